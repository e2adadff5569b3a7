import type { CallScript, Instruction } from '../ports/call-script';
import type { CallParts } from './call-parts';
import { readCallEntry, type CallEntry } from './call-log';
import { beginGreeting, mayRecord } from './greeting-desk';
import type { Member } from './member';
import { KEY_SECONDS } from './rules/bound';
import { GREETINGS } from './rules/greetings';
import { lineObjects } from './objects';
import { isWithheld, speaker } from './scripts';
import { callWords } from './words/calls';

/** Somebody whose number is known may be called back for so many seconds before it is given up. */
const RING_SECONDS = 30;
/** So far back a member's own calls are looked for. */
const LOOK_BACK = 50;
/** 1 and 2 call somebody back. */
const FIRST_GREETING_KEY = 3;

/** Whoever is to call somebody back has picked up: the 1 keeps their own voicemail from doing it. */
export function askToCallBack(call: string, parts: CallParts): CallScript {
  const { group, address } = parts;
  const say = speaker(group);
  const question = say(callWords(group.language, group.texts).callBackWhisper(group.name));
  return [
    {
      do: 'askForKey',
      prompts: question.do === 'prompt' ? [question.prompt] : [],
      seconds: KEY_SECONDS,
      then: address('/line/step', { at: 'call-back-key', group: group.id, call }),
    },
    { do: 'hangUp' },
  ];
}

/** Calls whoever made a call, showing the line's number. The number comes from the account's own list and is kept nowhere. */
export async function callBack(call: string, parts: CallParts): Promise<CallScript> {
  const { group, calls, address, testMode } = parts;
  const say = speaker(group);
  const words = callWords(group.language, group.texts);
  const known = await calls.find(call);
  if (!known || known.to !== group.number || isWithheld(known.from) || testMode)
    return [say(words.nobodyToCall), { do: 'hangUp' }];
  return [
    say(words.callingBack),
    {
      do: 'ring',
      phones: [{ number: known.from }],
      seconds: RING_SECONDS,
      shows: group.number,
      then: address('/line/step', { at: 'called-back', group: group.id, call }),
    },
  ];
}

/**
 * What a member hears who calls the line: whom they can call back and, for coordinators, how to record greetings, before
 * they are put through like anybody else.
 */
export function memberMenu(call: string, member: Member, parts: CallParts): Instruction {
  const { group, address } = parts;
  const say = speaker(group, member.language);
  const words = callWords(member.language ?? group.language, group.texts);
  const menu = [
    say(words.memberMenu(group.name)),
    ...(mayRecord(member) ? [say(words.recordMenu)] : []),
    say(words.orStay),
  ];
  return {
    do: 'askForKey',
    prompts: menu.flatMap((step) => (step.do === 'prompt' ? [step.prompt] : [])),
    seconds: 3,
    then: address('/line/step', { at: 'menu', group: group.id, call }),
  };
}

/**
 * A member pressed a key in that menu: 1 = the last caller they spoke with, 2 = the last one whom nobody reached, 3 and 4 =
 * a new greeting. Undefined = none of these.
 */
export async function fromMenu(
  call: string,
  key: string,
  { id: member, member: known }: { readonly id: string; readonly member: Member },
  parts: CallParts,
): Promise<CallScript | undefined> {
  const which = GREETINGS[Number(key) - FIRST_GREETING_KEY];
  if (which && mayRecord(known)) return beginGreeting(call, which, member, parts);
  if (key !== '1' && key !== '2') return undefined;
  const { records, group } = parts;
  const rows = await records.page(lineObjects(group.id).log, { backwards: true, limit: LOOK_BACK });
  const wanted = (entry: CallEntry): boolean =>
    key === '1'
      ? entry.attempts.some((one) => one.member === member && one.outcome === 'talked')
      : ['voicemail', 'noMessage', 'left'].includes(entry.outcome);
  const last = rows
    .flatMap(({ data }) => readCallEntry(data) ?? [])
    .find(
      (entry) =>
        wanted(entry) && !('unknown' in entry.caller && entry.caller.unknown === 'withheld'),
    );
  if (last) return callBack(last.call, parts);
  const say = speaker(group);
  return [say(callWords(group.language, group.texts).nobodyToCall), { do: 'hangUp' }];
}
