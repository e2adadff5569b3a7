import type { Bellhop } from '../bellhop';
import type { IncomingText } from '../messaging/incoming';
import { Unavailable } from '../ports/records';
import { answer, noteStatus } from './texts';

/** What became of something that we said in a thread. */
export interface ThreadStatus {
  readonly thread: string;
  readonly message: string;
  readonly status: string;
  readonly code: number | undefined;
}

/** Answers a text that came through a thread, in the thread. Throws Unavailable when the answer did not get there. */
export async function answerThread(
  bellhop: Bellhop,
  thread: string,
  text: IncomingText,
): Promise<void> {
  const { reply, forgotten } = await answer(bellhop, text);
  if (reply === undefined) return;
  // Whoever was forgotten has no thread any more, and is told so beside it.
  const outcome = forgotten
    ? await bellhop.messenger.send({
        to: text.from,
        from: plain(text.to),
        body: reply,
        reference: '',
      })
    : await bellhop.threads?.say(thread, { body: reply, reference: '' });
  // Nobody calls again: the look at lost texts, a minute later, answers what was not.
  if (outcome?.state !== 'queued') throw new Unavailable('the answer did not get into the thread');
}

const plain = (number: string): string => number.replace(/^whatsapp:/, '');

/** Notes what became of something that a desk said in a thread. */
export async function noteThreadStatus(
  bellhop: Bellhop,
  { thread, message, status, code }: ThreadStatus,
): Promise<void> {
  const reference = await bellhop.threads?.referenceOf(thread, message);
  if (reference) await noteStatus(bellhop, { reference, status, code });
}
