import type { ListSettings, WaitlistSettings } from '../config';
import { firstLanguage, isLanguage, type Language } from '../languages/languages';
import { answeredBefore, handledBefore, remember } from '../messaging/handled';
import { idleReply } from '../messaging/idle-guard';
import type { IncomingText } from '../messaging/incoming';
import type { TextOverrides } from '../messaging/texts';
import type { People } from '../people/people';
import type { Person } from '../people/person';
import type { NewId } from '../ports/clock';
import { FactsChanged } from '../ports/facts-changed';
import { isConflict, Unavailable, type Records } from '../ports/records';
import { allDone, together } from '../ports/settled';
import type { Asked, Intent, Understood } from './intents';
import { archive } from './archive';
import { pressed, questionIn } from './buttons';
import { isLongTail, joinFolds, lineStore, placeGiven, type SeenLine } from './line-store';
import { waitlistObjects } from './objects';
import { isOpen, MAX_OPEN_PARTIES, type Party } from './party';
import { closedNow, decide, isWholeJoin, openQuestion, type Decision } from './rules/guest';
import { needsLine, type Reply } from './rules/replies';
import { placeOf, refOf } from './rules/line';
import { heard, withHandled } from './rules/party';
import { partyTtl, readParty } from './stored';
import { languageOfCountry } from '../languages/country';
import { understand } from './understanding/understand';
import { wordsFor } from './words/guest';
import type { ButtonQuestion } from './words/templates';

/** What the guests' side of the wait list needs. */
export interface GuestDeskParts {
  readonly records: Records;
  readonly people: People;
  readonly newId: NewId;
  readonly now: () => number;
  readonly business: string;
  /** The owner's own words. */
  readonly texts?: TextOverrides;
  /** What the house speaks with whoever has not shown a language yet. */
  readonly houseLanguage?: string;
  readonly settings: WaitlistSettings;
  readonly timeZone: string;
  /** Whether the settings are still what this text was begun with; false = begin again. */
  readonly confirmed: Promise<boolean>;
  /** Whether a question that only reads may still be answered (a guard against machines). */
  readonly mayRead: (personKey: string, now: number) => boolean;
}

/** What to answer; undefined = nothing. */
export interface GuestAnswer {
  readonly reply: string | undefined;
  /** What the reply is written in. */
  readonly language: Language;
  /** The question the reply ends with, where its buttons can be shown. */
  readonly buttons?: ButtonQuestion;
  /** The same message again: the reply may have gone already. */
  readonly repeated?: boolean;
  /** The guest wants everything about them erased: the caller erases at all desks. */
  readonly forget?: boolean;
}

interface KnownParty {
  readonly party: Party | undefined;
  readonly revision: string | undefined;
}

/** Another guest's text or a member of staff may be faster this often before we let the platform try again. */
const MAX_TRIES = 6;
const VISIT_ID_LENGTH = 8;

/** Answers one text of a guest to a list's number. Safe to repeat: the same message changes nothing twice. */
export async function answerGuest(
  text: IncomingText,
  key: string,
  list: ListSettings,
  parts: GuestDeskParts,
): Promise<GuestAnswer> {
  const names = waitlistObjects(list.id);
  const line = lineStore(parts.records, list.id, parts.now);
  const who = refOf(key);
  const button = pressed(text.button);
  const said = button?.answer ?? text.body;
  const country = languageOfCountry(text.from);
  const firstHeard = understand(said, { asked: button?.asked ?? null, countryCode: text.from });
  const firstReading = firstHeard.wishes;
  const closed = closedNow(list, parts.settings.hours, parts.timeZone, parts.now());
  const wholeJoin = !closed && isWholeJoin(firstReading, parts.settings.maxPartySize);

  const readParties = async (): Promise<KnownParty> => {
    const kept = await parts.records.read({ map: names.parties, key });
    return { party: readParty(kept?.data), revision: kept?.revision };
  };

  // First step: everything the text may need, and the place in line when it plainly asks for one.
  const [knownFirst, personFirst, seenFirst, joinedFirst, confirmed] = await together([
    readParties(),
    parts.people.read(key),
    wholeJoin
      ? joinFolds(text.sid)
        ? line.read()
        : undefined
      : looksAtLine(firstReading, text.body)
        ? line.read()
        : undefined,
    wholeJoin ? line.append({ e: 'join', who }) : undefined,
    parts.confirmed,
  ]);
  let known = knownFirst;
  let person = personFirst;
  let seen = seenFirst;
  let joinedAt = joinedFirst;
  if (!confirmed) {
    await undoUnusedJoin();
    throw new FactsChanged();
  }
  let foldable: SeenLine | undefined = seen;
  const { language: before } = person.person ?? {};
  const expected = before ?? country ?? parts.houseLanguage;
  let words = wordsFor(expected, parts.texts);
  let asked: Asked | null = null;

  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const now = parts.now();
    // What the guest answered stays the question of the first reading, whatever others do meanwhile.
    asked ??= openQuestion(person.person, known.party, list.id, now).asked;
    const remembered = isLanguage(before) ? before : undefined;
    const nothingMore = remembered === undefined && (asked === null || button !== undefined);
    const answered = nothingMore
      ? firstHeard
      : understand(said, { asked: button?.asked ?? asked, remembered, countryCode: text.from });
    // Whoever missed their table has no place to change: "table for 2, Ana" asks for a new one.
    const isOver = known.party !== undefined && !isOpen(known.party);
    const heard =
      isOver && answered.wishes.some(({ kind }) => kind === 'resize') ? firstHeard : answered;
    words = wordsFor(heard.language ?? expected, parts.texts);
    // Looked at each time: what was faster may have been this very message, delivered twice.
    const repeated = await answerRepeat();
    if (repeated) return repeated;

    const decided: Decision =
      text.media && text.body.trim() === ''
        ? { replies: [{ say: 'noMedia' } as const], understood: false }
        : decide({
            key,
            address: text.from,
            sid: text.sid,
            wishes: heard.wishes,
            language: words.language,
            asked,
            person: person.person,
            party: known.party,
            list: list.id,
            now,
            maxPartySize: parts.settings.maxPartySize,
            closed,
            visit: parts.newId(VISIT_ID_LENGTH),
          });
    const decision = withHeard(decided, now);

    if (decision.forget) return told(say(decision.replies), { forget: true });
    if (!decision.understood) return told(await idle(decision.replies));
    const speaksAnew = decision.language && decision.language !== firstLanguage(expected);
    if (!speaksAnew && changesNothing(decision, person.person)) {
      if (!parts.mayRead(key, now)) return told(undefined);
      await undoUnusedJoin();
      if (needsLine(decision.replies)) {
        seen ??= await line.read();
        await backInLine();
        if (isLongTail(seen)) await line.fold(seen);
      }
      return answer(decision.replies);
    }

    if (decision.joins && joinedAt === undefined) joinedAt = await line.append({ e: 'join', who });
    if (!decision.joins) await undoUnusedJoin();
    if (!decision.joins && !seen && needsLine(decision.replies)) seen = await line.read();

    try {
      return await carryOut(decision);
    } catch (error) {
      if (!isConflict(error)) throw error;
      [known, person] = await together([readParties(), parts.people.read(key)]);
      // Staff finished the visit first: the day's list must say what they said.
      if (known.party && !isOpen(known.party))
        await archive(parts.records, list.id, key, known.party, parts.now());
    }
  }
  throw new Unavailable('this guest is being changed faster than we can follow');

  /** The same message again: the same answer, and nothing is done. */
  async function answerRepeat(): Promise<GuestAnswer | undefined> {
    const { party } = known;
    if (party?.joinedWith === text.sid) {
      await undoUnusedJoin();
      seen = await line.read();
      await backInLine();
      return told(say([joinedBefore(party)]));
    }
    const before =
      handledBefore(party?.handled, text.sid) ?? handledBefore(person.person?.handled, text.sid);
    if (before === undefined) return undefined;
    await undoUnusedJoin();
    if (party && !isOpen(party)) await finishLeaving(party);
    const buttons = before.buttons as ButtonQuestion | undefined;
    return told(before.reply || undefined, { repeated: true, ...(buttons ? { buttons } : {}) });
  }

  function answer(replies: readonly Reply[]): GuestAnswer {
    const buttons = questionIn(replies);
    return told(say(replies), buttons ? { buttons } : {});
  }

  /** Where and when the guest was last heard is part of every change, and worth one write an hour by itself. */
  function withHeard(decision: Decision, now: number): Decision {
    const party = decision.party ?? known.party;
    if (!party || !isOpen(party) || !decision.understood) return decision;
    const noted = heard(party, text.from, now);
    return noted === known.party ? decision : { ...decision, party: noted };
  }

  /** A goodbye that was cut off half way is made whole by its repeat; said twice, it is the same. */
  async function finishLeaving(party: Party): Promise<void> {
    await allDone([
      line.append({ e: 'gone', who }),
      archive(parts.records, list.id, key, party, parts.now()),
    ]);
  }

  /** What the repeat of a join is told: how things stand by now. */
  function joinedBefore(party: Party): Reply {
    const { name, size, notes } = party;
    if (party.status === 'called') return { say: 'tableReady', name, table: party.table ?? '' };
    if (!isOpen(party)) return { say: 'notListed' };
    const askNotes = person.person?.asked?.question === 'notes';
    return { say: 'joined', name, size, notes, askNotes };
  }

  /** The second step: all writes at once, and for a join the reading that tells its exact place. */
  async function carryOut(decision: Decision): Promise<GuestAnswer> {
    const finished =
      decision.party && !isOpen(decision.party) && known.party && isOpen(known.party);
    const reply = decision.joins ? '' : say(decision.replies);
    const party =
      decision.party &&
      (decision.joins
        ? decision.party
        : withHandled(decision.party, text.sid, reply, questionIn(decision.replies)));
    const reading = decision.joins ? line.read() : undefined;
    await allDone(
      [
        party && writeParty(party),
        parts.people.change(key, person, (current) => changedPerson(current, decision, reply)),
        decision.event && !decision.joins ? line.append(decision.event) : undefined,
        finished && party ? archive(parts.records, list.id, key, party, parts.now()) : undefined,
        line.fold(foldable),
        reading,
      ],
      isConflict,
    );
    foldable = undefined;
    if (!reading || !party) return answer(decision.replies);

    const after = await reading;
    const place =
      joinedAt === undefined ? placeOf(after.line, who) : placeGiven(after, who, joinedAt);
    if (place >= MAX_OPEN_PARTIES) return turnAway(party);
    return told(
      words.answer(decision.replies, {
        business: parts.business,
        place,
        waiting: after.line.order.length,
      }),
    );
  }

  /** The list filled up meanwhile: the place is taken back and the guest told so. */
  async function turnAway(party: Party): Promise<GuestAnswer> {
    await allDone([
      parts.records.remove({ map: names.parties, key }),
      line.append({ e: 'gone', who }),
    ]);
    return told(say([{ say: 'listFull', name: party.name }]));
  }

  async function writeParty(party: Party): Promise<void> {
    const where = { map: names.parties, key };
    const options = { ttl: partyTtl(party) };
    if (known.revision === undefined) await parts.records.create(where, party, options);
    else await parts.records.replace(where, party, known.revision, options);
  }

  /** Whoever waits is in line: a write that was cut off in between is made good by the next question. */
  async function backInLine(): Promise<void> {
    if (known.party?.status !== 'waiting' || !seen || placeOf(seen.line, who) !== -1) return;
    await line.append({ e: 'join', who });
    seen = await line.read();
  }

  /** A join that turned out to be none must not stay in line; somebody who waits already is not moved by it. */
  async function undoUnusedJoin(): Promise<void> {
    if (joinedAt === undefined || known.party?.status === 'waiting') return;
    joinedAt = undefined;
    await line.append({ e: 'gone', who });
  }

  /** Nothing was understood: answer, but not for ever. */
  async function idle(replies: readonly Reply[]): Promise<string | undefined> {
    const next = idleReply(person.person?.idle, parts.now());
    const reply =
      next.reply === 'silence'
        ? undefined
        : say(next.reply === 'close' ? [{ say: 'closing' }] : replies);
    const [again] = await together([
      readParties(),
      parts.people.change(key, person, (current) => ({
        ...(current ?? newPerson()),
        ...spoken(current),
        idle: next.idle,
        handled: remember(current?.handled, text.sid, reply ?? ''),
      })),
    ]);
    // The same message, delivered twice, may have closed the question it answers between our two readings.
    return answeredBefore(again.party?.handled, text.sid) ?? reply;
  }

  function changedPerson(
    current: Person | undefined,
    decision: Decision,
    reply: string,
  ): Person | undefined {
    const nothingNew =
      current &&
      !current.idle &&
      (decision.question === undefined || (decision.question === null && !current.asked)) &&
      current.address === text.from &&
      words.language === firstLanguage(expected) &&
      (decision.name === undefined || decision.name === current.name);
    if (nothingNew) return undefined;
    const { idle: _idle, asked, ...rest } = current ?? newPerson();
    const question = decision.question === undefined ? asked : (decision.question ?? undefined);
    return {
      ...rest,
      address: text.from,
      ...spoken(current),
      ...(decision.name === undefined ? {} : { name: decision.name }),
      ...(question ? { asked: question } : {}),
      // A change of the party is remembered there, in the one write that makes it true.
      ...(decision.party
        ? {}
        : {
            handled: remember(current?.handled, text.sid, reply, questionIn(decision.replies)),
          }),
    };
  }

  /** A language is worth remembering when nothing else tells it. */
  function spoken(current: Person | undefined): { readonly language?: string } {
    const { language } = words;
    const told = current?.language ?? country ?? firstLanguage(parts.houseLanguage);
    return told === language ? {} : { language };
  }

  function newPerson(): Person {
    return { v: 1, address: text.from };
  }

  function say(replies: readonly Reply[]): string {
    return words.answer(replies, around());
  }

  function told(
    reply: string | undefined,
    more: Omit<GuestAnswer, 'reply' | 'language'> = {},
  ): GuestAnswer {
    return { reply, language: words.language, ...more };
  }

  function around() {
    const place = seen ? placeOf(seen.line, who) : undefined;
    return {
      business: parts.business,
      ...(place === undefined ? {} : { place }),
      waiting: seen?.line.order.length ?? 0,
    };
  }
}

const changesNothing = (decision: Decision, person: Person | undefined): boolean =>
  decision.party === undefined &&
  decision.event === undefined &&
  (decision.question === undefined || (decision.question === null && !person?.asked));

/** Whether the line is worth reading at once: for "where am I", and for short answers to a question we may have asked. */
function looksAtLine(wishes: Understood, body: string): boolean {
  const kinds: readonly Intent['kind'][] = [
    'position',
    'stay',
    'leave',
    'letGo',
    'coming',
    'moreTime',
  ];
  return wishes.some((wish) => kinds.includes(wish.kind)) || body.trim().length <= 2;
}
