import type { Records } from '../ports/records';
import { allDone } from '../ports/settled';
import { eventObjects, numberKey } from './objects';
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
  country?: string,
): Promise<void> {
  const names = eventObjects(event);
  const finishedAt = order.finishedAt ?? now;
  await allDone([
    records.put({ map: names.done, key: doneKey(order) }, doneOrder(key, order, finishedAt), {
      ttl: DONE_TTL_SECONDS,
    }),
    records.put({ map: names.past, key: doneKey(order) }, pastOrder(order, finishedAt, country), {
      ttl: PAST_TTL_SECONDS,
    }),
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

/** What the wall shows of an order; undefined = nothing any more. */
const wallNumber = (order: Order, now: number): WallNumber | undefined =>
  isOpenOrder(order)
    ? { v: 1, number: order.number, state: order.status === 'ready' ? 'ready' : 'next', at: now }
    : undefined;

/** A number of an order as the wall shows it: one call, when it is known whether it is there. */
export async function showOnWall(
  records: Records,
  event: string,
  order: Order,
  now: number,
  known: { readonly revision: string } | undefined,
): Promise<void> {
  const where = { map: eventObjects(event).wall, key: numberKey(order.number) };
  const shown = wallNumber(order, now);
  const options = { ttl: WALL_TTL_SECONDS };
  if (!shown) await records.remove(where);
  else if (known)
    await records
      .replace(where, shown, known.revision, options)
      .catch(() => records.put(where, shown, options));
  else await records.put(where, shown, options);
}
