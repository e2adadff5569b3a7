import fc from 'fast-check';
import '../properties';
import type { PastOrder } from '../../src/events/order';
import { statisticsOf } from '../../src/events/rules/statistics';
import { countryOf } from '../../src/people/country';

const MINUTE_MS = 60_000;
const NINE = Date.parse('2026-11-28T09:00:00Z');
const hourOf = (at: number): number => new Date(at).getUTCHours();

const past = (changes: Partial<PastOrder> = {}): PastOrder => ({
  v: 1,
  lines: [{ item: 'latte', modifiers: ['oat'], count: 1 }],
  channel: 'sms',
  country: 'US',
  status: 'collected',
  placedAt: NINE,
  readyAt: NINE + 4 * MINUTE_MS,
  finishedAt: NINE + 5 * MINUTE_MS,
  reminders: 0,
  nth: 1,
  ...changes,
});

describe('what finished orders say', () => {
  test('counts things and not orders, and leaves out what was cancelled', () => {
    const found = statisticsOf(
      [
        past({ lines: [{ item: 'latte', modifiers: ['oat', 'decaf'], count: 2 }] }),
        past({ lines: [{ item: 'tea', modifiers: [], count: 1 }] }),
        past({ status: 'cancelled', cancelledBy: 'guest' }),
      ],
      hourOf,
    );
    expect(found).toMatchObject({ orders: 3, collected: 2, cancelled: 1 });
    expect(found.items).toEqual([
      { name: 'latte', count: 2 },
      { name: 'tea', count: 1 },
    ]);
    expect(found.modifiers).toEqual([
      { name: 'decaf', count: 2 },
      { name: 'oat', count: 2 },
    ]);
  });

  test('says a usual time only when there are enough to say one', () => {
    const times = [2, 4, 9].map((minutes) =>
      past({ readyAt: NINE + minutes * MINUTE_MS, finishedAt: NINE + (minutes + 3) * MINUTE_MS }),
    );
    expect(statisticsOf(times, hourOf)).toMatchObject({ makingMinutes: 4, collectingMinutes: 3 });
    expect(statisticsOf(times.slice(0, 2), hourOf)).toMatchObject({
      makingMinutes: undefined,
      collectingMinutes: undefined,
    });
  });

  test('shows the empty hours between the first and the last', () => {
    const found = statisticsOf([past(), past({ placedAt: NINE + 180 * MINUTE_MS })], hourOf);
    expect(found.hours).toEqual([
      { name: '09', count: 1 },
      { name: '10', count: 0 },
      { name: '11', count: 0 },
      { name: '12', count: 1 },
    ]);
    expect(statisticsOf([], hourOf).hours).toEqual([]);
  });

  test('puts the fourth order of a guest and all later ones together', () => {
    const found = statisticsOf(
      [1, 1, 2, 4, 7].map((nth) => past({ nth })),
      hourOf,
    );
    expect(found.nth).toEqual([
      { name: '1', count: 2 },
      { name: '2', count: 1 },
      { name: '4', count: 2 },
    ]);
  });

  test('every order is in one channel, one country, one state and one hour', () => {
    const order = fc.record({
      channel: fc.constantFrom('sms', 'whatsapp', 'staff', 'kiosk'),
      country: fc.constantFrom('US', 'ES', 'CA'),
      status: fc.constantFrom('collected', 'cancelled'),
      minutes: fc.nat(1_000),
    });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 40 }), (all) => {
        const found = statisticsOf(
          all.map(({ minutes, channel, country, status }) =>
            past({
              channel,
              country,
              status,
              placedAt: NINE + minutes * MINUTE_MS,
            }),
          ),
          hourOf,
        );
        for (const part of [found.channels, found.countries, found.statuses, found.hours])
          expect(part.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      }),
    );
  });
});

describe('the country of a number', () => {
  test.each([
    ['+12025550120', 'US'],
    ['+14165550120', 'CA'],
    ['+17875550120', 'PR'],
    ['whatsapp:+34600555011', 'ES'],
    ['+447700900123', 'GB'],
    ['+77015550101', 'KZ'],
    ['+74955550101', 'RU'],
    ['+353200555010', 'IE'],
    ['whatsapp:MX.abc123', 'MX'],
    ['+8835100012345', undefined],
    ['anonymous', undefined],
    [undefined, undefined],
  ])('%s', (address, country) => {
    expect(countryOf(address)).toBe(country);
  });
});
