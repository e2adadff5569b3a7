import * as v from 'valibot';
import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import type { Mailer, MailOutcome } from '../ports/mailer';
import { isConflict, Taken, Unavailable, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { forecast, forecastMail, readAnswers, USUAL_DAYS } from './forecast';
import type { Group } from './group';
import { LINE_REMINDED } from './objects';
import { readRoster } from './roster';
import { momentOf, wallAt } from './rules/rota-clock';
import { DAY_MINUTES, dayAt, isoDate, minuteOfDay, weekdayOf } from './rules/rota-days';

/** The kind of due work that mails a group's forecast by itself. */
export const FORECAST = 'line.forecast';

interface ForecastParts {
  readonly group: Group;
  readonly records: Records;
  readonly mailer: Mailer;
  readonly now: () => number;
}

const DAY_MS = 86_400_000;
const DAY_SECONDS = 24 * 3600;
/** A mail whose end nobody noted is sent once more after this: twice is better than never. */
const LOST_AFTER_MS = 30_000;
/** Mondays are looked for so far ahead. */
const WEEK_DAYS = 7;

/** The next time at which each group's forecast is due. The item names the day, so asking for it twice is asking once. */
export const nextForecasts = (groups: readonly Group[], now: number): readonly NewItem[] =>
  groups
    .filter(({ forecastMail: when }) => when !== 'never')
    .flatMap(({ id, zone, forecastMail: when, forecastAt }): NewItem[] => {
      const today = dayAt(wallAt(zone, now));
      const [next] = Array.from({ length: WEEK_DAYS + 1 }, (_, days) => today + days)
        .filter((day) => when === 'daily' || weekdayOf(day) === 'mon')
        .map((day) => ({ day, at: momentOf(zone, day * DAY_MINUTES + minuteOfDay(forecastAt)) }))
        .filter(({ at }) => at > now);
      if (!next) return [];
      const date = isoDate(next.day);
      return [
        { id: `${FORECAST}.${id}.${date}`, kind: FORECAST, at: next.at, data: { group: id, date } },
      ];
    });

/** Somebody asks for the mail now. Throws `not-found` when no coordinator has an address. */
export async function askedForecast(parts: ForecastParts): Promise<void> {
  const day = new Date(parts.now()).toISOString().slice(0, 10);
  const outcome = await mail(parts, `asked-${day}`, true);
  if (outcome === 'nobody') throw new Refusal('not-found', { what: 'coordinator' });
}

const noteSchema = v.object({
  v: v.literal(1),
  state: v.picklist(['sending', 'done']),
  at: v.number(),
});

/**
 * Mails the forecast by itself, once for its day: it is written down before and after. Daily mails go only when there is
 * something to worry about.
 */
export async function forecastInTime(item: DueItem, parts: ForecastParts): Promise<Outcome> {
  const { group, records, now } = parts;
  const date = String(item.data['date']);
  if (group.forecastMail === 'never' || now() >= item.at + DAY_MS) return 'done';
  const where = { map: LINE_REMINDED, key: `${date}-forecast-${group.id}` };
  const ttl = { ttl: 3 * DAY_SECONDS };
  const sending = { v: 1, state: 'sending', at: now() } as const;
  let revision: string;
  try {
    ({ revision } = await records.create(where, sending, ttl));
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    const kept = await records.read(where);
    const note = v.safeParse(noteSchema, kept?.data);
    if (!kept || !note.success || note.output.state === 'done') return 'done';
    if (now() - note.output.at < LOST_AFTER_MS) return { again: note.output.at + LOST_AFTER_MS };
    try {
      ({ revision } = await records.replace(where, sending, kept.revision, ttl));
    } catch (conflict) {
      if (isConflict(conflict)) return 'done';
      throw conflict;
    }
  }
  const outcome = await mail(parts, date, group.forecastMail === 'weekly');
  // Tried again by the agenda, and given up in sight of the owner; should an answer be lost, twice is better than never.
  if (typeof outcome === 'object' && outcome.state !== 'sent' && outcome.state !== 'held')
    throw new Unavailable('the forecast was not taken');
  await records.replace(where, { v: 1, state: 'done', at: now() }, revision, ttl);
  return 'done';
}

/** `always`: also when there is nothing to worry about. */
async function mail(
  { group, records, now, mailer }: ForecastParts,
  reference: string,
  always: boolean,
): Promise<MailOutcome | 'nobody' | 'nothing'> {
  const [roster, answers] = await together([
    readRoster(records, group),
    readAnswers(records, group.id),
  ]);
  const to = [...roster.members.values()].flatMap(({ coordinator, mail: address }) =>
    coordinator && address !== undefined ? [address] : [],
  );
  if (to.length === 0) return 'nobody';
  const seen = forecast(group, roster, answers, now(), USUAL_DAYS);
  if (!always && seen.gaps.length === 0) return 'nothing';
  return mailer.send({
    to,
    ...forecastMail(group, roster, seen),
    reference: `line-forecast-${group.id}-${reference}`,
  });
}
