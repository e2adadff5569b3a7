import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import { tellOwner } from '../agenda/incidents';
import type { Mailer, MailOutcome } from '../ports/mailer';
import type { Messenger } from '../ports/messenger';
import { oneLine, writeMail, type MailBlock } from '../messaging/mail-html';
import type { CallParts } from './call-parts';
import { onCall } from './call-store';
import { readRoster } from './roster';
import type { Group } from './group';
import { writeToMember, type PeopleParts } from './people-parts';
import type { Sending, Voicemail } from './voicemail';
import {
  changeVoicemail,
  FOLLOW_UP,
  LATE_TRANSCRIPT,
  MAIL,
  noteTranscript,
  TEXT,
} from './voicemail-desk';
import { mailWords, type MailWords } from './words/mails';
import { lineTextWords } from './words/texts';

/** What voicemails need to leave the house. */
export interface VoicemailParts extends CallParts {
  readonly mailer: Mailer;
  readonly messenger: Messenger;
  readonly approved: PeopleParts['approved'];
  /** What comes back with news about a text. */
  readonly reference: (what: string) => string;
}

const MINUTE_MS = 60_000;
/** A send whose end nobody noted is taken for lost after this. */
const LOST_AFTER_MS = MINUTE_MS;
/** Minutes until a mail that was not taken is tried again; the last one again and again. */
const AGAIN_MINUTES = [1, 2, 5, 15, 60];
/** With that many tries, a day has gone by. */
const MOST_TRIES = 27;
/** The file of a recording is there a moment after its end. */
const NO_FILE_AGAIN_MS = 15_000;
const NO_FILE_FOR_MS = 10 * MINUTE_MS;
/** A text says as much as fits into two parts of an SMS. */
const TEXT_TRANSCRIPT = 160;

type Post = 'mail' | 'followUp';

/** What is due about voicemails, by kind. */
export const VOICEMAIL_WORK: Readonly<
  Record<string, (item: DueItem, parts: VoicemailParts) => Promise<Outcome>>
> = {
  [MAIL]: (item, parts) => post('mail', recordingOf(item), parts),
  [FOLLOW_UP]: (item, parts) => post('followUp', recordingOf(item), parts),
  [TEXT]: (item, parts) => textWhoIsOn(recordingOf(item), parts),
  [LATE_TRANSCRIPT]: (item, parts) => lookForTranscript(recordingOf(item), parts),
};

/** Which voicemail an item is about. */
export const recordingOf = ({ data }: DueItem): string => String(data['recording']);

/** Sends one of a voicemail's mails, once: it is written down before it goes, and what became of it after. */
async function post(what: Post, recording: string, parts: VoicemailParts): Promise<Outcome> {
  const now = parts.now();
  let again: number | undefined;
  let claimed = false;
  let sound: Awaited<ReturnType<VoicemailParts['calls']['sound']>>;
  if (what === 'mail') sound = await parts.calls.sound(recording);
  const voicemail = await changeVoicemail(recording, parts, (before) => {
    [again, claimed] = [undefined, false];
    const sending = before[what];
    if (!sending || before.deletedAt !== undefined) return before;
    if (sending.state === 'sending' && now - sending.at < LOST_AFTER_MS) {
      again = sending.at + LOST_AFTER_MS;
      return before;
    }
    if (sending.state !== 'waiting' && sending.state !== 'sending') return before;
    const due = before.at + parts.group.transcriptWaitSeconds * 1000;
    if (what === 'mail' && before.transcript.state === 'waiting' && now < due) {
      again = due;
      return before;
    }
    if (what === 'mail' && !sound && now - before.at < NO_FILE_FOR_MS) {
      again = now + NO_FILE_AGAIN_MS;
      return before;
    }
    claimed = true;
    return { ...before, [what]: { state: 'sending', at: now, tries: sending.tries + 1 } };
  });
  if (!voicemail || !claimed) return again === undefined ? 'done' : { again };
  const outcome = await parts.mailer.send({
    to: parts.group.mails,
    ...mailOf(what, voicemail, sound !== undefined, parts.group),
    reference: `line-${what}-${recording}`,
    ...(sound
      ? {
          attachments: [
            { name: fileName(voicemail, parts.group), type: sound.type, bytes: sound.bytes },
          ],
        }
      : {}),
  });
  const tries = voicemail[what]?.tries ?? 1;
  const after = afterSend(outcome, tries, parts.now());
  await changeVoicemail(recording, parts, (before) => ({ ...before, [what]: after }));
  if (after.state === 'givenUp')
    await tellOwner(parts.records, parts.agenda, {
      about: 'due-work.failed',
      kind: MAIL,
      code: after.why ?? '',
      at: parts.now(),
    });
  if (after.state !== 'waiting') return 'done';
  const minutes = AGAIN_MINUTES[Math.min(tries, AGAIN_MINUTES.length) - 1] ?? 60;
  return { again: parts.now() + minutes * MINUTE_MS };
}

function afterSend(outcome: MailOutcome, tries: number, at: number): Sending {
  switch (outcome.state) {
    case 'sent':
    case 'held':
      return { state: outcome.state, at, tries };
    case 'unknown':
      return { state: tries < MOST_TRIES ? 'waiting' : 'givenUp', at, tries, why: 'lost-answer' };
    case 'refused':
      return { state: tries < MOST_TRIES ? 'waiting' : 'givenUp', at, tries, why: outcome.code };
  }
}

const callerIn = ({ caller }: Voicemail, words: Pick<MailWords, 'withheld' | 'hidden'>): string =>
  'number' in caller ? caller.number : words[caller.unknown];

const pad = (value: number): string => String(value).padStart(2, '0');

function mailOf(
  what: Post,
  voicemail: Voicemail,
  hasSound: boolean,
  group: Group,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const words = mailWords(group.language);
  const { at, seconds, transcript } = voicemail;
  const caller = callerIn(voicemail, words);
  const when = new Intl.DateTimeFormat(words.locale, {
    timeZone: group.zone,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(at);
  const facts: MailBlock = {
    facts: [
      [words.facts.caller, caller],
      [words.facts.at, `${when} (${group.zone})`],
      [words.facts.group, group.name],
      [words.facts.length, words.length(Math.floor(seconds / 60), pad(seconds % 60))],
    ],
  };
  const said: readonly MailBlock[] =
    transcript.state === 'done'
      ? [{ paragraph: words.transcript }, { quote: transcript.text }]
      : [{ paragraph: words.noTranscript[transcript.state] }];
  const blocks: readonly MailBlock[] =
    what === 'mail'
      ? [{ paragraph: hasSound ? words.intro(group.name) : words.noRecording }, facts, ...said]
      : [
          { paragraph: words.lateIntro },
          ...(transcript.state === 'done' ? [{ quote: transcript.text }] : []),
          facts,
        ];
  const subject = oneLine(
    what === 'mail' ? words.subject(group.name, caller) : words.lateSubject(group.name, caller),
  );
  const foot = words.foot(group.business, group.name);
  return { subject, ...writeMail({ language: group.language, subject, blocks, foot }) };
}

/** `voicemail-2026-11-28-18-30.mp3`, by the group's clock. */
function fileName({ at }: Voicemail, { zone }: Group): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return `voicemail-${parts.replace(/[^\d]+/g, '-')}.mp3`;
}

/** Tells whoever is on of a voicemail, once. After a crash it is not told again: the mail is the way that is certain. */
async function textWhoIsOn(recording: string, parts: VoicemailParts): Promise<Outcome> {
  const now = parts.now();
  const { group } = parts;
  let claimed = false;
  const voicemail = await changeVoicemail(recording, parts, (before) => {
    claimed = before.text?.state === 'waiting' && before.deletedAt === undefined;
    return claimed ? { ...before, text: { state: 'sending', at: now, tries: 1 } } : before;
  });
  if (!voicemail || !claimed) return 'done';
  const seen = await readRoster(parts.records, group);
  const { tiers } = onCall(seen, new Set(), new Map(), now);
  const { transcript } = voicemail;
  const said = transcript.state === 'done' ? oneLine(transcript.text) : '';
  const people = tiers.flat().flatMap((id) => seen.members.get(id) ?? []);
  const outcomes = await Promise.all(
    people
      .filter(({ stopped }) => !stopped)
      .map((member) => {
        const language = member.language ?? group.language;
        const short = said.length > TEXT_TRANSCRIPT ? `${said.slice(0, TEXT_TRANSCRIPT)}...` : said;
        const words = lineTextWords(language, group.texts);
        const caller = callerIn(voicemail, words);
        const text = {
          body: words.voicemail(group.name, caller, voicemail.seconds, short),
          news: 'voicemail',
          filled: [group.name, caller, String(voicemail.seconds)],
          overWhatsApp: group.voicemailTexts === 'whatsapp',
          reference: parts.reference('voicemail'),
        } as const;
        return writeToMember(member, text, group, parts);
      }),
  );
  const failed = outcomes.find((outcome) => outcome.state === 'failed');
  const state =
    outcomes.length === 0
      ? 'none'
      : outcomes.some((outcome) => outcome.state === 'queued' || outcome.state === 'unknown')
        ? 'sent'
        : failed
          ? 'givenUp'
          : 'held';
  const why = failed ? { why: String(failed.code) } : {};
  await changeVoicemail(recording, parts, (before) => ({
    ...before,
    text: { state, at: parts.now(), tries: 1, ...why },
  }));
  return 'done';
}

/** The transcript has not come for an hour: it is looked for, and then not waited for any more. */
async function lookForTranscript(recording: string, parts: VoicemailParts): Promise<Outcome> {
  const found = await parts.calls.transcriptOf(recording);
  if (found && ['completed', 'failed'].includes(found.status)) {
    const { sid, status, text } = found;
    await noteTranscript(recording, { sid, completed: status === 'completed', text }, parts);
    return 'done';
  }
  await changeVoicemail(recording, parts, (before) =>
    before.transcript.state === 'waiting'
      ? { ...before, transcript: { state: 'missing' } }
      : before,
  );
  return 'done';
}

/** Deletes the recording with its transcript, at the end of the group's retention or when somebody asks for it. */
export async function forget(
  recording: string,
  parts: Pick<VoicemailParts, 'calls' | 'records' | 'now'> & {
    readonly group: Pick<VoicemailParts['group'], 'id' | 'keepDays'>;
  },
): Promise<Outcome> {
  await parts.calls.deleteRecording(recording);
  await changeVoicemail(recording, parts, (before) => {
    const { transcription: _gone, person: _nobody, ...rest } = before;
    return {
      ...rest,
      transcript: { state: 'off' },
      caller: { unknown: 'hidden' },
      deletedAt: parts.now(),
    };
  });
  return 'done';
}
