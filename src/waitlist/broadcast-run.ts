import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import type { ListSettings } from '../config';
import { broadcaster, type BroadcastParts as SharedParts } from '../messaging/broadcast';
import { waitlistObjects } from './objects';
import { partyTexts } from './party-texts';
import type { TextKind } from './rules/party';
import type { StaffDeskParts } from './staff-desk';
import { partyTtl, readParty } from './stored';

/** The kind of due work that goes on with what staff say to everybody. */
export const BROADCAST = 'waitlist.broadcast';

/** What carrying on with one needs, besides what the staff side has. */
export type BroadcastParts = StaffDeskParts & SharedParts;

/** A text to everybody who waits on a list. */
export function listBroadcast(list: ListSettings, parts: BroadcastParts) {
  const names = waitlistObjects(list.id);
  const texts = partyTexts(list, parts);
  return broadcaster(
    {
      kind: BROADCAST,
      list: list.id,
      document: names.broadcast,
      map: names.parties,
      read: readParty,
      ttl: partyTtl,
      isMeant: (party, { startedAt }) => party.status === 'waiting' && party.joinedAt <= startedAt,
      plan: (party, id) => texts.plan(party, 'broadcast', id),
      send: (key, party, revision, text, said) =>
        texts.send(key, party, revision, { ...text, kind: text.kind as TextKind }, { said }),
    },
    parts,
  );
}

/** Goes on from the agenda, when nobody has the page open. */
export async function broadcastInTime(item: DueItem, parts: BroadcastParts): Promise<Outcome> {
  const list = parts.settings.lists.find(({ id }) => id === item.data['list']);
  return list ? listBroadcast(list, parts).inTime(item.data['id']) : 'done';
}
