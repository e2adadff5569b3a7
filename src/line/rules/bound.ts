/** How the phones of those who are on are rung. `fair` = one by one, who was called longest ago first. */
export type Strategy = 'inOrder' | 'allAtOnce' | 'tiers' | 'fair';

/** What a group has decided about its calls. All lengths in seconds. */
export interface CallSettings {
  readonly strategy: Strategy;
  /** What the caller hears before the first phone rings. */
  readonly greetingSeconds: number;
  /** What the caller hears between two tries, and before the default destination is called; absent = nothing. */
  readonly onwardSeconds?: number;
  /** How long a phone rings. Most mobiles hand over to their own voicemail after 25 to 30. */
  readonly ringSeconds: number;
  /** Whether members press 1 to take a call, so that a private voicemail never does. */
  readonly pressToAccept: boolean;
  /** How often phones are rung for one caller, one try after another: at least 1. */
  readonly mostTries: number;
  /** Somebody outside the rota who is called when no member takes the call. */
  readonly defaultDestination?: { readonly ringSeconds: number };
  readonly voicemailGreetingSeconds: number;
}

/** The platform lets a phone ring up to 5 s longer than asked. https://www.twilio.com/docs/voice/twiml/dial#timeout */
export const RING_SLACK_SECONDS = 5;

/** What a member hears before the key: for whom the call is, and which key takes it. It is cut off after this. */
export const WHISPER_SECONDS = 10;

/** How long a member has for the key. */
export const KEY_SECONDS = 8;

/** Our functions answer the platform within this, or it goes on to the fallback. */
export const ANSWER_SECONDS = 5;

/** A rough upper length of a sentence read aloud: the slower voices manage ten letters a second. */
export const secondsToSay = (text: string): number => Math.ceil(text.length / 10);

/**
 * From the request in which a try is decided to the one that says how it ended, at most. The first try has the greeting
 * in place of what is said between two; it is counted for each, so that the figure errs on the long side.
 */
export const trySeconds = ({
  ringSeconds,
  pressToAccept,
  onwardSeconds = 0,
}: Pick<CallSettings, 'ringSeconds' | 'pressToAccept' | 'onwardSeconds'>): number =>
  ANSWER_SECONDS +
  onwardSeconds +
  ringSeconds +
  RING_SLACK_SECONDS +
  (pressToAccept ? ANSWER_SECONDS + WHISPER_SECONDS + KEY_SECONDS + ANSWER_SECONDS : 0);

/** How many tries there can be: each one uses up at least one of the phones, whichever way they are rung. */
export const triesFor = ({ mostTries }: Pick<CallSettings, 'mostTries'>, phones: number): number =>
  Math.min(mostTries, phones);

export interface WaitPart {
  readonly part: 'greeting' | 'tries' | 'defaultDestination' | 'voicemail';
  readonly seconds: number;
}

/** The longest a caller can wait, and what it is made of. */
export interface LongestWait {
  readonly seconds: number;
  readonly tries: number;
  readonly parts: readonly WaitPart[];
}

/**
 * The longest time from the call's first request until a person has the caller or the voicemail's beep sounds, with so
 * many phones that could be rung; without a number, however many there are. It holds while our functions answer in
 * their time; when they do not, the platform's fallback answers the caller instead.
 */
export function longestWait(settings: CallSettings, phones = Infinity): LongestWait {
  const tries = triesFor(settings, phones);
  const { defaultDestination: other } = settings;
  const parts: WaitPart[] = [
    { part: 'greeting', seconds: settings.greetingSeconds },
    { part: 'tries', seconds: tries * trySeconds(settings) },
    ...(other
      ? [
          {
            part: 'defaultDestination' as const,
            seconds:
              ANSWER_SECONDS +
              (settings.onwardSeconds ?? 0) +
              other.ringSeconds +
              RING_SLACK_SECONDS,
          },
        ]
      : []),
    { part: 'voicemail', seconds: ANSWER_SECONDS + settings.voicemailGreetingSeconds },
  ];
  return { seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0), tries, parts };
}
