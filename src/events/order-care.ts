import type { Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { archive, showOnWall } from './archive';
import type { GuestRecords, KnownHere } from './guest-records';
import { isOpenOrder, type Order } from './order';
import { placeIn, queueStore, type SeenQueue } from './queue-store';
import { withOrder } from './rules/ordering';
import { newGuest } from './rules/situation';

/** What belongs to the order of the guest with this key besides its record: its count, its number on the wall, its ticket. */
export function orderCare(
  {
    key,
    address,
    kept,
  }: { readonly key: string; readonly address: string; readonly kept: GuestRecords },
  { records, now }: { readonly records: Records; readonly now: () => number },
) {
  const left = (event: string, ticket: number) =>
    queueStore(records, event, now).append({ e: 'left', ticket });
  return {
    /** One that was cut off after its record was written is counted and shown, or gone from everywhere, all the same. */
    async makeWhole(here: KnownHere, order: Order): Promise<void> {
      const event = here.event.id;
      if (!isOpenOrder(order)) {
        await allDone([
          left(event, order.ticket),
          archive(records, event, key, order, now()),
          showOnWall(records, event, order, now()),
        ]);
        return;
      }
      const guest = here.guest ?? newGuest({ address, now: now() });
      await allDone([
        guest.taken.seq >= order.taken.seq
          ? undefined
          : kept.writeGuest(here, withOrder({ ...guest, welcomed: true, registered: true }, order)),
        showOnWall(records, event, order, now()),
      ]);
    },

    /** The exact place of an order; what its guest drew besides and nobody holds is taken out. */
    async place(event: string, order: Order, seen: SeenQueue): Promise<number> {
      const { place, strays } = placeIn(seen, key, order.ticket);
      await allDone(strays.map((ticket) => left(event, ticket)));
      return place;
    },
  };
}
