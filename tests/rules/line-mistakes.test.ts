import { answering } from '../line/oracle';
import { MISTAKES, rulesWith, type Rules } from '../line/mistakes';
import { Chance, randomRota, whereAndWhen } from '../line/random';

const MEMBERS = ['ana', 'ben', 'cleo', 'dov', 'eva'];
const MINUTE_MS = 60_000;
/** As many rotas as `npm test` holds the rules against: a mistake that stays hidden here would hide there. */
const MOST_ROTAS = 1_000;

/** How many rotas it takes until rules differ from the clock-walker; undefined = they never do. */
function foundAfter(
  { onAt, whoIsOn }: Rules,
  ofTime: boolean,
  most = MOST_ROTAS,
): number | undefined {
  const chance = new Chance(20_261_128);
  for (let nth = 1; nth <= most; nth += 1) {
    const { zone, moment } = whereAndWhen(chance);
    const rota = randomRota(chance, zone, moment, MEMBERS);
    const before = JSON.stringify(answering(rota, moment));
    if (!ofTime) {
      if (JSON.stringify(onAt(rota, moment)) !== before) return nth;
      continue;
    }
    // It stays so until the moment it says, and is something else then.
    const { until } = whoIsOn(rota, moment);
    if (until === undefined) continue;
    if (JSON.stringify(answering(rota, until - MINUTE_MS)) !== before) return nth;
    if (JSON.stringify(answering(rota, until)) === before) return nth;
  }
  return undefined;
}

test.each([false, true])('rules without a mistake are found to have none (%s)', async (ofTime) => {
  expect(foundAfter(await rulesWith(), ofTime, 200)).toBeUndefined();
});

test.each(MISTAKES.map((mistake) => [mistake.what, mistake] as const))(
  'a mistake is noticed: %s',
  async (_what, mistake) => {
    const found = foundAfter(await rulesWith(mistake), mistake.ofTime === true);
    expect(found).toBeLessThanOrEqual(MOST_ROTAS);
  },
);
