import { answeredBefore, remember } from '../messaging/handled';
import { isWhatsApp, type IncomingText } from '../messaging/incoming';
import { together } from '../ports/settled';
import { addOverrideNow, backOn } from './time-off';
import { changeAsk, lookForCover, takeShift } from './covers';
import { onCall } from './call-store';
import { answerGreeting, offeredGreeting, type GreetingParts } from './greeting-desk';
import type { Group } from './group';
import { changeMember } from './member-desk';
import type { Member, Question } from './member';
import { lineObjects } from './objects';
import { shiftLine, timeOn, writeToMember, type PeopleParts } from './people-parts';
import { readRoster, type Roster } from './roster';
import { rotaOf } from './rota-desk';
import { readVolunteer, volunteerLanguage, type VolunteerWish } from './rules/commands';
import { DAY_MINUTES, dayAt } from './rules/rota-days';
import { momentOf, wallAt } from './rules/rota-clock';
import { whoIsOn } from './rules/rota-now';
import { shiftsBetween } from './rules/rota-shifts';
import { isWithheld } from './scripts';
import { lineTextWords } from './words/texts';

/** What a text to the line needs: what reminding needs, and what recorded greetings need. */
export type TextParts = PeopleParts & GreetingParts;

export interface LineReply {
  /** Undefined = nothing. */
  readonly reply: string | undefined;
  readonly language: string;
  /** The same message again. */
  readonly repeated?: boolean;
  /** The sender wants everything about them erased, at all desks. */
  readonly forget?: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const LOOK_AHEAD_DAYS = 62;
/** A bare 1 long after the question is no answer to it. */
const QUESTION_DAYS = 3;
/** As much of somebody's words as two parts of an SMS take beside ours. */
const PASSED_ON = 240;

/** Answers a text to a group's number: from a member what they ask, from anybody else what the group says to texts. */
export async function answerLineText(text: IncomingText, parts: TextParts): Promise<LineReply> {
  const { group, records } = parts;
  const phone = text.from.replace(/^whatsapp:/, '');
  const roster = await readRoster(records, group);
  const found = [...roster.members].find(([, member]) => member.phone === phone);
  const wish = readVolunteer(text.body);
  if (wish?.wish === 'forget') {
    const spoken = volunteerLanguage(text.body) ?? group.language;
    return { reply: lineTextWords(spoken, group.texts).forgotten, language: spoken, forget: true };
  }
  if (!found) return answerCaller(text, roster, parts);
  const [id, member] = found;
  const language = volunteerLanguage(text.body) ?? member.language ?? group.language;
  const before = answeredBefore(member.handled, text.sid);
  if (before !== undefined) return { reply: before || undefined, language, repeated: true };
  const reply = wish
    ? await answerMember(wish, id, member, language, roster, parts)
    : lineTextWords(language, group.texts).help;
  const heard = Math.floor(parts.now() / HOUR_MS) * HOUR_MS;
  await changeMember(id, parts, (known) => ({
    ...known,
    handled: remember(known.handled, text.sid, reply).map(({ sid, reply: said }) => ({
      sid,
      ...(said === undefined ? {} : { reply: said }),
    })),
    ...(isWhatsApp(text.from) ? { heardAt: heard } : {}),
  }));
  return { reply, language };
}

async function answerMember(
  wish: VolunteerWish,
  id: string,
  member: Member,
  language: string,
  roster: Roster,
  parts: TextParts,
): Promise<string> {
  const { group, now } = parts;
  const words = lineTextWords(language, group.texts);
  const moment = now();
  const rota = rotaOf(group, roster);
  const own = (from: number, to: number) =>
    shiftsBetween(rota, from, to).filter((shift) => shift.member === id);
  switch (wish.wish) {
    case 'next': {
      const next = own(moment, moment + LOOK_AHEAD_DAYS * DAY_MS).find(({ from }) => from > moment);
      return next ? words.next(shiftLine(next, group, language)) : words.noNext;
    }
    case 'today': {
      const today = dayAt(wallAt(group.zone, moment)) * DAY_MINUTES;
      const shifts = own(momentOf(group.zone, today), momentOf(group.zone, today + DAY_MINUTES));
      return shifts.length === 0
        ? words.nothingToday
        : words.today(shifts.map((shift) => shiftLine(shift, group, language)).join('\n'));
    }
    case 'whoIsOn':
      return whoAnswers(roster, language, parts);
    case 'off': {
      const until = offUntil(wish, id, roster, parts);
      if (until === undefined) return words.notOn;
      await addOverrideNow(id, until, parts);
      return words.offUntil(timeOn(until, group.zone));
    }
    case 'on':
      return (await backOn(id, parts)) ? words.onAgain : words.wasNotOff;
    case 'unclear':
      return words.offUnclear;
    case 'forget':
      return words.forgotten;
    case 'answer':
      return answerQuestion(wish.answer, id, member, language, parts);
  }
}

function whoAnswers(roster: Roster, language: string, { group, now }: TextParts): string {
  const words = lineTextWords(language, group.texts);
  const on = whoIsOn(rotaOf(group, roster), now());
  if (!on.open) return words.shut;
  const names = on.tiers.flat().flatMap(({ member }) => roster.members.get(member)?.name ?? []);
  if (names.length === 0) return words.nobodyOn;
  return words.on(names.join(', '), on.until === undefined ? '' : timeOn(on.until, group.zone));
}

/** When somebody is back: after so long, at a time on the wall, or when the shift they are in ends. */
function offUntil(
  { minutes, until }: Extract<VolunteerWish, { wish: 'off' }>,
  id: string,
  roster: Roster,
  { group, now }: TextParts,
): number | undefined {
  const moment = now();
  if (minutes !== undefined) return moment + minutes * 60_000;
  if (until !== undefined) {
    const [hours = 0, mins = 0] = until.split(':').map(Number);
    const today = dayAt(wallAt(group.zone, moment)) * DAY_MINUTES + hours * 60 + mins;
    return [today, today + DAY_MINUTES]
      .map((wall) => momentOf(group.zone, wall))
      .find((time) => time > moment);
  }
  const on = whoIsOn(rotaOf(group, roster), moment);
  const mine = on.tiers.flat().find(({ member }) => member === id);
  return mine && (mine.until ?? moment + DAY_MS);
}

/** A bare 1, 2 or 3 answers the last question we asked this phone. */
async function answerQuestion(
  answer: 1 | 2 | 3,
  id: string,
  { question }: Member,
  language: string,
  parts: TextParts,
): Promise<string> {
  const words = lineTextWords(language, parts.group.texts);
  const greeting = await offeredGreeting(id, parts);
  if (greeting && answer !== 3 && greeting.offeredAt >= (question?.at ?? 0)) {
    const became = await answerGreeting(greeting.call, answer === 1, parts);
    if (became !== 'gone') return became === 'used' ? words.greetingUsed : words.greetingDropped;
  }
  if (!question || parts.now() - question.at > QUESTION_DAYS * DAY_MS) return words.noQuestion;
  if (question.about === 'cover') return answerCover(answer, id, question, language, parts);
  if (answer === 1) {
    await together(
      asksOf(question, parts).map(({ group, member }) =>
        changeAsk(question.date, member, { ...parts, group }, (ask) =>
          !ask || ask.state === 'cannot'
            ? ask
            : { ...ask, state: 'confirmed', answeredAt: parts.now() },
        ),
      ),
    );
    return words.confirmed;
  }
  const gone = answer === 2;
  const others = new Map<string, Member>();
  for (const { group, member } of asksOf(question, parts)) {
    const own = { ...parts, group };
    const ask = await changeAsk(question.date, member, own, (known) => known);
    for (const { shift } of ask?.shifts ?? []) {
      if (ask?.covers.some((known) => known.shift === shift)) continue;
      const asked = await lookForCover({ member, date: question.date, shift }, gone, own);
      for (const other of asked) others.set(other.phone, other);
    }
  }
  if (gone) return others.size === 0 ? words.nobodyToAsk : words.cannot;
  const names = [...others.values()].map(({ name }) => name);
  return names.length === 0 ? words.nobodyToAsk : words.asking(names.join(', '));
}

const asksOf = (
  question: Extract<Question, { about: 'shifts' }>,
  { groups }: TextParts,
): readonly { readonly group: Group; readonly member: string }[] =>
  question.asks.flatMap(({ group: id, member }) => {
    const group = groups.find((known) => known.id === id);
    return group ? [{ group, member }] : [];
  });

async function answerCover(
  answer: 1 | 2 | 3,
  id: string,
  { date, member, shift }: Extract<Question, { about: 'cover' }>,
  language: string,
  parts: TextParts,
): Promise<string> {
  const words = lineTextWords(language, parts.group.texts);
  if (answer !== 1) return words.coverDeclined;
  const taken = await takeShift({ date, member, shift }, id, parts);
  if (!taken) return words.noQuestion;
  if (taken.by === id) return words.coverYours(shiftLine(taken.cover, parts.group, language));
  const { members } = await readRoster(parts.records, parts.group);
  return words.coverTaken(members.get(taken.by)?.name ?? '?');
}

/** Somebody who is no member: the group's answer, and where it wants that, whoever is on reads the text. */
async function answerCaller(
  text: IncomingText,
  roster: Roster,
  parts: TextParts,
): Promise<LineReply> {
  const { group, records, now } = parts;
  const words = lineTextWords(group.language, group.texts);
  const answer = group.textAnswer ?? words.answer(group.name);
  const said = text.body.trim();
  if (!group.passTextsOn || said === '') return { reply: answer, language: group.language };
  const key = `${parts.personKey(text.from)}-text-${text.sid.slice(-12)}`;
  const isNew = await records
    .create({ map: lineObjects(group.id).callers, key }, { v: 1 }, { ttl: 24 * 3600 })
    .then(
      () => true,
      () => false,
    );
  const { tiers } = onCall(roster, new Set(), new Map(), now());
  const people = tiers.flat().flatMap((id) => roster.members.get(id) ?? []);
  const fromIn = (spoken: ReturnType<typeof lineTextWords>): string =>
    group.caller !== 'shown'
      ? spoken.hidden
      : isWithheld(text.from)
        ? spoken.withheld
        : text.from.replace(/^whatsapp:/, '');
  if (isNew)
    await together(
      people
        .filter(({ stopped }) => !stopped)
        .map((member) => {
          const theirs = lineTextWords(member.language ?? group.language, group.texts);
          const body = theirs.passOn(group.name, fromIn(theirs), said.slice(0, PASSED_ON));
          const reference = parts.reference('passedOn');
          return writeToMember(member, { body, reference }, group, parts);
        }),
    );
  const reply =
    people.length > 0 && group.textAnswer === undefined ? words.passedOn(group.name) : answer;
  return { reply, language: group.language, repeated: !isNew };
}
