import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import type { RecordedGreeting } from '../config/line';
import { isConflict } from '../ports/records';
import { allDone, together } from '../ports/settled';
import type { CallScript } from '../ports/call-script';
import type { CallParts } from './call-parts';
import { readGreetingSession, type GreetingSession } from './greeting';
import type { Group } from './group';
import type { Member } from './member';
import { lineObjects } from './objects';
import { writeToMember, type PeopleParts } from './people-parts';
import { KEY_SECONDS } from './rules/bound';
import type { GreetingName } from './rules/greetings';
import { recordedAt, speaker } from './scripts';
import { callWords } from './words/calls';
import { lineTextWords } from './words/texts';

/** The kind of due work that deletes recordings of greetings which nobody uses. */
export const GREETING = 'line.greeting';

/** Callers wait while they hear it. */
const LONGEST_SECONDS = 60;
const SILENCE_SECONDS = 4;
const DAY_MS = 24 * 3_600_000;
const DAY_SECONDS = 24 * 3600;
/** Later than anybody can still say that it shall be used. */
const FORGOTTEN_AFTER_MS = DAY_MS + 2 * 3_600_000;
/** A greeting in use is looked at again after this, in case it is in use no longer. */
const LOOK_AGAIN_MS = 7 * DAY_MS;

/** What recording a greeting needs; `keepGreeting` writes it into the group's settings. */
export interface GreetingParts extends CallParts {
  readonly messenger: PeopleParts['messenger'];
  readonly approved: PeopleParts['approved'];
  readonly reference: PeopleParts['reference'];
  readonly keepGreeting: (which: GreetingName, recorded: RecordedGreeting) => Promise<void>;
}

const at = (group: Group, call: string) => ({ map: lineObjects(group.id).greetings, key: call });
const TTL = { ttl: DAY_SECONDS };

/** Whether somebody may record: whoever coordinates, and can be asked by text whether it was really them. */
export const mayRecord = ({ coordinator, stopped }: Member): boolean =>
  coordinator === true && stopped !== true;

/** A coordinator who has called the line speaks a greeting. Written down first, so that it is not taken for a message. */
export async function beginGreeting(
  call: string,
  which: GreetingName,
  by: string,
  parts: CallParts,
): Promise<CallScript> {
  const { group, records, agenda, now } = parts;
  const session: GreetingSession = { v: 1, which, by, at: now() };
  await together([
    records.put(at(group, call), session, TTL),
    agenda.put([greetingItem(group, call, now() + FORGOTTEN_AFTER_MS)]),
  ]);
  return takeScript(call, which, parts);
}

const greetingItem = ({ id }: Group, call: string, when: number): NewItem => ({
  id: `${GREETING}.${call}`,
  kind: GREETING,
  at: when,
  data: { group: id, call },
});

/** What somebody hears who is about to speak a greeting. */
export function takeScript(
  call: string,
  which: GreetingName,
  parts: Pick<CallParts, 'group' | 'address'>,
): CallScript {
  const { group, address } = parts;
  const say = speaker(group);
  const words = callWords(group.language, group.texts);
  return [
    say(words.speakGreeting[which]),
    {
      do: 'record',
      longestSeconds: LONGEST_SECONDS,
      silenceSeconds: SILENCE_SECONDS,
      then: address('/line/step', { at: 'greeting-recorded', group: group.id, call }),
    },
    say(words.noMessage),
    { do: 'hangUp' },
  ];
}

async function readSession(
  call: string,
  { group, records }: Pick<CallParts, 'group' | 'records'>,
): Promise<{ readonly session: GreetingSession; readonly revision: string } | undefined> {
  const kept = await records.read(at(group, call));
  const session = readGreetingSession(kept?.data);
  return kept && session && { session, revision: kept.revision };
}

/** It was spoken: whoever did hears it as callers will, and says whether it shall be. */
export async function greetingSpoken(
  call: string,
  recording: { readonly sid: string; readonly seconds: number },
  parts: CallParts,
): Promise<CallScript> {
  const { group, records, address } = parts;
  const say = speaker(group);
  const words = callWords(group.language, group.texts);
  const known = await readSession(call, parts);
  if (!known) return [say(words.goodbye), { do: 'hangUp' }];
  const seconds = Math.min(Math.max(1, Math.round(recording.seconds)), LONGEST_SECONDS);
  await records.put(
    at(group, call),
    { ...known.session, recording: recording.sid, seconds } satisfies GreetingSession,
    TTL,
  );
  const heard = [
    say(words.yourGreeting),
    recordedAt(recording.sid, parts),
    say(words.keepGreeting),
  ];
  return [
    {
      do: 'askForKey',
      prompts: heard.flatMap((step) => (step.do === 'prompt' ? [step.prompt] : [])),
      seconds: KEY_SECONDS,
      then: address('/line/step', { at: 'greeting-key', group: group.id, call }),
    },
    say(words.goodbye),
    { do: 'hangUp' },
  ];
}

/** 1 = we text whether it shall be used, 2 = once more, anything else = all stays as it is. */
export async function greetingKeyPressed(
  call: string,
  key: string,
  parts: GreetingParts,
): Promise<CallScript> {
  const { group, records, now } = parts;
  const say = speaker(group);
  const words = callWords(group.language, group.texts);
  const known = await readSession(call, parts);
  if (known && key === '2') return takeScript(call, known.session.which, parts);
  if (known?.session.recording === undefined || key !== '1')
    return [say(words.goodbye), { do: 'hangUp' }];
  const { session, revision } = known;
  if (session.offeredAt === undefined) {
    const { members } = await parts.rosters.see(records, group);
    const member = members.get(session.by);
    if (!member) return [say(words.goodbye), { do: 'hangUp' }];
    try {
      await records.replace(at(group, call), { ...session, offeredAt: now() }, revision, TTL);
      const { greetingOffered } = lineTextWords(member.language ?? group.language, group.texts);
      const text = {
        body: greetingOffered[session.which](group.name, session.seconds ?? 0),
        reference: parts.reference('greeting'),
      };
      await writeToMember(member, text, group, parts);
    } catch (error) {
      // Asked a second time, the text has gone already.
      if (!isConflict(error)) throw error;
    }
  }
  return [say(words.greetingTexted), { do: 'hangUp' }];
}

/** The greeting that a member was asked about last; undefined = none waits for an answer. */
export async function offeredGreeting(
  member: string,
  { group, records }: Pick<CallParts, 'group' | 'records'>,
): Promise<{ readonly call: string; readonly offeredAt: number } | undefined> {
  const rows = await records.page(lineObjects(group.id).greetings);
  const [newest] = rows
    .flatMap(({ key, data }) => {
      const session = readGreetingSession(data);
      return session?.by === member && session.offeredAt !== undefined
        ? [{ call: key, offeredAt: session.offeredAt }]
        : [];
    })
    .sort((one, other) => other.offeredAt - one.offeredAt);
  return newest;
}

/** The answer to that: used from now on, or dropped. Safe to repeat. */
export async function answerGreeting(
  call: string,
  isWanted: boolean,
  parts: GreetingParts,
): Promise<'used' | 'dropped' | 'gone'> {
  const { group, records } = parts;
  const known = await readSession(call, parts);
  const { recording, seconds, which, by, at: recordedOn } = known?.session ?? {};
  if (!recording || !seconds || !which || by === undefined || recordedOn === undefined)
    return 'gone';
  if (isWanted) await parts.keepGreeting(which, { recording, seconds, by, at: recordedOn });
  await records.remove(at(group, call));
  return isWanted ? 'used' : 'dropped';
}

/**
 * Deletes what was recorded in a call and is no greeting, or none any more. While one of them is in use it is looked at
 * again.
 */
export async function forgetGreetings(
  item: DueItem,
  { group, calls, now }: Pick<CallParts, 'group' | 'calls' | 'now'>,
): Promise<Outcome> {
  const recordings = await calls.recordingsOf(String(item.data['call']));
  const used = recordings.filter(({ sid }) => isGreetingOf(group, sid));
  await allDone(
    recordings
      .filter((recording) => !used.includes(recording))
      .map(({ sid }) => calls.deleteRecording(sid)),
  );
  return used.length === 0 ? 'done' : { again: now() + LOOK_AGAIN_MS };
}

/** Whether callers of the group hear this recording. */
export const isGreetingOf = ({ recorded }: Pick<Group, 'recorded'>, recording: string): boolean =>
  Object.values(recorded ?? {}).some((greeting) => greeting.recording === recording);
