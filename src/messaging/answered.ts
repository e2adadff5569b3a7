import { isWhatsApp } from './incoming';

/** A text between a person and a number of ours, as the account lists it. */
export interface ListedText {
  readonly sid: string;
  /** The person's address, and ours. */
  readonly person: string;
  readonly ours: string;
  /** Epoch ms, to the second. */
  readonly at: number;
  /** From the person; from us as the answer to a webhook; or from us of our own accord. */
  readonly how: 'arrived' | 'answer' | 'sent';
  /** Of a number whose answers are messages of their own. */
  readonly threaded?: boolean;
}

/** An answer with buttons goes as a message of its own while its webhook runs, retries included. */
const SENT_ANSWER_WITHIN_MS = 20_000;

/**
 * The sids of the texts that have been answered. The account does not say which answer belongs to which text, so each
 * answer is taken for that of the newest text before it; what we say of our own accord answers nobody. `texts` is oldest
 * first.
 */
export function answeredTexts(texts: readonly ListedText[]): ReadonlySet<string> {
  const answered = new Set<string>();
  const open = new Map<string, ListedText[]>();
  for (const text of texts) {
    const between = `${text.person} ${text.ours}`;
    const unanswered = open.get(between) ?? [];
    if (text.how === 'arrived') {
      open.set(between, [...unanswered, text]);
      continue;
    }
    const newest = unanswered.at(-1);
    if (!newest || !answers(text, newest)) continue;
    answered.add(newest.sid);
    unanswered.pop();
  }
  return answered;
}

const answers = (ours: ListedText, theirs: ListedText): boolean =>
  ours.how === 'answer' ||
  ((ours.threaded === true || isWhatsApp(ours.person)) &&
    ours.at - theirs.at <= SENT_ANSWER_WITHIN_MS);
