import { isConflict, type Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { archive } from './archive';
import { lineStore } from './line-store';
import { waitlistObjects } from './objects';
import { isOpen, type Party } from './party';
import { refOf } from './rules/line';
import { partyTtl, readParty } from './stored';

const MAX_TRIES = 6;

/** Takes a person off a list without a word: after STOP, or when everything about them is erased. */
export async function takeOff(
  records: Records,
  key: string,
  list: string,
  options: { readonly now: number; readonly erase: boolean },
): Promise<void> {
  const names = waitlistObjects(list);
  const line = lineStore(records, list, () => options.now);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const kept = await records.read({ map: names.parties, key });
    const party = readParty(kept?.data);
    if (!kept) break;
    try {
      if (options.erase || !party) {
        await allDone(
          [
            records.remove({ map: names.parties, key }, kept.revision),
            line.append({ e: 'gone', who: refOf(key) }),
          ],
          isConflict,
        );
      } else if (isOpen(party)) {
        const { undo: _undo, ...rest } = party;
        const left: Party = { ...rest, status: 'left', finishedAt: options.now };
        await allDone(
          [
            records.replace({ map: names.parties, key }, left, kept.revision, {
              ttl: partyTtl(left),
            }),
            line.append({ e: 'gone', who: refOf(key) }),
            archive(records, list, key, left, options.now),
          ],
          isConflict,
        );
      }
      break;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  if (!options.erase) return;
  const done = await records.page(names.done, { from: `${key}.`, limit: 20 });
  await allDone(
    done
      .filter((row) => row.key.startsWith(`${key}.`))
      .map((row) => records.remove({ map: names.done, key: row.key })),
  );
}
