import type { EventsSettings } from '../config';
import { countryOf } from '../people/country';
import { isConflict } from '../ports/records';
import { Refusal } from '../ports/refusal';
import type { Shelf } from '../ports/shelf';
import { allDone, together } from '../ports/settled';
import { EMPTY_MENU, faceOf, type EventRecord, type Menu, type OpenEvent } from './event';
import type { EventForm } from './event-form';
import { stageOf } from './guest';
import { EVENTS_MAP, eventObjects } from './objects';
import { formTrouble, idFor, menuTrouble, withForm } from './rules/event-form';
import { eventShelves, shelvesToReset } from './shelves';
import type { Attendee, EventRequest, EventsAnswer } from './staff-api';
import type { OrderDeskParts } from './staff-desk';
import { readEvent, readGuest, readMenu } from './stored';
import { eventSaid, type EventDeed } from './words/staff';

/** What looking after the events themselves needs. */
export interface EventDeskParts extends OrderDeskParts {
  readonly shelf: Shelf;
  readonly settings: EventsSettings;
  /** Whether whoever acts is an admin. */
  readonly admin: boolean;
}

const ATTENDEES_AT_ONCE = 100;

/** Opens, pauses, ends, makes and changes events. Throws Refusal with a sentence for staff. */
export async function actOnEvent(
  request: EventRequest,
  events: readonly OpenEvent[],
  parts: EventDeskParts,
): Promise<EventsAnswer> {
  const { records, admin } = parts;
  const adminOnly = (): void => {
    if (!admin) throw new Refusal('wrong-role');
  };
  switch (request.action) {
    case 'setState': {
      if (request.state === 'ended') adminOnly();
      return change(request.event, request.state, (event) => ({ ...event, state: request.state }));
    }
    case 'createEvent':
      adminOnly();
      return create(request.form, request.menu ?? EMPTY_MENU);
    case 'editEvent': {
      adminOnly();
      const troubles = formTrouble(request.form, parts.settings.numbers);
      if (troubles.length > 0) throw badFields(troubles);
      return change(request.event, 'edited', (event) => {
        if (event.changedAt !== request.seen)
          throw new Refusal('changed-meanwhile', { fields: event.name });
        if (event.mode !== request.form.mode)
          throw badFields([{ field: 'mode', rule: 'not-changed-now' }]);
        return withForm(event, request.form);
      });
    }
    case 'reset': {
      adminOnly();
      const { event } = find(request.event);
      const shelves = shelvesToReset(event);
      await parts.shelf.remove(shelves);
      await parts.shelf.ensure(shelves);
      return change(event.id, 'reset', (current) => current);
    }
    case 'saveMenu':
      adminOnly();
      return saveMenu(request.event, request.seen, () => request.menu);
    case 'setOff':
      return saveMenu(request.event, undefined, (menu) => withOff(menu, request.id, request.off));
    case 'attendees':
      adminOnly();
      return attendees(find(request.event).event, request.from);
  }

  function find(id: string): OpenEvent {
    const open = events.find(({ event }) => event.id === id);
    if (!open) throw new Refusal('not-found', { what: 'event' });
    return open;
  }

  async function change(
    id: string,
    deed: EventDeed,
    rule: (event: EventRecord) => EventRecord,
  ): Promise<EventsAnswer> {
    const names = eventObjects(id);
    const [kept, face] = await together([
      records.read({ map: EVENTS_MAP, key: id }),
      records.read({ document: names.face }),
    ]);
    const before = readEvent(kept?.data);
    if (!kept || !before) throw new Refusal('not-found', { what: 'event' });
    const now = parts.now();
    const event: EventRecord = {
      ...rule(before),
      changedAt: Math.max(now, before.changedAt + 1),
    };
    try {
      await allDone(
        [
          records.replace({ map: EVENTS_MAP, key: id }, event, kept.revision),
          face
            ? records.replace({ document: names.face }, faceOf(event), face.revision)
            : records.create({ document: names.face }, faceOf(event)),
        ],
        isConflict,
      );
    } catch (error) {
      if (isConflict(error)) throw new Refusal('changed-meanwhile', { fields: before.name });
      throw error;
    }
    return { ok: true, event, said: eventSaid(deed, event.name, parts.language) };
  }

  async function create(form: EventForm, menu: Menu): Promise<EventsAnswer> {
    const troubles = [...formTrouble(form, parts.settings.numbers), ...menuTrouble(menu)];
    if (troubles.length > 0) throw badFields(troubles);
    const taken = new Set(events.map(({ event }) => event.id));
    const id = idFor(
      form.name,
      (one) => taken.has(one),
      () => parts.newId(6),
    );
    const now = parts.now();
    const event = withForm(
      { v: 1, id, state: 'paused', createdAt: now, changedAt: now } as EventRecord,
      form,
    );
    await parts.shelf.ensure(eventShelves(event, menu));
    try {
      await records.create({ map: EVENTS_MAP, key: id }, event);
    } catch (error) {
      if (isConflict(error)) throw new Refusal('changed-meanwhile', { fields: form.name });
      throw error;
    }
    return { ok: true, event, said: eventSaid('created', event.name, parts.language) };
  }

  async function saveMenu(
    id: string,
    seen: string | undefined,
    rule: (menu: Menu) => Menu,
  ): Promise<EventsAnswer> {
    const { event } = find(id);
    const where = { document: eventObjects(id).menu };
    const kept = await records.read(where);
    if (kept && seen !== undefined && kept.revision !== seen)
      throw new Refusal('changed-meanwhile', { fields: 'menu' });
    const menu = rule(readMenu(kept?.data));
    const troubles = menuTrouble(menu);
    if (troubles.length > 0) throw badFields(troubles);
    try {
      if (kept) await records.replace(where, menu, kept.revision);
      else await records.create(where, menu);
    } catch (error) {
      if (isConflict(error)) throw new Refusal('changed-meanwhile', { fields: 'menu' });
      throw error;
    }
    // Last, because it tells every warm process to read the menu anew.
    await change(id, 'menu', (current) => current);
    return { ok: true, menu, said: eventSaid('menu', event.name, parts.language) };
  }

  async function attendees(event: EventRecord, from: string | undefined): Promise<EventsAnswer> {
    const rows = await records.page(eventObjects(event.id).guests, {
      limit: ATTENDEES_AT_ONCE + 1,
      ...(from === undefined ? {} : { from }),
    });
    const next = rows.length > ATTENDEES_AT_ONCE ? rows.at(-1)?.key : undefined;
    return {
      ok: true,
      attendees: rows.slice(0, ATTENDEES_AT_ONCE).flatMap(({ data }): Attendee[] => {
        const guest = readGuest(data);
        if (!guest) return [];
        return [
          {
            name: guest.name,
            email: guest.email ?? '',
            verified: guest.verified === true,
            address: guest.address.replace(/^whatsapp:/, ''),
            country: countryOf(guest.address) ?? '',
            stage: stageOf(guest),
            orders: guest.taken.total,
            firstAt: guest.firstAt,
            trait: guest.trait ?? '',
          },
        ];
      }),
      ...(next === undefined ? {} : { next }),
    };
  }
}

function withOff(menu: Menu, id: string, off: boolean): Menu {
  const turned = <T extends { readonly id: string; readonly off?: boolean }>(thing: T): T => {
    if (thing.id !== id) return thing;
    const { off: _off, ...rest } = thing;
    return (off ? { ...rest, off: true } : rest) as T;
  };
  if (![...menu.items, ...menu.modifiers].some((thing) => thing.id === id))
    throw new Refusal('not-found', { what: 'dish' });
  return { ...menu, items: menu.items.map(turned), modifiers: menu.modifiers.map(turned) };
}

const badFields = (fields: readonly { readonly field: string; readonly rule: string }[]): Refusal =>
  new Refusal('bad-fields', { fields: fields.map(({ field }) => field).join(', ') }, fields);
