import type { FilledTemplate, SendOutcome } from './messenger';

/** Something said into a thread: everybody in it by phone gets it. */
export interface SaidInThread {
  readonly body: string;
  /** Over WhatsApp, what is sent instead of the body. */
  readonly template?: FilledTemplate;
  /** Comes back with news about it; empty = nobody wants any. */
  readonly reference: string;
}

/** Threads between people and numbers of ours, kept in the account. The first two calls never throw for trouble with the carrier. */
export interface Threads {
  say(thread: string, said: SaidInThread): Promise<SendOutcome>;
  /** The open thread between a person and a number of ours; undefined = there is none, or nobody can tell now. */
  between(person: string, ours: string): Promise<string | undefined>;
  /** What a message of ours in a thread was said with; undefined for one of somebody else's. Throws Unavailable. */
  referenceOf(thread: string, message: string): Promise<string | undefined>;
  /** Deletes every thread with a person, closed ones too, with all that was said there. Throws Unavailable. */
  forget(person: string): Promise<void>;
}
