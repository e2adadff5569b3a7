import { isWhatsApp } from '../../messaging/incoming';
import { heardHour } from '../../messaging/way';
import type { EventRecord, Menu } from '../event';
import type { Guest } from '../guest';
import type { EventIntent, EventWishes, Modification } from '../intents';
import { isOpenOrder, NOTHING_TAKEN, type Order, type OrderLine, type Taken } from '../order';
import {
  cancelByGuest,
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
  newerTaken,
  oneMore,
  thingsIn,
  troubleWith,
} from './order';
import type { Reply } from './replies';
import { asking, guestOf, type Decision, type Situation } from './situation';
import { tidy } from '../../understanding/tidy';

const MOST_DONE_KEYS = 30;

const openOrder = ({ order }: Situation): Order | undefined =>
  order && isOpenOrder(order) ? order : undefined;

/** Decides what one text to a stand does. Pure: the same situation, the same decision. */
export function decideOrder(situation: Situation): Decision {
  let decision: Decision = { replies: [], understood: false };
  for (const wish of situation.wishes) {
    const so: Situation = {
      ...situation,
      order: decision.order ?? situation.order,
      guest: decision.guest ?? situation.guest,
    };
    const step = fulfil(wish, so);
    decision = {
      ...decision,
      ...step,
      replies: [...decision.replies, ...step.replies],
      understood: decision.understood || step.understood,
    };
    if (step.places || step.forget || step.verify) break;
  }
  return { ...decision, replies: distinct(decision.replies) };
}

const say = (reply: Reply, more: Partial<Decision> = {}): Decision => ({
  replies: [reply],
  understood: true,
  ...more,
});

/** The open question is answered, or forgotten over something else. */
const settled = (situation: Situation): Partial<Decision> =>
  situation.guest?.asked ? { guest: asking(situation.guest, null, situation.now) } : {};

function fulfil(wish: EventIntent, situation: Situation): Decision {
  const open = openOrder(situation);
  switch (wish.kind) {
    case 'order':
      return order(wish, situation);
    case 'modify':
      return modify(wish, situation);
    case 'notOnMenu':
      return notOnMenu(wish, situation);
    case 'pick':
      return pick(wish.number, situation);
    case 'yes':
      return answered(true, situation);
    case 'no':
    case 'keep':
      return answered(false, situation);
    case 'change':
      if (!open) return say({ say: 'menu' });
      return say(
        open.status === 'ready'
          ? { say: 'isReady', order: open }
          : { say: 'whatElse', order: open },
      );
    case 'cancel':
      return cancel(situation);
    case 'position':
      if (!open) return say({ say: 'noOrder' });
      return say(
        open.status === 'ready'
          ? { say: 'isReady', order: open }
          : { say: 'position', order: open },
      );
    case 'asksFor':
      return say(
        wish.ids.length > 0
          ? { say: 'available', ids: [...new Set(wish.ids)] }
          : { say: 'notAvailable', said: tidy(wish.said, MAX_NOTE_LENGTH) },
      );
    case 'menu':
      return say({ say: 'menu' });
    case 'help':
      return say({ say: 'help' });
    case 'language':
      return say({ say: 'languageChanged' }, { language: wish.language });
    case 'forget':
      return say({ say: 'forgotten' }, { forget: true });
    case 'comment':
      return say(
        { say: 'commentNoted' },
        { comment: wish.text, ...commentOn(situation), ...settled(situation) },
      );
    case 'smalltalk':
      if (open) return { replies: [{ say: 'thanks' }], understood: false };
      return {
        replies: [{ say: situation.guest?.welcomed ? 'hello' : 'welcome' }],
        understood: false,
      };
    default:
      return { replies: [{ say: 'notUnderstood' }], understood: false };
  }
}

/** What a comment is about: the order we asked about, else the one the guest has. */
function commentOn({ asked, order: known }: Situation): Partial<Decision> {
  const number = asked?.question === 'feedback' ? Number(asked.draft.order) : known?.number;
  return number === undefined || Number.isNaN(number) ? {} : { commentOn: number };
}

/** An order, as far as it can be taken. */
function order(
  { lines: said, name, changes }: Extract<EventIntent, { kind: 'order' }>,
  situation: Situation,
): Decision {
  const { event, menu } = situation;
  const open = openOrder(situation);
  const lines = said.map(tidyLine);
  if (open?.status === 'ready') return say({ say: 'isReady', order: open });
  if (!open && event.state !== 'open')
    return say({ say: event.state === 'paused' ? 'paused' : 'ended' });
  const trouble = troubleWith(lines, menu);
  if (trouble) return say(trouble);
  if (thingsIn(lines) > event.perOrder) return tooMuch(lines, situation, changes === true);
  if (open) {
    if (!changes)
      return say(
        { say: 'alreadyOrdered', order: open, instead: lines },
        {
          guest: asking(guestOf(situation), 'item', situation.now, {
            options: lines,
            changes: true,
          }),
        },
      );
    return change(open, lines, situation, name);
  }
  return place(lines, tidy(name ?? '', MAX_NAME_LENGTH), situation);
}

/** More than one order may hold: of several things one is chosen, of many of one the number is named. */
function tooMuch(lines: readonly OrderLine[], situation: Situation, changes: boolean): Decision {
  const { event, now } = situation;
  const singles = lines.filter(({ count }) => count <= event.perOrder);
  if (event.perOrder > 1 || singles.length < 2) return say({ say: 'tooMany', max: event.perOrder });
  const options = singles.slice(0, 9);
  return say(
    { say: 'whichOne', options },
    { guest: asking(guestOf(situation), 'which', now, { options, changes }) },
  );
}

/** How many orders the guest has had, by whichever record knows it newer. */
export const takenBy = (situation: Pick<Situation, 'guest' | 'order'>): Taken =>
  newerTaken(situation.guest?.taken ?? NOTHING_TAKEN, situation.order?.taken);

/** Why the guest may not order any more; undefined = may. */
export function limitReached(
  situation: Pick<Situation, 'event' | 'guest' | 'order' | 'unlimited' | 'today'>,
): Reply | undefined {
  const { per, most } = situation.event.limit;
  if (per === 'none' || situation.unlimited) return undefined;
  const taken = takenBy(situation);
  if (per === 'event') return taken.total >= most ? { say: 'limitReached', max: most } : undefined;
  const today = taken.day === situation.today ? taken.today : 0;
  return today >= most ? { say: 'limitToday', max: most } : undefined;
}

function place(lines: readonly OrderLine[], name: string, situation: Situation): Decision {
  const limit = limitReached(situation);
  if (limit) return say(limit, settled(situation));
  const { now, address, id, ticket = -1, today } = situation;
  const guest = guestOf(situation);
  const taken = oneMore(takenBy(situation), today);
  const called = name || guest.name;
  const placed: Order = {
    v: 1,
    id,
    ticket,
    number: ticket + 1,
    lines,
    name: called,
    address,
    sender: situation.sender,
    ...(isWhatsApp(address) ? { heardAt: heardHour(now) } : {}),
    ...(situation.language === 'en' ? {} : { language: situation.language }),
    channel: isWhatsApp(address) ? 'whatsapp' : 'sms',
    status: 'queued',
    placedAt: now,
    reminders: 0,
    placedWith: situation.sid,
    taken,
    texts: [],
  };
  return say(
    { say: 'ordered', order: placed },
    {
      order: placed,
      places: true,
      guest: withOrder({ ...asking(guest, null, now), name: called }, placed),
    },
  );
}

/** The guest with an order counted, and its key in the day's list remembered. */
export function withOrder(guest: Guest, order: Order): Guest {
  const key = `${new Date(order.placedAt).toISOString().replace(/[-:.]/g, '')}-${order.id}`;
  return {
    ...guest,
    taken: newerTaken(guest.taken, order.taken),
    orders: [key, ...guest.orders.filter((known) => known !== key)].slice(0, MOST_DONE_KEYS),
  };
}

function change(
  open: Order,
  lines: readonly OrderLine[],
  situation: Situation,
  name?: string,
): Decision {
  const called = tidy(name ?? '', MAX_NAME_LENGTH) || open.name;
  const changed: Order = { ...open, lines, name: called };
  return say({ say: 'changed', order: changed }, { order: changed, ...settled(situation) });
}

/** "With oat", "no sugar": the order that is open is made differently. */
function modify(by: Modification, situation: Situation): Decision {
  const open = openOrder(situation);
  if (!open) return say({ say: 'menu' });
  if (open.status === 'ready') return say({ say: 'tooLate', order: open });
  const [last, ...before] = [...open.lines].reverse();
  if (!last) return say({ say: 'menu' });
  const groups = (id: string): string | undefined =>
    situation.menu.modifiers.find((modifier) => modifier.id === id)?.group;
  const kept = last.modifiers.filter(
    (id) =>
      !by.remove.includes(id) &&
      !by.add.some((other) => other === id || (groups(id) && groups(id) === groups(other))),
  );
  const note = [last.note, by.note].filter(Boolean).join(', ');
  const line = tidyLine({
    ...last,
    modifiers: [...kept, ...by.add],
    ...(note ? { note } : {}),
  });
  const lines = [...before.reverse(), line];
  const trouble = troubleWith(lines, situation.menu);
  return trouble ? say(trouble) : change(open, lines, situation);
}

function notOnMenu(
  { said, near, changes }: Extract<EventIntent, { kind: 'notOnMenu' }>,
  situation: Situation,
): Decision {
  const options = near.map((item) => ({ item, modifiers: [], count: 1 }));
  const open = openOrder(situation);
  return say(
    { say: 'notOnMenu', said: tidy(said, MAX_NOTE_LENGTH), options },
    {
      guest: asking(guestOf(situation), 'item', situation.now, {
        options,
        ...(changes || open ? { changes: true } : {}),
      }),
    },
  );
}

function pick(number: number, situation: Situation): Decision {
  const { asked } = situation;
  const question = asked?.question;
  if (question === 'cancel' || question === 'instead')
    return answered(number === 1, situation, number <= 2);
  if (question !== 'item' && question !== 'which')
    return { replies: [{ say: 'notUnderstood' }], understood: false };
  const options = asked?.draft.options ?? [];
  const chosen = options[number - 1];
  if (!chosen) return { replies: [{ say: 'whichOne', options }], understood: false };
  const changes = openOrder(situation) ? { changes: true } : {};
  return order(
    { kind: 'order', lines: [chosen], ...changes },
    { ...situation, guest: asking(guestOf(situation), null, situation.now) },
  );
}

const keep = (open: Order, situation: Situation): Decision =>
  say({ say: 'kept', order: open }, settled(situation));

function cancel(situation: Situation): Decision {
  const open = openOrder(situation);
  if (!open) return say({ say: 'noOrder' }, settled(situation));
  if (open.status === 'ready') return say({ say: 'tooLate', order: open });
  if (situation.asked?.question === 'cancel') return answered(true, situation);
  return say(
    { say: 'confirmCancel', order: open },
    { guest: asking(guestOf(situation), 'cancel', situation.now) },
  );
}

/** Yes or no to the open question. */
function answered(yes: boolean, situation: Situation, clear = true): Decision {
  const open = openOrder(situation);
  const question = situation.asked?.question;
  if (question === 'cancel') {
    if (!open) return say({ say: 'noOrder' }, settled(situation));
    if (!clear) return say({ say: 'confirmCancel', order: open });
    if (!yes) return keep(open, situation);
    if (open.status === 'ready') return say({ say: 'tooLate', order: open }, settled(situation));
    const { order: gone, event } = cancelByGuest(open, situation.now);
    const guest = asking(guestOf(situation), null, situation.now);
    return say(
      { say: 'cancelled', order: gone },
      { order: gone, ...(event ? { event } : {}), guest: { ...guest, taken: gone.taken } },
    );
  }
  if (question === 'instead') {
    if (!open) return say({ say: 'noOrder' }, settled(situation));
    const options = situation.asked?.draft.options ?? [];
    if (!clear) return say({ say: 'alreadyOrdered', order: open, instead: options });
    if (!yes) return keep(open, situation);
    if (open.status === 'ready') return say({ say: 'isReady', order: open }, settled(situation));
    return change(open, options, situation);
  }
  if (question === 'item' || question === 'which') {
    if (yes) return pick(1, situation);
    if (open) return keep(open, situation);
    return say({ say: 'hello' }, settled(situation));
  }
  if (question === 'feedback') return say({ say: 'thanks' }, settled(situation));
  if (open && !yes) return keep(open, situation);
  return { replies: [{ say: open ? 'thanks' : 'hello' }], understood: false };
}

function tidyLine(line: OrderLine): OrderLine {
  const note = tidy(line.note ?? '', MAX_NOTE_LENGTH);
  return {
    item: line.item,
    modifiers: line.modifiers,
    count: line.count,
    ...(note ? { note } : {}),
  };
}

const ASIDE: readonly Reply['say'][] = [
  'hello',
  'welcome',
  'notUnderstood',
  'languageChanged',
  'thanks',
];

function distinct(replies: readonly Reply[]): readonly Reply[] {
  const real = replies.filter(({ say: said }) => !ASIDE.includes(said));
  // The place is part of the confirmation already.
  const told = real.some(({ say: said }) => said === 'ordered' || said === 'changed');
  const kept = (real.length > 0 ? real : replies).filter(
    ({ say: said }) => !(told && (said === 'position' || said === 'noOrder')),
  );
  return kept.filter((reply, at) => kept.findIndex((other) => other.say === reply.say) === at);
}

/** A text that by itself orders something that can be had: it may draw its ticket before anything is read. */
export function isWholeOrder(wishes: EventWishes, event: EventRecord, menu: Menu): boolean {
  const [wish] = wishes;
  return (
    wish.kind === 'order' &&
    event.state === 'open' &&
    !wish.changes &&
    thingsIn(wish.lines) <= event.perOrder &&
    !troubleWith(wish.lines, menu)
  );
}
