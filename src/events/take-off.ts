import { isConflict, type Records } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { archive, showOnWall } from './archive';
import type { EventRecord } from './event';
import { eventObjects } from './objects';
import { isOpenOrder } from './order';
import { forgetAsker } from './question-desk';
import { queueStore } from './queue-store';
import { cancelByGuest } from './rules/order';
import { orderTtl, readGuest, readOrder } from './stored';

const MAX_TRIES = 6;

/** Takes a person off an event without a word: after STOP, or when everything about them is erased. */
export async function takeOff(
  records: Records,
  key: string,
  event: EventRecord,
  { now, erase }: { readonly now: number; readonly erase: boolean },
): Promise<void> {
  const names = eventObjects(event.id);
  const queue = queueStore(records, event.id, () => now);
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [kept, guestKept] = await together([
      records.read({ map: names.orders, key }),
      erase ? records.read({ map: names.guests, key }) : undefined,
    ]);
    const order = readOrder(kept?.data);
    const guest = readGuest(guestKept?.data);
    try {
      if (kept && order && isOpenOrder(order)) {
        const gone = { ...cancelByGuest(order, now).order };
        await allDone(
          [
            erase
              ? records.remove({ map: names.orders, key }, kept.revision)
              : records.replace({ map: names.orders, key }, gone, kept.revision, {
                  ttl: orderTtl(gone),
                }),
            queue.append({ e: 'left', ticket: order.ticket }),
            showOnWall(records, event.id, gone, now),
            erase ? undefined : archive(records, event.id, key, gone, now),
          ],
          isConflict,
        );
      } else if (kept && erase) await records.remove({ map: names.orders, key }, kept.revision);
      if (!erase) return;
      await allDone([
        records.remove({ map: names.guests, key }),
        ...(guest?.orders ?? []).map((done) => records.remove({ map: names.done, key: done })),
        event.mode === 'questions' ? forgetAsker(records, event.id, key) : undefined,
      ]);
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
}
