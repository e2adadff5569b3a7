/** A call as the carrier knows it. */
export interface KnownCall {
  readonly sid: string;
  /** As the platform shows it; for a withheld number its own word for that. */
  readonly from: string;
  readonly to: string;
  /** https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
  readonly status:
    | 'queued'
    | 'ringing'
    | 'in-progress'
    | 'completed'
    | 'busy'
    | 'failed'
    | 'no-answer'
    | 'canceled';
}

export interface KnownRecording {
  readonly sid: string;
  readonly call: string;
  readonly seconds: number;
  /** Epoch ms, to the second. */
  readonly at: number;
}

/** A file, as it is sent along with a mail or played on a page. */
export interface Sound {
  readonly type: 'audio/mpeg';
  readonly bytes: Uint8Array;
}

/** `unavailable` = the carrier refused for now or the answer was lost: it may ring all the same. */
export type StartOutcome =
  | { readonly state: 'started'; readonly call: string }
  | { readonly state: 'held' }
  | { readonly state: 'failed'; readonly code: number }
  | { readonly state: 'unknown' };

/** Calls and what was recorded of them, at the carrier. Every call may throw Unavailable (see records.ts). */
export interface Calls {
  /** Rings a phone; what it hears comes from `url`, an address of ours. Never throws: the outcome says what happened. */
  start(call: {
    readonly to: string;
    readonly from: string;
    readonly url: string;
    readonly ringSeconds: number;
  }): Promise<StartOutcome>;
  /** Sends a running call to another address of ours; `over` = there is nobody on the line any more. */
  redirect(call: string, url: string): Promise<'done' | 'over'>;
  /** Ends a call. That it has ended is no error. */
  hangUp(call: string): Promise<void>;
  /** Undefined = there is no such call. */
  find(call: string): Promise<KnownCall | undefined>;
  /** The call to a phone from a number of ours that was begun around a time (epoch ms); undefined = none was. */
  startedTo(call: {
    readonly to: string;
    readonly from: string;
    readonly at: number;
    readonly withinMs: number;
  }): Promise<string | undefined>;
  /** What was recorded in a call, oldest first. */
  recordingsOf(call: string): Promise<readonly KnownRecording[]>;
  /** What callers have left since then (epoch ms), oldest first. */
  recordedSince(since: number): Promise<readonly KnownRecording[]>;
  /** The recording as MP3; undefined = it is not there (yet, or any more). */
  sound(recording: string): Promise<Sound | undefined>;
  /** Undefined = there is none (yet). */
  transcriptOf(
    recording: string,
  ): Promise<{ readonly sid: string; readonly status: string; readonly text: string } | undefined>;
  /** With all that was transcribed of it. Deleting what is gone is no error. */
  deleteRecording(recording: string): Promise<void>;
}
