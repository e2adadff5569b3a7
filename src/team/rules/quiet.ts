import { dayAfter, dayOf, minuteOf, minutesOf, momentOf, workDayOf, type WorkDay } from './clock';

/** When somebody is not to be disturbed, by the clock of their store. */
export interface QuietTimes {
  readonly zone: string;
  /** An end that is not after the beginning is on the next day; equal ones mean none. */
  readonly hours?: { readonly from: string; readonly to: string };
  /** Absent = every day is one. */
  readonly workDays?: readonly WorkDay[];
}

/** Whoever cannot be reached within this many days is not waited for. */
const MOST_DAYS = 15;

const inHours = (minute: number, { from, to }: { from: string; to: string }): boolean => {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
};

const isDayOff = ({ zone, workDays }: QuietTimes, at: number): boolean =>
  workDays !== undefined && !workDays.includes(workDayOf(zone, at));

/** Whether somebody is not to be disturbed at a moment. */
export const isQuiet = (quiet: QuietTimes, at: number): boolean =>
  isDayOff(quiet, at) ||
  (quiet.hours !== undefined && inHours(minuteOf(quiet.zone, at), quiet.hours));

/** The first moment, now or later, at which somebody may be disturbed; undefined = not within two weeks. */
export function quietEnds(quiet: QuietTimes, at: number): number | undefined {
  const latest = at + MOST_DAYS * 24 * 3_600_000;
  let moment = at;
  while (moment <= latest) {
    if (!isQuiet(quiet, moment)) return moment;
    moment = nextChange(quiet, moment);
  }
  return undefined;
}

/** The next moment after this one at which it may be over. */
function nextChange({ zone, hours, workDays }: QuietTimes, at: number): number {
  const today = dayOf(zone, at);
  const tomorrow = momentOf(zone, dayAfter(today, 1), '00:00');
  if (workDays && isDayOff({ zone, workDays }, at)) return tomorrow;
  const end = momentOf(zone, today, hours?.to ?? '00:00');
  return end > at ? Math.min(end, tomorrow) : tomorrow;
}
