import type { Bellhop } from '../../src/bellhop';
import type { HouseFacts } from '../../src/house/facts';
import { numbersOf } from '../../src/house/numbers';
import { payParts } from '../../src/house/pay';
import { seeConsole } from '../../src/pay/console-store';
import { paymentsOf, type TheirPayments } from '../../src/pay/forget';
import { CALL_BACKS_MAP } from '../../src/pay/objects';
import type { AccountAccess } from '../commands/account';
import { everyPage } from './patience';

const LARGE_PAGE = 1_000;

/** What is known by the calls that the account has of one person: https://www.twilio.com/docs/voice/api/call-resource */
export interface TheirCalls {
  /** Recordings of what they said to the line. */
  readonly recordings: readonly string[];
  readonly payments: TheirPayments;
  /** A wish to be called back, or an agent's page that still shows their number. */
  readonly wishes: number;
}

/** Looks up a phone's calls to numbers of the house, and what they have left behind. */
export async function theirCalls(
  { client }: AccountAccess,
  bellhop: Bellhop,
  facts: HouseFacts,
  { phone, key }: { readonly phone: string | undefined; readonly key: string },
): Promise<TheirCalls> {
  const parts = payParts(bellhop, facts);
  const calls =
    phone === undefined
      ? []
      : await everyPage(() => client.calls.page({ from: phone, pageSize: LARGE_PAGE }));
  const desks = new Map(numbersOf(facts.settings).map(({ number, desk }) => [number, desk]));
  const to = (desk: string) => calls.filter((call) => desks.get(call.to) === desk);
  const recordings: string[] = [];
  for (const { sid } of to('line'))
    recordings.push(
      ...(await everyPage(() => client.recordings.page({ callSid: sid }))).map((one) => one.sid),
    );
  const consoles = await Promise.all(
    parts.agents.map((agent) => seeConsole(bellhop.records, agent.key)),
  );
  const shown = consoles.filter(
    ({ console: { call } }) =>
      call?.endedAt !== undefined && call.from !== '' && bellhop.personKey(call.from) === key,
  ).length;
  const wish = await bellhop.records.read({ map: CALL_BACKS_MAP, key });
  return {
    recordings,
    payments: await paymentsOf(new Set(to('pay').map(({ sid }) => sid)), parts),
    wishes: shown + (wish ? 1 : 0),
  };
}
