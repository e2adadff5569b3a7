import { firstLanguage, type Language } from '../languages/languages';
import { remember } from '../messaging/handled';
import { isWhatsApp, type IncomingText } from '../messaging/incoming';
import type { TextOverrides } from '../messaging/texts';
import { heardHour } from '../messaging/way';
import type { NewId } from '../ports/clock';
import { isConflict, Taken, type Records } from '../ports/records';
import { GUEST_TTL_SECONDS, QUESTION_TTL_SECONDS, readQuestion, VOTE_TTL_SECONDS } from './stored';
import type { EventRecord, Menu } from './event';
import { leaving, type Guest } from './guest';
import type { EventIntent } from './intents';
import { eventObjects, numberKey } from './objects';
import type { Question } from './question';
import { askedLately, canBeVotedFor, newQuestion } from './rules/asking';
import { asking as havingAsked, newGuest, type Situation } from './rules/situation';
import type { Reply } from './rules/replies';
import type { EventHeard } from './understanding/understand';
import { withdraw } from './withdraw';
import { writeQuestion } from './write-question';
import { eventWords } from './words/guest';

/** What handing in questions needs. */
export interface AskingParts {
  readonly records: Records;
  readonly newId: NewId;
  readonly now: () => number;
  readonly texts?: TextOverrides;
}

/** A text to an event of questions, with where the guest stands. */
export interface Asking {
  readonly text: IncomingText;
  readonly body: string;
  readonly key: string;
  readonly heard: EventHeard;
  readonly language: Language;
  readonly here: {
    readonly event: EventRecord;
    readonly menu: Menu;
    readonly guest: Guest | undefined;
    readonly guestRevision: string | undefined;
  };
  readonly asked: Situation['asked'];
  readonly arrives: boolean;
  /** What is said before the answer. */
  readonly before?: readonly Reply[];
}

export interface AskingAnswer {
  readonly reply?: string;
  readonly replies: readonly Reply[];
  /** Nothing was understood. */
  readonly idle?: boolean;
  readonly forget?: boolean;
}

const MAX_TRIES = 8;
const QUESTION_ID_LENGTH = 8;

/** Answers a text to an event of questions: takes a question, counts a vote, tells what became of one. */
export async function answerAsking(asking: Asking, parts: AskingParts): Promise<AskingAnswer> {
  const { text, here, heard, key, language, before = [] } = asking;
  const { event } = here;
  const { records } = parts;
  const names = eventObjects(event.id);
  const now = parts.now();
  const guest = here.guest ?? newGuest({ address: text.from, now });
  const [wish] = heard.wishes;
  const spoken = wish.kind === 'language' ? wish.language : language;
  const words = eventWords(spoken, parts.texts);
  const say = (replies: readonly Reply[]): string =>
    words.answer([...before, ...replies], { event, menu: here.menu });

  // Which of several is taken back was asked; whatever they say now answers it.
  const heardOut = guest.asked?.question === 'withdraw' ? havingAsked(guest, null, now) : guest;

  const answered = async (
    replies: readonly Reply[],
    next: Guest = heardOut,
  ): Promise<AskingAnswer> => {
    const reply = say(replies);
    const { language: _language, ...rest } = next;
    await writeGuest({
      ...rest,
      ...(spoken === firstLanguage(undefined) && !guest.language ? {} : { language: spoken }),
      address: text.from,
      welcomed: true,
      handled: remember(guest.handled, text.sid, reply),
    });
    return { reply, replies };
  };

  async function writeGuest(next: Guest): Promise<void> {
    const where = { map: names.guests, key };
    const options = { ttl: GUEST_TTL_SECONDS };
    if (here.guestRevision === undefined) await records.create(where, next, options);
    else await records.replace(where, next, here.guestRevision, options);
  }

  async function ask(said: Extract<EventIntent, { kind: 'ask' }>): Promise<AskingAnswer> {
    if (event.state !== 'open')
      return answered([{ say: event.state === 'paused' ? 'paused' : 'ended' }]);
    const lately = askedLately(guest, now);
    if (lately.length >= event.mostQuestions)
      return answered([{ say: 'tooManyQuestions', max: event.mostQuestions }]);
    // The number is the entry's index, so that no two questions have the same.
    const index = await records.append(
      names.tickets,
      { who: key, at: now },
      { ttl: QUESTION_TTL_SECONDS },
    );
    const number = index + 1;
    const [noted, made] = await Promise.allSettled([
      answered([{ say: 'received', number }], {
        ...leaving(heardOut, 'questions', number),
        questions: [now, ...lately],
        lastQuestion: { sid: text.sid, number, text: asking.body },
      }),
      makeQuestion(asking, said, number, parts),
    ]);
    if (noted.status === 'rejected') {
      // The same message was faster, or another one: this number was never told to anybody.
      if (made.status === 'fulfilled' && isConflict(noted.reason))
        await records.remove({ map: names.questions, key: numberKey(number) });
      throw noted.reason;
    }
    if (made.status === 'rejected') throw made.reason;
    return noted.value;
  }

  switch (wish.kind) {
    case 'ask':
      return ask(wish);
    case 'vote': {
      const outcome = await vote(records, event.id, wish.question, key, now);
      const counted = outcome.say === 'voted' || outcome.say === 'votedAlready';
      return answered([outcome], counted ? leaving(heardOut, 'votes', outcome.number) : heardOut);
    }
    case 'position': {
      const mine = await newestOf(records, event.id, guest);
      return answered([mine ? { say: 'questionState', question: mine } : { say: 'noQuestion' }]);
    }
    case 'help':
    case 'menu':
      return answered([{ say: 'questionHelp' }]);
    case 'language':
      return answered([{ say: 'questionHelp' }]);
    case 'forget':
      return { reply: say([{ say: 'forgotten' }]), replies: [], forget: true };
    case 'cancel': {
      const asker = { key, left: guest.left };
      const { reply, asks } = await withdraw(records, event.id, asker, wish.question, {
        sid: text.sid,
        at: now,
      });
      return answered([reply], asks ? havingAsked(guest, 'withdraw', now) : heardOut);
    }
    case 'keep':
      return answered([{ say: 'thanks' }]);
    case 'comment':
      return answered([{ say: 'questionHelp' }]);
    default:
      if (!guest.welcomed || asking.arrives) return answered([{ say: 'welcome' }]);
      return { replies: [{ say: 'questionHelp' }], idle: true };
  }
}

/** Writes a new question under its number. Made twice it is one. */
async function makeQuestion(
  { text, key, language, here }: Pick<Asking, 'text' | 'key' | 'language' | 'here'>,
  said: Extract<EventIntent, { kind: 'ask' }>,
  number: number,
  { records, newId, now }: AskingParts,
): Promise<void> {
  const at = now();
  const question = newQuestion({
    said,
    number,
    id: newId(QUESTION_ID_LENGTH),
    name: here.guest?.name ?? '',
    now: at,
    from: {
      asker: key,
      address: text.from,
      sender: text.to.replace(/^whatsapp:/, ''),
      askedWith: text.sid,
      ...(isWhatsApp(text.from) ? { heardAt: heardHour(at) } : {}),
      ...(language === 'en' ? {} : { language }),
    },
  });
  const where = { map: eventObjects(here.event.id).questions, key: numberKey(number) };
  try {
    await records.create(where, question, { ttl: QUESTION_TTL_SECONDS });
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
}

/** The repeat of a message whose question was told to the guest: should it have been cut off, it is made now. */
export async function makeQuestionWhole(
  asking: Pick<Asking, 'text' | 'key' | 'language' | 'here' | 'heard'>,
  parts: AskingParts,
): Promise<void> {
  const last = asking.here.guest?.lastQuestion;
  const [said] = asking.heard.wishes;
  if (last?.sid !== asking.text.sid || said.kind !== 'ask') return;
  await makeQuestion(asking, said, last.number, parts);
}

/** Counts one vote of a person for a question, once. */
export async function vote(
  records: Records,
  event: string,
  number: number,
  key: string,
  now: number,
): Promise<Reply> {
  const names = eventObjects(event);
  const where = { map: names.questions, key: numberKey(number) };
  const first = readQuestion((await records.read(where))?.data);
  if (!first || !canBeVotedFor(first)) return { say: 'noSuchQuestion', number };
  const meant = first.mergedInto ?? first.number;
  try {
    await records.create(
      { map: names.votes, key: `${numberKey(meant)}-${key}` },
      { v: 1, at: now },
      { ttl: VOTE_TTL_SECONDS },
    );
  } catch (error) {
    if (error instanceof Taken) return { say: 'votedAlready', number: meant };
    throw error;
  }
  await count(records, event, meant);
  return { say: 'voted', number: meant };
}

/** One more, or, where others keep changing it, left to the next look at the question. */
async function count(records: Records, event: string, number: number): Promise<void> {
  const names = eventObjects(event);
  const where = { map: names.questions, key: numberKey(number) };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read(where);
    const question = readQuestion(kept?.data);
    if (!kept || !question) return;
    try {
      await writeQuestion(
        records,
        event,
        { ...question, votes: question.votes + 1 },
        kept.revision,
      );
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
}

/** A guest's newest question. */
async function newestOf(
  records: Records,
  event: string,
  { left }: Guest,
): Promise<Question | undefined> {
  const [newest] = left?.questions ?? [];
  if (newest === undefined) return undefined;
  const where = { map: eventObjects(event).questions, key: numberKey(newest) };
  return readQuestion((await records.read(where))?.data);
}
