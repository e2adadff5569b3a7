/**
 * Words that the platform itself acts on and answers when they are all an SMS says.
 * https://help.twilio.com/articles/223134027
 */
const STOP_WORDS = ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'];
const START_WORDS = ['start', 'unstop'];
/** Opts in again after a STOP; to anybody else it is an ordinary word. */
const YES_WORDS = ['yes'];
const HELP_WORDS = ['help', 'info'];

export type Reserved = 'stop' | 'start' | 'help';

/** What the platform did with an SMS: `optOutType` when it says so, else by its published words. */
export function reservedWord(
  body: string,
  optOutType: string | undefined,
  optedOut: boolean,
): Reserved | undefined {
  switch (optOutType?.toUpperCase()) {
    case 'STOP':
      return 'stop';
    case 'HELP':
      return 'help';
    case 'START':
      return isWord(body, YES_WORDS) && !optedOut ? undefined : 'start';
    default:
      break;
  }
  if (isWord(body, STOP_WORDS)) return 'stop';
  if (isWord(body, START_WORDS) || (optedOut && isWord(body, YES_WORDS))) return 'start';
  if (isWord(body, HELP_WORDS)) return 'help';
  return undefined;
}

/**
 * WhatsApp acts on no words, so these are ours to keep: only what can mean nothing but "write to me no more", because
 * "cancel" from somebody in line speaks of the place.
 */
const WHATSAPP_STOP_WORDS = ['stop', 'stopall', 'stop all', 'unsubscribe', 'optout', 'opt out'];

/** What somebody on WhatsApp asks of us that the platform would do on SMS. */
export function whatsAppWord(body: string, optedOut: boolean): Reserved | undefined {
  if (isWord(body, WHATSAPP_STOP_WORDS)) return 'stop';
  return optedOut && isWord(body, START_WORDS) ? 'start' : undefined;
}

const isWord = (body: string, words: readonly string[]): boolean =>
  body.length < 20 && words.includes(body.trim().toLowerCase());
