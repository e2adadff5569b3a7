import type { ListSettings, WaitlistSettings } from '../config';
import { DEFAULT_LANGUAGE, firstLanguage } from '../languages/languages';
import { FactsChanged } from '../ports/facts-changed';
import type { People } from '../people/people';
import { isConflict, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { allDone, together } from '../ports/settled';
import { archive, unarchive } from './archive';
import { joinFolds, lineStore, placeGiven, type SeenLine } from './line-store';
import { waitlistObjects } from './objects';
import { isOpen, MAX_OPEN_PARTIES, type Party } from './party';
import { reminderItems } from './rules/hold';
import { placeOf, refOf } from './rules/line';
import * as rules from './rules/party';
import type { PartyAddress, StaffAnswer, StaffRequest } from './staff-api';
import { partyTtl, readParty } from './stored';
import { partyTexts, type PartyTextsParts } from './party-texts';
import { languageOfCountry } from '../languages/country';
import { staffSaid } from './words/staff';
import { tidy } from '../understanding/tidy';

/** What the staff side of the wait list needs. */
export interface StaffDeskParts extends PartyTextsParts {
  readonly people: People;
  readonly settings: WaitlistSettings;
  readonly personKey: (address: string) => string;
  /** Whether settings and roles are still what this action began with; false = begin again. */
  readonly confirmed: Promise<boolean>;
  /** The staff text that asks for it (shortened id), to be known again when the platform repeats it. */
  readonly command?: string;
  /** What the member of staff reads; English when nobody said. */
  readonly language?: string;
  /** What the house speaks with whoever has not shown a language yet. */
  readonly houseLanguage?: string;
}

interface Found {
  readonly party: Party;
  readonly revision: string;
  readonly seen: SeenLine;
}

const MAX_TRIES = 6;
const VISIT_ID_LENGTH = 8;
/** Long enough that a walk-in's key is never a person's, and as unguessable. */
const WALK_IN_KEY_LENGTH = 21;

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
          tidy(request.table ?? '', 12) || undefined,
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

/** What staff do at one list, by whichever way they say it. */
export function staffDesk(list: ListSettings, parts: StaffDeskParts) {
  const names = waitlistObjects(list.id);
  const line = lineStore(parts.records, list.id, parts.now);
  const texts = partyTexts(list, parts);
  const whereabouts = (key: string) => ({ map: names.parties, key });
  const byCommand = parts.command === undefined ? {} : { command: parts.command };

  async function find({ party: key, visit }: PartyAddress): Promise<Found> {
    const [kept, seen, confirmed] = await together([
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
      const planned = text === undefined ? { record: changed } : texts.plan(changed, text);
      const party: Party = { ...planned.record, ...byCommand };
      // A reminder taken back is not followed by the same one a moment later: from then on the staff remind.
      const isHeldAnew = found.party.status !== 'called' || party.reminders > found.party.reminders;
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
            !isOpen(party) && found.party.status !== party.status
              ? archive(parts.records, list.id, key, party, now)
              : undefined,
            event ? line.fold(found.seen) : undefined,
            parts.agenda.put(isHeldAnew ? reminderItems(list.id, key, party, parts.settings) : []),
          ],
          isConflict,
        );
        const kept = await writing;
        if (event && !leaves)
          await allDone([line.append(event), unarchive(parts.records, list.id, key, found.party)]);
        else if (!isOpen(found.party) && isOpen(party))
          await unarchive(parts.records, list.id, key, found.party);
        const sent = planned.text
          ? await texts.send(key, party, kept.revision, planned.text, {
              seen: found.seen,
              ...(event?.e === 'back' ? { place: event.place } : {}),
            })
          : party;
        return {
          ok: true,
          key,
          party: sent,
          said: staffSaid(address.action, sent, text, parts.language),
        };
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

  return {
    change,

    /** A walk-in. With a phone the guest is told the place and asked to confirm the phone by any answer. */
    async add(
      request: Extract<StaffRequest, { action: 'add' }>,
      more: Pick<Party, 'card'> = {},
    ): Promise<StaffAnswer> {
      const name = rules.tidyName(request.name);
      if (!name) throw new Refusal('bad-name');
      if (!rules.isPossibleSize(request.size, parts.settings.maxPartySize))
        throw new Refusal('bad-size', { max: parts.settings.maxPartySize });
      const address = request.phone;
      const key =
        address === undefined ? `w${parts.newId(WALK_IN_KEY_LENGTH)}` : parts.personKey(address);
      const who = refOf(key);
      const now = parts.now();
      const visit = parts.newId(VISIT_ID_LENGTH);
      const [kept, person, index, before, confirmed] = await together([
        address === undefined ? undefined : parts.records.read(whereabouts(key)),
        address === undefined ? undefined : parts.people.read(key),
        line.append({ e: 'join', who }),
        joinFolds(visit) ? line.read() : undefined,
        parts.confirmed,
      ]);
      const earlier = readParty(kept?.data);
      if (!confirmed) {
        if (earlier?.status !== 'waiting') await line.append({ e: 'gone', who });
        throw new FactsChanged();
      }
      if (earlier && isOpen(earlier)) {
        if (earlier.status === 'called') await line.append({ e: 'gone', who });
        throw new Refusal('already-listed', { name: earlier.name });
      }

      const language = firstLanguage(
        person?.person?.language,
        address && languageOfCountry(address),
        parts.houseLanguage,
      );
      const bare: Party = {
        v: 1,
        visit,
        name,
        size: request.size,
        notes: rules.tidyNotes(request.notes ?? ''),
        remarks: '',
        ...(address === undefined ? {} : { address, unverified: true }),
        ...(language === DEFAULT_LANGUAGE ? {} : { language }),
        status: 'waiting',
        joinedAt: now,
        joinedBy: 'staff',
        reminders: 0,
        ...byCommand,
        ...more,
        texts: [],
      };
      const { record: party, text } = texts.plan(bare, 'added');
      const reading = line.read();
      const writing = kept
        ? parts.records.replace(whereabouts(key), party, kept.revision, { ttl: partyTtl(party) })
        : parts.records.create(whereabouts(key), party, { ttl: partyTtl(party) });
      try {
        await allDone([
          writing,
          reading,
          line.fold(before),
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
      const sent = text ? await texts.send(key, party, revision, text, { seen, place }) : party;
      return {
        ok: true,
        key,
        party: sent,
        said: staffSaid('add', sent, address === undefined ? undefined : 'added', parts.language),
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
        said: staffSaid('move', found.party, undefined, parts.language),
      };
    },

    async settle(request: Extract<StaffRequest, { action: 'settle' }>): Promise<StaffAnswer> {
      const { party } = await find(request);
      const settled = await texts.settle(request.party, party);
      return {
        ok: true,
        key: request.party,
        party: settled,
        said: staffSaid('settle', settled, undefined, parts.language),
      };
    },
  };
}
