import type { Ask } from './twiml/verbs';

/** How the transcription of a recording turns out. */
export interface Transcribing {
  readonly outcome: 'completed' | 'failed' | 'never';
  /** Emulated milliseconds after the recording. */
  readonly afterMs: number;
}

/** Where a call goes on: an address that is asked, or a document that is already there. */
export type Source =
  | { readonly ask: Ask; readonly params?: Readonly<Record<string, string>> }
  | { readonly twiml: string };

/** What can happen to a leg while it waits. */
export type Happening =
  | { readonly what: 'time' }
  | { readonly what: 'key'; readonly key: string }
  | { readonly what: 'words'; readonly words: string }
  | {
      readonly what: 'spoken';
      readonly seconds: number;
      readonly transcript: string | undefined;
      readonly transcribing: Transcribing | undefined;
    }
  | { readonly what: 'picked up'; readonly by: 'human' | 'machine' }
  | { readonly what: 'refused'; readonly status: 'busy' | 'no-answer' }
  | {
      readonly what: 'leg';
      readonly sid: string;
      readonly moment: 'answered' | 'accepted' | 'ended';
    }
  /** Somebody stands in the queue that one waits for. */
  | { readonly what: 'queue' }
  /** The other side is no longer on the line, but this one is. */
  | { readonly what: 'parted' };

/** Thrown out of whatever a leg does when it has ended. */
export class Ended extends Error {
  override name = 'Ended';
}

/** Thrown out of whatever a leg does when it is sent elsewhere. */
export class Moved extends Error {
  override name = 'Moved';

  constructor(
    readonly source: Source,
    /** Why it left a queue, if it stood in one. */
    readonly result: 'redirected' | 'leave' = 'redirected',
  ) {
    super('the call goes on elsewhere');
  }
}

/** Thrown out of the music of a queue when somebody takes the caller. */
export class Taken extends Error {
  override name = 'Taken';

  constructor(
    /** The leg of whoever takes the caller. */
    readonly by: string,
    /** Heard by the caller before the two are connected. */
    readonly whisper: Source | undefined,
  ) {
    super('somebody takes the caller');
  }
}

/** What stops a leg in whatever it does. */
export type Interruption = Ended | Moved | Taken;
