import * as v from 'valibot';
import type { Exchange, Holiday, OneOffWeek, Override, Rota, Rotation } from './rules/rota';
import { dayOf, isoDate, wallMinute, WEEKDAYS } from './rules/rota-days';
import { isZone } from './rules/zone';

/**
 * How a rota is kept in a Sync map: an item `rota` with what holds every week, items `shifts-<version>-1`, `-2` and so on
 * with the weekly shifts, and an item for each month, `2026-11`, with what holds on its dates. What touches two months is
 * in both of them, whole. The weekly shifts are written under a new version before the item `rota` names it, so that
 * nobody ever reads half of one plan and half of another.
 */

/** An item of a map holds 16 KiB of JSON; a little is left free. https://www.twilio.com/docs/sync/limits */
export const MOST_ITEM_BYTES = 15 * 1024;

const date = v.pipe(
  v.string(),
  v.regex(/^(19|20)\d\d-\d\d-\d\d$/),
  v.check((text) => !Number.isNaN(dayOf(text)) && isoDate(dayOf(text)) === text, 'no such day'),
);
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const wall = v.pipe(
  v.string(),
  v.regex(/^(19|20)\d\d-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/),
  v.check((text) => !Number.isNaN(wallMinute(text)), 'no such time'),
);
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/));
const weekday = v.picklist(WEEKDAYS);
const hours = { from: time, to: time };
const openings = v.array(v.object(hours));
const tiers = v.array(v.array(v.union([name, v.object({ rotation: name })])));
const dayShift = v.object({ id: name, ...hours, tiers });
const weeklyShift = v.object({ id: name, ...hours, tiers, days: v.array(weekday) });
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const rotation = v.object({
  order: v.array(name),
  unit: v.picklist(['day', 'week', 'month']),
  every: whole(1, 366),
  start: date,
  days: v.exactOptional(v.pipe(v.array(weekday), v.minLength(1))),
}) satisfies v.GenericSchema<unknown, Rotation>;

const holiday = v.union([
  v.object({ date, name: v.string(), closed: v.literal(true) }),
  v.object({ date, name: v.string(), shifts: v.array(dayShift), hours: v.exactOptional(openings) }),
]) satisfies v.GenericSchema<unknown, Holiday>;

const week = v.object({
  monday: date,
  shifts: v.array(weeklyShift),
}) satisfies v.GenericSchema<unknown, OneOffWeek>;

const side = { shift: name, date, member: name };
const exchange = v.variant('kind', [
  v.object({ id: name, kind: v.literal('cover'), ...side, by: v.exactOptional(name) }),
  v.object({ id: name, kind: v.literal('swap'), one: v.object(side), other: v.object(side) }),
]) satisfies v.GenericSchema<unknown, Exchange>;

const stretch = { id: name, from: wall, to: wall, member: name };
const override = v.pipe(
  v.variant('kind', [
    v.object({ ...stretch, kind: v.literal('add'), tier: v.exactOptional(whole(1, 9)) }),
    v.object({ ...stretch, kind: v.literal('remove') }),
    v.object({ ...stretch, kind: v.literal('replace'), by: name }),
  ]),
  // Each month that an override touches holds a copy of it.
  v.check(({ from, to }) => from < to && dayOf(to.slice(0, 10)) - dayOf(from.slice(0, 10)) <= 366),
) satisfies v.GenericSchema<unknown, Override>;

const everyWeek = v.object({
  v: v.literal(1),
  zone: v.pipe(v.string(), v.check(isZone, 'no such time zone')),
  members: v.array(name),
  hours: v.exactOptional(
    v.object({
      sun: v.exactOptional(openings),
      mon: v.exactOptional(openings),
      tue: v.exactOptional(openings),
      wed: v.exactOptional(openings),
      thu: v.exactOptional(openings),
      fri: v.exactOptional(openings),
      sat: v.exactOptional(openings),
    }),
  ),
  rotations: v.record(name, rotation),
  /** Rises with each change of what holds every week. */
  version: whole(1, Number.MAX_SAFE_INTEGER),
  /** How many items of weekly shifts there are. */
  shiftItems: whole(0, 20),
});
const someShifts = v.object({ v: v.literal(1), shifts: v.array(weeklyShift) });
/** Each entry is read by itself, so that one which only a newer build understands does not hide the others. */
const month = v.object({
  v: v.literal(1),
  weeks: v.array(v.unknown()),
  holidays: v.array(v.unknown()),
  exchanges: v.array(v.unknown()),
  overrides: v.array(v.unknown()),
});

export const ROTA_KEY = 'rota';
export const shiftsKey = (version: number, nth: number): string => `shifts-${version}-${nth}`;

/** Which version of the weekly plan an item `rota` holds; 0 = it cannot be read, or there is none. */
export function versionOf(items: ReadonlyMap<string, unknown>): number {
  const always = v.safeParse(everyWeek, items.get(ROTA_KEY));
  return always.success ? always.output.version : 0;
}

/**
 * An id for a new exchange or override. Ids sort by when they were made, and what is kept is put into that order again,
 * because each change applies to what those before it left. `chance` keeps two made in the same millisecond apart.
 */
export const entryId = (now: number, chance: string): string =>
  `${now.toString(36).padStart(9, '0')}-${chance}`;

/** The months that decide who is on at a moment: whatever the zone, and with what began the month before. */
export function monthsAround(moment: number): string[] {
  const at = new Date(moment);
  return [-1, 0, 1].map((months) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1)).toISOString().slice(0, 7),
  );
}

/** The items of a rota as its `version`, or the key of the first one that would be too big. */
export function splitRota(
  rota: Rota,
  version: number,
): { readonly items: ReadonlyMap<string, object> } | { readonly tooBig: string } {
  const { shifts, weeks, holidays, exchanges, overrides, ...always } = rota;
  const packs = packed(shifts);
  const items = new Map<string, object>([
    [ROTA_KEY, { v: 1, ...always, version, shiftItems: packs.length }],
    ...packs.map((pack, nth): [string, object] => [
      shiftsKey(version, nth + 1),
      { v: 1, shifts: pack },
    ]),
    ...monthsOf({ weeks, holidays, exchanges, overrides }),
  ]);
  for (const [key, item] of items) if (bytesOf(item) > MOST_ITEM_BYTES) return { tooBig: key };
  return { items };
}

/** Puts a rota together from the items that were read; undefined when what holds every week cannot be read. */
export function joinRota(items: ReadonlyMap<string, unknown>): Rota | undefined {
  const always = v.safeParse(everyWeek, items.get(ROTA_KEY));
  if (!always.success) return undefined;
  const { v: _schema, version, shiftItems, ...rest } = always.output;
  const shifts: Rota['shifts'][number][] = [];
  for (let nth = 1; nth <= shiftItems; nth += 1) {
    const some = v.safeParse(someShifts, items.get(shiftsKey(version, nth)));
    if (!some.success) return undefined;
    shifts.push(...some.output.shifts);
  }
  const months = [...items]
    .filter(([key]) => /^\d{4}-\d\d$/.test(key))
    .flatMap(([, data]) => {
      const parsed = v.safeParse(month, data);
      return parsed.success ? [parsed.output] : [];
    });
  const all = <T>(
    entries: readonly unknown[],
    schema: v.GenericSchema<unknown, T>,
    keyOf: (entry: T) => string,
  ): T[] => {
    const byKey = new Map<string, T>();
    for (const entry of entries) {
      const parsed = v.safeParse(schema, entry);
      if (parsed.success) byKey.set(keyOf(parsed.output), parsed.output);
    }
    return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  };
  const every = (list: List): unknown[] => months.flatMap((of) => of[list]);
  return {
    ...rest,
    shifts,
    weeks: all(every('weeks'), week, ({ monday }) => monday),
    holidays: all(every('holidays'), holiday, ({ date: on }) => on),
    exchanges: all(every('exchanges'), exchange, ({ id }) => id),
    overrides: all(every('overrides'), override, ({ id }) => id),
  };
}

type List = 'weeks' | 'holidays' | 'exchanges' | 'overrides';

const bytesOf = (item: unknown): number => new TextEncoder().encode(JSON.stringify(item)).length;

function packed(shifts: Rota['shifts']): Rota['shifts'][] {
  const packs: Rota['shifts'][number][][] = [];
  for (const shift of shifts) {
    const last = packs.at(-1);
    if (last && bytesOf({ v: 1, shifts: [...last, shift] }) <= MOST_ITEM_BYTES) last.push(shift);
    else packs.push([shift]);
  }
  return packs;
}

function monthsOf({
  weeks,
  holidays,
  exchanges,
  overrides,
}: Pick<Rota, 'weeks' | 'holidays' | 'exchanges' | 'overrides'>): Map<string, object> {
  const items = new Map<string, { readonly v: 1 } & Record<List, unknown[]>>();
  const put = (list: List, months: Iterable<string>, entry: unknown): void => {
    for (const key of new Set(months)) {
      const item = items.get(key) ?? {
        v: 1,
        weeks: [],
        holidays: [],
        exchanges: [],
        overrides: [],
      };
      item[list].push(entry);
      items.set(key, item);
    }
  };
  for (const entry of weeks)
    put('weeks', monthsFrom(entry.monday, addDays(entry.monday, 6)), entry);
  for (const entry of holidays) put('holidays', [monthOf(entry.date)], entry);
  for (const entry of exchanges) {
    const dates = entry.kind === 'swap' ? [entry.one.date, entry.other.date] : [entry.date];
    put('exchanges', dates.map(monthOf), entry);
  }
  for (const entry of overrides) put('overrides', monthsFrom(entry.from, entry.to), entry);
  return items;
}

const monthOf = (text: string): string => text.slice(0, 7);
const addDays = (text: string, days: number): string => isoDate(dayOf(text) + days);

/** The months from one date or wall time to another. */
function monthsFrom(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = dayOf(`${monthOf(from)}-01`); isoDate(day) <= to.slice(0, 10); day += 1) {
    const month = monthOf(isoDate(day));
    if (months.at(-1) !== month) months.push(month);
  }
  return months;
}
