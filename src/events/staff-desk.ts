import { languageOfCountry } from '../languages/country';
import { DEFAULT_LANGUAGE, firstLanguage } from '../languages/languages';
import type { NewItem } from '../agenda/item';
import { MINUTE_MS } from '../agenda/rules';
import { FactsChanged } from '../ports/facts-changed';
import { isConflict, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone, together } from '../ports/settled';
import { archive, showOnWall, unarchive } from './archive';
import type { OpenEvent } from './event';
import { eventObjects } from './objects';
import { isOpenOrder, NOTHING_TAKEN, type Order } from './order';
import { orderTexts, type OrderTextsParts } from './order-texts';
import { orderFolds, queueStore } from './queue-store';
import * as rules from './rules/order';
import { ahead } from './rules/queue';
import type { EventsAnswer, OrderAddress, OrderRequest } from './staff-api';
import { GUEST_TTL_SECONDS, orderTtl, readGuest, readOrder } from './stored';
import { staffSaid } from './words/staff';
import { tidy } from '../understanding/tidy';

/** What the staff side of orders needs. */
export interface OrderDeskParts extends OrderTextsParts {
  readonly personKey: (address: string) => string;
  /** The house's date of a time. */
  readonly dateOf: (at: number) => string;
  /** Whether settings, roles and events are still what this action began with; false = begin again. */
  readonly confirmed: Promise<boolean>;
  /** What the member of staff reads; English when nobody said. */
  readonly language?: string;
  readonly houseLanguage?: string;
}

type OrderAnswer = Extract<EventsAnswer, { readonly order: Order }>;

const MAX_TRIES = 6;
/** Long enough that a key without a person is never a person's. */
const KIOSK_KEY = 'w';

/** The kind of due work that asks how it was. */
export const ASK_FEEDBACK = 'events.feedback';

/** Carries out one staff action on orders. Throws Refusal with a sentence for staff when it cannot be done. */
export async function actOnOrder(
  request: OrderRequest,
  open: OpenEvent,
  parts: OrderDeskParts,
): Promise<OrderAnswer> {
  const desk = orderDesk(open, parts);
  switch (request.action) {
    case 'ready':
      return desk.change(request, rules.ready);
    case 'remind':
      return desk.change(request, rules.remind);
    case 'collected':
      return desk.change(request, rules.collected);
    case 'undo':
      return desk.change(request, rules.undo);
    case 'cancel': {
      const reason = tidy(request.reason ?? '', rules.MAX_REASON_LENGTH);
      return desk.change(request, (order, now) => rules.cancelByStaff(order, now, reason));
    }
    case 'settle':
      return desk.settle(request);
    case 'order':
      return desk.take(request);
  }
}

export function orderDesk(open: OpenEvent, parts: OrderDeskParts) {
  const { event, menu } = open;
  const { records } = parts;
  const names = eventObjects(event.id);
  const queue = queueStore(records, event.id, parts.now);
  const texts = orderTexts(open, parts);
  const at = (key: string) => ({ map: names.orders, key });

  /** Read, decide, write with everything else that changes, then text the guest: three steps at most. */
  async function change(
    address: OrderAddress & { readonly action: OrderRequest['action'] },
    rule: (order: Order, now: number) => rules.OrderChange,
  ): Promise<OrderAnswer> {
    const { key } = address;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const [kept, seen, guestKept, confirmed] = await together([
        records.read(at(key)),
        queue.read(),
        records.read({ map: names.guests, key }),
        parts.confirmed,
      ]);
      if (!confirmed) throw new FactsChanged();
      const before = readOrder(kept?.data);
      if (!kept || !before) throw new Refusal('order-gone');
      if (before.id !== address.order) throw new Refusal('order-changed');
      const now = parts.now();
      const { order: changed, event: said, text } = rule(before, now);
      const asks = feedbackItems(key, before, changed, now);
      const withAsking =
        asks.length > 0 ? { ...changed, askAfter: event.feedbackAfter ?? 0 } : changed;
      const planned = text === undefined ? { record: withAsking } : texts.plan(withAsking, text);
      const order = planned.record;
      const guest = readGuest(guestKept?.data);
      const countsAnew = guest && order.taken.seq !== before.taken.seq;
      const writing = records.replace(at(key), order, kept.revision, { ttl: orderTtl(order) });
      try {
        await allDone(
          [
            writing,
            // Leaving may be said before it is certain: whoever waits is put back by the next look. Coming back may not.
            said?.e === 'left' ? queue.append(said) : undefined,
            isOpenOrder(before) && !isOpenOrder(order)
              ? archive(records, event.id, key, order, now)
              : undefined,
            said ? queue.fold(seen) : undefined,
            order.status === before.status ? undefined : showOnWall(records, event.id, order, now),
            countsAnew && guestKept
              ? records
                  .replace(
                    { map: names.guests, key },
                    { ...guest, taken: rules.newerTaken(guest.taken, order.taken) },
                    guestKept.revision,
                    { ttl: GUEST_TTL_SECONDS },
                  )
                  .catch((error: unknown) => {
                    // The guest is writing to us this moment; the order itself tells the count as well.
                    if (!isConflict(error)) throw error;
                  })
              : undefined,
            parts.agenda.put(asks),
          ],
          isConflict,
        );
        if (said?.e === 'back') await queue.append(said);
        if (!isOpenOrder(before) && isOpenOrder(order)) await unarchive(records, event.id, before);
        const { revision } = await writing;
        const sent = planned.text ? await texts.send(key, order, revision, planned.text) : order;
        return {
          ok: true,
          key,
          order: sent,
          said: staffSaid(address.action, sent, text !== undefined, parts.language),
        };
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
    throw new Unavailable('others are changing this order');
  }

  function feedbackItems(
    key: string,
    before: Order,
    order: Order,
    now: number,
  ): readonly NewItem[] {
    const minutes = event.feedbackAfter;
    if (minutes === undefined || order.status !== 'collected' || before.status === 'collected')
      return [];
    if (order.address === undefined) return [];
    return [
      {
        id: [ASK_FEEDBACK, event.id, key, order.id].join('.'),
        kind: ASK_FEEDBACK,
        at: now + minutes * MINUTE_MS,
        data: { list: event.id, key, order: order.id },
      },
    ];
  }

  /** Taken by staff or at a kiosk. With a phone the guest is texted. Sent twice it is one order. */
  async function take(request: Extract<OrderRequest, { action: 'order' }>): Promise<OrderAnswer> {
    const lines = request.lines.map((line) => ({
      ...line,
      ...(line.note === undefined ? {} : { note: tidy(line.note, rules.MAX_NOTE_LENGTH) }),
    }));
    const count = rules.thingsIn(lines);
    if (count < 1 || count > event.perOrder || lines.some((line) => line.count < 1))
      throw new Refusal('too-many-things', { max: event.perOrder });
    if (event.state === 'ended' || (event.state === 'paused' && request.kiosk === true))
      throw new Refusal('event-closed', { name: event.name });
    const known = new Set([...menu.items, ...menu.modifiers].map(({ id }) => id));
    const unknown = lines.flatMap(({ item, modifiers }) => [item, ...modifiers]);
    if (!unknown.every((id) => known.has(id))) throw new Refusal('not-found', { what: 'dish' });
    const trouble = rules.troubleWith(lines, menu);
    if (trouble) throw new Refusal('sold-out', { what: trouble.ids.join(', ') });
    const { phone: address } = request;
    const key = address === undefined ? `${KIOSK_KEY}${request.id}` : parts.personKey(address);
    const now = parts.now();
    const [kept, ticket, before, confirmed] = await together([
      records.read(at(key)),
      queue.draw(key),
      orderFolds(request.id) ? queue.read() : undefined,
      parts.confirmed,
    ]);
    const drop = () => queue.append({ e: 'left', ticket });
    if (!confirmed) {
      await drop();
      throw new FactsChanged();
    }
    const earlier = readOrder(kept?.data);
    if (earlier?.id === request.id) {
      const [, seen] = await together([drop(), queue.read()]);
      return {
        ok: true,
        key,
        order: earlier,
        place: ahead(seen.queue, earlier.ticket),
        said: staffSaid('order', earlier, false, parts.language),
      };
    }
    if (earlier && isOpenOrder(earlier)) {
      await drop();
      throw new Refusal('already-listed', { name: earlier.name || `Order ${earlier.number}` });
    }
    const language = firstLanguage(address && languageOfCountry(address), parts.houseLanguage);
    const bare: Order = {
      v: 1,
      id: request.id,
      ticket,
      number: ticket + 1,
      lines,
      name: tidy(request.name, rules.MAX_NAME_LENGTH),
      ...(address === undefined ? {} : { address }),
      ...(event.numbers[0] === undefined ? {} : { sender: event.numbers[0] }),
      ...(language === DEFAULT_LANGUAGE ? {} : { language }),
      channel: request.kiosk === true ? 'kiosk' : 'staff',
      status: 'queued',
      placedAt: now,
      reminders: 0,
      taken: rules.oneMore(earlier?.taken ?? NOTHING_TAKEN, parts.dateOf(now)),
      texts: [],
    };
    const { record: order, text } = texts.plan(bare, 'placed');
    const options = { ttl: orderTtl(order) };
    const writing = kept
      ? records.replace(at(key), order, kept.revision, options)
      : records.create(at(key), order, options);
    const reading = queue.read();
    try {
      await allDone([
        writing,
        showOnWall(records, event.id, order, now, { fresh: true }),
        queue.fold(before),
        reading,
      ]);
    } catch (error) {
      if (!isConflict(error)) throw error;
      await drop();
      throw new Refusal('busy');
    }
    const { revision } = await writing;
    const sent = text ? await texts.send(key, order, revision, text) : order;
    return {
      ok: true,
      key,
      order: sent,
      place: ahead((await reading).queue, ticket),
      said: staffSaid('order', sent, text !== undefined, parts.language),
    };
  }

  async function settle(address: OrderAddress): Promise<OrderAnswer> {
    const order = readOrder((await records.read(at(address.key)))?.data);
    if (!order) throw new Refusal('order-gone');
    const settled = await texts.settle(address.key, order);
    return {
      ok: true,
      key: address.key,
      order: settled,
      said: staffSaid('settle', settled, false, parts.language),
    };
  }

  return { change, take, settle };
}
