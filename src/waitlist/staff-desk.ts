import type { ListSettings, WaitlistSettings } from '../config';
import { deliveryState, withDelivery, type DeliveryState } from '../messaging/delivery';
import { FactsChanged } from '../ports/facts-changed';
import { afterSend } from '../messaging/sending';
import type { People } from '../people/people';
import type { NewId } from '../ports/clock';
import type { Messenger } from '../ports/messenger';
import { isConflict, Unavailable, type Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone } from '../ports/settled';
import { archive, unarchive } from './archive';
import { lineStore, placeGiven, type SeenLine } from './line-store';
import { waitlistObjects } from './objects';
import { isOpen, MAX_OPEN_PARTIES, type Party } from './party';
import { placeOf, refOf } from './rules/line';
import * as rules from './rules/party';
import type { PartyAddress, StaffAnswer, StaffRequest } from './staff-api';
import { partyTtl, readParty } from './stored';
import { staffTexts } from './words/en';
import { staffSaid } from './words/staff-en';

/** What the staff side of the wait list needs. */
export interface StaffDeskParts {
  readonly records: Records;
  readonly people: People;
  readonly messenger: Messenger;
  readonly newId: NewId;
  readonly now: () => number;
  readonly business: string;
  readonly settings: WaitlistSettings;
  readonly testMode: boolean;
  readonly personKey: (address: string) => string;
  /** Whether settings and roles are still what this action began with; false = begin again. */
  readonly confirmed: Promise<boolean>;
}

interface Found {
  readonly party: Party;
  readonly revision: string;
  readonly seen: SeenLine;
}

const MAX_TRIES = 6;
const VISIT_ID_LENGTH = 8;
const SEND_ID_LENGTH = 4;
/** Long enough that a walk-in's key is never a person's, and as unguessable. */
const WALK_IN_KEY_LENGTH = 21;
/** A text whose answer was lost is looked up after this long, when its callback should have come. */
export const SETTLE_AFTER_MS = 15_000;

/** Carries out one staff action on the wait list. Throws Refusal with a sentence for staff when it cannot be done. */
export async function actForStaff(
  request: StaffRequest,
  parts: StaffDeskParts,
): Promise<StaffAnswer> {
  const list = parts.settings.lists.find((known) => known.id === request.list);
  if (!list) throw new Refusal('not-found', { what: 'list' });
  const desk = staffDesk(list, parts);
  switch (request.action) {
    case 'add':
      return desk.add(request);
    case 'call':
      return desk.change(request, (key, { party, seen }, now) =>
        rules.call(
          key,
          party,
          now,
          rules.tidy(request.table ?? '', 12) || undefined,
          placeOf(seen.line, refOf(key)),
        ),
      );
    case 'remind':
      return desk.change(request, (_key, { party }, now) => rules.remind(party, now));
    case 'seat':
    case 'noShow':
    case 'cancel': {
      const rule = rules[request.action];
      return desk.change(request, (key, { party, seen }, now) =>
        rule(key, party, now, placeOf(seen.line, refOf(key))),
      );
    }
    case 'undo':
      return desk.change(request, (key, { party }, now) => rules.undo(key, party, now));
    case 'remark':
      return desk.change(request, (_key, { party }) => ({
        party: { ...party, remarks: rules.tidyNotes(request.remarks) },
      }));
    case 'edit':
      return desk.change(request, (_key, { party }) => ({
        party: edited(party, request, parts.settings.maxPartySize),
      }));
    case 'move':
      return desk.move(request);
    case 'settle':
      return desk.settle(request);
  }
}

function edited(
  party: Party,
  request: Extract<StaffRequest, { action: 'edit' }>,
  max: number,
): Party {
  const name = request.name === undefined ? party.name : rules.tidyName(request.name);
  const size = request.size ?? party.size;
  if (!name) throw new Refusal('bad-name');
  if (!rules.isPossibleSize(size, max)) throw new Refusal('bad-size', { max });
  return {
    ...party,
    name,
    size,
    notes: request.notes === undefined ? party.notes : rules.tidyNotes(request.notes),
  };
}

function staffDesk(list: ListSettings, parts: StaffDeskParts) {
  const names = waitlistObjects(list.id);
  const line = lineStore(parts.records, list.id);
  const whereabouts = (key: string) => ({ map: names.parties, key });

  async function find({ party: key, visit }: PartyAddress): Promise<Found> {
    const [kept, seen, confirmed] = await Promise.all([
      parts.records.read(whereabouts(key)),
      line.read(),
      parts.confirmed,
    ]);
    if (!confirmed) throw new FactsChanged();
    const party = readParty(kept?.data);
    if (!kept || !party) throw new Refusal('party-gone');
    if (party.visit !== visit) throw new Refusal('party-changed', { name: party.name });
    return { party, revision: kept.revision, seen };
  }

  /** Read, decide, write with everything else that changes, then text the guest: three steps at most. */
  async function change(
    address: PartyAddress & { readonly action: StaffRequest['action'] },
    rule: (key: string, found: Found, now: number) => rules.Change,
  ): Promise<StaffAnswer> {
    const key = address.party;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const found = await find(address);
      const now = parts.now();
      const { party: changed, event, text } = rule(key, found, now);
      const sendId = parts.newId(SEND_ID_LENGTH);
      const texted = text !== undefined && changed.address !== undefined;
      const party = texted ? rules.withText(changed, sendId, text, now, parts.testMode) : changed;
      // Leaving the line may be said before it is certain, because whoever waits is put back; joining it may not.
      const leaves = event?.e === 'gone';
      const writing = parts.records.replace(whereabouts(key), party, found.revision, {
        ttl: partyTtl(party),
      });
      try {
        await allDone(
          [
            writing,
            leaves ? line.append(event) : undefined,
            isOpen(found.party) && !isOpen(party)
              ? archive(parts.records, list.id, key, party, now)
              : undefined,
            event ? line.fold(found.seen) : undefined,
          ],
          isConflict,
        );
        const kept = await writing;
        if (event && !leaves)
          await allDone([line.append(event), unarchive(parts.records, list.id, key, found.party)]);
        else if (!isOpen(found.party) && isOpen(party))
          await unarchive(parts.records, list.id, key, found.party);
        const sent = texted
          ? await send(key, party, kept.revision, {
              id: sendId,
              kind: text,
              body: bodyOf(text, party, key, found.seen, event),
            })
          : party;
        return { ok: true, key, party: sent, said: staffSaid(address.action, sent, text) };
      } catch (error) {
        if (!isConflict(error)) throw error;
        await rearchive(key);
      }
    }
    throw new Unavailable('others are changing this party');
  }

  /** Somebody was faster: should they have finished the visit, the day's list must say what they said. */
  async function rearchive(key: string): Promise<void> {
    const party = readParty((await parts.records.read(whereabouts(key)))?.data);
    if (party && !isOpen(party)) await archive(parts.records, list.id, key, party, parts.now());
  }

  function bodyOf(
    kind: rules.TextKind,
    party: Party,
    key: string,
    seen: SeenLine,
    event: rules.Change['event'],
  ): string {
    const place = event?.e === 'back' ? event.place : placeOf(seen.line, refOf(key));
    return staffTexts[kind](
      { name: party.name, size: party.size, table: party.table ?? '' },
      { business: parts.business, place, waiting: seen.line.order.length },
    );
  }

  async function send(
    key: string,
    party: Party,
    revision: string,
    text: { readonly id: string; readonly kind: string; readonly body: string },
  ): Promise<Party> {
    if (party.address === undefined) return party;
    const outcome = await parts.messenger.send({
      to: party.address,
      from: list.number,
      body: text.body,
      reference: ['waitlist', list.id, key, party.visit, text.id].join('.'),
    });
    const news = afterSend(outcome);
    if (!news) return party;
    return (await noteDelivery(key, party.visit, text.id, news, { party, revision })) ?? party;
  }

  /** Writes news about a text into its party; a text that is not known there any more is no news. */
  async function noteDelivery(
    key: string,
    visit: string,
    id: string,
    news: { readonly state: DeliveryState; readonly code?: number },
    known?: { readonly party: Party; readonly revision: string },
  ): Promise<Party | undefined> {
    let current = known;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (!current) {
        const kept = await parts.records.read(whereabouts(key));
        const party = readParty(kept?.data);
        if (!kept || party?.visit !== visit) return undefined;
        current = { party, revision: kept.revision };
      }
      const texts = withDelivery(current.party.texts, id, news.state, news.code);
      if (texts === current.party.texts) return current.party;
      const party: Party = { ...current.party, texts };
      try {
        await parts.records.replace(whereabouts(key), party, current.revision, {
          ttl: partyTtl(party),
        });
        return party;
      } catch (error) {
        if (!isConflict(error)) throw error;
        current = undefined;
      }
    }
    throw new Unavailable('others are changing this party');
  }

  return {
    change,
    noteDelivery,

    /** A walk-in. With a phone the guest is told the place and asked to confirm the phone by any answer. */
    async add(request: Extract<StaffRequest, { action: 'add' }>): Promise<StaffAnswer> {
      const name = rules.tidyName(request.name);
      if (!name) throw new Refusal('bad-name');
      if (!rules.isPossibleSize(request.size, parts.settings.maxPartySize))
        throw new Refusal('bad-size', { max: parts.settings.maxPartySize });
      const address = request.phone;
      const key =
        address === undefined ? `w${parts.newId(WALK_IN_KEY_LENGTH)}` : parts.personKey(address);
      const who = refOf(key);
      const now = parts.now();
      if (!(await parts.confirmed)) throw new FactsChanged();

      const [kept, person, index] = await Promise.all([
        address === undefined ? undefined : parts.records.read(whereabouts(key)),
        address === undefined ? undefined : parts.people.read(key),
        line.append({ e: 'join', who }),
      ]);
      const earlier = readParty(kept?.data);
      if (earlier && isOpen(earlier)) {
        if (earlier.status === 'called') await line.append({ e: 'gone', who });
        throw new Refusal('already-listed', { name: earlier.name });
      }

      const sendId = parts.newId(SEND_ID_LENGTH);
      const bare: Party = {
        v: 1,
        visit: parts.newId(VISIT_ID_LENGTH),
        name,
        size: request.size,
        notes: rules.tidyNotes(request.notes ?? ''),
        remarks: '',
        ...(address === undefined ? {} : { address, unverified: true }),
        status: 'waiting',
        joinedAt: now,
        joinedBy: 'staff',
        reminders: 0,
        texts: [],
      };
      const party =
        address === undefined ? bare : rules.withText(bare, sendId, 'added', now, parts.testMode);
      const reading = line.read();
      const writing = kept
        ? parts.records.replace(whereabouts(key), party, kept.revision, { ttl: partyTtl(party) })
        : parts.records.create(whereabouts(key), party, { ttl: partyTtl(party) });
      try {
        await allDone([
          writing,
          reading,
          address !== undefined && person
            ? parts.people.change(key, person, (current) =>
                current ? undefined : { v: 1, address, name },
              )
            : undefined,
        ]);
      } catch (error) {
        if (isConflict(error)) throw new Refusal('already-listed', { name });
        throw error;
      }
      const seen = await reading;
      const place = placeGiven(seen, who, index);
      if (place >= MAX_OPEN_PARTIES) {
        await allDone([parts.records.remove(whereabouts(key)), line.append({ e: 'gone', who })]);
        throw new Refusal('list-full', { max: MAX_OPEN_PARTIES });
      }
      const { revision } = await writing;
      const body = staffTexts.added(
        { name, size: party.size, table: '' },
        { business: parts.business, place, waiting: seen.line.order.length },
      );
      const sent =
        address === undefined
          ? party
          : await send(key, party, revision, { id: sendId, kind: 'added', body });
      return {
        ok: true,
        key,
        party: sent,
        said: staffSaid('add', sent, address === undefined ? undefined : 'added'),
      };
    },

    async move(request: Extract<StaffRequest, { action: 'move' }>): Promise<StaffAnswer> {
      const found = await find(request);
      if (found.party.status !== 'waiting')
        throw new Refusal('not-possible', {
          name: found.party.name,
          status: found.party.status,
          action: 'move',
        });
      await allDone([
        line.append({
          e: 'move',
          who: refOf(request.party),
          ...(request.before === undefined ? {} : { before: refOf(request.before) }),
          place: request.place,
        }),
        line.fold(found.seen),
      ]);
      return {
        ok: true,
        key: request.party,
        party: found.party,
        said: staffSaid('move', found.party, undefined),
      };
    },

    /**
     * Texts whose answer was lost: asks the carrier what became of them. One that never went is sent once more, under a
     * new id, because nothing else can have sent it; one that did gets its state.
     */
    async settle(request: Extract<StaffRequest, { action: 'settle' }>): Promise<StaffAnswer> {
      const found = await find(request);
      let party: Party = found.party;
      const now = parts.now();
      for (const text of found.party.texts) {
        const open = text.state === 'unknown' || text.state === 'sending';
        if (!open || now - text.at < SETTLE_AFTER_MS || party.address === undefined) continue;
        const kind = text.kind as rules.TextKind;
        const body = bodyOf(kind, party, request.party, found.seen, undefined);
        const known = await parts.messenger.find({ to: party.address, body, since: text.at });
        const state = known && deliveryState(known.status);
        const news = known
          ? { state: state ?? ('queued' as const), ...(known.code ? { code: known.code } : {}) }
          : { state: 'failed' as const };
        party = (await noteDelivery(request.party, party.visit, text.id, news)) ?? party;
        const stillMeant = party.status === 'called' || kind === 'added';
        if (!known && stillMeant) party = await sendAgain(request.party, party, kind, body);
      }
      return { ok: true, key: request.party, party, said: staffSaid('settle', party, undefined) };
    },
  };

  async function sendAgain(
    key: string,
    before: Party,
    kind: rules.TextKind,
    body: string,
  ): Promise<Party> {
    const kept = await parts.records.read(whereabouts(key));
    const party = readParty(kept?.data);
    if (!kept || party?.visit !== before.visit) return before;
    const id = parts.newId(SEND_ID_LENGTH);
    const next = rules.withText(party, id, kind, parts.now(), parts.testMode);
    try {
      const written = await parts.records.replace(whereabouts(key), next, kept.revision, {
        ttl: partyTtl(next),
      });
      return await send(key, next, written.revision, { id, kind, body });
    } catch (error) {
      // Somebody else is settling or changing this party right now: theirs is the newer word.
      if (isConflict(error)) return party;
      throw error;
    }
  }
}

/** News from the carrier about a text of this desk: `/message-status?send=waitlist.<list>.<key>.<visit>.<id>`. */
export async function noteTextStatus(
  reference: readonly string[],
  status: string,
  code: number | undefined,
  parts: StaffDeskParts,
): Promise<void> {
  const [, listId, key, visit, id] = reference;
  const list = parts.settings.lists.find((known) => known.id === listId);
  const state = deliveryState(status);
  if (!list || !key || !visit || !id || !state) return;
  await staffDesk(list, parts).noteDelivery(key, visit, id, { state, ...(code ? { code } : {}) });
}
