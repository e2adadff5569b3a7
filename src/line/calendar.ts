import { firstLanguage } from '../languages/languages';
import type { Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { readCalendarKey } from './calendar-key';
import { readRoster, type GroupOfRoster } from './roster';
import { eventsOf, writeCalendar } from './rules/calendar-feed';
import { shiftsBetween } from './rules/rota-shifts';
import { CALENDAR_WORDS } from './words/calendar';

const DAY_MS = 24 * 3_600_000;
/** A program that looks once a week still sees what was moved, and people plan a season ahead. */
const BACK_MS = 31 * DAY_MS;
const AHEAD_MS = 120 * DAY_MS;

/** A group as a calendar names it. */
export interface GroupOfCalendar extends GroupOfRoster {
  readonly name: string;
  readonly business: string;
  readonly language: string;
}

export interface CalendarParts {
  readonly records: Records;
  readonly now: () => number;
  readonly secret: string;
  /** Throws `not-found` for a group that is not there any more. */
  readonly groupNamed: (id: string) => GroupOfCalendar;
  /** Part of the names of entries, so that they belong to this house for good. */
  readonly host: string;
}

/**
 * The calendar behind an address of a volunteer's, as a file that programs subscribe to. Throws `not-found` for an
 * address that we did not make, that was ended, or whose volunteer has left: nobody learns which.
 */
export async function calendarBehind(key: string, parts: CalendarParts): Promise<string> {
  const named = readCalendarKey(key, parts.secret);
  if (!named) throw noSuchCalendar();
  const group = parts.groupNamed(named.group);
  const { rota, members } = await readRoster(parts.records, group);
  const member = members.get(named.member);
  if (!member || member.calendar !== named.serial) throw noSuchCalendar();
  const now = parts.now();
  const shifts = rota
    ? shiftsBetween(rota, now - BACK_MS, now + AHEAD_MS).filter(
        (shift) => shift.member === named.member,
      )
    : [];
  const words = CALENDAR_WORDS[firstLanguage(member.language, group.language)];
  return writeCalendar({
    name: words.name(group.name, group.business),
    now,
    events: eventsOf(shifts, {
      id: group.id,
      host: parts.host,
      summary: words.shift(group.name),
    }),
  });
}

const noSuchCalendar = (): Refusal => new Refusal('not-found', { what: 'calendar' });
