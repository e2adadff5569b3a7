import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import type { Language } from '../languages/languages';
import { recordTexts, type PlannedText } from '../messaging/record-texts';
import { templateKey } from '../messaging/templates';
import { isConflict } from '../ports/records';
import { keepingIn } from './keeping';
import { mapOf } from './objects';
import type { TeamParts } from './parts';
import { THROTTLE_MS, type Channel } from './rules/throttle';
import { keptSeconds } from './stored';
import {
  readLetter,
  type Letter,
  type LetterKind,
  type TaskRef,
  type Worker,
} from './stored-people';
import { ASKS } from './words/team-words';
import { approvedName, frameName } from './words/team-templates';

/** Something to be said to one person. */
export interface Draft {
  readonly who: string;
  readonly worker: Worker;
  /** Names the deed, with letters, digits, dashes and underscores: the same is said once. */
  readonly cause: string;
  readonly kind: LetterKind;
  readonly by: Channel;
  readonly body: string;
  /** Fills the approved template of its kind. */
  readonly about?: readonly string[];
  readonly store?: string;
  readonly task?: TaskRef;
  readonly announcement?: string;
  readonly critical?: boolean;
}

/** `known` = it was said before; `unreachable` = this person wants no messages. */
export type Posted = 'sent' | 'known' | 'failed' | 'unreachable';

/** Kinds of due work: a text is tried once more. */
export const RETRY = 'team.retry';

/** A person key is always so long, so a letter's key begins with whom it went to. */
const PERSON_KEY_LENGTH = 22;
export const letterKey = (who: string, cause: string): string => `${who}_${cause}`;
export const whoseLetter = (key: string): string => key.slice(0, PERSON_KEY_LENGTH);

const where = (key: string) => ({ map: mapOf('letters', whoseLetter(key)), key });
const LETTER_ID_LENGTH = 6;
const MOST_TEXTS = 6;
const RING_SECONDS = 25;
/** A call whose beginning was cut off has not rung when nothing was heard of it for so long. */
const CALL_LOST_MS = 60_000;
const MOST_RECENT = 25;

/** Letters: one thing said to one person, once, over whichever channel reaches them. */
export type Letters = ReturnType<typeof letterDesk>;

export function letterDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const ttl = keptSeconds(parts.settings.keepDays);

  const texts = recordTexts<Letter, LetterKind, undefined>(
    {
      prefix: ['team'],
      sender: () => parts.settings.number,
      where,
      read: readLetter,
      identity: ({ id }) => id,
      ttl: () => ttl,
      withText: (letter, text) => ({
        ...letter,
        texts: [...letter.texts, text].slice(-MOST_TEXTS),
      }),
      withTexts: (letter, sent) => ({ ...letter, texts: [...sent] }),
      isStillMeant: () => true,
      body: (_key, { body }) => Promise.resolve(body),
      templatesFor: (kind, { language }) => {
        const code = language ?? 'en';
        const frame = frameName(kind);
        const sentence = parts.templates[templateKey({ name: approvedName(kind), language: code })];
        return {
          buttons: frame && parts.templates[templateKey({ name: frame, language: code })]?.sid,
          approved: sentence?.status === 'approved' ? sentence.sid : undefined,
        };
      },
      variables: ({ about }) =>
        Object.fromEntries(about.map((value, at) => [String(at + 1), value || '-'])),
      isBroadcast: () => false,
      retry: RETRY,
    },
    parts,
  );

  /** How it really goes: what the house has no way for goes as a message. */
  const channelOf = ({ by, worker }: Draft): Channel => {
    if (by === 'call') return parts.calls ? 'call' : 'message';
    if (by === 'mail') return parts.mailer && worker.mail ? 'mail' : 'message';
    return 'message';
  };

  function letterOf(draft: Draft): Letter {
    const { who, worker, kind, body } = draft;
    const by = channelOf(draft);
    return {
      v: 1,
      id: parts.newId(LETTER_ID_LENGTH).replace(/[^A-Za-z0-9]/g, '0'),
      who,
      name: worker.name,
      kind,
      by,
      at: parts.now(),
      address: worker.address,
      ...(worker.heardAt === undefined ? {} : { heardAt: worker.heardAt }),
      ...(worker.language === undefined ? {} : { language: worker.language }),
      body,
      about: [...(draft.about ?? [])],
      ...(draft.store === undefined ? {} : { store: draft.store }),
      ...(draft.task === undefined ? {} : { task: draft.task }),
      ...(draft.announcement === undefined ? {} : { announcement: draft.announcement }),
      ...(draft.critical === true ? { critical: true } : {}),
      ...(draft.critical === true && by === 'message' && parts.calls ? { callsInstead: true } : {}),
      ...(by === 'call' ? { call: { state: parts.testMode ? 'held' : 'starting' } } : {}),
      texts: [],
    };
  }

  /** Notes that somebody was told something, and what a short answer of theirs would be about. */
  const noteTold = (draft: Draft): Promise<unknown> =>
    keeping.changeWorker(draft.who, (worker) => {
      if (!worker) return undefined;
      return told(worker, draft, channelOf(draft), parts.now());
    });

  /** Says it, unless it was said before. Safe to repeat after a crash at any point. */
  async function post(draft: Draft): Promise<Posted> {
    if (draft.worker.stopped) return 'unreachable';
    const key = letterKey(draft.who, draft.cause);
    const bare = letterOf(draft);
    const planned: { readonly record: Letter; readonly text?: PlannedText<LetterKind> } =
      bare.by === 'message' ? texts.plan(bare, draft.kind) : { record: bare };
    let revision: string;
    try {
      const [written] = await Promise.all([
        parts.records.create(where(key), planned.record, { ttl }),
        noteTold(draft),
      ]);
      revision = written.revision;
    } catch (error) {
      if (!isConflict(error)) throw error;
      await takeUp(key);
      return 'known';
    }
    if (bare.by === 'call') return ring(key, planned.record, revision);
    if (bare.by === 'mail') return mail(key, planned.record, draft.worker);
    if (!planned.text) return 'failed';
    const sent = await texts.send(key, planned.record, revision, planned.text);
    return sent.texts.at(-1)?.state === 'failed' ? 'failed' : 'sent';
  }

  /** A letter that is there already: it has gone, or whoever wrote it was cut off before it did. */
  async function takeUp(key: string): Promise<void> {
    const found = await keeping.one(where(key), readLetter);
    if (!found) return;
    const { value: letter, revision } = found;
    if (letter.by === 'message') await texts.settle(key, letter);
    const isCutOff = letter.call?.state === 'starting' && parts.now() - letter.at >= CALL_LOST_MS;
    if (!isCutOff) return;
    try {
      const again: Letter = { ...letter, at: parts.now() };
      const kept = await parts.records.replace(where(key), again, revision, { ttl });
      await ring(key, again, kept.revision);
    } catch (error) {
      // Somebody else has taken it up.
      if (!isConflict(error)) throw error;
    }
  }

  async function ring(key: string, letter: Letter, revision: string): Promise<Posted> {
    if (parts.testMode) {
      await parts.messenger.send({
        to: phoneOf(letter.address),
        from: parts.settings.number,
        body: letter.body,
        reference: '',
      });
      return 'sent';
    }
    const outcome = await parts.calls?.start({
      to: phoneOf(letter.address),
      from: parts.settings.number,
      url: parts.callAddress(key),
      ringSeconds: RING_SECONDS,
    });
    const call: Letter['call'] =
      outcome?.state === 'started'
        ? { state: 'ringing', sid: outcome.call }
        : outcome?.state === 'failed'
          ? { state: 'failed', code: outcome.code }
          : { state: outcome?.state === 'held' ? 'held' : 'unknown' };
    await keeping.change(
      where(key),
      readLetter,
      ttl,
      (current) =>
        // It may have been picked up before the answer to the request was here.
        current?.call?.state === 'starting' ? { ...current, call } : undefined,
      { value: letter, revision },
    );
    return call.state === 'failed' ? 'failed' : 'sent';
  }

  async function mail(key: string, letter: Letter, worker: Worker): Promise<Posted> {
    const [first = ''] = letter.body.split('\n');
    const outcome = await parts.mailer?.send({
      to: [worker.mail ?? ''],
      subject: first.slice(0, 120),
      text: letter.body,
      html: `<p>${letter.body.split('\n').map(escaped).join('<br>')}</p>`,
      reference: key,
    });
    return outcome?.state === 'refused' ? 'failed' : 'sent';
  }

  return {
    post,
    /** News from the carrier: `/message-status?send=team.<letter>.<id>.<text>`. */
    noteStatus: texts.noteStatus,
    /** A text whose failure may have passed. */
    retryInTime: (item: DueItem): Promise<Outcome> => texts.retryInTime(item),
    read: (key: string) => keeping.one(where(key), readLetter),
    /** What somebody was told lately. */
    of: (who: string) => keeping.all(mapOf('letters', who), `${who}_`, readLetter),
    change: (key: string, rule: (letter: Letter | undefined) => Letter | undefined) =>
      keeping.change(where(key), readLetter, ttl, rule),
    forget: async (who: string): Promise<void> => {
      const all = await keeping.all(mapOf('letters', who), `${who}_`, readLetter);
      await Promise.all(all.map(({ key }) => parts.records.remove(where(key))));
    },
  };
}

/** A worker who has just been told something. */
export function told(worker: Worker, draft: Draft, by: Channel, now: number): Worker {
  const recent = [...(worker.recent[by] ?? []), now].filter((at) => now - at < THROTTLE_MS);
  const asks = ASKS[draft.kind];
  const { task } = draft;
  const tasks =
    task && !worker.tasks.some(({ id }) => id === task.id) && draft.kind === 'assignment'
      ? [...worker.tasks, task]
      : worker.tasks;
  return {
    ...worker,
    tasks,
    recent: { ...worker.recent, [by]: recent.slice(-MOST_RECENT) },
    ...(asks && by !== 'mail'
      ? {
          asked: {
            what: asks,
            tasks: task ? [task] : [],
            at: now,
            ...(asks === 'read' ? { letter: letterKey(draft.who, draft.cause) } : {}),
          },
        }
      : {}),
  };
}

export const phoneOf = (address: string): string => address.replace(/^whatsapp:/, '');

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What to speak with somebody. */
export const languageOf = ({ language }: Worker): Language => language ?? 'en';
