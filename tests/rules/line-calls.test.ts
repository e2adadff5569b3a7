import fc from 'fast-check';
import { readCallEntry } from '../../src/line/call-log';
import { groupWait } from '../../src/line/group';
import type { Member } from '../../src/line/member';
import { lineObjects } from '../../src/line/objects';
import { answering } from '../line/oracle';
import { groupWith, SmallExchange, type Caller, type Doing } from '../line/exchange';
import { Chance, randomRota, whereAndWhen } from '../line/random';
import '../properties';

/** So many evenings of callers for each example: 100,000 of them in `npm run proof`, 1,000 in `npm test`. */
const EACH = (fc.readConfigureGlobal().numRuns ?? 100) >= 5_000 ? 20 : 10;
const DEFAULT = '+12025550119';
/** Rotas know minutes only. */
const minuteOf = (moment: number): number => Math.floor(moment / 60_000) * 60_000;

const doing = (chance: Chance): Doing => {
  const after = chance.whole(1, 30);
  switch (chance.whole(0, 8)) {
    case 0:
      return { does: 'busy', after };
    case 1:
      return { does: 'failed', after: 1 };
    case 2:
      return { does: 'refuses', after };
    case 3:
    case 4:
      return { does: 'listens', after };
    case 5:
      return { does: 'pressesAndGoes', after, thinks: chance.whole(0, 7) };
    case 6:
    case 7:
      return {
        does: 'presses',
        after,
        key: chance.one(['1', '1', '1', '2']),
        thinks: chance.whole(0, 9),
      };
    default:
      return { does: 'nothing' };
  }
};

/** An evening: a group, its rota, who holds which phone, and a few people who call at about the same time. */
function evening(chance: Chance) {
  const { zone, moment } = whereAndWhen(chance);
  const ids = ['ana', 'ben', 'cleo', 'dov', 'eva'].slice(0, chance.whole(1, 5));
  const members = new Map(
    ids.map((id, nth): [string, Member] => [
      id,
      {
        v: 1,
        name: id,
        phone: `+1202555011${nth}`,
        remindBy: 'none',
        ...(chance.is(0.15) ? { trusted: true } : {}),
      },
    ]),
  );
  const group = groupWith(zone, {
    strategy: chance.one(['inOrder', 'allAtOnce', 'tiers', 'fair']),
    ringSeconds: chance.whole(5, 40),
    pressToAccept: chance.is(0.85),
    mostTries: chance.whole(1, 6),
    ...(chance.is(0.3) ? { defaultDestination: { phone: DEFAULT, ringSeconds: 20 } } : {}),
  });
  const rota = { ...randomRota(chance, zone, moment, ids), members: ids };
  const callers = Array.from({ length: chance.whole(1, 3) }, (_, nth): Caller => ({
    number: `+1415555013${nth}`,
    at: moment + chance.one([0, 0, 0, 1_000, 17_000, 60_000]),
    ...(chance.is(0.25) ? { leaves: chance.whole(1, 60) } : {}),
  }));
  const exchange = new SmallExchange(chance, group, {
    startsAt: moment,
    cancels: chance.one(['pickup', 'accept']),
    does: () => doing(chance),
    holdsPhone: (number) => [...members].find(([, { phone }]) => phone === number)?.[0],
  });
  return { exchange, group, rota, members, callers };
}

/** What must be so after any evening. Answers how its callers fared, so that nothing is tried in vain. */
async function holds(seed: number, nth: number): Promise<readonly string[]> {
  const { exchange, group, rota, members, callers } = evening(new Chance(seed + nth * 7_919));
  await exchange.holds(rota, members);
  await exchange.plays(callers);

  const idOf = (number: string) => [...members].find(([, { phone }]) => phone === number)?.[0];
  const rings = exchange.rings.filter(({ number }) => number !== DEFAULT);
  // Nobody is rung who is off: the desk decides within seconds before the phone rings, the greeting among them.
  const offShift = rings.filter(({ number, from }) => {
    const id = idOf(number) ?? '';
    const decided = new Set(
      [0, 1, 2, 3, 4, 5, 10, 15, 20].map((before) => minuteOf(from - before * 1000)),
    );
    return ![...decided].some((moment) => answering(rota, moment).tiers.flat().includes(id));
  });
  // Nobody is rung twice at once.
  const twice = rings.filter((ring, at) =>
    rings.some(
      (other, otherAt) =>
        otherAt < at &&
        other.number === ring.number &&
        other.from < (ring.to ?? Infinity) &&
        ring.from < (other.to ?? Infinity),
    ),
  );
  const fates = [...exchange.fates.values()];
  const tooLate = fates.filter(({ startedAt, reached, reachedAt = Infinity }) => {
    if (reached === undefined) return true;
    if (reached === 'left') return false;
    const { open, tiers } = answering(rota, startedAt);
    const bound = groupWait(group, open ? tiers.flat().length : 0);
    return (reachedAt - startedAt) / 1000 > bound.seconds;
  });
  expect({ offShift, twice, tooLate }).toEqual({ offShift: [], twice: [], tooLate: [] });

  // Once the account's own list has been asked for ends that nobody told, no phone is taken for busy any more.
  await exchange.swept();
  const log = await exchange.records.page(lineObjects(group.id).log);
  const entries = log.map(({ data }) => readCallEntry(data));
  const open = entries
    .flatMap((entry): readonly { readonly outcome?: string }[] => entry?.attempts ?? [{}])
    .filter(({ outcome }) => !outcome);
  expect({ claims: await exchange.claims(), calls: entries.length, open }).toEqual({
    claims: [],
    calls: callers.length,
    open: [],
  });
  return fates.map(({ reached }) => reached ?? 'nothing');
}

describe('whoever calls', () => {
  const seen = new Map<string, number>();
  afterAll(() => {
    // Each way for a call to go has been tried.
    expect([...seen.keys()].sort()).toEqual(['default', 'left', 'person', 'voicemail']);
  });

  test('reaches a person or the voicemail in time, and no phone rings that should not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        for (let nth = 0; nth < EACH; nth += 1)
          for (const fate of await holds(seed, nth)) seen.set(fate, (seen.get(fate) ?? 0) + 1);
      }),
    );
  }, 3_600_000);
});
