/** An address that a document names, and how it is asked. */
export interface Ask {
  readonly url: string;
  readonly method: string;
}

export interface Say {
  readonly verb: 'Say';
  readonly words: string;
  /** How often it is said; 0 = until somebody ends it. */
  readonly loop: number;
}

export interface Play {
  readonly verb: 'Play';
  readonly url: string;
  /** Keys that are sounded instead of a file. */
  readonly digits: string;
  readonly loop: number;
}

export interface Pause {
  readonly verb: 'Pause';
  readonly seconds: number;
}

export interface Gather {
  readonly verb: 'Gather';
  readonly prompts: readonly (Say | Play | Pause)[];
  readonly action: string | undefined;
  readonly method: string;
  readonly keys: boolean;
  readonly speech: boolean;
  /** Keys wanted; infinite when only the end key or silence ends it. */
  readonly numDigits: number;
  readonly finishOnKey: string;
  readonly timeout: number;
  readonly actionOnEmptyResult: boolean;
}

/** Who is told how a recording went. */
export interface RecordingCallback extends Ask {
  readonly events: readonly string[];
}

/** Who is told how a leg goes. */
export interface StatusCallback extends Ask {
  readonly events: readonly string[];
}

export interface DialledNumber {
  readonly number: string;
  /** Heard by the called side before the two are connected. */
  readonly whisper: Ask | undefined;
  readonly statusCallback: StatusCallback | undefined;
  readonly sendDigits: string;
}

export interface DialledQueue {
  readonly name: string;
  readonly whisper: Ask | undefined;
}

export interface Dial {
  readonly verb: 'Dial';
  readonly numbers: readonly DialledNumber[];
  readonly queue: DialledQueue | undefined;
  readonly action: string | undefined;
  readonly method: string;
  readonly timeout: number;
  readonly timeLimit: number;
  readonly hangupOnStar: boolean;
  readonly answerOnBridge: boolean;
  readonly sequential: boolean;
  readonly callerId: string | undefined;
  readonly record: 'nothing' | 'from-answer' | 'from-ringing';
  readonly channels: 1 | 2;
  readonly recordingCallback: RecordingCallback | undefined;
}

export interface Record {
  readonly verb: 'Record';
  readonly action: string | undefined;
  readonly method: string;
  readonly timeout: number;
  readonly finishOnKey: string;
  readonly maxLength: number;
  readonly playBeep: boolean;
  readonly transcribe: boolean;
  readonly transcribeCallback: string | undefined;
  readonly recordingCallback: RecordingCallback | undefined;
}

export interface Redirect extends Ask {
  readonly verb: 'Redirect';
}

export interface Hangup {
  readonly verb: 'Hangup';
}

export interface Reject {
  readonly verb: 'Reject';
  readonly reason: 'busy' | 'rejected';
}

export interface Enqueue {
  readonly verb: 'Enqueue';
  readonly name: string;
  readonly action: string | undefined;
  readonly method: string;
  readonly wait: Ask | undefined;
}

export interface Leave {
  readonly verb: 'Leave';
}

/** What a document asks the platform to do with a call. */
export type Verb =
  Say | Play | Pause | Gather | Dial | Record | Redirect | Hangup | Reject | Enqueue | Leave;
