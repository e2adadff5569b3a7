import { languageOfCountry } from '../languages/country';
import { firstLanguage, isLanguage, type Language } from '../languages/languages';
import { answeredBefore, handledBefore, remember } from '../messaging/handled';
import { idleReply } from '../messaging/idle-guard';
import type { IncomingText } from '../messaging/incoming';
import type { KnownPerson } from '../people/people';
import { FactsChanged } from '../ports/facts-changed';
import { isConflict, Unavailable } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { archive, showOnWall } from './archive';
import { drawnTicket, type DrawnTicket } from './drawn-ticket';
import type { OpenEvent } from './event';
import { leaving, type Guest } from './guest';
import { frameOf, inWords, type GuestAnswer } from './guest-answer';
import type { GuestDeskParts } from './guest-parts';
import { afterAnswer, askedWhich, forgetChoice, notUnderstood } from './guest-person';
import { guestRecords, type KnownHere } from './guest-records';
import { firstLook, hearing } from './hearing';
import { askedFirst } from './lead-desk';
import { isOpenOrder, type Order } from './order';
import { orderCare } from './order-care';
import { answerAsking, makeQuestionWhole, type Asking } from './question-desk';
import { queueStore, type SeenQueue } from './queue-store';
import { chooseEvent } from './rules/choose';
import { decideOrder } from './rules/guest';
import { newGuest, openQuestion, type Decision, type Situation } from './rules/situation';
import { ahead } from './rules/queue';
import { tellsPlace, type Reply } from './rules/replies';

const MAX_TRIES = 6;
const ORDER_ID_LENGTH = 8;

/** Answers one text of a guest to a number of the events. Safe to repeat: the same message changes nothing twice. */
export async function answerGuest(
  text: IncomingText,
  key: string,
  parts: GuestDeskParts,
): Promise<GuestAnswer> {
  const ticket = drawnTicket(parts.records, key, (event) =>
    queueStore(parts.records, event, parts.now),
  );
  try {
    return await answerWith(ticket, text, key, parts);
  } catch (error) {
    await ticket.dropUnheld();
    throw error;
  }
}

async function answerWith(
  ticket: DrawnTicket,
  text: IncomingText,
  key: string,
  parts: GuestDeskParts,
): Promise<GuestAnswer> {
  const { records, events } = parts;
  const [only] = events.length === 1 ? events : [];
  const country = languageOfCountry(text.from);
  const read = hearing(text.from);
  const firstHeard = only && read(text.body, only, null, undefined);
  const queueOf = (event: string) => queueStore(records, event, parts.now);
  const kept = guestRecords(key, parts);
  const commentKey = kept.commentKey();
  const care = orderCare({ key, address: text.from, kept }, parts);

  const readAll = () =>
    together([parts.people.read(key), together(events.map((open) => kept.read(open)))]);

  // First step: everything the text may need, and a ticket when it plainly orders something.
  const orderId = parts.newId(ORDER_ID_LENGTH);
  const { draws, looks } = firstLook(only, firstHeard?.wishes, orderId);
  const [[person, heres], , seenFirst, confirmed] = await together([
    readAll(),
    draws === undefined ? undefined : ticket.draw(draws),
    looks === undefined ? undefined : queueOf(looks).read(),
    parts.confirmed,
  ]);
  let known: { person: KnownPerson; heres: readonly KnownHere[] } = { person, heres };
  let seen: SeenQueue | undefined = seenFirst;
  if (!confirmed) {
    await ticket.drop();
    throw new FactsChanged();
  }

  for (let tries = 0; tries < MAX_TRIES; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error)) throw error;
      const [nextPerson, nextHeres] = await readAll();
      known = { person: nextPerson, heres: nextHeres };
    }
  }
  throw new Unavailable('this guest is being changed faster than we can follow');

  function languageFor(said: Language | undefined, guest: Guest | undefined): Language {
    return firstLanguage(
      said,
      guest?.language,
      known.person.person?.language,
      country,
      parts.houseLanguage,
    );
  }

  async function attempt(): Promise<GuestAnswer> {
    const now = parts.now();
    const { person: me } = known.person;
    const repeated = await answerRepeat();
    if (repeated) return repeated;
    const chosen = chooseEvent(text.body, known.heres, me, now);
    if (chosen.ask) return ask(chosen.ask, chosen.opening ?? '');
    const here = known.heres.find(({ event }) => event.id === chosen.event);
    if (!here) return told(say(languageFor(undefined, undefined), [{ say: 'noEvent' }], undefined));
    const body = chosen.opening ?? text.body;
    return answerHere(here, body, chosen.arrives);
  }

  /** The same message again: the same answer, and nothing is done. */
  async function answerRepeat(): Promise<GuestAnswer | undefined> {
    for (const here of known.heres) {
      const { order, guest, event } = here;
      if (order?.placedWith === text.sid && isOpenOrder(order)) {
        await ticket.drop(order);
        await care.makeWhole(here, order);
        const seenNow = await queueOf(event.id).read();
        const language = languageFor(order.language, guest);
        const reply: Reply =
          order.status === 'ready' ? { say: 'isReady', order } : { say: 'ordered', order };
        const place = await care.place(event.id, order, seenNow);
        return told(say(language, [reply], here, place), language);
      }
      const before =
        handledBefore(order?.handled, text.sid) ?? handledBefore(guest?.handled, text.sid);
      if (before === undefined) continue;
      await ticket.drop(order);
      if (order && !isOpenOrder(order)) await care.makeWhole(here, order);
      const { lastQuestion } = guest ?? {};
      if (lastQuestion?.sid === text.sid) {
        const language = languageFor(undefined, guest);
        const heard = read(lastQuestion.text, here, null, language);
        await makeQuestionWhole({ text, key, language, here, heard }, parts);
      }
      const frame = before.buttons;
      return told(before.reply || undefined, languageFor(undefined, guest), {
        repeated: true,
        ...(frame ? { frame } : {}),
      });
    }
    const before = handledBefore(known.person.person?.handled, text.sid);
    return before && told(before.reply || undefined, languageFor(undefined, undefined));
  }

  /** Which event? What they wrote is kept for when we know. */
  async function ask(names: readonly string[], opening: string): Promise<GuestAnswer> {
    const language = languageFor(undefined, undefined);
    const reply = say(language, [{ say: 'chooseEvent', names }], undefined);
    const asked = askedWhich(text, { opening, reply, at: parts.now() });
    await parts.people.change(key, known.person, asked);
    return told(reply, language, frameOf(language, [{ say: 'chooseEvent', names }]));
  }

  async function answerHere(here: KnownHere, body: string, arrives: boolean): Promise<GuestAnswer> {
    const { event, menu, order } = here;
    const now = parts.now();
    const guest: Guest | undefined =
      arrives || !here.guest
        ? { ...(here.guest ?? newGuest({ address: text.from, now })), hereAt: now }
        : here.guest;
    const asked = openQuestion(guest, now);
    const remembered = guest.language ?? known.person.person?.language;
    const isKnown = isLanguage(remembered) ? remembered : undefined;
    const same = only && asked === null && isKnown === undefined && body === text.body;
    const heard =
      same && firstHeard ? firstHeard : read(body, here, asked?.question ?? null, isKnown);
    const language = languageFor(heard.language, guest);
    const situation: Situation = {
      key,
      address: text.from,
      sender: text.to.replace(/^whatsapp:/, ''),
      sid: text.sid,
      wishes: heard.wishes,
      text: body,
      language,
      event,
      menu,
      guest,
      order,
      asked,
      now,
      today: parts.dateOf(now),
      unlimited: parts.isUnlimited(text.from),
      id: orderId,
      ticket: ticket.index,
    };
    const noWords = text.media && body.trim() === '';
    const first = noWords ? undefined : await askedFirst(situation, parts);
    if (event.mode === 'questions' && !noWords && (!first || first.opening !== undefined))
      return questionsHere(here, { body, heard, language, guest, asked, arrives }, first);
    const decision: Decision = noWords
      ? { replies: [{ say: 'noMedia' }], understood: false }
      : (first ?? decideOrder(situation));
    if (!decision.places) await ticket.drop(order);
    if (decision.forget)
      return told(say(language, decision.replies, here), language, { forget: true });
    if (!decision.understood && !arrives) return idle(here, language, decision.replies);

    const spoken = decision.language ?? language;
    const changesGuest =
      decision.guest !== undefined ||
      arrives ||
      !guest.welcomed ||
      spoken !== languageFor(undefined, here.guest);
    if (!decision.order && !decision.comment && !changesGuest) {
      if (!parts.mayRead(key, now)) return told(undefined, language);
      const place = await placeOf(order, decision.replies, event.id);
      const frame = frameOf(spoken, decision.replies, here);
      return told(say(spoken, decision.replies, here, place), spoken, frame);
    }
    return carryOut(
      here,
      { ...decision, guest: spokenTo(decision.guest ?? guest, spoken) },
      spoken,
      arrives,
    );
  }

  /** A text to an event of questions; after `first`, what the guest opened with. */
  async function questionsHere(
    here: KnownHere,
    at: Pick<Asking, 'body' | 'heard' | 'language' | 'asked' | 'arrives'> & {
      readonly guest: Guest | undefined;
    },
    first: Decision | undefined,
  ): Promise<GuestAnswer> {
    const { opening } = first ?? {};
    const { guest, language } = at;
    const anew =
      opening === undefined
        ? {}
        : { body: opening, heard: read(opening, here, null, language), asked: null };
    const answer = await answerAsking(
      {
        ...at,
        ...anew,
        text,
        key,
        here: { ...here, guest: first?.guest ?? guest },
        ...(first ? { before: first.replies } : {}),
      },
      parts,
    );
    if (answer.idle) return idle(here, language, answer.replies);
    if (at.arrives) await forgetChoice(parts.people, key, known.person);
    return told(answer.reply, language, answer.forget ? { forget: true } : {});
  }

  /** Where and in what the guest was heard; a language is worth remembering when nothing else tells it. */
  function spokenTo(guest: Guest, language: Language): Guest {
    const told = language === languageFor(undefined, undefined) && !guest.language;
    return { ...guest, address: text.from, welcomed: true, ...(told ? {} : { language }) };
  }

  async function placeOf(
    order: Order | undefined,
    replies: readonly Reply[],
    event: string,
  ): Promise<number | undefined> {
    if (!tellsPlace(replies) || order?.status !== 'queued') return undefined;
    seen ??= await queueOf(event).read();
    return ahead(seen.queue, order.ticket);
  }

  /** The second step: all writes at once, and for an order the reading that tells its exact place. */
  async function carryOut(
    here: KnownHere,
    decision: Decision & { readonly guest: Guest },
    language: Language,
    arrives: boolean,
  ): Promise<GuestAnswer> {
    const { event } = here;
    const now = parts.now();
    const queue = queueOf(event.id);
    let { order } = decision;
    let { guest } = decision;
    if (decision.places && order) {
      // Among several events nobody knew before reading where the ticket had to be drawn.
      const index = await ticket.draw(event.id);
      order = { ...order, ticket: index, number: index + 1 };
    }
    if (decision.comment !== undefined) guest = leaving(guest, 'said', commentKey);
    const replies = decision.replies.map((reply) =>
      order && 'order' in reply && reply.order.id === order.id ? { ...reply, order } : reply,
    );
    const reading = decision.places ? queue.read() : undefined;
    const finished = order && !isOpenOrder(order) && here.order && isOpenOrder(here.order);
    const place = decision.places
      ? undefined
      : await placeOf(order ?? here.order, replies, event.id);
    const reply = decision.places ? '' : say(language, replies, here, place);
    const frame = frameOf(language, replies, here);
    if (order && !decision.places)
      order = { ...order, handled: remember(order.handled, text.sid, reply, frame.frame) };
    if (!order)
      guest = { ...guest, handled: remember(guest.handled, text.sid, reply, frame.frame) };
    await allDone(
      [
        order && kept.writeOrder(here, order),
        kept.writeGuest(here, guest),
        decision.event ? queue.append(decision.event) : undefined,
        order && (decision.places || decision.event)
          ? showOnWall(records, event.id, order, now, { fresh: decision.places === true })
          : undefined,
        finished && order ? archive(records, event.id, key, order, now) : undefined,
        kept.keepComment(here, commentKey, decision),
        queue.fold(seen),
        parts.people.change(key, known.person, afterAnswer(text.from)),
        arrives ? forgetChoice(parts.people, key, known.person) : undefined,
        reading,
      ],
      isConflict,
    );
    seen = undefined;
    if (!reading || !order) return told(reply, language, frame);
    const exact = await care.place(event.id, order, await reading);
    return told(say(language, replies, here, exact), language, frame);
  }

  /** Nothing was understood: answer, but not for ever. */
  async function idle(
    here: KnownHere,
    language: Language,
    replies: readonly Reply[],
  ): Promise<GuestAnswer> {
    const next = idleReply(known.person.person?.idle, parts.now());
    const reply =
      next.reply === 'silence'
        ? undefined
        : say(language, next.reply === 'close' ? [{ say: 'closing' }] : replies, here);
    const [again] = await together([
      kept.read(here),
      parts.people.change(key, known.person, notUnderstood(text, { idle: next.idle, reply })),
    ]);
    const before =
      answeredBefore(again.order?.handled, text.sid) ??
      answeredBefore(again.guest?.handled, text.sid);
    return told(before ?? reply, language);
  }

  function say(
    language: Language,
    replies: readonly Reply[],
    here: OpenEvent | undefined,
    place?: number,
  ): string {
    return inWords(language, replies, here, { texts: parts.texts, place });
  }

  function told(
    reply: string | undefined,
    language: Language = languageFor(undefined, undefined),
    more: Partial<GuestAnswer> = {},
  ): GuestAnswer {
    return { reply, language, ...more };
  }
}
