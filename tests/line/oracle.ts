import { clockAt } from './random';

/**
 * Who is on, worked out a second time and slowly: it goes through the minutes with nothing but Intl's clock and keeps the
 * furthest time that the clock has come to. Shares no code with what it judges, and reads a rota as plain data.
 */

interface Shift {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly tiers: readonly (readonly (string | { readonly rotation: string })[])[];
  readonly days?: readonly string[];
}
interface Opening {
  readonly from: string;
  readonly to: string;
}
interface Turns {
  readonly order: readonly string[];
  readonly unit: string;
  readonly every: number;
  readonly start: string;
  readonly days?: readonly string[];
}
interface Day {
  readonly date: string;
  readonly closed?: boolean;
  readonly shifts?: readonly Shift[];
  readonly hours?: readonly Opening[];
}
interface Side {
  readonly shift: string;
  readonly date: string;
  readonly member: string;
}
interface Agreed {
  readonly kind: string;
  readonly shift?: string;
  readonly date?: string;
  readonly member?: string;
  readonly by?: string;
  readonly one?: Side;
  readonly other?: Side;
}
interface Change {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly member: string;
  readonly by?: string;
  readonly tier?: number;
}
/** A rota as it is written down. */
export interface PlainRota {
  readonly zone: string;
  readonly members: readonly string[];
  readonly hours?: Readonly<Record<string, readonly Opening[] | undefined>>;
  readonly rotations: Readonly<Record<string, Turns>>;
  readonly shifts: readonly Shift[];
  readonly weeks: readonly { readonly monday: string; readonly shifts: readonly Shift[] }[];
  readonly holidays: readonly Day[];
  readonly exchanges: readonly Agreed[];
  readonly overrides: readonly Change[];
}

const DAY = 1440;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const QUARTER_MS = 15 * 60_000;
const BLOCK_QUARTERS = 24;
/** No clock has ever been put back by more than a day. */
const BLOCKS = 8;

/** The furthest minute that a zone's clock has shown up to a moment. */
export function furthest(zone: string, moment: number): number {
  let most = clockAt(zone, moment);
  const offset = (at: number): number => clockAt(zone, at) - at / 60_000;
  let end = Math.floor(moment / QUARTER_MS) * QUARTER_MS;
  for (let block = 0; block < BLOCKS; block += 1, end -= BLOCK_QUARTERS * QUARTER_MS) {
    // While a clock only goes on, it shows most at the end.
    if (block > 0 && offset(end) === offset(end - BLOCK_QUARTERS * QUARTER_MS)) {
      most = Math.max(most, clockAt(zone, end - 60_000));
      continue;
    }
    // Clocks jump on the quarter of an hour, so what was shown furthest was shown just before one.
    for (let nth = 0; nth < BLOCK_QUARTERS; nth += 1)
      most = Math.max(most, clockAt(zone, end - nth * QUARTER_MS - 60_000));
  }
  return most;
}

const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const nameOf = (day: number): string => NAMES[new Date(day * 86_400_000).getUTCDay()] ?? '';
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const lasts = (minute: number, day: number, { from, to }: Opening): boolean => {
  const start = day * DAY + minutes(from);
  const length = (minutes(to) - minutes(from) + DAY) % DAY || DAY;
  return minute >= start && minute < start + length;
};

/** Whose turn it is, by counting the days one by one. */
function turn(turns: Turns, day: number): string | undefined {
  const start = dayNumber(turns.start);
  if (day < start || turns.order.length === 0) return undefined;
  let units = 0;
  if (turns.unit === 'week') units = Math.floor((day - start) / 7);
  else if (turns.unit === 'day') {
    for (let each = start; each <= day; each += 1)
      if (!turns.days || turns.days.includes(nameOf(each))) units += 1;
    units = Math.max(0, units - 1);
  } else {
    const [year = 0, month = 0, date = 0] = turns.start.split('-').map(Number);
    const begins = (nth: number): number => {
      const lastDate = new Date(Date.UTC(year, month - 1 + nth + 1, 0)).getUTCDate();
      return Date.UTC(year, month - 1 + nth, Math.min(date, lastDate)) / 86_400_000;
    };
    while (begins(units + 1) <= day) units += 1;
  }
  return turns.order[Math.floor(units / turns.every) % turns.order.length];
}

/** Who answers at a moment: each tier that is not empty, in order. */
export function answering(
  rota: PlainRota,
  moment: number,
): { readonly open: boolean; readonly tiers: readonly (readonly string[])[] } {
  const minute = furthest(rota.zone, moment);
  const today = Math.floor(minute / DAY);
  const days = [today - 1, today];
  const special = (day: number): Day | undefined =>
    rota.holidays.filter(({ date }) => date === dateOf(day)).at(-1);

  const open = days.some((day) => {
    const holiday = special(day);
    if (holiday?.closed) return false;
    const own = holiday?.hours ?? (rota.hours ? (rota.hours[nameOf(day)] ?? []) : undefined);
    if (!own) return day === today;
    return own.some((hours) => lasts(minute, day, hours));
  });
  if (!open) return { open, tiers: [] };

  const tiers: string[][] = [];
  const put = (nth: number, names: readonly string[]): void => {
    while (tiers.length <= nth) tiers.push([]);
    tiers[nth]?.push(...names);
  };
  const running = days.flatMap((day) => {
    const holiday = special(day);
    const monday = day - ((new Date(day * 86_400_000).getUTCDay() + 6) % 7);
    const week = rota.weeks.filter((one) => one.monday === dateOf(monday)).at(-1);
    const plan = holiday
      ? (holiday.shifts ?? [])
      : (week?.shifts ?? rota.shifts).filter((shift) => shift.days?.includes(nameOf(day)));
    return plan
      .filter((shift) => lasts(minute, day, shift))
      .map((shift) => ({ shift, day, start: day * DAY + minutes(shift.from) }));
  });
  running.sort((one, other) => one.start - other.start);
  for (const { shift, day } of running) {
    shift.tiers.forEach((tier, nth) => {
      const names = tier.flatMap((one) => {
        if (typeof one === 'string') return [one];
        const turns = rota.rotations[one.rotation];
        return (turns && turn(turns, day)) ?? [];
      });
      put(nth, agreed(rota, names, shift.id, dateOf(day)));
    });
  }
  for (const change of rota.overrides) {
    const at = (wall: string): number =>
      dayNumber(wall.slice(0, 10)) * DAY + minutes(wall.slice(11));
    if (minute < at(change.from) || minute >= at(change.to)) continue;
    if (change.kind === 'add') put((change.tier ?? 1) - 1, [change.member]);
    else
      tiers.forEach((tier, nth) => {
        tiers[nth] = tier.flatMap((name) =>
          name !== change.member ? [name] : change.kind === 'replace' ? [change.by ?? ''] : [],
        );
      });
  }
  const asked: string[] = [];
  const each = tiers.map((tier) =>
    tier.filter((name) => {
      if (!rota.members.includes(name) || asked.includes(name)) return false;
      asked.push(name);
      return true;
    }),
  );
  return { open, tiers: each.filter((tier) => tier.length > 0) };
}

function agreed(
  rota: PlainRota,
  names: readonly string[],
  shift: string,
  date: string,
): readonly string[] {
  let people = names;
  for (const one of rota.exchanges) {
    const gives = (from: Side | undefined, by: string | undefined) =>
      from?.shift === shift && from.date === date ? [{ name: from.member, by }] : [];
    const own: Side = { shift: one.shift ?? '', date: one.date ?? '', member: one.member ?? '' };
    const given =
      one.kind === 'swap'
        ? [...gives(one.one, one.other?.member), ...gives(one.other, one.one?.member)]
        : gives(own, one.by);
    people = people.flatMap((name) => {
      const found = given.find((side) => side.name === name);
      if (!found) return [name];
      return found.by === undefined ? [] : [found.by];
    });
  }
  return people;
}
