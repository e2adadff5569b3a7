import type { NewItem } from '../agenda/item';
import type { KnownRecording } from '../ports/calls';
import { isConflict, Taken, Unavailable } from '../ports/records';
import { allDone, together } from '../ports/settled';
import type { CallParts } from './call-parts';
import { changeCall } from './call-store';
import type { Caller } from './caller';
import { transcription, type Group } from './group';
import { readLiveCall } from './live-call';
import { lineObjects } from './objects';
import { isWithheld } from './scripts';
import { readVoicemail, voicemailKey, type Sending, type Voicemail } from './voicemail';

/** Kinds of due work about voicemails. */
export const MAIL = 'line.mail';
export const FOLLOW_UP = 'line.followUp';
export const TEXT = 'line.text';
export const LATE_TRANSCRIPT = 'line.transcript';
export const FORGET_RECORDING = 'line.forget';

const MAX_TRIES = 6;
const DAY_SECONDS = 24 * 3600;
const MINUTE_MS = 60_000;
/** A transcript that has not come by then is looked for, and given up. */
const TRANSCRIPT_HOUR_MS = 60 * MINUTE_MS;

/** Recordings outside of this are not transcribed, in seconds. https://www.twilio.com/docs/voice/api/recording-transcription */
const TRANSCRIBED = { moreThan: 2, lessThan: 120 } as const;

/** How long a voicemail's record is kept: a little longer than its recording, so that the deletion finds it. */
export const voicemailTtl = ({ keepDays }: Pick<Group, 'keepDays'>): number =>
  (keepDays + 1) * DAY_SECONDS;

/**
 * Takes up a message that somebody left: from whichever of the platform's reports comes first, and from the account's own
 * list when none does. The same recording is one voicemail. Throws Unavailable.
 */
export async function noteRecording(
  recording: Omit<KnownRecording, 'at'>,
  parts: CallParts,
): Promise<void> {
  const { group, records, now } = parts;
  const names = lineObjects(group.id);
  const live = readLiveCall((await records.read({ map: names.calls, key: recording.call }))?.data);
  const at = live?.voicemailAt ?? now();
  const person = live ? live.person : undefined;
  const asked = transcription(group);
  const fits = recording.seconds > TRANSCRIBED.moreThan && recording.seconds < TRANSCRIBED.lessThan;
  const voicemail: Voicemail = {
    v: 1,
    recording: recording.sid,
    call: recording.call,
    caller: live?.caller ?? (await callerOf(recording.call, parts)),
    at,
    seconds: recording.seconds,
    transcript: { state: asked !== 'asked' ? asked : fits ? 'waiting' : 'length' },
    mail: fresh(group.mails.length > 0 ? 'waiting' : 'none', at),
    ...(group.voicemailTexts === 'none' ? {} : { text: fresh('waiting', at) }),
    ...(person === undefined ? {} : { person }),
  };
  const where = { map: names.voicemails, key: voicemailKey(recording.sid) };
  await together([
    records.create(where, voicemail, { ttl: voicemailTtl(group) }).catch((error: unknown) => {
      if (!(error instanceof Taken)) throw error;
    }),
    parts.agenda.put(workFor(voicemail, group)),
    changeCall(recording.call, parts, (known) =>
      known.recording === recording.sid
        ? known
        : {
            ...known,
            recording: recording.sid,
            ...(known.outcome === undefined ? {} : { outcome: 'voicemail' as const }),
          },
    ),
  ]);
}

const fresh = (state: Sending['state'], at: number): Sending => ({ state, at, tries: 0 });

/** Of a call that nobody wrote down, such as one answered while nothing of ours worked. */
async function callerOf(call: string, { group, calls }: CallParts): Promise<Caller> {
  const known = await calls.find(call);
  if (!known || isWithheld(known.from)) return { unknown: 'withheld' };
  return group.caller === 'shown' ? { number: known.from } : { unknown: 'hidden' };
}

/** Everything that is to happen with a voicemail in time. */
function workFor({ recording, at, transcript, text }: Voicemail, group: Group): readonly NewItem[] {
  const item = (kind: string, when: number): NewItem => ({
    id: `${kind}.${recording}`,
    kind,
    at: when,
    data: { group: group.id, recording },
  });
  const waits = transcript.state === 'waiting';
  const wait = waits ? group.transcriptWaitSeconds * 1000 : 0;
  return [
    item(MAIL, at + wait),
    item(FORGET_RECORDING, at + group.keepDays * DAY_SECONDS * 1000),
    ...(waits ? [item(LATE_TRANSCRIPT, at + TRANSCRIPT_HOUR_MS)] : []),
    ...(text ? [item(TEXT, at + wait)] : []),
  ];
}

/** Changes a voicemail, decided anew when somebody was faster; undefined = there is none. */
export async function changeVoicemail(
  recording: string,
  {
    records,
    group,
  }: Pick<CallParts, 'records'> & { readonly group: Pick<Group, 'id' | 'keepDays'> },
  decide: (voicemail: Voicemail) => Voicemail,
): Promise<Voicemail | undefined> {
  const where = { map: lineObjects(group.id).voicemails, key: voicemailKey(recording) };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read(where);
    const voicemail = readVoicemail(kept?.data);
    if (!kept || !voicemail) return undefined;
    const next = decide(voicemail);
    if (next === voicemail) return voicemail;
    try {
      await records.replace(where, next, kept.revision, { ttl: voicemailTtl(group) });
      return next;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  throw new Unavailable('others are changing this voicemail');
}

/** A transcript came, or the platform says that there will be none. It may come before the recording does. */
export async function noteTranscript(
  recording: string,
  heard: { readonly sid: string; readonly completed: boolean; readonly text: string },
  parts: CallParts,
): Promise<void> {
  const now = parts.now();
  const voicemail = await changeVoicemail(recording, parts, (before) => {
    if (before.transcript.state !== 'waiting' && before.transcript.state !== 'missing')
      return before;
    const text = heard.text.trim().slice(0, 8_000);
    const isDone = heard.completed && text !== '';
    const gone = ['sending', 'sent', 'held'].includes(before.mail.state);
    return {
      ...before,
      transcription: heard.sid,
      transcript: isDone ? { state: 'done', text } : { state: 'failed' },
      ...(isDone && gone && !before.followUp ? { followUp: fresh('waiting', now) } : {}),
    };
  });
  if (!voicemail) throw new Unavailable('the recording is not known yet');
  const kinds = [
    voicemail.mail.state === 'waiting' ? MAIL : undefined,
    voicemail.followUp?.state === 'waiting' ? FOLLOW_UP : undefined,
    voicemail.text?.state === 'waiting' ? TEXT : undefined,
  ].filter((kind) => kind !== undefined);
  await allDone([
    parts.agenda.put(
      kinds.map((kind) => ({
        id: `${kind}.${recording}`,
        kind,
        at: now,
        data: { group: parts.group.id, recording },
      })),
    ),
  ]);
}
