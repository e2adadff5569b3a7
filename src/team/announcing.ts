import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { isConflict } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { personOf } from './around';
import { storeDraft } from './compose';
import { keepingIn, type Found } from './keeping';
import { letterDesk, type Posted } from './letters';
import { ANNOUNCEMENTS_MAP } from './objects';
import type { TeamParts } from './parts';
import { quietEnds } from './rules/quiet';
import { keptSeconds, type Store } from './stored';
import { readAnnouncement, type Announcement, type LetterKind, type Worker } from './stored-people';
import { spokenDay, teamWords } from './words/team-words';

/** The kind of due work that goes on with something said to many. */
export const BATCH = 'team.batch';

/** The kind of due work that tells somebody when their quiet hours are over. */
export const LATER = 'team.later';

/** One slice a second: five people are five letters and up to ten pieces of news about them. */
const SLICE = 5;
const SLICE_MS = 1_000;
const LAST_SLICE_MS = 2_500;

const where = (id: string) => ({ map: ANNOUNCEMENTS_MAP, key: id });

const goingOn = ({ id }: Pick<Announcement, 'id'>, when: number): NewItem => ({
  id: `${BATCH}.${id}`,
  kind: BATCH,
  at: when,
  data: { id },
});

/** What is to be said to a group, and to whom. */
export interface Saying {
  readonly id: string;
  readonly kind: LetterKind;
  readonly store: Pick<Store, 'id' | 'name'>;
  readonly by?: string;
  readonly about: readonly string[];
  readonly text?: string;
  readonly critical?: boolean;
  /** What is said after it; it has been written down, and waits for its turn. */
  readonly next?: string;
  /** It is another's `next`. */
  readonly waits?: boolean;
  /** Absent = everybody of the store. */
  readonly group?: {
    readonly id: string;
    readonly name: string;
    readonly people: readonly string[];
  };
}

/**
 * Says something to everybody of a group. It is written down and put on the agenda; whoever asked does not wait for the
 * letters. The same id twice is one. Answers what is kept of it.
 */
export async function fanOut(parts: TeamParts, saying: Saying): Promise<Announcement> {
  const keeping = keepingIn(parts.records);
  const people =
    saying.group?.people ?? (await keeping.members(saying.store.id)).map(({ who }) => who).sort();
  const announcement: Announcement = {
    v: 1,
    id: saying.id,
    kind: saying.kind,
    group: saying.group?.id ?? saying.store.id,
    groupName: saying.group?.name ?? saying.store.name,
    store: saying.store.id,
    ...(saying.text === undefined ? {} : { text: saying.text }),
    about: [...saying.about],
    ...(saying.by === undefined ? {} : { by: saying.by }),
    at: parts.now(),
    ...(saying.critical ? { critical: true } : {}),
    ...(saying.next === undefined ? {} : { next: saying.next }),
    state: people.length === 0 ? 'finished' : 'running',
    people: [...people],
    done: 0,
    failed: 0,
  };
  const ttl = keptSeconds(parts.settings.keepDays);
  try {
    await together([
      parts.records.create(where(saying.id), announcement, { ttl }),
      saying.waits ? undefined : parts.agenda.put([goingOn(announcement, parts.now())]),
    ]);
    return announcement;
  } catch (error) {
    if (!isConflict(error)) throw error;
    const before = await keeping.one(where(saying.id), readAnnouncement);
    // The same name for something else, of another store perhaps: that is not to be shown.
    if (before && (before.value.group !== announcement.group || before.value.text !== saying.text))
      throw new Refusal('bad-request', { field: 'id' });
    // Cut off perhaps before it stood on the agenda.
    if (before?.value.state === 'running' && !saying.waits)
      await parts.agenda.put([goingOn(before.value, parts.now())]);
    return before?.value ?? announcement;
  }
}

/** What an announcement says to one person. */
function bodyFor(announcement: Announcement, { language }: Worker, { texts }: TeamParts): string {
  const words = teamWords(language, texts);
  const [store = '', first = '', second = ''] = announcement.about;
  switch (announcement.kind) {
    case 'stageDone':
      return words.stage.stageDone(first, store);
    case 'stageStarted':
      return words.stage.stageStarted(first, store, spokenDay(language, second));
    case 'allDone':
      return words.stage.allDone(store);
    case 'dateMoved':
      return words.stage.dateMoved(store, spokenDay(language, second), spokenDay(language, first));
    default:
      return words.announcement(store, announcement.text ?? '');
  }
}

/** Goes on with an announcement for as long as there is time; several who carry on at once tell nobody twice. */
export async function carryOn(parts: TeamParts, id: string): Promise<Announcement | undefined> {
  const keeping = keepingIn(parts.records);
  let waitedFor: number | undefined;
  let zone: string | undefined;
  for (;;) {
    const found = await keeping.one(where(id), readAnnouncement);
    if (found?.value.state !== 'running' || parts.left() <= LAST_SLICE_MS) return found?.value;
    zone ??= (await keeping.store(found.value.store))?.value.timeZone ?? parts.timeZone;
    const { movedAt } = found.value;
    const early = movedAt === undefined ? 0 : SLICE_MS - (parts.now() - movedAt);
    if (early > 0 && movedAt !== waitedFor) {
      waitedFor = movedAt;
      await parts.pause(Math.min(early, SLICE_MS));
      continue;
    }
    await note(parts, found, await slice(parts, found.value, zone));
  }
}

/** Says an announcement to one person. */
const tellOne = (
  parts: TeamParts,
  announcement: Announcement,
  who: string,
  worker: Worker,
): Promise<Posted> =>
  letterDesk(parts).post(
    storeDraft(
      { who, worker },
      announcement.kind,
      { id: announcement.store },
      {
        cause: `a${announcement.id}`,
        body: bodyFor(announcement, worker, parts),
        about: announcement.text
          ? [announcement.about[0] ?? '', announcement.text]
          : announcement.about,
        announcement: announcement.id,
        critical: announcement.critical === true,
      },
    ),
  );

/** When somebody may be told: now, later, or (undefined) not in the foreseeable future. */
const clearFrom = (
  { critical }: Announcement,
  who: string,
  worker: Worker,
  zone: string,
  now: number,
): number | undefined => (critical ? now : quietEnds(personOf(who, worker, zone).quiet, now));

/** Tells the next few; the letter of each says whether they have been told, so that a second try tells nobody twice. */
async function slice(
  parts: TeamParts,
  announcement: Announcement,
  zone: string,
): Promise<Announcement> {
  const keeping = keepingIn(parts.records);
  const next = announcement.people.slice(announcement.done, announcement.done + SLICE);
  const outcomes = await together(
    next.map(async (who): Promise<Posted | 'waits'> => {
      const worker = who === '' ? undefined : (await keeping.worker(who))?.value;
      if (!worker) return 'unreachable';
      const now = parts.now();
      const clear = clearFrom(announcement, who, worker, zone, now);
      if (clear === undefined) return 'unreachable';
      if (clear <= now) return tellOne(parts, announcement, who, worker);
      await parts.agenda.put([laterItem(announcement.id, who, clear)]);
      return 'waits';
    }),
  );
  const done = announcement.done + next.length;
  return {
    ...announcement,
    done,
    failed:
      announcement.failed +
      outcomes.filter((one) => one === 'failed' || one === 'unreachable').length,
    movedAt: parts.now(),
    state: done >= announcement.people.length ? 'finished' : 'running',
  };
}

const laterItem = (id: string, who: string, when: number): NewItem => ({
  id: `${LATER}.${id}.${who}`,
  kind: LATER,
  at: when,
  data: { id, who },
});

/** Tells somebody whose quiet hours are over; what was stopped meanwhile is not said any more. */
export async function laterInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { id, who } = item.data;
  if (typeof id !== 'string' || typeof who !== 'string') return 'done';
  const keeping = keepingIn(parts.records);
  const [found, worker] = await together([
    keeping.one(where(id), readAnnouncement),
    keeping.worker(who),
  ]);
  if (!found || !worker || found.value.state === 'stopped') return 'done';
  const store = (await keeping.store(found.value.store))?.value;
  const now = parts.now();
  const clear = store && clearFrom(found.value, who, worker.value, store.timeZone, now);
  if (clear === undefined) return 'done';
  if (clear > now) return { again: clear };
  await tellOne(parts, found.value, who, worker.value);
  return 'done';
}

/** Writes down how far it has come; somebody stopped it meanwhile, or did the same slice, and that stands. */
async function note(
  parts: TeamParts,
  before: Found<Announcement>,
  after: Announcement,
): Promise<void> {
  const keeping = keepingIn(parts.records);
  await keeping.change(
    where(after.id),
    readAnnouncement,
    keptSeconds(parts.settings.keepDays),
    (current) => {
      if (!current || current.done >= after.done) return undefined;
      return current.state === 'stopped' ? { ...after, state: 'stopped' as const } : after;
    },
    before,
  );
}

/** The same from the agenda, when nobody has the page open. */
export async function batchInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  let { id } = item.data;
  while (typeof id === 'string') {
    const announcement = await carryOn(parts, id);
    // Due already, so that the next run, which begins at once, goes on with it.
    if (announcement?.state === 'running')
      return { again: Math.floor(parts.now() / SLICE_MS) * SLICE_MS, data: { id } };
    id = announcement?.next;
  }
  return 'done';
}

/** Nobody further is told. */
export async function stopAnnouncement(
  parts: TeamParts,
  id: string,
): Promise<Announcement | undefined> {
  const kept = await keepingIn(parts.records).change(
    where(id),
    readAnnouncement,
    keptSeconds(parts.settings.keepDays),
    (current) =>
      current?.state === 'running' ? { ...current, state: 'stopped' as const } : undefined,
  );
  return kept?.value;
}
