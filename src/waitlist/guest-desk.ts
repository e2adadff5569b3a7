import type { ListSettings } from '../config';
import { languageOfCountry } from '../languages/country';
import { firstLanguage, isLanguage } from '../languages/languages';
import { answeredBefore, handledBefore } from '../messaging/handled';
import { idleReply } from '../messaging/idle-guard';
import type { IncomingText } from '../messaging/incoming';
import type { KnownPerson } from '../people/people';
import type { Person } from '../people/person';
import { FactsChanged } from '../ports/facts-changed';
import { isConflict, Unavailable } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { archive } from './archive';
import { pressed, questionIn } from './buttons';
import type { GuestAnswer, GuestDeskParts } from './guest-parts';
import { afterAnswer, notUnderstood, type Spoken } from './guest-person';
import type { Asked, Intent, Understood } from './intents';
import { joinFolds, lineStore } from './line-store';
import { waitlistObjects } from './objects';
import { isOpen, MAX_OPEN_PARTIES, type Party } from './party';
import { placeInLine, type Standing } from './place-in-line';
import { decide } from './rules/guest';
import { closedNow, isWholeJoin } from './rules/joining';
import { refOf } from './rules/line';
import { heard, withHandled } from './rules/party';
import { needsLine, type Reply } from './rules/replies';
import { openQuestion, type Decision } from './rules/situation';
import { partyTtl, readParty } from './stored';
import { understand } from './understanding/understand';
import { wordsFor } from './words/guest';
import type { ButtonQuestion } from './words/templates';

interface Known {
  readonly party: Party | undefined;
  readonly revision: string | undefined;
  readonly person: KnownPerson;
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
  const where = { map: waitlistObjects(list.id).parties, key };
  const line = lineStore(parts.records, list.id, parts.now);
  const place = placeInLine(line, refOf(key));
  const button = pressed(text.button);
  const read = (asked: Asked | null, remembered?: string) =>
    understand(button?.answer ?? text.body, {
      asked: button?.asked ?? asked,
      remembered: isLanguage(remembered) ? remembered : undefined,
      countryCode: text.from,
    });
  const firstHeard = read(null);
  const closed = closedNow(list, parts.settings.hours, parts.timeZone, parts.now());

  const readAll = async (): Promise<Known> => {
    const [kept, person] = await together([parts.records.read(where), parts.people.read(key)]);
    return { party: readParty(kept?.data), revision: kept?.revision, person };
  };

  // First step: everything the text may need, and the place in line when it plainly asks for one.
  const asksForPlace = !closed && isWholeJoin(firstHeard.wishes, parts.settings.maxPartySize);
  const looks = asksForPlace ? joinFolds(text.sid) : looksAtLine(firstHeard.wishes, text.body);
  const [knownFirst, , , confirmed] = await together([
    readAll(),
    looks ? place.look() : undefined,
    asksForPlace ? place.ask() : undefined,
    parts.confirmed,
  ]);
  let known = knownFirst;
  if (!confirmed) {
    await place.giveBack(known.party);
    throw new FactsChanged();
  }
  const { language: remembered } = known.person.person ?? {};
  const country = languageOfCountry(text.from);
  const expected = remembered ?? country ?? parts.houseLanguage;
  let words = wordsFor(expected, parts.texts);
  let asked: Asked | null = null;

  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
      known = await readAll();
      // Staff finished the visit first: the day's list must say what they said.
      if (known.party && !isOpen(known.party))
        await archive(parts.records, list.id, key, known.party, parts.now());
    }
  }
  throw new Unavailable('this guest is being changed faster than we can follow');

  async function attempt(): Promise<GuestAnswer> {
    const now = parts.now();
    const { party, person } = known;
    // What the guest answered stays the question of the first reading, whatever others do meanwhile.
    asked ??= openQuestion(person.person, party, list.id, now).asked;
    const said = understood(party);
    words = wordsFor(said.language ?? expected, parts.texts);
    // Looked at each time: what was faster may have been this very message, delivered twice.
    const repeated = await answerRepeat();
    if (repeated) return repeated;

    const decision = withHeard(
      text.media && text.body.trim() === ''
        ? { replies: [{ say: 'noMedia' }], understood: false }
        : decide({
            key,
            address: text.from,
            sid: text.sid,
            wishes: said.wishes,
            language: words.language,
            asked,
            person: person.person,
            party,
            list: list.id,
            now,
            maxPartySize: parts.settings.maxPartySize,
            closed,
            visit: parts.newId(VISIT_ID_LENGTH),
          }),
      now,
    );
    if (decision.forget) return told(say(decision.replies), { forget: true });
    if (!decision.understood) return told(await idle(decision.replies));
    const speaksAnew = decision.language && decision.language !== firstLanguage(expected);
    if (!speaksAnew && changesNothing(decision, person.person)) {
      if (!parts.mayRead(key, now)) return told(undefined);
      await place.giveBack(party);
      if (needsLine(decision.replies)) {
        await place.look();
        await place.putBack(party);
        await place.fold('long');
      }
      return answer(decision.replies);
    }

    if (decision.joins) await place.ask();
    else {
      await place.giveBack(party);
      if (needsLine(decision.replies)) await place.look();
    }
    return carryOut(decision);
  }

  /** What was said, read again where the first reading did not know what it answers, or in which language. */
  function understood(party: Party | undefined): ReturnType<typeof read> {
    const nothingMore = !isLanguage(remembered) && (asked === null || button !== undefined);
    const said = nothingMore ? firstHeard : read(asked, remembered);
    // Whoever missed their table has no place to change: "table for 2, Ana" asks for a new one.
    const isOver = party !== undefined && !isOpen(party);
    return isOver && said.wishes.some(({ kind }) => kind === 'resize') ? firstHeard : said;
  }

  /** The same message again: the same answer, and nothing is done. */
  async function answerRepeat(): Promise<GuestAnswer | undefined> {
    const { party, person } = known;
    if (party?.joinedWith === text.sid) {
      await place.giveBack(party);
      await place.lookAgain();
      await place.putBack(party);
      return told(say([joinedBefore(party)]));
    }
    const before =
      handledBefore(party?.handled, text.sid) ?? handledBefore(person.person?.handled, text.sid);
    if (before === undefined) return undefined;
    await place.giveBack(party);
    // A goodbye that was cut off half way is made whole by its repeat; said twice, it is the same.
    if (party && !isOpen(party))
      await allDone([place.leave(), archive(parts.records, list.id, key, party, parts.now())]);
    const buttons = before.buttons as ButtonQuestion | undefined;
    return told(before.reply || undefined, { repeated: true, ...(buttons ? { buttons } : {}) });
  }

  /** What the repeat of a join is told: how things stand by now. */
  function joinedBefore(party: Party): Reply {
    const { name, size, notes } = party;
    if (party.status === 'called') return { say: 'tableReady', name, table: party.table ?? '' };
    if (!isOpen(party)) return { say: 'notListed' };
    const askNotes = known.person.person?.asked?.question === 'notes';
    return { say: 'joined', name, size, notes, askNotes };
  }

  /** Where and when the guest was last heard is part of every change, and worth one write an hour by itself. */
  function withHeard(decision: Decision, now: number): Decision {
    const party = decision.party ?? known.party;
    if (!party || !isOpen(party) || !decision.understood) return decision;
    const noted = heard(party, text.from, now);
    return noted === known.party ? decision : { ...decision, party: noted };
  }

  /** The second step: all writes at once, and for a join the reading that tells its exact place. */
  async function carryOut(decision: Decision): Promise<GuestAnswer> {
    const { joins, replies } = decision;
    const finished =
      decision.party && !isOpen(decision.party) && known.party && isOpen(known.party);
    const reply = joins ? '' : say(replies);
    const party =
      decision.party && !joins
        ? withHandled(decision.party, text.sid, reply, questionIn(replies))
        : decision.party;
    const reading = joins ? place.now() : undefined;
    await allDone(
      [
        party && writeParty(party),
        parts.people.change(key, known.person, afterAnswer(text, decision, { ...spoken(), reply })),
        decision.event && !joins ? line.append(decision.event) : undefined,
        finished && party ? archive(parts.records, list.id, key, party, parts.now()) : undefined,
        place.fold(),
        reading,
      ],
      isConflict,
    );
    if (!reading || !party) return answer(replies);

    const standing = await reading;
    if (standing.place >= MAX_OPEN_PARTIES) return turnAway(party);
    return told(say(replies, standing));
  }

  /** The list filled up meanwhile: the place is taken back and the guest told so. */
  async function turnAway(party: Party): Promise<GuestAnswer> {
    await allDone([parts.records.remove(where), place.leave()]);
    return told(say([{ say: 'listFull', name: party.name }]));
  }

  async function writeParty(party: Party): Promise<void> {
    const options = { ttl: partyTtl(party) };
    if (known.revision === undefined) await parts.records.create(where, party, options);
    else await parts.records.replace(where, party, known.revision, options);
  }

  /** Nothing was understood: answer, but not for ever. */
  async function idle(replies: readonly Reply[]): Promise<string | undefined> {
    const next = idleReply(known.person.person?.idle, parts.now());
    const reply =
      next.reply === 'silence'
        ? undefined
        : say(next.reply === 'close' ? [{ say: 'closing' }] : replies);
    const noted = notUnderstood(text, { ...spoken(), idle: next.idle, reply });
    const [again] = await together([
      parts.records.read(where),
      parts.people.change(key, known.person, noted),
    ]);
    // The same message, delivered twice, may have closed the question it answers between our two readings.
    return answeredBefore(readParty(again?.data)?.handled, text.sid) ?? reply;
  }

  function spoken(): Spoken {
    return { language: words.language, country, house: parts.houseLanguage };
  }

  function say(replies: readonly Reply[], standing?: Standing): string {
    const { place: first, waiting = 0 } = standing ?? place.seen() ?? {};
    return words.answer(replies, {
      business: parts.business,
      ...(first === undefined ? {} : { place: first }),
      waiting,
    });
  }

  function answer(replies: readonly Reply[]): GuestAnswer {
    const buttons = questionIn(replies);
    return told(say(replies), buttons ? { buttons } : {});
  }

  function told(
    reply: string | undefined,
    more: Omit<GuestAnswer, 'reply' | 'language'> = {},
  ): GuestAnswer {
    return { reply, language: words.language, ...more };
  }
}

const changesNothing = (decision: Decision, person: Person | undefined): boolean =>
  decision.party === undefined &&
  decision.event === undefined &&
  (decision.question === undefined || (decision.question === null && !person?.asked));

/** For "where am I", and for short answers to a question we may have asked, the line is worth reading at once. */
const NEED_THE_LINE: readonly Intent['kind'][] = [
  'position',
  'stay',
  'leave',
  'letGo',
  'coming',
  'moreTime',
];

const looksAtLine = (wishes: Understood, body: string): boolean =>
  wishes.some(({ kind }) => NEED_THE_LINE.includes(kind)) || body.trim().length <= 2;
