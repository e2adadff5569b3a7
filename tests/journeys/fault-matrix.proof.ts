import { openHouse } from '../support/house';
import { Stage } from '../support/stage';
import { storiesOf, type Story } from '../support/stories';
import { CALLED, callsOf, rowOf, strike, TROUBLES, type Called } from '../support/webhook-trouble';

/** `npm test` plays a quarter of the cases, `npm run proof` all of them. */
const WHOLE = process.env['FAULT_MATRIX'] === 'whole';

const house = openHouse({}, { gated: true });
const stories = storiesOf(house);
const bystander = house.phone('+12025550170');

/** Nobody waits longer than this for what was promised, in seconds: everything on time, and each kind lost for good. */
const ON_TIME = 2;
const LATEST: Readonly<Record<Called, number>> = {
  '/message': 120,
  '/message-status': 180,
  '/alarm': 75,
  '/tick': ON_TIME,
};
/** What is merely doubled, late or in another order is felt by nobody; a bell that is held up rings by the next minute. */
const HELD_UP = 75;

beforeEach(async () => {
  await house.ada.cookie();
});
afterEach(() => house.gate?.makes(undefined));

const named = (some: readonly Story[]) => some.map((story) => [story.name, story] as const);

test.each(named(stories))('a guest who %s is served on time', async (_name, story) => {
  const stage = new Stage(house);
  await stage.plays(story);
  expect(stage.latest).toBeLessThanOrEqual(ON_TIME);
});

describe.each(CALLED.map((called, nth) => [called, nth] as const))('%s', (called, row) => {
  describe.each(TROUBLES.map((trouble, nth) => [trouble, nth] as const))(
    '%s',
    (trouble, column) => {
      const chosen = stories.filter((_story, nth) => WHOLE || (nth + row + column) % 4 === 0);

      test.each(named(chosen))('always: a guest who %s is served once', async (_name, story) => {
        const stage = new Stage(house, {
          // Without any bell the house lives on a cron outside.
          ...(called === '/alarm' && trouble === 'drop' ? { cron: true } : {}),
          ...(called === '/message' && trouble === 'reorder' ? { bystander } : {}),
        });
        await strike(house, called, trouble);
        await stage.plays(story);
        const calls = await callsOf(house, called);
        if (WHOLE) console.info(rowOf(story.name, called, trouble, calls, stage.latest));
        // Nobody is sent a text in the one story in which nobody is called, and so nothing is told of it.
        if (called !== '/message-status') expect(calls).toBeGreaterThan(0);
        expect(stage.latest).toBeLessThanOrEqual(trouble === 'drop' ? LATEST[called] : HELD_UP);
      });
    },
  );
});
