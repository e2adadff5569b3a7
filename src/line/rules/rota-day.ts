import type { DayShift, Exchange, Holiday, Rota, ShiftOfMember } from './rota';
import { DAY_MINUTES, isoDate, mondayOf, stretchOn, weekdayOf, type Stretch } from './rota-days';
import { peopleOf } from './rota-turns';

/** A shift on the day it begins, with the people who have it then. */
export interface ShiftOnDay extends Stretch {
  readonly shift: string;
  readonly day: number;
  readonly tiers: readonly (readonly string[])[];
}

/**
 * The shifts that begin on a day. A shift belongs to the day it begins, the hours after midnight included. A holiday
 * replaces the day's shifts, a one-off week the week's; the holiday is the narrower of the two and wins.
 */
export function shiftsOn(rota: Rota, day: number): ShiftOnDay[] {
  const date = isoDate(day);
  return usualShifts(rota, day, date).map((shift) => ({
    ...stretchOn(day, shift),
    shift: shift.id,
    day,
    tiers: exchanged(peopleOf(shift.tiers, rota.rotations, day), shift.id, date, rota.exchanges),
  }));
}

function usualShifts(rota: Rota, day: number, date: string): readonly DayShift[] {
  const holiday = holidayOn(rota, date);
  if (holiday) return 'closed' in holiday ? [] : holiday.shifts;
  const monday = isoDate(mondayOf(day));
  const weekly = rota.weeks.findLast((week) => week.monday === monday)?.shifts ?? rota.shifts;
  const weekday = weekdayOf(day);
  return weekly.filter(({ days }) => days.includes(weekday));
}

/** When a group answers, of the hours that begin on a day. Without opening hours a day is open from midnight on. */
export function openOn(rota: Rota, day: number): Stretch[] {
  const holiday = holidayOn(rota, isoDate(day));
  if (holiday && 'closed' in holiday) return [];
  const own = holiday?.hours ?? (rota.hours ? (rota.hours[weekdayOf(day)] ?? []) : undefined);
  if (!own) return [{ from: day * DAY_MINUTES, to: (day + 1) * DAY_MINUTES }];
  return own.map((hours) => stretchOn(day, hours));
}

/** Of several entries for a day the last one counts, as everywhere in a rota. */
const holidayOn = (rota: Rota, date: string): Holiday | undefined =>
  rota.holidays.findLast((holiday) => holiday.date === date);

/**
 * Follows each member's shift through what was agreed about it. Each half of an exchange stands alone: who does not have
 * the shift any more cannot give it away.
 */
const exchanged = (
  tiers: readonly (readonly string[])[],
  shift: string,
  date: string,
  exchanges: readonly Exchange[],
): readonly (readonly string[])[] =>
  exchanges.reduce((people, exchange) => {
    const here = halves(exchange).filter(({ of }) => of.shift === shift && of.date === date);
    if (here.length === 0) return people;
    return people.map((tier) =>
      tier.flatMap((member) => {
        const half = here.find(({ of }) => of.member === member);
        if (!half) return [member];
        return half.by === undefined ? [] : [half.by];
      }),
    );
  }, tiers);

interface Half {
  readonly of: ShiftOfMember;
  readonly by: string | undefined;
}

const halves = (exchange: Exchange): Half[] =>
  exchange.kind === 'cover'
    ? [{ of: exchange, by: exchange.by }]
    : [
        { of: exchange.one, by: exchange.other.member },
        { of: exchange.other, by: exchange.one.member },
      ];
