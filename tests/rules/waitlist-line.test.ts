import fc from 'fast-check';
import {
  EMPTY_LINE,
  follow,
  placeAt,
  placeOf,
  readSnapshot,
  writeSnapshot,
  type Line,
  type LineEntry,
  type LineEvent,
} from '../../src/waitlist/rules/line';

const PEOPLE = Array.from({ length: 12 }, (_, n) => `person${String(n).padStart(2, '0')}`);
const who = fc.constantFrom(...PEOPLE);
const event: fc.Arbitrary<LineEvent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ e: fc.constant('join' as const), who }) },
  { weight: 2, arbitrary: fc.record({ e: fc.constant('gone' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      e: fc.constant('back' as const),
      who,
      place: fc.integer({ min: -2, max: 20 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      e: fc.constant('move' as const),
      who,
      before: who,
      place: fc.integer({ min: -2, max: 20 }),
    }),
  },
);
/** A log as the platform gives it: rising indexes with gaps. */
const log = fc
  .array(fc.tuple(event, fc.integer({ min: 1, max: 4 })), { maxLength: 60 })
  .map((steps) => {
    let index = -1;
    return steps.map(([event, step]): LineEntry => ({ index: (index += step), event }));
  });

const START = readSnapshot(EMPTY_LINE);

/** The same story told naively, entry by entry. */
function oracle(entries: readonly LineEntry[]): string[] {
  let order: string[] = [];
  for (const { event } of entries) {
    const others = order.filter((name) => name !== event.who);
    const inLine = order.includes(event.who);
    const at = (place: number) => Math.min(Math.max(place, 0), others.length);
    if (event.e === 'join') order = inLine ? order : [...order, event.who];
    else if (event.e === 'gone') order = others;
    else if (event.e === 'back')
      order = inLine
        ? order
        : [...others.slice(0, at(event.place)), event.who, ...others.slice(at(event.place))];
    else if (inLine) {
      const before = event.before === undefined ? -1 : others.indexOf(event.before);
      const place = before === -1 ? at(event.place) : before;
      order = [...others.slice(0, place), event.who, ...others.slice(place)];
    }
  }
  return order;
}

describe('the order of a wait list', () => {
  test('follows its log as somebody would tell it entry by entry', () => {
    fc.assert(
      fc.property(log, (entries) => expect(follow(START, entries).order).toEqual(oracle(entries))),
    );
  });

  test('is the same wherever the snapshot was taken, and however entries overlap or arrive', () => {
    fc.assert(
      fc.property(log, fc.nat(60), fc.nat(60), (entries, cut, overlap) => {
        const snapshot = follow(START, entries.slice(0, cut));
        const stored = readSnapshot(writeSnapshot(snapshot));
        const rest = entries.slice(Math.max(0, cut - overlap)).reverse();
        expect(follow(stored, rest).order).toEqual(oracle(entries));
      }),
    );
  });

  test('never holds anybody twice', () => {
    fc.assert(
      fc.property(log, (entries) => {
        const { order } = follow(START, entries);
        expect(new Set(order).size).toBe(order.length);
      }),
    );
  });

  test('gives two guests who joined different places, as long as nobody before them leaves', () => {
    fc.assert(
      fc.property(fc.uniqueArray(who, { minLength: 2 }), fc.nat(12), (people, cut) => {
        const entries = people.map((name, at): LineEntry => ({
          index: at * 3,
          event: { e: 'join', who: name },
        }));
        const snapshot = follow(START, entries.slice(0, cut));
        const places = people.map((name, at) => placeAt(snapshot, entries, name, at * 3));
        expect(places).toEqual(people.map((_, at) => at));
      }),
    );
  });

  test('a second join of somebody who waits changes nothing, not even with a later index', () => {
    const line: Line = follow(START, [
      { index: 0, event: { e: 'join', who: 'aaaaaaaa' } },
      { index: 1, event: { e: 'join', who: 'bbbbbbbb' } },
      { index: 5, event: { e: 'join', who: 'aaaaaaaa' } },
    ]);
    expect(placeOf(line, 'aaaaaaaa')).toBe(0);
    expect(line.order).toHaveLength(2);
  });

  test('somebody who left and joins again is last', () => {
    const line = follow(START, [
      { index: 0, event: { e: 'join', who: 'aaaaaaaa' } },
      { index: 1, event: { e: 'join', who: 'bbbbbbbb' } },
      { index: 2, event: { e: 'gone', who: 'aaaaaaaa' } },
      { index: 3, event: { e: 'join', who: 'aaaaaaaa' } },
    ]);
    expect(line.order).toEqual(['bbbbbbbb', 'aaaaaaaa']);
  });
});
