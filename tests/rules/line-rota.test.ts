import fc from 'fast-check';
import { onAt, whoIsOn } from '../../src/line/rules/rota-now';
import { gaps } from '../../src/line/rules/rota-gaps';
import { answering } from '../line/oracle';
import { Chance, randomRota, whereAndWhen, zonesWithJumps } from '../line/random';
import '../properties';

/** So many rotas for each example: 100,000 of them in `npm run proof`, where a property has 5,000 examples, 1,000 in `npm test`. */
const EACH = (fc.readConfigureGlobal().numRuns ?? 100) >= 5_000 ? 20 : 10;
const MINUTE_MS = 60_000;
const MEMBERS = ['ana', 'ben', 'cleo', 'dov', 'eva'];

const drawn = (chance: Chance) => {
  const { zone, moment } = whereAndWhen(chance);
  return { zone, moment, rota: randomRota(chance, zone, moment, MEMBERS) };
};

describe('who is on', () => {
  test('there are zones of every kind to try', () => {
    const zones = zonesWithJumps();
    expect(zones.length).toBeGreaterThan(100);
    expect(zones.map(({ zone }) => zone)).toEqual(
      expect.arrayContaining([
        'Europe/London',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'Africa/Cairo',
      ]),
    );
  });

  test('is what somebody finds who goes through the minutes with a clock, in any zone and rota', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = new Chance(seed);
        for (let nth = 0; nth < EACH; nth += 1) {
          const { moment, rota } = drawn(chance);
          expect(onAt(rota, moment)).toEqual(answering(rota, moment));
        }
      }),
    );
  }, 600_000);

  test('stays so until the moment it says, and is something else then', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { moment, rota } = drawn(new Chance(seed));
        const { open, tiers, until } = whoIsOn(rota, moment);
        const before = answering(rota, moment);
        const names = tiers.map((tier) => tier.map(({ member }) => member));
        expect({ open, tiers: names }).toEqual(before);
        if (until === undefined) return;
        expect(answering(rota, until - MINUTE_MS)).toEqual(before);
        expect(answering(rota, until)).not.toEqual(before);
      }),
    );
  }, 600_000);

  test('a gap is an open hour that nobody covers, and every such hour is in one', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = new Chance(seed);
        const { moment, rota } = drawn(chance);
        const to = moment + 36 * 60 * MINUTE_MS;
        const found = gaps(rota, moment, to);
        for (let nth = 0; nth < 12; nth += 1) {
          const at = moment + chance.whole(0, 36 * 60 - 1) * MINUTE_MS;
          const { open, tiers } = answering(rota, at);
          expect(found.some((gap) => gap.from <= at && at < gap.to)).toBe(
            open && tiers.length === 0,
          );
        }
      }),
    );
  }, 600_000);
});
