/** Something that is said or played to whoever is on the line. */
export type Prompt =
  /** `language`: one of https://www.twilio.com/docs/voice/twiml/say, e.g. `en-US`. */
  | { readonly say: string; readonly language: string; readonly voice?: string }
  /** The address of a sound file. */
  | { readonly play: string }
  /** Silence, in seconds. */
  | { readonly pause: number };

/** A phone that is rung for a caller. */
export interface Phone {
  readonly number: string;
  /** Asked once it is picked up: what its holder hears before the two are connected. */
  readonly pickedUp?: string;
  /** Told when this phone's part is over. */
  readonly ended?: string;
}

/** One thing the platform is told to do with a call; the next one happens when it is over. Addresses are whole. */
export type Instruction =
  | { readonly do: 'prompt'; readonly prompt: Prompt }
  /** Rings phones at once; the first that is connected has the caller. Afterwards `then` is asked what comes next. */
  | {
      readonly do: 'ring';
      readonly phones: readonly Phone[];
      readonly seconds: number;
      /** The number that the phones show: one of the call's own, or one of the account. */
      readonly shows?: string;
      /** The caller hears ringing until somebody is connected, instead of being picked up at once. */
      readonly ringsUntilThen?: boolean;
      readonly then: string;
    }
  /** Puts the caller in a line; `meanwhile` is asked again and again, `then` when the caller leaves it. */
  | {
      readonly do: 'waitInLine';
      readonly line: string;
      readonly meanwhile: string;
      readonly then: string;
    }
  /** Takes the caller out of the line they wait in. */
  | { readonly do: 'leaveLine' }
  /** Waits for one key while it prompts and for `seconds` after; without a key the next instruction follows. */
  | {
      readonly do: 'askForKey';
      readonly prompts: readonly Prompt[];
      readonly seconds: number;
      readonly then: string;
    }
  /** Records after a beep until a key, silence or the longest time; without a sound the next instruction follows. */
  | {
      readonly do: 'record';
      readonly longestSeconds: number;
      /** Silence that ends it. */
      readonly silenceSeconds: number;
      readonly then: string;
      /** Told when the recording is there. */
      readonly recorded?: string;
      /** Asks for a transcription, which is told to this address. */
      readonly transcribed?: string;
    }
  | { readonly do: 'goTo'; readonly address: string }
  /** Does not pick up at all; `busy` = with the busy tone. */
  | { readonly do: 'reject'; readonly busy?: boolean }
  | { readonly do: 'hangUp' };

/** What the platform is told to do with a call. Empty = a phone that was rung is connected with its caller. */
export type CallScript = readonly Instruction[];
