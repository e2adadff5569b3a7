import type { Outcome } from '../agenda/do-item';
import { hash, type DueItem, type NewItem } from '../agenda/item';
import { nextMinute } from '../agenda/rules';
import { deliveryState } from '../messaging/delivery';
import { isConflict } from '../ports/records';
import { together } from '../ports/settled';
import type { Draft } from './draft';
import { keepingIn, type Found } from './keeping';
import { hasPhone, letterCalls } from './letter-calls';
import { letterAt, letterKey } from './letter-key';
import { letterMails } from './letter-mails';
import { isGivenUp, isInDoubt, letterTexts } from './letter-texts';
import { mapOf } from './objects';
import type { TeamParts } from './parts';
import { freeAt, type Channel } from './rules/throttle';
import { keptSeconds } from './stored';
import { readLetter, type Letter } from './stored-people';
import { told } from './told';

/** `known` = it was said before; `unreachable` = this person wants no messages; `throttled` = they were told enough for now. */
export type Posted = 'sent' | 'known' | 'failed' | 'unreachable' | 'throttled';

/** Kinds of due work: what became of a letter is looked for; a critical text that nobody could bring is rung for. */
export const SETTLE = 'team.settle';
export const CALL_INSTEAD = 'team.callInstead';

const LETTER_ID_LENGTH = 6;
/** By then a text has been reported, and a phone has stopped ringing. */
const SETTLE_AFTER_MS = 40_000;
/** What is in doubt for longer stays so. */
const LONGEST_DOUBT_MS = 3_600_000;

const settleItem = (key: string, now: number): NewItem => ({
  id: `${SETTLE}.${key}`,
  kind: SETTLE,
  at: nextMinute(now + SETTLE_AFTER_MS),
  data: { letter: key },
});

const callInsteadItem = (key: string, now: number): NewItem => ({
  id: `${CALL_INSTEAD}.${key}`,
  kind: CALL_INSTEAD,
  at: now,
  data: { letter: key },
});

/** Letters: one thing said to one person, once, over whichever channel reaches them. */
export type Letters = ReturnType<typeof letterDesk>;

export function letterDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const ttl = keptSeconds(parts.settings.keepDays);
  const texts = letterTexts(parts);
  const calls = letterCalls(parts);
  const mails = letterMails(parts);
  const read = (key: string) => keeping.one(letterAt(key), readLetter);

  /** How it really goes: what the house has no way for goes as a message. */
  const channelOf = ({ by, worker }: Draft): Channel => {
    if (by === 'call') return parts.calls && hasPhone(worker.address) ? 'call' : 'message';
    if (by === 'mail') return parts.mailer && worker.mail ? 'mail' : 'message';
    return 'message';
  };

  function letterOf(draft: Draft): Letter {
    const { who, worker, kind, body } = draft;
    const by = channelOf(draft);
    const isRungFor = draft.critical === true && by === 'message' && hasPhone(worker.address);
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
      ...(isRungFor && parts.calls ? { callsInstead: true } : {}),
      ...(by === 'call' ? { call: { state: parts.testMode ? 'held' : 'starting' } } : {}),
      ...(by === 'mail' ? { mail: { state: parts.testMode ? 'held' : 'starting', tries: 1 } } : {}),
      texts: [],
    };
  }

  /**
   * Notes that somebody was told something, and what a short answer of theirs would be about; once for each letter. What
   * is throttled is noted only while there is room, on the very record that says so: whoever comes second finds it full.
   * Answers whether it may go.
   */
  async function noteTold(key: string, draft: Draft): Promise<boolean> {
    const { who, worker: value, revision, throttled } = draft;
    const mark = hash(key).toString(36);
    const by = channelOf(draft);
    let hasRoom = true;
    await keeping.changeWorker(
      who,
      (worker) => {
        hasRoom = true;
        if (!worker || worker.told?.includes(mark)) return undefined;
        const now = parts.now();
        hasRoom = !throttled || freeAt(worker.recent[by] ?? [], by, now) <= now;
        return hasRoom ? told(worker, draft, { by, key, mark, now }) : undefined;
      },
      revision === undefined ? undefined : { value, revision },
    );
    return hasRoom;
  }

  const lookLater = (key: string): Promise<void> =>
    parts.agenda.put([settleItem(key, parts.now())]);

  /** Says it, unless it was said before. Safe to repeat after a crash at any point. */
  async function post(draft: Draft): Promise<Posted> {
    if (draft.worker.stopped) return 'unreachable';
    const key = letterKey(draft.who, draft.cause);
    const bare = letterOf(draft);
    const { record, text } =
      bare.by === 'message' ? texts.plan(bare, draft.kind) : { record: bare, text: undefined };
    // Whoever wants room takes it first; should they be cut off then, it is theirs when they come again.
    if (draft.throttled && !(await noteTold(key, draft))) return 'throttled';
    let revision: string;
    try {
      const [written] = await together([
        parts.records.create(letterAt(key), record, { ttl }),
        draft.throttled ? undefined : noteTold(key, draft),
        draft.once || bare.by === 'call' ? lookLater(key) : undefined,
      ]);
      revision = written.revision;
    } catch (error) {
      if (!isConflict(error)) throw error;
      await takeUp(key);
      return 'known';
    }
    if (bare.by === 'call') {
      const { state } = await calls.ring(key, record, revision);
      return state === 'failed' ? 'failed' : 'sent';
    }
    if (bare.by === 'mail') {
      const { state } = await mails.mail(key, record, draft.worker.mail ?? '');
      if (state === 'unknown') await lookLater(key);
      return state === 'failed' ? 'failed' : 'sent';
    }
    const sent = text ? await texts.send(key, record, revision, text) : record;
    await ringIfCritical(key, sent);
    const last = sent.texts.at(-1);
    if (last?.state === 'unknown') await lookLater(key);
    return last?.state === 'failed' ? 'failed' : 'sent';
  }

  /** What is critical and could not be brought as a text is rung for. */
  async function ringIfCritical(key: string, letter: Letter): Promise<void> {
    if (letter.callsInstead && isGivenUp(letter))
      await parts.agenda.put([callInsteadItem(key, parts.now())]);
  }

  /** A letter that is there already: it has gone, or whoever wrote it was cut off before it did. */
  async function takeUp(key: string): Promise<void> {
    const found = await read(key);
    if (found && (await settle(key, found))) await lookLater(key);
  }

  /** Finds out what became of a letter, and sends what never went. Answers whether it has to be looked at again. */
  async function settle(key: string, found: Found<Letter>): Promise<boolean> {
    const { value: letter } = found;
    if (letter.by === 'call') return calls.settle(key, found);
    if (letter.by === 'mail') return mails.settle(key, found);
    const after = await texts.settle(key, letter);
    await ringIfCritical(key, after);
    return isInDoubt(after);
  }

  async function settleInTime({ at, data }: DueItem): Promise<Outcome> {
    if (typeof data['letter'] !== 'string') return 'done';
    const found = await read(data['letter']);
    if (!found) return 'done';
    const now = parts.now();
    const goesOn = await settle(data['letter'], found);
    return goesOn && now - at < LONGEST_DOUBT_MS
      ? { again: nextMinute(now + SETTLE_AFTER_MS) }
      : 'done';
  }

  /** What a failure of a text means beyond it. */
  async function afterFailure(key: string | undefined): Promise<void> {
    const found = key === undefined ? undefined : await read(key);
    if (key !== undefined && found) await ringIfCritical(key, found.value);
  }

  return {
    post,
    read,
    settleInTime,
    /** News from the carrier: `/message-status?send=team.<letter>.<id>.<text>`. */
    async noteStatus(
      reference: readonly string[],
      status: string,
      code: number | undefined,
    ): Promise<void> {
      await texts.noteStatus(reference, status, code);
      if (deliveryState(status) === 'failed') await afterFailure(reference[1]);
    },
    /** A text whose failure may have passed. */
    async retryInTime(item: DueItem): Promise<Outcome> {
      const outcome = await texts.retryInTime(item);
      await afterFailure(typeof item.data['party'] === 'string' ? item.data['party'] : undefined);
      return outcome;
    },
    /** What somebody was told lately. */
    of: (who: string) => keeping.all(mapOf('letters', who), `${who}_`, readLetter),
    change: (
      key: string,
      rule: (letter: Letter | undefined) => Letter | undefined,
      known?: Found<Letter>,
    ) => keeping.change(letterAt(key), readLetter, ttl, rule, known),
    forget: async (who: string): Promise<void> => {
      const all = await keeping.all(mapOf('letters', who), `${who}_`, readLetter);
      await together(all.map(({ key }) => parts.records.remove(letterAt(key))));
    },
  };
}
