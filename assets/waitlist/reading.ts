import type { DoneParty } from '../../src/waitlist/party';
import type { LineEvent } from '../../src/waitlist/rules/line';
import { readEntries } from '../../src/waitlist/stored';

/** A line event as the log keeps it; anything else is passed over. */
export const readLineEvent = (data: unknown): LineEvent | undefined =>
  readEntries([{ index: 0, data }])[0]?.event;

/** A finished visit as the day's list keeps it; anything else is passed over. */
export function readDone(data: unknown): DoneParty | undefined {
  return isDone(data) ? data : undefined;
}

function isDone(data: unknown): data is DoneParty {
  if (typeof data !== 'object' || data === null) return false;
  const is = (field: keyof DoneParty, type: string): boolean =>
    typeof Reflect.get(data, field) === type;
  return (
    is('name', 'string') &&
    is('size', 'number') &&
    is('status', 'string') &&
    is('joinedAt', 'number') &&
    is('finishedAt', 'number')
  );
}
