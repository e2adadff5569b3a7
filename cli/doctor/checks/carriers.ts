import type { OwnedNumber } from '../../provision/webhooks';
import type { AccountLook } from '../look';
import { maskPhone } from '../mask';

const DAY_MS = 24 * 3600 * 1000;
/** How far back a refusal of the carriers still says something about today. */
const LOOK_BACK_MS = 3 * DAY_MS;
const MOST_MESSAGES = 200;

/** Refusals that are about the number and not about the person. https://www.twilio.com/docs/api/errors */
const REFUSALS: Readonly<Record<number, { readonly sentence: string; readonly fix: string }>> = {
  30034: {
    sentence: 'US carriers drop its texts: the number is not registered for 10DLC.',
    fix: 'Register brand and campaign; setup prints the words to paste.',
  },
  30032: {
    sentence: 'US carriers drop its texts: the toll-free number is not verified.',
    fix: 'Send in the toll-free verification; setup prints the words to paste.',
  },
  30007: {
    sentence: 'Carriers took its texts for spam.',
    fix: 'Look at the texts in the console (Monitor, Messaging); plain words without short links help, and so does registration.',
  },
};

/** What carriers did to the latest texts from a number. */
export async function checkCarriers(
  { client, findings, now }: AccountLook,
  { phoneNumber }: OwnedNumber,
): Promise<void> {
  const messages = await client.messages.list({
    from: phoneNumber,
    dateSentAfter: new Date(now() - LOOK_BACK_MS),
    limit: MOST_MESSAGES,
  });
  const who = maskPhone(phoneNumber);
  const refused = new Map<number, number>();
  for (const { errorCode } of messages)
    if (errorCode in REFUSALS) refused.set(errorCode, (refused.get(errorCode) ?? 0) + 1);
  for (const [code, count] of refused) {
    const { sentence, fix } = REFUSALS[code] ?? { sentence: '', fix: '' };
    findings.problem('carriers', `${who}, ${count} of ${messages.length}`, {
      sentence: `${sentence} (error ${code})`,
      fix,
    });
  }
  if (refused.size === 0)
    findings.ok('carriers', `${who}, ${messages.length} texts`, 'They refused none lately.');
}
