import { Changed, isConflict, Taken, Unavailable, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone } from '../ports/settled';
import type { Group } from './group';
import { lineObjects } from './objects';
import { readRoster, type Roster } from './roster';
import type { Rota } from './rules/rota';
import { dayOf } from './rules/rota-days';
import type { WeeklyPlan } from './staff-api';
import { entryId, ROTA_KEY, shiftsKey, splitRota } from './stored';

/** What changing a rota needs. */
export interface RotaParts {
  readonly group: Group;
  readonly records: Records;
  readonly now: () => number;
  readonly newId: (length: number) => string;
}

const MAX_TRIES = 6;
const DAY_SECONDS = 24 * 3600;
/** What held on dates that are gone is kept for a look back, and for reminders that are answered late. */
const PAST_MONTHS_KEPT_DAYS = 62;
/** Longest time to live of an item. https://www.twilio.com/docs/api/errors/54011 */
const LONGEST_TTL_DAYS = 365;

/** A rota in which nobody is on yet. */
const emptyRota = ({ zone }: Group, members: readonly string[]): Rota => ({
  zone,
  members,
  rotations: {},
  shifts: [],
  weeks: [],
  holidays: [],
  exchanges: [],
  overrides: [],
});

/** The group's rota with its members; an empty one when there is none. */
export const rotaOf = (group: Group, { rota, members }: Roster): Rota =>
  rota ?? emptyRota(group, [...members.keys()]);

function split(rota: Rota, version: number): ReadonlyMap<string, object> {
  const parts = splitRota(rota, version);
  if ('tooBig' in parts) throw new Refusal('rota-full', { part: parts.tooBig });
  return parts.items;
}

/**
 * Replaces what holds every week. The shifts are written beside the old ones under a new version; the item `rota`, which
 * names it, is what everybody sees at once. Throws `changed-meanwhile` when another version is there by now.
 */
export async function saveWeekly(
  version: number,
  weekly: WeeklyPlan,
  parts: RotaParts,
): Promise<number> {
  const { group, records } = parts;
  const map = lineObjects(group.id).rota;
  const seen = await readRoster(records, group);
  if (seen.version !== version)
    throw new Refusal('changed-meanwhile', { fields: 'the weekly plan' });
  const { hours: _before, ...before } = rotaOf(group, seen);
  const next = seen.version + 1;
  const items = split({ ...before, ...weekly }, next);
  const shifts = [...items].filter(([key]) => key.startsWith(shiftsKey(next, 0).slice(0, -1)));
  await allDone(shifts.map(([key, item]) => records.put({ map, key }, item)));
  const revision = seen.revisions.get(ROTA_KEY);
  const item = items.get(ROTA_KEY) ?? {};
  try {
    if (revision === undefined) await records.create({ map, key: ROTA_KEY }, item);
    else await records.replace({ map, key: ROTA_KEY }, item, revision);
  } catch (error) {
    if (isConflict(error)) throw new Refusal('changed-meanwhile', { fields: 'the weekly plan' });
    throw error;
  }
  const old = [...seen.revisions.keys()].filter((key) => /^shifts-/.test(key) && !items.has(key));
  await allDone(old.map((key) => records.remove({ map, key })));
  return next;
}

/** When a month's item may go, in seconds from now; absent = it is too far ahead to say. */
function monthTtl(key: string, now: number): { readonly ttl?: number } {
  const days = dayOf(`${key}-01`) + 31 + PAST_MONTHS_KEPT_DAYS - Math.floor(now / 86_400_000);
  return days < 1 || days > LONGEST_TTL_DAYS ? {} : { ttl: days * DAY_SECONDS };
}

/**
 * Changes what holds on dates: read, decided, and the months that differ are written with their revisions; decided anew
 * when somebody was faster. Answers what `decide` made besides the rota.
 */
export async function changeDates<T>(
  parts: RotaParts,
  decide: (rota: Rota, seen: Roster) => { readonly rota: Rota; readonly made: T },
): Promise<T> {
  const { group, records, now } = parts;
  const map = lineObjects(group.id).rota;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const seen = await readRoster(records, group);
    const before = rotaOf(group, seen);
    const { rota, made } = decide(before, seen);
    const old = split(before, Math.max(1, seen.version));
    const items = split(rota, Math.max(1, seen.version));
    const months = [...new Set([...old.keys(), ...items.keys()])].filter(
      (key) =>
        /^\d{4}-\d\d$/.test(key) && JSON.stringify(old.get(key)) !== JSON.stringify(items.get(key)),
    );
    try {
      await allDone(
        [
          ...months.map((key) => {
            const revision = seen.revisions.get(key);
            const where = { map, key };
            const item = items.get(key) ?? EMPTY_MONTH;
            return revision === undefined
              ? records.create(where, item, monthTtl(key, now()))
              : records.replace(where, item, revision, monthTtl(key, now()));
          }),
          seen.version === 0 ? begin(parts, before) : undefined,
        ],
        isConflict,
      );
      return made;
    } catch (error) {
      if (!(error instanceof Changed || error instanceof Taken)) throw error;
    }
  }
  throw new Unavailable('others are changing this rota');
}

const EMPTY_MONTH = { v: 1, weeks: [], holidays: [], exchanges: [], overrides: [] };

/** A group whose rota holds dates only needs the item that holds every week as well, or nothing can be read. */
async function begin({ records, group }: RotaParts, rota: Rota): Promise<void> {
  const item = split(rota, 1).get(ROTA_KEY) ?? {};
  try {
    await records.create({ map: lineObjects(group.id).rota, key: ROTA_KEY }, item);
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
}

/** An id for a new entry that sorts after those before it. */
export const newEntryId = ({ now, newId }: RotaParts): string =>
  entryId(now(), newId(4).replace(/[^A-Za-z0-9]/g, 'x'));
