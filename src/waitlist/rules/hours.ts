import type { OpeningHours } from '../../config';

/** 0 = Sunday, as in JavaScript's own dates. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Whether a list takes guests now, and when that changes next. */
export type Opening =
  | { readonly open: true; /** Undefined = it never closes. */ readonly closesInMinutes?: number }
  | {
      readonly open: false;
      /** The next opening, in the house's own time; undefined = there is none. */
      readonly opens?: Opens;
      /** Since the last closing. */
      readonly closedForMinutes: number;
    };

export interface Opens {
  readonly day: Weekday;
  /** `17:30` */
  readonly time: string;
  readonly today: boolean;
}

/** One stretch of the week, in minutes from Sunday 00:00; the end is after the start and may lie in the next week. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const minutes = (time: string): number => {
  const [hours, rest] = time.split(':');
  return Number(hours) * 60 + Number(rest);
};

/** A stretch whose end is not after its start ends the next day; equal times are a whole day. */
const stretches = (hours: OpeningHours): Stretch[] =>
  WEEKDAYS.flatMap((day, index) =>
    (hours[day] ?? []).map(({ from, to }) => {
      const start = index * DAY_MINUTES + minutes(from);
      const end = index * DAY_MINUTES + minutes(to);
      return { from: start, to: end > start ? end : end + DAY_MINUTES };
    }),
  ).sort((one, other) => one.from - other.from);

/** The house's wall clock: minutes since Sunday 00:00. */
export function minuteOfWeek(timeZone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((found) => found.type === type)?.value ?? '';
  const day = WEEKDAYS.findIndex((name) => part('weekday').toLowerCase() === name);
  return day * DAY_MINUTES + Number(part('hour')) * 60 + Number(part('minute'));
}

/** Whether the house is open by its own clock; without hours it always is. */
export function opening(hours: OpeningHours | undefined, timeZone: string, now: number): Opening {
  if (!hours) return { open: true };
  const all = stretches(hours);
  const at = minuteOfWeek(timeZone, now);
  const closing = all.flatMap(({ from, to }) =>
    [0, -WEEK_MINUTES].flatMap((shift) =>
      at >= from + shift && at < to + shift ? [to + shift - at] : [],
    ),
  );
  if (closing.length > 0) return { open: true, closesInMinutes: Math.max(...closing) };
  const closedFor = all.map(({ to }) => (at - to + 2 * WEEK_MINUTES) % WEEK_MINUTES);
  const closedForMinutes = closedFor.length > 0 ? Math.min(...closedFor) : WEEK_MINUTES;
  const next = all.find(({ from }) => from > at) ?? all[0];
  if (!next) return { open: false, closedForMinutes };
  const day = WEEKDAYS[Math.floor(next.from / DAY_MINUTES)] ?? 'sun';
  const ofDay = next.from % DAY_MINUTES;
  const time = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
  const today =
    next.from > at && Math.floor(next.from / DAY_MINUTES) === Math.floor(at / DAY_MINUTES);
  return { open: false, opens: { day, time, today }, closedForMinutes };
}
