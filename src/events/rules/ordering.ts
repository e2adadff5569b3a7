import { isWhatsApp } from '../../messaging/incoming';
import { heardHour } from '../../messaging/way';
import { tidy } from '../../understanding/tidy';
import type { EventRecord, Menu } from '../event';
import type { Guest } from '../guest';
import type { EventIntent, EventWishes, Modification } from '../intents';
import { NOTHING_TAKEN, type Order, type OrderLine, type Taken } from '../order';
import {
  MAX_NAME_LENGTH,
  MAX_NOTE_LENGTH,
  newerTaken,
  oneMore,
  thingsIn,
  troubleWith,
} from './order';
import type { Reply } from './replies';
import {
  asking,
  guestOf,
  openOrder,
  say,
  settled,
  type Decision,
  type Situation,
} from './situation';

const MOST_DONE_KEYS = 30;

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

/** An order, as far as it can be taken. */
export function order(
  { missing = [], ...wish }: Extract<EventIntent, { kind: 'order' }>,
  situation: Situation,
): Decision {
  const decision = orderOf(wish, situation);
  if (missing.length === 0 || !decision.replies.some(({ say: told }) => TAKES.has(told)))
    return decision;
  const said = tidy(missing.join(', '), MAX_NOTE_LENGTH);
  return { ...decision, replies: [...decision.replies, { say: 'alsoMissing', said }] };
}

/** Answers to which it belongs that something besides is not to be had. */
const TAKES: ReadonlySet<Reply['say']> = new Set(['ordered', 'changed', 'alreadyOrdered']);

function orderOf(
  { lines: said, name, changes, replaces = [] }: Extract<EventIntent, { kind: 'order' }>,
  situation: Situation,
): Decision {
  const { event, menu } = situation;
  const open = openOrder(situation);
  const lines = insteadOf(replaces, open, said.map(tidyLine));
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

/** The lines of the open order with new ones where those stood that go; only the new ones when none of those is in it. */
function insteadOf(
  items: readonly string[],
  open: Order | undefined,
  lines: readonly OrderLine[],
): readonly OrderLine[] {
  const goes = ({ item }: OrderLine): boolean => items.includes(item);
  const first = open?.lines.findIndex(goes) ?? -1;
  if (!open || first === -1) return lines;
  const stay = (line: OrderLine): boolean => !goes(line);
  return [
    ...open.lines.slice(0, first).filter(stay),
    ...lines,
    ...open.lines.slice(first).filter(stay),
  ];
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

/** The order that is open becomes another one. */
export function change(
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
export function modify(by: Modification, situation: Situation): Decision {
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

function tidyLine(line: OrderLine): OrderLine {
  const note = tidy(line.note ?? '', MAX_NOTE_LENGTH);
  return {
    item: line.item,
    modifiers: line.modifiers,
    count: line.count,
    ...(note ? { note } : {}),
  };
}
