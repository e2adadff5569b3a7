import { Refusal } from '../ports/refusal';
import { readBlocked, type Blocked } from './blocked';
import { lineObjects } from './objects';
import { isWithheld } from './scripts';
import type { BlockedAnswer, LineRequest } from './staff-api';
import type { LineStaffParts } from './staff-parts';
import type { LineStaffWords } from './words/staff';

/** A phone of staff rings as long as anybody's. */
const CALL_BACK_RING_SECONDS = 25;
const YEAR_SECONDS = 365 * 24 * 3600;
/** More than anybody reads. */
const MOST_BLOCKED = 500;

/** Who is blocked, the latest first. */
export async function blockedCallers({
  records,
  group,
}: Pick<LineStaffParts, 'records' | 'group'>): Promise<BlockedAnswer> {
  const rows = await records.page(lineObjects(group.id).blocked, { limit: MOST_BLOCKED });
  return {
    ok: true,
    blocked: rows
      .flatMap(({ key, data }) => {
        const blocked = readBlocked(data);
        return blocked ? [{ ...blocked, person: key }] : [];
      })
      .sort((one, other) => other.at - one.at),
  };
}

/** Calls somebody back, blocks them or puts them through again. Answers what to say about it. */
export async function aboutCaller(
  request: Extract<
    LineRequest,
    { action: 'callBack' | 'block' | 'unblock' | 'blockNumber' | 'unblockCaller' }
  >,
  words: LineStaffWords,
  parts: LineStaffParts,
): Promise<string> {
  const { records, group, personKey } = parts;
  const at = (person: string) => ({ map: lineObjects(group.id).blocked, key: person });
  switch (request.action) {
    case 'blockNumber':
      await block(request.number, parts);
      return words.blocked;
    case 'block':
      await block(await numberOf(request.call, parts), parts);
      return words.blocked;
    case 'unblock':
      await records.remove(at(personKey(await numberOf(request.call, parts))));
      return words.unblocked;
    case 'unblockCaller':
      await records.remove(at(request.person));
      return words.unblocked;
    case 'callBack':
      return callBack(request.call, words, parts);
  }
}

async function block(number: string, parts: LineStaffParts): Promise<void> {
  const { records, group, personKey, now, me } = parts;
  const blocked: Blocked = {
    v: 1,
    at: now(),
    caller: group.caller === 'shown' ? { number } : { unknown: 'hidden' },
    by: me.name,
  };
  await records.put({ map: lineObjects(group.id).blocked, key: personKey(number) }, blocked, {
    ttl: YEAR_SECONDS,
  });
}

async function callBack(
  call: string,
  words: LineStaffWords,
  parts: LineStaffParts,
): Promise<string> {
  await numberOf(call, parts);
  if (parts.testMode) return words.callHeld;
  const outcome = await parts.calls.start({
    to: parts.me.phone,
    from: parts.group.number,
    url: parts.address('/line/step', { at: 'call-back', group: parts.group.id, call }),
    ringSeconds: CALL_BACK_RING_SECONDS,
  });
  if (outcome.state === 'failed') throw new Refusal('not-possible');
  return words.callingYou;
}

/** The number of whoever made a call, from the account's own list: hidden callers' numbers are kept nowhere else. */
async function numberOf(call: string, { calls, group }: LineStaffParts): Promise<string> {
  const known = await calls.find(call);
  if (!known || known.to !== group.number) throw new Refusal('not-found', { what: 'call' });
  if (isWithheld(known.from)) throw new Refusal('no-number');
  return known.from;
}
