import { toString } from 'qrcode';
import type { Settings } from '../../src/config';
import { SANDBOX_NUMBER } from '../../src/house/numbers';
import type { EnvFile } from './env-file';
import { answer, type Asker } from './questions';

export { SANDBOX_NUMBER };

/** Where the words are kept, so that they are asked for once. */
const VARIABLE = 'WHATSAPP_SANDBOX_JOIN';

/** The sandbox of this account, for a first try without a number of its own. */
export interface Sandbox {
  /** The two words that lead into it, e.g. `quiet-harbour`. */
  readonly words: string;
}

/** Whether guests of this house write to the sandbox. */
export const usesSandbox = (settings: Settings | undefined): boolean =>
  (settings?.desks.waitlist?.lists ?? []).some(({ number }) => number === SANDBOX_NUMBER);

/** What the console shows as "join quiet-harbour", however it was typed. */
const wordsIn = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/^join\s+/, '');

const wrongWords = (typed: string): string | undefined =>
  /^[a-z]+-[a-z]+$/.test(wordsIn(typed))
    ? undefined
    : 'the join code is two words with a dash, like quiet-harbour; the console shows it under Messaging, Try it out, Send a WhatsApp message.';

/** Asks for the join code, or reads what was answered before. */
export async function readSandbox(
  env: EnvFile,
  said: boolean | string,
  asker: Asker,
): Promise<Sandbox> {
  const given = typeof said === 'string' ? said : env.get(VARIABLE);
  const typed = await answer(
    given,
    {
      option: '--sandbox',
      message: 'Join code of the WhatsApp sandbox (console, Messaging, Try it out):',
      wrong: wrongWords,
    },
    (question) => asker.text(question),
  );
  const words = wordsIn(typed);
  await env.set({ [VARIABLE]: words });
  return { words };
}

/** What a phone sends to get in. */
export const joinText = ({ words }: Sandbox): string => `join ${words}`;

/** Opens WhatsApp with the join text filled in. https://faq.whatsapp.com/5913398998672934 */
export const joinLink = (sandbox: Sandbox): string =>
  `https://wa.me/${SANDBOX_NUMBER.slice(1)}?text=${encodeURIComponent(joinText(sandbox))}`;

/** The link as a square that a phone's camera reads, drawn with letters. */
export const joinSquare = (sandbox: Sandbox): Promise<string> =>
  toString(joinLink(sandbox), { type: 'utf8', errorCorrectionLevel: 'L' });

/** What to do by hand: Twilio has no API for the sandbox. */
export const sandboxSteps = (baseUrl: string | undefined): readonly string[] => [
  baseUrl
    ? `Console, Messaging, Try it out, Send a WhatsApp message, Sandbox settings, "When a message comes in": paste ${baseUrl}/message with method POST. Leave "Status callback URL" empty. There is no API for it.`
    : 'After deploy paste the address it prints, with /message after it, in the console: Messaging, Try it out, Send a WhatsApp message, Sandbox settings, "When a message comes in", method POST. There is no API for it.',
];

/** What the sandbox cannot do. https://www.twilio.com/docs/whatsapp/sandbox */
export const SANDBOX_LIMITS: readonly string[] = [
  'Only phones that sent the join text are reached, and each for 72 hours; then they send it again.',
  'One sender for everybody: guests see the name and number of Twilio, not yours.',
  'Templates of your own cannot be sent, so nothing reaches a guest who has not written for 24 hours.',
  'One message every three seconds; a trial account sends 50 a day.',
  'No texts and no calls: WhatsApp only, and only for trying out.',
];
