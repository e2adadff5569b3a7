import { isConflict, type Records } from '../ports/records';
import { allDone, together } from '../ports/settled';
import { archive, showOnWall } from './archive';
import type { EventRecord } from './event';
import { eventObjects } from './objects';
import { isOpenOrder } from './order';
import { queueStore } from './queue-store';
import { cancelByGuest } from './rules/order';
import { orderTtl, readGuest, readOrder, TICKET_TTL_SECONDS } from './stored';
import { forgetAsker } from './withdraw';

const MAX_TRIES = 6;
/** A guest's tickets are looked for among so many of the newest; older ones are gone within days. */
const MOST_TICKETS = 1_000;
const NOBODY = '-';

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
        ...(guest?.orders ?? []).map((done) => records.remove({ map: names.done, key: done })),
        ...(guest?.left?.said ?? []).map((said) =>
          records.remove({ map: names.feedback, key: said }),
        ),
        event.mode === 'questions'
          ? forgetAsker(records, event.id, { key, left: guest?.left }, now)
          : undefined,
      ]);
      await nobodysTickets(records, event, key);
      // Last: it says where everything else is, should this be cut off.
      await records.remove({ map: names.guests, key });
      return;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
}

/** The places of their tickets stay, and say no more whose they were. */
async function nobodysTickets(records: Records, event: EventRecord, key: string): Promise<void> {
  const { tickets } = eventObjects(event.id);
  const drawn = await records.newest(tickets, MOST_TICKETS);
  await allDone(
    drawn
      .flatMap(({ index, data }) => {
        const ticket = data as { readonly who?: unknown } | null;
        return ticket?.who === key ? [{ index, data: { ...ticket, who: NOBODY } }] : [];
      })
      .map(({ index, data }) => records.amend(tickets, index, data, { ttl: TICKET_TTL_SECONDS })),
  );
}
