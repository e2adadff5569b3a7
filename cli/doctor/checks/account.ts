import type { Look, PageKey } from '../look';
import { RUN_SETUP } from '../findings';
import { maskSid } from '../mask';

/** A page with a token of this key. */
export async function checkToken(
  { access, findings, openBoard }: Look,
  key: PageKey,
): Promise<void> {
  const problem = await openBoard(access, key);
  findings.check(
    'page token',
    maskSid(key.sid),
    'A page with it opens its board.',
    problem !== undefined && {
      sentence: `A page could not open its board: ${problem}.`,
      fix: `${RUN_SETUP}, then deploy`,
    },
  );
}

/** Tokens and sign-in links carry times; a clock this far off makes them invalid. */
const MOST_SKEW_MS = 60_000;

/** This computer's clock against the platform's. */
export async function checkClock({ access, findings, now }: Look): Promise<void> {
  const host = access.vendorsUrl ? `${access.vendorsUrl}/api.twilio.com` : 'https://api.twilio.com';
  const address = `${host}/2010-04-01/Accounts/${access.accountSid}.json`;
  const answer = await fetch(address).catch(() => undefined);
  if (!answer) return;
  const theirs = Date.parse(answer.headers.get('date') ?? '');
  await answer.arrayBuffer();
  const skew = Math.round((now() - theirs) / 1000);
  findings.check(
    'clock',
    `${Math.abs(skew)} s`,
    'This computer and Twilio agree.',
    Math.abs(now() - theirs) > MOST_SKEW_MS && {
      sentence: `The clock of this computer is ${Math.abs(skew)} seconds ${skew > 0 ? 'ahead' : 'behind'}: links and tokens made here are not accepted.`,
      fix: 'Let this computer set its clock by the network.',
    },
  );
}
