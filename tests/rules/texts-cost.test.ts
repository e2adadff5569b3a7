import fc from 'fast-check';
import { costOf } from '../../src/messaging/cost';

const price = (least: number, most = least, currency = 'USD') => ({ currency, least, most });

test('adds up what goes to each country at its price', () => {
  expect(
    costOf([
      { country: 'US', parts: 6, price: price(0.01) },
      { country: 'GB', parts: 2, price: price(0.04, 0.05) },
      { country: 'ES', parts: 0, price: undefined },
    ]),
  ).toEqual({
    currency: 'USD',
    least: expect.closeTo(0.14) as number,
    most: expect.closeTo(0.16) as number,
    guessed: [],
    feesIn: ['US'],
  });
});

test('a price that is not to be had is a wide guess, and said to be one', () => {
  const cost = costOf([
    { country: 'US', parts: 1, price: price(0.01) },
    { country: 'DE', parts: 1, price: undefined },
    { country: 'GB', parts: 1, price: price(0.04, 0.04, 'GBP') },
  ]);
  expect(cost?.guessed).toEqual(['DE', 'GB']);
  expect(cost?.least).toBeCloseTo(0.02);
  expect(cost?.most).toBeCloseTo(0.41);
});

test('nothing that is sent costs nothing', () => {
  expect(costOf([])).toBeUndefined();
  expect(costOf([{ country: 'US', parts: 0, price: price(0.01) }])).toBeUndefined();
});

test('the range holds every price in it, and grows with the parts', () => {
  const some = fc.array(
    fc.record({
      country: fc.constantFrom('US', 'GB', 'ES', ''),
      parts: fc.integer({ min: 1, max: 2_000 }),
      price: fc.option(
        fc
          .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 100 }))
          .map(([cents, more]) => price(cents / 1_000, (cents + more) / 1_000)),
        { nil: undefined },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(some, (sent) => {
      const cost = costOf(sent);
      const twice = costOf(sent.map((one) => ({ ...one, parts: one.parts * 2 })));
      expect(cost?.least).toBeGreaterThan(0);
      expect(cost?.most).toBeGreaterThanOrEqual(cost?.least ?? Infinity);
      expect(twice?.most).toBeCloseTo(2 * (cost?.most ?? 0));
    }),
  );
});
