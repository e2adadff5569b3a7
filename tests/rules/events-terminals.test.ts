import fc from 'fast-check';
import '../properties';
import {
  closedOnes,
  isMine,
  MAX_TERMINALS,
  readTerminal,
  writeTerminal,
  type Terminal,
} from '../../src/events/rules/terminals';

/** Some of the screens of one division, each at most once. */
const screens = fc
  .integer({ min: 1, max: MAX_TERMINALS })
  .chain((of) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: of }), { minLength: 1, maxLength: of })
      .map((open) => open.map((index): Terminal => ({ index, of }))),
  );
const numbers = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 60 });

const owners = (number: number, open: readonly Terminal[]): readonly number[] =>
  open.filter((mine) => isMine(number, mine, open)).map(({ index }) => index);

describe('screens that divide a queue', () => {
  test('every order is on exactly one open screen, whichever are closed', () => {
    fc.assert(
      fc.property(screens, numbers, (open, all) => {
        for (const number of all) expect(owners(number, open)).toHaveLength(1);
      }),
    );
  });

  test('when one closes, the orders of the others stay where they are', () => {
    fc.assert(
      fc.property(screens, numbers, fc.nat(), (open, all, which) => {
        fc.pre(open.length > 1);
        const gone = open[which % open.length];
        const left = open.filter((screen) => screen !== gone);
        for (const number of all) {
          const [before] = owners(number, open);
          if (before !== gone?.index) expect(owners(number, left)).toEqual([before]);
        }
      }),
    );
  });

  test('a closed share goes to all that are left and not to one of them', () => {
    const open: Terminal[] = [1, 3].map((index) => ({ index, of: 3 }));
    const second = Array.from({ length: 60 }, (_, nth) => owners(3 * nth + 2, open)[0]);
    for (const index of [1, 3])
      expect(second.filter((owner) => owner === index).length).toBeGreaterThan(15);
  });

  test('whoever is alone has everything, and knows who is missing', () => {
    const mine: Terminal = { index: 2, of: 3 };
    expect([1, 2, 3, 4].every((number) => isMine(number, mine, [mine]))).toBe(true);
    expect(closedOnes(mine, [mine])).toEqual([1, 3]);
  });

  test('screens opened for different numbers agree on the larger one', () => {
    const open: Terminal[] = [
      { index: 1, of: 2 },
      { index: 3, of: 3 },
    ];
    for (const number of [1, 2, 3, 4, 5, 6]) expect(owners(number, open)).toHaveLength(1);
  });

  test.each([
    ['2-of-3', { index: 2, of: 3 }],
    ['4-of-3', undefined],
    ['0-of-3', undefined],
    ['2-of-21', undefined],
    ['two-of-three', undefined],
  ])('the address %s', (words, terminal) => {
    expect(readTerminal(words)).toEqual(terminal);
    if (terminal) expect(writeTerminal(terminal)).toBe(words);
  });
});
