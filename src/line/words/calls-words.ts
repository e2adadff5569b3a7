import type { GreetingName } from '../rules/greetings';

/** What callers and members hear, read aloud. No native speaker has reviewed the Spanish yet. */
export interface CallWords {
  /** For the voice: https://www.twilio.com/docs/voice/twiml/say */
  readonly voice: string;
  readonly greeting: (name: string) => string;
  /** Between two tries. */
  readonly onward: string;
  readonly voicemail: (name: string) => string;
  readonly messageLeft: string;
  readonly noMessage: string;
  readonly goodbye: string;
  readonly blocked: string;
  readonly closed: (name: string) => string;
  /** Something of ours does not work; a message can be left all the same. */
  readonly trouble: string;
  /** To a member who has picked up: whom the call is for, and the key that takes it. */
  readonly whisper: (name: string) => string;
  readonly whisperOnly: (name: string) => string;
  readonly takenByOther: string;
  readonly callerGone: string;
  readonly refused: string;
  /** To a member who calls the line. */
  readonly memberMenu: (name: string) => string;
  /** To coordinators besides. */
  readonly recordMenu: string;
  readonly orStay: string;
  /** To a coordinator who records a greeting. */
  readonly speakGreeting: Readonly<Record<GreetingName, string>>;
  readonly yourGreeting: string;
  readonly keepGreeting: string;
  readonly greetingTexted: string;
  readonly nobodyToCall: string;
  readonly callingBack: string;
  readonly callBackWhisper: (name: string) => string;
}
