import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { clockChanges, momentOf, wallAt } from '../../src/line/rules/rota-clock';
import { dayAt, dayOf, isoDate, monthsBetween } from '../../src/line/rules/rota-days';
import { changesBetween, changesOnDays, isZone, reachedAt } from '../../src/line/rules/zone';

/** Half hours, changes at midnight, by half an hour and by a whole day among them. */
const ZONES = [
  ...['UTC', 'Europe/London', 'America/New_York', 'America/Santiago', 'Asia/Kolkata'],
  ...['Australia/Lord_Howe', 'America/St_Johns', 'Asia/Beirut', 'Pacific/Apia', 'Africa/Cairo'],
  ...['Pacific/Chatham', 'Antarctica/Troll', 'Africa/Casablanca', 'America/Havana'],
] as const;
const zone = fc.constantFrom(...ZONES);
const MINUTE = 60_000;
const minute = fc
  .integer({ min: Date.UTC(2005, 0, 1) / MINUTE, max: Date.UTC(2032, 0, 1) / MINUTE })
  .map((at) => at * MINUTE);
/** Moments near a change, where two ways of reckoning would part. */
const nearAChange = fc
  .tuple(zone, minute, fc.integer({ min: -300, max: 1_700 }))
  .map(([name, at, off]): [(typeof ZONES)[number], number] => {
    const [change] = clockChanges(name, at, at + 400 * 86_400_000);
    return [name, (change?.at ?? at) + off * MINUTE];
  });

describe('zones by what a browser knows', () => {
  test('the wall has got as far as where calls are decided', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(zone, minute), nearAChange), ([name, at]) => {
        expect(reachedAt(name, at)).toBe(wallAt(name, at));
      }),
    );
  });

  test('clocks change at the same moments by as much', () => {
    fc.assert(
      fc.property(zone, minute, (name, at) => {
        const to = at + 200 * 86_400_000;
        // Both edges belong to the other side here and there.
        const inner = (list: readonly { readonly at: number; readonly minutes: number }[]) =>
          list
            .filter((change) => change.at > at + MINUTE && change.at < to - MINUTE)
            .map((change) => [change.at, change.minutes]);
        expect(inner(changesBetween(name, at, to))).toEqual(inner(clockChanges(name, at, to)));
      }),
      { numRuns: 40 },
    );
  });

  test('a night on which clocks change is found on its day', () => {
    const days = changesOnDays('Europe/London', dayOf('2026-10-19'), dayOf('2026-10-25'));
    expect([...days]).toEqual([[dayOf('2026-10-25'), -60]]);
    const spring = changesOnDays('America/New_York', dayOf('2026-03-02'), dayOf('2026-03-08'));
    expect([...spring]).toEqual([[dayOf('2026-03-08'), 60]]);
    expect([...changesOnDays('Asia/Kolkata', 20_000, 20_006)]).toEqual([]);
  });

  test('a zone that nobody has heard of is none', () => {
    expect([isZone('Europe/London'), isZone('Europe/Atlantis'), isZone('')]).toEqual([
      ...[true, false, false],
    ]);
  });

  test('a moment and its wall go back and forth', () => {
    const at = Date.UTC(2026, 6, 1, 12, 34);
    expect(momentOf('Europe/London', reachedAt('Europe/London', at))).toBe(at);
    expect(isoDate(dayAt(reachedAt('Pacific/Apia', at)))).toBe('2026-07-02');
  });

  test('months between two days are counted from the first day', () => {
    const day = fc.integer({ min: dayOf('1999-12-01'), max: dayOf('2040-01-01') });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [start, date] = [Math.min(one, other), Math.max(one, other)].map(isoDate);
        const first = Temporal.PlainDate.from(start ?? '');
        const months = monthsBetween(start ?? '', date ?? '');
        const reached = Temporal.PlainDate.compare(first.add({ months }), date ?? '') <= 0;
        const tooFar =
          Temporal.PlainDate.compare(first.add({ months: months + 1 }), date ?? '') > 0;
        expect([reached, tooFar]).toEqual([true, true]);
      }),
    );
  });
});
