import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { nextRepeat } from '../../src/team/rules/repeats';
import type { Repeats } from '../../src/team/stored';

const ZONE = 'Europe/London';
const DAY = 24 * 3_600_000;
const at = (moment: string): number => Date.parse(moment);

/** The next ones after a first, each counted as the desk does. */
function series(first: string, repeats: Repeats, many: number, zone = ZONE): string[] {
  const since = at(first);
  const found: string[] = [];
  let due = since;
  for (let nth = 0; nth < many; nth++) {
    due = nextRepeat(zone, due, { ...repeats, since }, due);
    found.push(new Date(due).toISOString().slice(0, 16));
  }
  return found;
}

describe('a task that comes again', () => {
  test('is due at the same time of day, also when the clocks change', () => {
    const first = '2026-10-23T09:00:00+01:00';
    expect(series(first, { every: 'day', count: 1 }, 3)).toEqual([
      '2026-10-24T08:00',
      '2026-10-25T09:00',
      '2026-10-26T09:00',
    ]);
    expect(series(first, { every: 'week', count: 2 }, 1)).toEqual(['2026-11-06T09:00']);
  });

  test('of the 31st stays one of the 31st after the short months', () => {
    expect(series('2026-01-31T09:00:00Z', { every: 'month', count: 1 }, 4)).toEqual([
      '2026-02-28T09:00',
      '2026-03-31T08:00',
      '2026-04-30T08:00',
      '2026-05-31T08:00',
    ]);
  });

  test('at an hour that a night leaves out is back at its hour on the next day', () => {
    // 01:30 does not exist in London on 29 March 2026.
    expect(series('2026-03-28T01:30:00Z', { every: 'day', count: 1 }, 2)).toEqual([
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ]);
  });

  test('whose due time was moved by hand is counted from there', () => {
    const since = at('2026-11-02T09:00:00Z');
    const moved = at('2026-11-05T12:00:00Z');
    expect(nextRepeat(ZONE, moved, { every: 'week', count: 1, since }, moved)).toBe(
      at('2026-11-12T12:00:00Z'),
    );
  });

  test('does not make up for what was missed', () => {
    const due = at('2026-11-01T09:00:00Z');
    const now = at('2026-11-28T10:00:00Z');
    expect(nextRepeat(ZONE, due, { every: 'day', count: 1 }, now)).toBe(at('2026-11-29T09:00:00Z'));
  });

  test('comes after what was due and after now, at the first time there is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
        fc.integer({ min: 0, max: 366 * 24 * 4 }),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 400 }),
        (zone, quarter, every, count, days) => {
          const due = at('2026-01-01T00:00:00Z') + quarter * 900_000;
          const now = due + days * DAY;
          const next = nextRepeat(zone, due, { every, count }, now);
          expect(next).toBeGreaterThan(now);
          const longest = { day: 1, week: 7, month: 31 }[every] * count + 2;
          expect(next - Math.max(now, due)).toBeLessThanOrEqual(longest * DAY);
          // Asked again with what it answered as the present, it goes on, and never stands still.
          expect(nextRepeat(zone, next, { every, count, since: due }, next)).toBeGreaterThan(next);
        },
      ),
    );
  });
});
