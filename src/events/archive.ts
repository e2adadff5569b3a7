import { countryOf } from '../people/country';
import type { Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { eventObjects, wallKey } from './objects';
import { doneKey, isOpenOrder, type Order, type WallNumber } from './order';
import { doneOrder, pastOrder } from './rules/order';
import { DONE_TTL_SECONDS, PAST_TTL_SECONDS, WALL_TTL_SECONDS } from './stored';

/** Puts a finished order into the day's list and into the statistics. Safe to repeat. */
export async function archive(
  records: Records,
  event: string,
  key: string,
  order: Order,
  now: number,
): Promise<void> {
  const names = eventObjects(event);
  const finishedAt = order.finishedAt ?? now;
  await allDone([
    records.put({ map: names.done, key: doneKey(order) }, doneOrder(key, order, finishedAt), {
      ttl: DONE_TTL_SECONDS,
    }),
    records.put(
      { map: names.past, key: doneKey(order) },
      pastOrder(order, finishedAt, countryOf(order.address)),
      {
        ttl: PAST_TTL_SECONDS,
      },
    ),
  ]);
}

/** Takes it out again: the last action was a slip. */
export async function unarchive(records: Records, event: string, order: Order): Promise<void> {
  const names = eventObjects(event);
  await allDone([
    records.remove({ map: names.done, key: doneKey(order) }),
    records.remove({ map: names.past, key: doneKey(order) }),
  ]);
}

/** A number of an order as the wall shows it. Each state has a key of its own, so that a change is single calls. */
export async function showOnWall(
  records: Records,
  event: string,
  order: Order,
  now: number,
  { fresh = false } = {},
): Promise<void> {
  const { wall } = eventObjects(event);
  const states = ['next', 'ready'] as const satisfies readonly WallNumber['state'][];
  const shown = !isOpenOrder(order) ? undefined : order.status === 'ready' ? 'ready' : 'next';
  await allDone(
    states.map((state) => {
      const where = { map: wall, key: wallKey(state, order.number) };
      if (state !== shown) return fresh ? undefined : records.remove(where);
      const number: WallNumber = { v: 1, number: order.number, state, at: now };
      return records.put(where, number, { ttl: WALL_TTL_SECONDS });
    }),
  );
}
