import type { Twilio } from 'twilio';
import { CommandFailed } from '../commands/failure';
import type { Ledger } from './ledger';
import { commitMessage, type FlowDefinition } from './studio-definition';
import { pick, type Named } from './sync-service';

/** Where a number's texts go when they come through this flow. https://www.twilio.com/docs/studio/rest-api/v2/flow */
export const flowUrl = (accountSid: string, flowSid: string): string =>
  `https://webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${flowSid}`;

/** Our flow, or undefined when there is none. Reads only. */
export const findFlow = async (client: Twilio, named: Named) =>
  pick(await client.studio.v2.flows.list(), named);

/**
 * Finds or makes the flow and publishes the definition when another one is published; what was there before stays among
 * the flow's revisions. Throws CommandFailed with Studio's own words when it does not accept the definition.
 */
export async function ensureFlow(
  client: Twilio,
  ledger: Ledger,
  named: Named,
  definition: FlowDefinition,
): Promise<string | undefined> {
  const found = await findFlow(client, named);
  const message = commitMessage(definition);
  const published = { friendlyName: named.name, status: 'published', definition } as const;
  if (found) {
    const { commitMessage: last, status } = await client.studio.v2.flows(found.sid).fetch();
    if (last === message && status === 'published') return found.sid;
  }
  await validate(client, published);
  if (!found) {
    const made = await ledger.change('made', `the Studio flow "${named.name}"`, () =>
      client.studio.v2.flows.create({ ...published, commitMessage: message }),
    );
    return made?.sid;
  }
  await ledger.change('changed', `the Studio flow "${named.name}": published anew`, () =>
    client.studio.v2.flows(found.sid).update({ ...published, commitMessage: message }),
  );
  return found.sid;
}

/** Studio looks at a definition without keeping it. https://www.twilio.com/docs/studio/rest-api/v2/flow-validate */
async function validate(
  client: Twilio,
  flow: { friendlyName: string; status: 'published'; definition: FlowDefinition },
): Promise<void> {
  try {
    const { valid } = await client.studio.v2.flowValidate.update(flow);
    if (!valid) throw new CommandFailed('Studio does not accept the flow.');
  } catch (error) {
    if (statusOf(error) !== BAD_REQUEST) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailed(`Studio does not accept the flow: ${why}`);
  }
}

const BAD_REQUEST = 400;

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
