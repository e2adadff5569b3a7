import type { GroupSettings } from '../config/line';
import { firstLanguage, type Language } from '../languages/languages';
import { longestWait, secondsToSay, type CallSettings, type LongestWait } from './rules/bound';
import type { TextOverrides } from '../messaging/texts';
import type { GreetingName } from './rules/greetings';
import { callWords } from './words/calls';
import type { LineGroupStart } from './staff-api';

/** A group as the desk works with it: its settings, and what the house fills in where they say nothing. */
export interface Group extends GroupSettings {
  readonly zone: string;
  /** What the house is called. */
  readonly business: string;
  /** The owner's own words for callers and members. */
  readonly texts: TextOverrides;
}

/** A file's length is not known before it is played; a greeting that is longer keeps the caller that much longer. */
const FILE_SECONDS = 30;

function spokenSeconds(group: Group, which: GreetingName, ours: string): number {
  const recorded = group.recorded?.[which];
  if (recorded) return recorded.seconds;
  const own = which === 'greeting' ? group.greeting : group.voicemailGreeting;
  if (own === undefined) return secondsToSay(ours);
  return 'say' in own ? secondsToSay(own.say) : FILE_SECONDS;
}

/** The figures of a group's calls. */
export function callSettings(group: Group): CallSettings {
  const words = callWords(group.language, group.texts);
  const { defaultDestination } = group;
  return {
    strategy: group.strategy,
    greetingSeconds: spokenSeconds(group, 'greeting', words.greeting(group.name)),
    onwardSeconds: secondsToSay(words.onward),
    ringSeconds: group.ringSeconds,
    pressToAccept: group.pressToAccept,
    mostTries: group.mostTries,
    ...(defaultDestination
      ? { defaultDestination: { ringSeconds: defaultDestination.ringSeconds } }
      : {}),
    voicemailGreetingSeconds: spokenSeconds(group, 'voicemail', words.voicemail(group.name)),
  };
}

/** The longest a caller of the group can wait, with so many on; without a number, however many. */
export const groupWait = (group: Group, phones?: number): LongestWait =>
  longestWait(callSettings(group), phones);

/** The platform transcribes English only. https://www.twilio.com/docs/voice/twiml/record#transcribe */
const TRANSCRIBED_LANGUAGES: readonly Language[] = ['en'];

/** Whether a transcription is asked for, or why not. */
export const transcription = (group: GroupSettings): 'asked' | 'off' | 'language' =>
  !group.transcribe
    ? 'off'
    : TRANSCRIBED_LANGUAGES.includes(firstLanguage(group.language))
      ? 'asked'
      : 'language';

/** What pages go by. */
export const groupStart = (group: Group): LineGroupStart => ({
  id: group.id,
  name: group.name,
  number: group.number,
  timeZone: group.zone,
  language: group.language,
  strategy: group.strategy,
  ringSeconds: group.ringSeconds,
  pressToAccept: group.pressToAccept,
  defaultDestination: group.defaultDestination !== undefined,
  caller: group.caller,
  longestWait: groupWait(group),
  keepDays: group.keepDays,
  mails: group.mails,
  transcribes: transcription(group) === 'asked',
  textsOnVoicemail: group.voicemailTexts !== 'none',
});
