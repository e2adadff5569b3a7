import type { DueItem } from '../agenda/item';
import type { Outcome } from '../agenda/do-item';
import { Refusal } from '../ports/refusal';
import { waitlistObjects } from './objects';
import { nextReminder, REMIND } from './rules/hold';
import { actForStaff, type StaffDeskParts } from './staff-desk';
import { readParty } from './stored';

/**
 * Reminds a called party, the third time as a no-show. How many reminders there have been stands in the party's own
 * record and is written before the text goes, so that the same item done twice reminds once.
 */
export async function remindInTime(item: DueItem, parts: StaffDeskParts): Promise<Outcome> {
  const { list, party: key, visit } = item.data;
  if (typeof list !== 'string' || typeof key !== 'string' || typeof visit !== 'string')
    return 'done';
  const kept = await parts.records.read({ map: waitlistObjects(list).parties, key });
  const party = readParty(kept?.data);
  if (!party || party.visit !== visit) return 'done';
  const next = nextReminder(party, parts.settings.holdMinutes);
  if (!next) return 'done';
  // A reminder by hand has put in the item for the next one itself.
  if (item.id !== [REMIND, list, key, visit, next.reminder].join('.')) return 'done';
  if (next.at > parts.now()) return { again: next.at };
  try {
    await actForStaff({ action: 'remind', list, party: key, visit }, parts);
    return 'done';
  } catch (error) {
    // The guest or the staff were faster: there is nothing to remind of any more.
    if (error instanceof Refusal) return 'done';
    throw error;
  }
}
