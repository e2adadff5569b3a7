import type { Twilio } from 'twilio';
import { CODE_LENGTH } from '../../src/adapters/twilio/examine/services';
import type { Ledger } from './ledger';
import { pick, type Named } from './sync-service';

export const findVerifyService = async (client: Twilio, named: Named) =>
  pick(await client.verify.v2.services.list(), named);

/** Finds or makes the service that sends staff their sign-in codes. https://www.twilio.com/docs/verify/api/service */
export async function ensureVerifyService(
  client: Twilio,
  ledger: Ledger,
  named: Named,
): Promise<string | undefined> {
  const found = await findVerifyService(client, named);
  if (!found) {
    const asked = { friendlyName: named.name, codeLength: CODE_LENGTH };
    const made = await ledger.change('made', `the Verify service "${named.name}"`, () =>
      client.verify.v2.services.create(asked),
    );
    return made?.sid;
  }
  if (found.codeLength !== CODE_LENGTH)
    await ledger.change('changed', `the Verify service: codes of ${CODE_LENGTH} digits`, () =>
      client.verify.v2.services(found.sid).update({ codeLength: CODE_LENGTH }),
    );
  return found.sid;
}
