import { LINE_PAGE_WORDS } from '../../src/line/words/page';
import type { LinePageWords } from '../../src/line/words/page-words';
import { DAY_MINUTES, dayAt } from '../../src/line/rules/rota-days';
import { shownAt } from '../../src/line/rules/zone';
import type { Member } from '../../src/line/member';
import type { Caller } from '../../src/line/caller';
import { language } from '../components/language';
import { readable } from '../components/phone-number';
import { momentNow, timeZone } from '../live/service-clock';

/** The page's words in the language of whoever looks at it. */
export const words = (): LinePageWords => LINE_PAGE_WORDS[language()];

const DAY_MS = DAY_MINUTES * 60_000;

/** A day on the wall, as the language writes it. */
const dayIn = (day: number, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), {
    ...parts,
    timeZone: 'UTC',
  }).format(day * DAY_MS);

/** "Monday 23 November" */
export const longDay = (day: number): string =>
  dayIn(day, { weekday: 'long', day: 'numeric', month: 'long' });

/** "Mon 23" */
export const shortDay = (day: number): string => dayIn(day, { weekday: 'short', day: 'numeric' });

/** "Mon 23 Nov" */
export const middleDay = (day: number): string =>
  dayIn(day, { weekday: 'short', day: 'numeric', month: 'short' });

/** "23 November" */
export const dateOf = (day: number): string => dayIn(day, { day: 'numeric', month: 'long' });

/** "November 2026" */
export const monthOf = (day: number): string => dayIn(day, { month: 'long', year: 'numeric' });

/** The time of day of a wall minute: "22:00". */
export function clock(wall: number): string {
  const minute = ((wall % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** A wall minute, with its day where that is not today. */
export function wallWords(wall: number, today: number): string {
  return dayAt(wall) === today ? clock(wall) : `${middleDay(dayAt(wall))} ${clock(wall)}`;
}

/** "Mon 23 Nov 22:00 to 06:00"; the end has its day too where it is not the day after. */
export function stretchWords({ from, to }: { readonly from: number; readonly to: number }): string {
  const isNear = dayAt(to - 1) <= dayAt(from) + 1 && to - from <= DAY_MINUTES;
  const end = isNear ? clock(to) : `${middleDay(dayAt(to - 1))} ${clock(to)}`;
  return words().fromTo(`${middleDay(dayAt(from))} ${clock(from)}`, end);
}

/** A moment as the group's wall shows it. */
export const wallOf = (moment: number): number => shownAt(timeZone(), moment);

/** A moment in words: "14:05", with the day where it is not today. */
export const momentWords = (moment: number): string =>
  wallWords(wallOf(moment), dayAt(wallOf(momentNow())));

/** "95 seconds", "3 minutes", "2 hours": as exact as is of use. */
export function lengthWords(seconds: number): string {
  const { seconds: inSeconds, minutes, hours } = words();
  if (seconds < 120) return inSeconds(Math.max(0, Math.round(seconds)));
  if (seconds < 7_200) return minutes(Math.round(seconds / 60));
  return hours(Math.round(seconds / 360) / 10);
}

/** "Maria, Tom and Ines" */
export function list(names: readonly string[]): string {
  const last = names.at(-1) ?? words().nobody;
  return names.length < 2 ? last : words().and(names.slice(0, -1).join(', '), last);
}

export const nameOf = (members: ReadonlyMap<string, Member>, id: string): string =>
  id === 'default'
    ? words().calls.defaultDestination
    : (members.get(id)?.name ?? words().formerMember);

/** The people of all tiers, those who are asked first before the others: "Maria, then Tom". */
export const tierNames = (
  members: ReadonlyMap<string, Member>,
  tiers: readonly (readonly string[])[],
): string =>
  tiers
    .filter((tier) => tier.length > 0)
    .map((tier) => list(tier.map((id) => nameOf(members, id))))
    .reduce((before, tier) => (before === '' ? tier : `${before}${words().band.then(tier)}`), '') ||
  words().nobody;

export const callerName = (caller: Caller): string =>
  'number' in caller ? readable(caller.number) : words().calls[caller.unknown];
