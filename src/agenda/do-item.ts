import type { Records } from '../ports/records';
import { isConflict, Taken, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import type { Agenda } from './agenda';
import { writeFailed } from './failed';
import type { Row } from './heads';
import { OWNER_NOTICE, tellOwner } from './incidents';
import { itemTtl, storedItem, whereabouts, type DueItem, type StoredItem } from './item';
import { CLAIM_MS, nextTry } from './rules';

/**
 * Done, or to be done again at a time (epoch ms), with other data if there is any. That time should follow from what the
 * item stands for or from `nextBeat`, never from the moment of the run: then an item done twice goes on as one. A time
 * that has come already is work left behind: the next run is called at once and goes on with it.
 */
export type Outcome =
  'done' | { readonly again: number; readonly data?: Readonly<Record<string, unknown>> };

/**
 * Does the deed that an item names. What it may rely on:
 * - It is called at least once for each item, at the time or after it, and never before.
 * - It is not called twice at the same moment for the same item, but it may be called again after it has succeeded: a
 *   crash before the item was taken out is one reason, a lost answer another. So the deed is noted, by `item.id`, in the
 *   record that it changes, in the write that changes it, and a second call finds the note and does nothing.
 * - A text is written into its record, under an id made for this call alone, before it is sent; a second call that finds
 *   it there sends nothing. Without such an id a store could not tell the two calls' notes apart.
 * - What it read when it was put in may be over: it looks again and answers `done` when there is nothing to do any more.
 * - When it throws, it is called again after 1, 2, 5, 15, 60 and 180 minutes; then it is given up, visibly.
 */
export type Handler<Parts> = (item: DueItem, parts: Parts) => Promise<Outcome>;

/** Who does what, by kind. */
export type Handlers<Parts> = Readonly<Record<string, Handler<Parts>>>;

/** What became of one item in one run; `next` = when it, or its claim, is to be looked at again. */
export interface Ending {
  readonly how: 'done' | 'failed' | 'lost' | 'open';
  readonly next?: number;
}

interface DoParts<Parts> {
  readonly records: Records;
  readonly agenda: Agenda;
  readonly handlerFor: (kind: string) => Handler<Parts> | undefined;
  readonly parts: Parts;
  readonly now: () => number;
}

/** Claims an item, does it and takes it out. Never throws; what could not be finished runs out with its claim. */
export async function doItem<Parts>(row: Row, run: string, parts: DoParts<Parts>): Promise<Ending> {
  const claimedUntil = parts.now() + CLAIM_MS;
  const stored = row.item;
  try {
    if (!stored) return await giveUp(row, UNREADABLE, row.revision, 'unreadable', parts);
    const claim = { ...stored, claimedBy: run, claimedUntil };
    const { revision } = await parts.records.replace(row, claim, row.revision, {
      ttl: itemTtl(row.due, parts.now()),
    });
    const held: Held = { row, stored, revision };
    const failure = await attempt(held, parts);
    if (!('code' in failure)) return await finish(held, failure.outcome, parts);
    return await fail(held, failure.code, parts);
  } catch (error) {
    // Somebody was faster, or the item was taken out meanwhile.
    if (isConflict(error)) return { how: 'lost' };
    return { how: 'open', next: claimedUntil };
  }
}

/** An item that this run has claimed. */
interface Held {
  readonly row: Row;
  readonly stored: StoredItem;
  readonly revision: string;
}

async function attempt<Parts>(
  { row, stored }: Held,
  { handlerFor, parts }: DoParts<Parts>,
): Promise<{ readonly outcome: Outcome } | { readonly code: string }> {
  const handler = handlerFor(stored.kind);
  if (!handler) return { code: 'no-handler' };
  try {
    const { kind, at, data, tries } = stored;
    return { outcome: await handler({ id: row.id, kind, at, data, tries }, parts) };
  } catch (error) {
    return { code: codeOf(error) };
  }
}

async function finish<Parts>(held: Held, outcome: Outcome, parts: DoParts<Parts>): Promise<Ending> {
  if (outcome === 'done') {
    await takeOut(held, parts.records);
    return { how: 'done' };
  }
  const { kind, data } = held.stored;
  const item = { id: held.row.id, kind, at: outcome.again, data: outcome.data ?? data, tries: 0 };
  await move(held, item, outcome.again, parts);
  return { how: 'done', next: outcome.again };
}

async function fail<Parts>(held: Held, code: string, parts: DoParts<Parts>): Promise<Ending> {
  const { kind, at, data } = held.stored;
  const tries = held.stored.tries + 1;
  const again = nextTry(tries, parts.now());
  if (again === undefined) return giveUp(held.row, { kind, at, tries }, held.revision, code, parts);
  await move(held, { id: held.row.id, kind, at, data, tries }, again, parts);
  return { how: 'failed', next: again };
}

async function giveUp<Parts>(
  row: Row,
  what: { readonly kind: string; readonly at?: number; readonly tries: number },
  revision: string,
  code: string,
  { records, agenda, now }: DoParts<Parts>,
): Promise<Ending> {
  const { kind, at = row.due, tries } = what;
  await writeFailed(records, row.id, { v: 1, kind, code, tries, at, failedAt: now() });
  // A notice that cannot be given is not worth a notice.
  if (kind !== OWNER_NOTICE)
    await tellOwner(records, agenda, { about: 'due-work.failed', kind, code, at: now() });
  await takeOut({ row, revision }, records);
  return { how: 'failed' };
}

/** Something else lies where an item should be. */
const UNREADABLE = { kind: 'unreadable', tries: 0 } as const;

/** First the new place, then the old one: in between there are two of them, and never none. */
async function move(
  held: Held,
  item: DueItem,
  to: number,
  { records, now }: { readonly records: Records; readonly now: () => number },
): Promise<void> {
  const where = whereabouts(item.id, to);
  const options = { ttl: itemTtl(to, now()) };
  if (where.key === held.row.key) {
    await records.replace(where, storedItem(item), held.revision, options);
    return;
  }
  try {
    await records.create(where, storedItem(item), options);
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
  await takeOut(held, records);
}

async function takeOut(
  { row, revision }: Pick<Held, 'row' | 'revision'>,
  records: Records,
): Promise<void> {
  try {
    await records.remove({ map: row.map, key: row.key }, revision);
  } catch (error) {
    // The claim ran out and somebody else has it, who will find the deed done.
    if (!isConflict(error)) throw error;
  }
}

/** A short code of what went wrong, never its message, which may hold what people wrote. */
const codeOf = (error: unknown): string =>
  error instanceof Refusal
    ? error.code
    : error instanceof Unavailable
      ? 'busy'
      : error instanceof Error
        ? error.name
        : 'unknown';
