import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { firstLanguage } from '../languages/languages';
import { oneLine, writeMail } from '../messaging/mail-html';
import { isConflict, Taken } from '../ports/records';
import { allDone, together } from '../ports/settled';
import * as v from 'valibot';
import { askKey, type Ask } from './ask';
import type { Group } from './group';
import { changeMember } from './member-desk';
import type { Member, Question } from './member';
import { lineObjects, LINE_REMINDED } from './objects';
import { shiftLine, wayToMember, writeToMember, type PeopleParts } from './people-parts';
import { readRoster, type Roster } from './roster';
import { momentOf } from './rules/rota-clock';
import { DAY_MINUTES, dayAt, dayOf, isoDate, minuteOfDay } from './rules/rota-days';
import { wallAt } from './rules/rota-clock';
import { shiftsBetween, type ShiftOfOne } from './rules/rota-shifts';
import { mailWords } from './words/mails';
import { lineTextWords } from './words/texts';

/** The kind of due work that tells members of a zone their shifts of the next day. */
export const REMIND = 'line.remind';

/** So many are told at once; then the clock is looked at. */
const BATCH = 10;
/** Telling a batch takes no longer than this, with every vendor slow. */
const BATCH_MS = 1_500;
/** A message whose end nobody noted is looked for after this. */
const LOST_AFTER_MS = 30_000;
const WEEK_SECONDS = 7 * 24 * 3600;
const DAY_SECONDS = 24 * 3600;

const zoneName = (zone: string): string => zone.replace(/[^A-Za-z0-9]/g, '-');

/** Where it stands that somebody was told their shifts of a day. */
export const reminderKey = (date: string, zone: string, person: string): string =>
  `${date}-${zoneName(zone)}-${person}`;

/**
 * The next time at which a zone's members are told: once per day and zone, at the earliest hour that any of its groups
 * has. The item names the day, so that asking for it twice is asking once.
 */
export function nextReminders(groups: readonly Group[], now: number): readonly NewItem[] {
  const zones = new Set(groups.filter(({ reminders }) => reminders).map(({ zone }) => zone));
  return [...zones].map((zone) => {
    const times = groups
      .filter((group) => group.zone === zone && group.reminders)
      .map(({ remindAt }) => minuteOfDay(remindAt));
    const minute = Math.min(...times);
    const today = dayAt(wallAt(zone, now));
    const at = [today, today + 1]
      .map((day) => ({ day, at: momentOf(zone, day * DAY_MINUTES + minute) }))
      .find((time) => time.at > now) ?? { day: today + 1, at: now };
    const date = isoDate(at.day);
    return {
      id: `${REMIND}.${date}.${zoneName(zone)}`,
      kind: REMIND,
      at: at.at,
      data: { zone, date },
    };
  });
}

/** Somebody with all of tomorrow's shifts, in whichever groups of the zone. */
interface Reminded {
  /** Person key. */
  readonly key: string;
  readonly shifts: readonly {
    readonly group: Group;
    readonly id: string;
    readonly shift: ShiftOfOne;
  }[];
  /** Who they are in the first of the groups: how they want to be told, and from which number. */
  readonly group: Group;
  readonly id: string;
  readonly member: Member;
}

/** Tells the members of a zone their shifts of the day after, each in one message. Goes on where it stopped. */
export async function remindZone(item: DueItem, parts: PeopleParts): Promise<Outcome> {
  const zone = String(item.data['zone']);
  const today = String(item.data['date']);
  const { after: done } = item.data;
  const after = typeof done === 'string' ? done : '';
  const date = isoDate(dayOf(today) + 1);
  const groups = parts.groups.filter((group) => group.zone === zone && group.reminders);
  const begins = momentOf(zone, dayOf(date) * DAY_MINUTES);
  const ends = momentOf(zone, (dayOf(date) + 1) * DAY_MINUTES);
  // Woken a day late, there is nothing left to tell.
  if (parts.now() >= ends) return 'done';
  const rosters = await together(groups.map((group) => readRoster(parts.records, group)));
  const people = peopleOf(groups, rosters, begins, ends, parts).filter(({ key }) => key > after);
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH);
    if (from > 0 && parts.left() < BATCH_MS) {
      const last = people[from - 1]?.key ?? after;
      return { again: parts.now(), data: { ...item.data, after: last } };
    }
    await allDone(batch.map((person) => remindOne(person, zone, date, parts)));
  }
  return 'done';
}

function peopleOf(
  groups: readonly Group[],
  rosters: readonly Roster[],
  begins: number,
  ends: number,
  { personKey }: PeopleParts,
): Reminded[] {
  const people = new Map<string, Reminded>();
  groups.forEach((group, nth) => {
    const roster = rosters[nth];
    if (!roster?.rota) return;
    for (const shift of shiftsBetween(roster.rota, begins, ends)) {
      const member = roster.members.get(shift.member);
      if (!member || member.remindBy === 'none' || shift.from < begins) continue;
      const key = personKey(member.phone);
      const known = people.get(key);
      const one = { group, id: shift.member, shift };
      people.set(
        key,
        known
          ? { ...known, shifts: [...known.shifts, one] }
          : { key, group, id: shift.member, member, shifts: [one] },
      );
    }
  });
  return [...people.values()]
    .map((person) => ({
      ...person,
      shifts: [...person.shifts].sort((one, other) => one.shift.from - other.shift.from),
    }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

const noteSchema = v.object({
  v: v.literal(1),
  state: v.picklist(['sending', 'done']),
  at: v.number(),
});

/** Tells one person, unless that was done: it is written down before and after, and looked for in between. */
async function remindOne(
  person: Reminded,
  zone: string,
  date: string,
  parts: PeopleParts,
): Promise<void> {
  const { records, now } = parts;
  const where = { map: LINE_REMINDED, key: reminderKey(date, zone, person.key) };
  const options = { ttl: 3 * DAY_SECONDS };
  const sending = { v: 1, state: 'sending', at: now() } as const;
  let revision: string;
  try {
    ({ revision } = await records.create(where, sending, options));
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    const kept = await records.read(where);
    const note = v.safeParse(noteSchema, kept?.data);
    if (!kept || !note.success || note.output.state === 'done') return;
    if (now() - note.output.at < LOST_AFTER_MS) return;
    if (await hasGone(person, note.output.at, parts)) {
      await noteAsked(person, date, true, parts);
      await records.put(where, { v: 1, state: 'done', at: now() }, options);
      return;
    }
    try {
      ({ revision } = await records.replace(where, sending, kept.revision, options));
    } catch (conflict) {
      if (isConflict(conflict)) return;
      throw conflict;
    }
  }
  const reached = await tell(person, date, parts);
  await allDone([
    noteAsked(person, date, reached, parts),
    records.replace(where, { v: 1, state: 'done', at: now() }, revision, options),
  ]);
}

/** Whether a message that nobody noted has gone. Of a mail nobody can tell; it is not sent again. */
async function hasGone(
  { member, group }: Reminded,
  at: number,
  parts: PeopleParts,
): Promise<boolean> {
  if (member.remindBy === 'mail') return true;
  const { to } = wayToMember(member, group, parts, { news: 'remind' });
  const found = await parts.messenger.find({ to, from: group.number, at, withinMs: LOST_AFTER_MS });
  return found !== undefined;
}

/** Answers whether it has gone, as far as anybody can tell. */
async function tell(
  { key, member, group, shifts }: Reminded,
  date: string,
  parts: PeopleParts,
): Promise<boolean> {
  const language = firstLanguage(member.language, group.language);
  const words = lineTextWords(language, group.texts);
  const lines = shifts.map((one) => shiftLine(one.shift, one.group, language));
  if (member.remindBy === 'mail' && member.mail !== undefined) {
    const day = new Intl.DateTimeFormat(words.locale, {
      timeZone: 'UTC',
      dateStyle: 'full',
    }).format(dayOf(date) * 86_400_000);
    const subject = oneLine(words.remindSubject(day));
    const outcome = await parts.mailer.send({
      to: [member.mail],
      subject,
      ...writeMail({
        language,
        subject,
        blocks: [...lines.map((paragraph) => ({ paragraph })), { paragraph: words.help }],
        foot: mailWords(language).foot(group.business, group.name),
      }),
      reference: `line-remind-${date}-${key}`,
    });
    return outcome.state !== 'refused';
  }
  if (member.stopped) return false;
  const text = {
    body: words.remind(lines.join('\n')),
    news: 'remind',
    filled: [lines.join('; ')],
    reference: parts.reference(`remind.${group.id}.${shifts[0]?.id ?? ''}.${date}`),
  } as const;
  const outcome = await writeToMember(member, text, group, parts);
  return outcome.state !== 'failed';
}

/** Writes down what was asked, in each group, and which question a bare 1 from this phone answers. */
async function noteAsked(
  person: Reminded,
  date: string,
  reached: boolean,
  parts: PeopleParts,
): Promise<void> {
  const at = parts.now();
  const groups = [...new Set(person.shifts.map(({ group }) => group))];
  const asks = groups.map((group) => {
    const own = person.shifts.filter((one) => one.group === group);
    return { group, member: own[0]?.id ?? person.id, shifts: own.map(({ shift }) => shift) };
  });
  const question: Question = {
    about: 'shifts',
    date,
    at,
    asks: asks.map(({ group, member }) => ({ group: group.id, member })),
  };
  await allDone([
    ...asks.map(({ group, member, shifts }) => {
      const ask: Ask = {
        v: 1,
        member,
        date,
        shifts: shifts.map(({ cause, from, to }) => ({
          shift: 'shift' in cause ? cause.shift : cause.override,
          from,
          to,
        })),
        state: reached ? 'asked' : 'unreachable',
        askedAt: at,
        by: person.member.remindBy === 'none' ? 'staff' : person.member.remindBy,
        covers: [],
      };
      const where = { map: lineObjects(group.id).asks, key: askKey(date, member) };
      return parts.records
        .create(where, ask, { ttl: WEEK_SECONDS + 2 * DAY_SECONDS })
        .catch((error: unknown) => {
          if (!(error instanceof Taken)) throw error;
        });
    }),
    changeMember(person.id, { ...parts, group: person.group }, (member) => ({
      ...member,
      question,
    })),
  ]);
}
