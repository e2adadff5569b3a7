import { firstLanguage } from '../languages/languages';
import type { CallScript, Instruction, Phone, Prompt } from '../ports/call-script';
import { greetingKey } from './greeting';
import { transcription, type Group } from './group';
import type { LiveCall } from './live-call';
import type { Member } from './member';
import { KEY_SECONDS } from './rules/bound';
import type { GreetingName } from './rules/greetings';
import { callWords } from './words/calls';

/** Makes a whole address of ours from a path. */
export type Address = (path: string, query?: Readonly<Record<string, string | number>>) => string;

/** The platform transcribes recordings that are shorter than two minutes. https://www.twilio.com/docs/voice/twiml/record#transcribe */
export const LONGEST_MESSAGE_SECONDS = 119;
/** People think before they speak. */
const SILENCE_SECONDS = 10;

interface ScriptParts {
  readonly group: Group;
  readonly call: string;
  readonly address: Address;
  /** Opens the sound of recorded greetings. */
  readonly secret: string;
}

/** Words of ours in a group's voice, or in a member's language. */
export function speaker(group: Group, language?: string): (words: string) => Instruction {
  const spoken = firstLanguage(language, group.language);
  const { voice } = group;
  // A voice speaks one language.
  const own = voice !== undefined && spoken === group.language ? { voice } : {};
  return (words) => ({
    do: 'prompt',
    prompt: { say: words, language: callWords(spoken).voice, ...own },
  });
}

/** A greeting that was recorded by phone, through our function: recordings of an account have no address for callers. */
export function recordedAt(
  recording: string,
  { address, group, secret }: Pick<ScriptParts, 'address' | 'group' | 'secret'>,
): Instruction {
  const key = greetingKey(group.id, recording, secret);
  const play = address('/line/recording', { group: group.id, recording, key });
  return { do: 'prompt', prompt: { play: play.replace(/#.*$/, '') } };
}

/** What the owner has recorded or wants to be heard, or ours. */
function own(which: GreetingName, ours: Instruction, parts: ScriptParts): Instruction {
  const { address, group } = parts;
  const recorded = group.recorded?.[which];
  if (recorded) return recordedAt(recorded.recording, parts);
  const words = which === 'greeting' ? group.greeting : group.voicemailGreeting;
  if (!words) return ours;
  if ('say' in words) return speaker(group)(words.say);
  const { play } = words;
  const prompt: Prompt = { play: play.startsWith('/') ? address(play) : play };
  return { do: 'prompt', prompt };
}

/** What a caller's side is told at a call's present step. `first` = the caller hears the line for the first time. */
export function callerScript(
  live: LiveCall,
  people: ReadonlyMap<string, Member>,
  parts: ScriptParts & { readonly from: string; readonly first: boolean },
): CallScript {
  const { group, first } = parts;
  const say = speaker(group);
  const words = callWords(group.language, group.texts);
  const greeting = own('greeting', say(words.greeting(group.name)), parts);
  const { step } = live.plan;
  switch (step.do) {
    case 'ring':
      return [first ? greeting : say(words.onward), ring(step, people, parts)];
    case 'defaultDestination':
      return [first ? greeting : say(words.onward), ringDefault(parts)];
    case 'voicemail':
      return voicemailScript(parts);
    case 'end':
      return live.outcome === 'blocked'
        ? [say(words.blocked), { do: 'hangUp' }]
        : [say(words.goodbye), { do: 'hangUp' }];
  }
}

/** What members' phones show of a caller: https://www.twilio.com/docs/voice/twiml/dial#callerid */
function shows({ group, from }: { readonly group: Group; readonly from: string }): string {
  if (group.caller === 'replaced') return group.replacedBy ?? group.number;
  return group.caller === 'shown' && /^\+[1-9]\d{6,14}$/.test(from) && !isWithheld(from)
    ? from
    : group.number;
}

function ring(
  step: Extract<LiveCall['plan']['step'], { do: 'ring' }>,
  people: ReadonlyMap<string, Member>,
  parts: ScriptParts & { readonly from: string },
): Instruction {
  const { group, call, address } = parts;
  const about = { group: group.id, call, try: step.attempt };
  const then = address('/line/step', { at: 'dialled', ...about });
  const phones = step.members.flatMap((id): Phone[] => {
    const member = people.get(id);
    if (!member) return [];
    const which = { ...about, member: id };
    return [
      {
        number: member.phone,
        pickedUp: address('/line/step', { at: 'picked-up', ...which }),
        // Of a phone that rings alone the end of the try tells, and two who tell would be in each other's way.
        ...(step.members.length > 1 ? { ended: address('/voice-status', which) } : {}),
      },
    ];
  });
  // Whoever was taken out of the group a moment ago is not rung; ringing nobody is nothing the platform can do.
  if (phones.length === 0) return { do: 'goTo', address: then };
  return { do: 'ring', phones, seconds: group.ringSeconds, shows: shows(parts), then };
}

function ringDefault(parts: ScriptParts & { readonly from: string }): Instruction {
  const { group, call, address } = parts;
  const { defaultDestination: other } = group;
  return {
    do: 'ring',
    phones: other ? [{ number: other.phone }] : [],
    seconds: other?.ringSeconds ?? group.ringSeconds,
    shows: shows(parts),
    then: address('/line/step', { at: 'default', group: group.id, call }),
  };
}

/** The voicemail, in the owner's words. Needs nothing that is stored: it works when nothing else does. */
export function voicemailScript(parts: ScriptParts, trouble = false): CallScript {
  const { group, call, address } = parts;
  const say = speaker(group);
  const words = callWords(group.language, group.texts);
  const about = { group: group.id, call };
  const ours = say(trouble ? words.trouble : words.voicemail(group.name));
  return [
    trouble ? ours : own('voicemail', ours, parts),
    {
      do: 'record',
      longestSeconds: LONGEST_MESSAGE_SECONDS,
      silenceSeconds: SILENCE_SECONDS,
      then: address('/line/step', { at: 'recorded', ...about }),
      recorded: address('/recording', about),
      ...(transcription(group) === 'asked'
        ? { transcribed: address('/transcription', about) }
        : {}),
    },
    say(words.noMessage),
    { do: 'hangUp' },
  ];
}

/** What a member hears who has picked up; `key` = asked for the 1 that takes the call. */
export function whisperScript(
  parts: ScriptParts & { readonly member: string; readonly attempt: number },
  person: Member | undefined,
  key: boolean,
): CallScript {
  const { group, call, address, member, attempt } = parts;
  const say = speaker(group, person?.language);
  const words = callWords(person?.language ?? group.language, group.texts);
  if (!key) return [say(words.whisperOnly(group.name))];
  const question = say(words.whisper(group.name));
  return [
    {
      do: 'askForKey',
      prompts: question.do === 'prompt' ? [question.prompt] : [],
      seconds: KEY_SECONDS,
      then: address('/line/step', { at: 'key', group: group.id, call, member, try: attempt }),
    },
    { do: 'hangUp' },
  ];
}

/** The platform's ways to spell a caller without a number: words on a keypad, or one word. */
const WITHHELD = [
  '+266696687',
  '+7378742833',
  '+2562533',
  '+8656696',
  '+86282452253',
  '+464',
  'anonymous',
  'restricted',
  'unavailable',
  'unknown',
  '',
];

/** Whether a caller showed no number. */
export const isWithheld = (from: string): boolean => WITHHELD.includes(from.trim().toLowerCase());
