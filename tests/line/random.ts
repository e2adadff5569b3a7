import type {
  DayShift,
  Exchange,
  Holiday,
  Hours,
  Override,
  Rota,
  Rotation,
  Weekday,
  WeeklyShift,
} from '../../src/line/rules/rota';

/** Chance that is the same for the same seed. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to 1. Mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  is(share: number): boolean {
    return this.next() < share;
  }
  one<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }
  some<T>(list: readonly T[], share: number): T[] {
    return list.filter(() => this.is(share));
  }
  many<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.whole(0, most) }, make);
  }
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clock shows at a moment, in minutes since 1970-01-01T00:00 on that wall. Uses nothing but Intl. */
export function clockAt(zone: string, moment: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = clock
    .format(moment)
    .split(/\D+/)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE_MS;
}

/** Moments of the years given at which a zone's clock jumps, to the minute. */
function jumps(zone: string, from: number, to: number): number[] {
  const offset = (moment: number): number => clockAt(zone, moment) - moment / MINUTE_MS;
  const found: number[] = [];
  for (let week = from; week < to; week += 7 * DAY_MS) {
    if (offset(week) === offset(week + 7 * DAY_MS)) continue;
    let low = week;
    let high = week + 7 * DAY_MS;
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

/** Zones whose clocks do something odd, with a year in which they do. */
const ODD: readonly (readonly [zone: string, year: number])[] = [
  ['Pacific/Apia', 2011],
  ['Pacific/Fakaofo', 2011],
  ['America/Sao_Paulo', 2018],
  ['Asia/Tehran', 2022],
  ['Asia/Amman', 2021],
  ['Africa/Casablanca', 2026],
  ['Antarctica/Troll', 2026],
  ['Australia/Lord_Howe', 2026],
  ['America/Havana', 2026],
  ['Africa/Cairo', 2026],
  ['Asia/Beirut', 2026],
  ['America/Nuuk', 2026],
  ['Pacific/Chatham', 2026],
  ['America/St_Johns', 2026],
  ['Asia/Kathmandu', 2026],
  ['Asia/Kolkata', 2026],
  ['Pacific/Kiritimati', 2026],
  ['Etc/GMT+12', 2026],
];

let known: readonly { readonly zone: string; readonly jumps: readonly number[] }[] | undefined;

/** Every zone whose clocks change, and the odd ones that do not, with the moments at which they do. */
export function zonesWithJumps(): NonNullable<typeof known> {
  if (known) return known;
  const year = (of: number): readonly [number, number] => [
    Date.UTC(of, 0, 1),
    Date.UTC(of + 1, 0, 1),
  ];
  const changing = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const found = jumps(zone, ...year(2026));
    return found.length > 0 ? [{ zone, jumps: found }] : [];
  });
  const odd = ODD.map(([zone, of]) => ({ zone, jumps: jumps(zone, ...year(of)) }));
  known = [...changing, ...odd];
  return known;
}

/** Noon on the last day of a short month, and of a year. */
const ENDS: readonly number[] = [
  Date.UTC(2024, 1, 29, 12),
  Date.UTC(2026, 1, 28, 12),
  Date.UTC(2026, 3, 30, 12),
  Date.UTC(2026, 10, 30, 12),
  Date.UTC(2026, 11, 31, 12),
];

/** A zone and a moment there: mostly close to a change of its clocks, sometimes anywhere, now and then at a month's end. */
export function whereAndWhen(chance: Chance): { readonly zone: string; readonly moment: number } {
  const { zone, jumps: changes } = chance.one(zonesWithJumps());
  const at = (base: number, minutes: number) => ({
    zone,
    moment: Math.floor(base / MINUTE_MS + minutes) * MINUTE_MS,
  });
  if (chance.is(0.15)) return at(chance.one(ENDS), chance.whole(-900, 900));
  const around = changes.length > 0 ? chance.one(changes) : Date.UTC(2026, 1, 28, 22);
  const base = chance.is(0.8) ? around : Date.UTC(2026, 5, 10);
  return at(base, chance.is(0.5) ? chance.whole(-90, 90) : chance.whole(-3 * 1440, 3 * 1440));
}

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const pad = (value: number): string => String(value).padStart(2, '0');
const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The last day of a month some months ago, from which turns of months go wrong most easily. */
const lastOfMonth = (today: number, monthsAgo: number): number => {
  const date = new Date(today * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - monthsAgo + 1, 0) / DAY_MS;
};

/** A rota full of everything that a rota can hold, alive around a moment. */
export function randomRota(
  chance: Chance,
  zone: string,
  moment: number,
  members: readonly string[],
): Rota {
  const today = Math.floor(clockAt(zone, moment) / 1440);
  const shown = clockAt(zone, moment) % 1440;
  const date = (): string => isoDay(today + chance.whole(-2, 2));
  /** Often close to what the clock shows: there two ways of reckoning part. */
  const time = (): string => {
    if (!chance.is(0.35))
      return `${pad(chance.whole(0, 23))}:${pad(chance.one([0, 0, 15, 30, 30, 45, 59]))}`;
    const minute = (shown + chance.whole(-75, 75) + 1440) % 1440;
    return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
  };
  const hours = (): Hours => {
    const from = chance.is(0.2)
      ? chance.one(['00:00', '01:00', '02:00', '03:00', '22:00'])
      : time();
    return { from, to: chance.is(0.2) ? from : time() };
  };
  const wall = (): string => `${date()}T${time()}`;
  const names = Array.from({ length: chance.whole(0, 2) }, (_, nth) => `r${nth}`);
  const who = (): string | { readonly rotation: string } =>
    names.length > 0 && chance.is(0.5) ? { rotation: chance.one(names) } : chance.one(members);
  const tiers = () => Array.from({ length: chance.whole(1, 3) }, () => chance.many(3, who));
  let ids = 0;
  // Later ones sort behind, as the ids of a real rota do.
  const id = (kind: string): string => `${kind}${String(ids++).padStart(4, '0')}`;
  const dayShift = (): DayShift => ({ id: id('s'), ...hours(), tiers: tiers() });
  const weekly = (): WeeklyShift => ({ ...dayShift(), days: chance.some(WEEK, 0.6) });
  const rotation = (): Rotation => {
    const unit = chance.one(['day', 'week', 'month', 'month'] as const);
    const isAtEnd = unit === 'month' && chance.is(0.7);
    return {
      order: chance.many(4, () => chance.one(members)),
      unit,
      every: chance.whole(1, 3),
      start: isoDay(
        isAtEnd ? lastOfMonth(today, chance.whole(1, 6)) : today - chance.whole(-3, 70),
      ),
      ...(chance.is(0.3) ? { days: [chance.one(WEEK), ...chance.some(WEEK, 0.5)] } : {}),
    };
  };
  const shifts = Array.from({ length: chance.whole(1, 5) }, weekly);
  const monday = today - ((((today + 3) % 7) + 7) % 7);
  const holiday = (): Holiday => {
    const day = { date: date(), name: 'A day' };
    if (chance.is(0.4)) return { ...day, closed: true };
    return {
      ...day,
      shifts: chance.many(2, dayShift),
      ...(chance.is(0.4) ? { hours: chance.many(2, () => hours()) } : {}),
    };
  };
  /** Whoever took a shift over may give it on. */
  let given: { readonly shift: string; readonly date: string; readonly member: string } | undefined;
  const side = () => {
    if (given && chance.is(0.5)) return given;
    const { id: shift, tiers: people } = chance.one(shifts);
    const named = people.flat().filter((one): one is string => typeof one === 'string');
    const member = chance.one(named.length > 0 && chance.is(0.7) ? named : members);
    return { shift, date: isoDay(today - chance.one([0, 0, 1, 2, -1])), member };
  };
  const exchange = (): Exchange => {
    if (chance.is(0.5)) {
      const one = side();
      const by = chance.is(0.6) ? chance.one(members) : undefined;
      given = by === undefined ? given : { ...one, member: by };
      return { id: id('x'), kind: 'cover', ...one, ...(by === undefined ? {} : { by }) };
    }
    const [one, other] = [side(), side()];
    given = { ...one, member: other.member };
    return { id: id('x'), kind: 'swap', one, other };
  };
  const override = (): Override => {
    const [from = '', to = ''] = [wall(), wall()].sort();
    const stretch = { id: id('o'), member: chance.one(members), from, to };
    const kind = chance.one(['add', 'add', 'remove', 'replace'] as const);
    if (kind === 'replace') return { ...stretch, kind, by: chance.one(members) };
    if (kind === 'add')
      return { ...stretch, kind, ...(chance.is(0.5) ? { tier: chance.whole(1, 3) } : {}) };
    return { ...stretch, kind };
  };
  return {
    zone,
    members: chance.is(0.8) ? members : chance.some(members, 0.8),
    ...(chance.is(0.3)
      ? {
          hours: Object.fromEntries(
            chance.some(WEEK, 0.8).map((day) => [day, chance.many(2, () => hours())]),
          ),
        }
      : {}),
    rotations: Object.fromEntries(names.map((name) => [name, rotation()])),
    shifts,
    weeks: chance.is(0.3) ? [{ monday: isoDay(monday), shifts: chance.many(3, weekly) }] : [],
    holidays: chance.many(2, holiday),
    exchanges: chance.many(4, exchange),
    overrides: chance.many(3, override).filter(({ from, to }) => from < to),
  };
}
