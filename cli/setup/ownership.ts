import { findFlow, flowUrl } from '../provision/studio-flow';
import {
  CONNECTION_OVERRIDES,
  divideNumbers,
  TRAFFIC,
  whereItGoes,
  type OwnedNumber,
} from '../provision/webhooks';
import { CommandFailed } from '../commands/failure';
import type { Access } from './access';
import { claimOn, type SetupContext } from './context';
import type { Asker } from './questions';

/** Where a deployment pointed the numbers before. */
export function addressInUse(numbers: readonly OwnedNumber[]): string | undefined {
  const ends = [`/message${CONNECTION_OVERRIDES}`, `/voice${CONNECTION_OVERRIDES}`];
  for (const { smsUrl, voiceUrl } of numbers)
    for (const [at, url] of [smsUrl, voiceUrl].entries()) {
      const end = ends[at] ?? '';
      if (url.endsWith(end)) return url.slice(0, -end.length);
    }
  return undefined;
}

/**
 * Which numbers' texts are to come through our Studio flow: those the operator named, all (`true`), none (`false`), or, when
 * nothing is said, those that do so already. Throws CommandFailed for a number that is not the house's.
 */
export async function studioFor(
  access: Access,
  numbers: readonly OwnedNumber[],
  said: boolean | string | undefined,
  known: { readonly name: string; readonly flowSid: string | undefined },
): Promise<SetupContext['studio']> {
  const flow =
    numbers.length === 0
      ? undefined
      : await findFlow(access.client, { sid: known.flowSid, name: known.name });
  const url = flow && flowUrl(access.accountSid, flow.sid);
  if (typeof said === 'string' && !numbers.some(({ phoneNumber }) => phoneNumber === said))
    throw new CommandFailed(
      `--studio ${said}: this is not a number that guests of the house text.`,
    );
  const wanted = numbers.filter(({ phoneNumber, smsUrl }) => {
    if (typeof said === 'string') return phoneNumber === said || smsUrl === url;
    return said ?? smsUrl === url;
  });
  return { numbers: new Set(wanted.map(({ phoneNumber }) => phoneNumber)), flowUrl: url };
}

/** What goes to something else and may be taken over: what the options name, and what the operator agrees to. */
export async function askToTake(
  numbers: readonly OwnedNumber[],
  ours: { readonly baseUrl: string | undefined; readonly flowUrl: string | undefined },
  given: readonly string[],
  asker: Asker,
): Promise<ReadonlySet<string>> {
  const taken = new Set(
    numbers
      .filter(({ phoneNumber }) => given.includes(phoneNumber))
      .flatMap((number) => TRAFFIC.map((what) => claimOn(number, what))),
  );
  const { baseUrl, flowUrl: ourFlow } = ours;
  if (baseUrl === undefined) return taken;
  const { foreign } = divideNumbers(numbers, { baseUrl, flowUrl: ourFlow }, (number, what) =>
    taken.has(claimOn(number, what)),
  );
  for (const { number, what } of foreign) {
    const now = whereItGoes(number, what);
    const question = `${what === 'texts' ? 'Texts' : 'Calls'} to ${number.phoneNumber} go to ${now} at present. Take it over?`;
    if (await asker.confirm(question)) taken.add(claimOn(number, what));
  }
  return taken;
}
