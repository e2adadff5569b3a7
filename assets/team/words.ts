import { dayIn, daysApart, timeIn } from '../../src/team/rules/page-clock';
import type { Ladder } from '../../src/team/rules/ladder';
import type { Policy } from '../../src/team/rules/policy';
import { TEAM_PAGE_WORDS } from '../../src/team/words/page';
import { language } from '../components/language';
import { momentNow } from '../live/service-clock';

/** The page's words in the language of whoever looks at it. */
export const words = () => TEAM_PAGE_WORDS[language()];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A day as the language writes it: "Sat 28 Nov"; with its year where that is another one than now. */
export function dayWords(day: string): string {
  const isFar = Math.abs(Date.parse(day) - momentNow()) > 300 * DAY_MS;
  return new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isFar ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  })
    .format(Date.parse(day))
    .replaceAll(',', '');
}

/** A moment by a store's clock: "today 17:00", "Fri 5 Dec 17:00". */
export function whenWords(zone: string, at: number): string {
  const { today, tomorrow, yesterday } = words().dates;
  const day = dayIn(zone, at);
  const apart = daysApart(dayIn(zone, momentNow()), day);
  const near = apart === 0 ? today : apart === 1 ? tomorrow : apart === -1 ? yesterday : undefined;
  return `${near ?? dayWords(day)} ${timeIn(zone, at)}`;
}

/** A length in the one unit that fits: "90 minutes", "5 hours", "3 days". */
export function lengthWords(ms: number): string {
  const { minutes, hours, days } = words().dates;
  if (ms < 2 * HOUR_MS && ms % HOUR_MS !== 0)
    return minutes(Math.max(1, Math.round(ms / MINUTE_MS)));
  if (ms < 2 * DAY_MS && ms % DAY_MS !== 0) return hours(Math.max(1, Math.round(ms / HOUR_MS)));
  return days(Math.max(1, Math.round(ms / DAY_MS)));
}

/** When a task is due, or how late it is; empty when it has no due time. */
export function dueWords(zone: string, dueAt: number | undefined, now: number): string {
  const { due, late } = words().dates;
  if (dueAt === undefined) return '';
  return dueAt < now ? late(lengthWords(now - dueAt)) : due(whenWords(zone, dueAt));
}

/** How far an escalation has come and what is next: "follow-up 1 of 3, next: call today 14:30". */
export function ladderWords(zone: string, ladder: Ladder | undefined, now: number): string {
  const say = words().task.ladder;
  if (!ladder) return '';
  const { taken, of, next } = ladder;
  const parts = taken > 0 ? [say.taken(taken, of)] : [];
  if (!next) return [...parts, say.over].join(', ');
  const what =
    next.what !== 'step'
      ? say.what[next.what]
      : next.to === 'managers'
        ? say.toManagers[next.by]
        : next.to === 'admins'
          ? say.toAdmins[next.by]
          : say.what[next.by];
  const when = next.at <= now ? say.anyMoment : whenWords(zone, next.at);
  return [...parts, say.next(what, when)].join(', ');
}

/** A step of a policy: "3 days after: call whoever has it". */
export function stepWords({ after, by, to, critical }: Policy['steps'][number]): string {
  const say = words().rules;
  const length = lengthWords(Math.abs(after) * MINUTE_MS);
  const when = after === 0 ? say.atDue : after < 0 ? say.before(length) : say.after(length);
  return `${when}: ${say.does(by, to)}${critical ? ` (${say.criticalMark})` : ''}`;
}

/** What became of a text, a call or a mail. */
export function outcomeWords(state: string): string {
  const texts: Readonly<Record<string, string>> = words().said.outcomes;
  return texts[state] ?? words().people.callStates[state] ?? state;
}

/** "Maria, Tom, Ines" */
export const list = (names: readonly string[]): string => names.join(', ');

/** A language by its own name. */
export const languageName = (code: string): string => {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** What a standard policy is called; others have names of their own. */
export function policyName({ id, name }: Pick<Policy, 'id' | 'name'>): string {
  const standard: Readonly<Record<string, string>> = words().rules.standard;
  return id === name ? (standard[id] ?? name) : name;
}
