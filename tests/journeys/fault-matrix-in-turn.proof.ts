import { openHouse } from '../support/house';
import { Stage } from '../support/stage';
import { storiesOf, type Story } from '../support/stories';
import { callsOf, rowOf, strike, TROUBLES } from '../support/webhook-trouble';

/** `npm test` plays one story, `npm run proof` all of them with every kind of trouble. */
const WHOLE = process.env['FAULT_MATRIX'] === 'whole';

const house = openHouse({}, { gated: true });
const stories = storiesOf(house);
/**
 * Nobody waits longer than this, in seconds. One bell that did not ring, with nobody passing by and no cron: until the
 * spare one that every run sets.
 */
const LATEST = { '/message': 120, '/message-status': 180, '/alarm': 90 } as const;

beforeEach(async () => {
  await house.ada.cookie();
});

const named = (some: readonly Story[]) => some.map((story) => [story.name, story] as const);

describe.each(
  WHOLE ? (['/message', '/message-status', '/alarm'] as const) : (['/message'] as const),
)('%s', (called) => {
  const chosen = WHOLE ? stories : stories.slice(5, 6);
  describe.each(WHOLE ? TROUBLES : (['drop'] as const))('%s', (trouble) => {
    test.each(named(chosen))(
      'each one in turn: a guest who %s is served once',
      async (_name, story) => {
        await new Stage(house).plays(story);
        const calls = await callsOf(house, called);
        const late: number[] = [];
        for (let nth = 1; nth <= calls; nth++) {
          await house.isQuiet();
          await house.startsAfresh();
          const stage = new Stage(house);
          await stage.begins();
          await strike(house, called, trouble, nth);
          await stage.plays(story).catch((error: unknown) => {
            throw new Error(`number ${nth} of ${calls}`, { cause: error });
          });
          late.push(stage.latest);
        }
        const latest = Math.max(0, ...late);
        if (WHOLE) console.info(rowOf(story.name, `${called}, one`, trouble, calls, latest));
        expect(latest).toBeLessThanOrEqual(LATEST[called]);
      },
      WHOLE ? 600_000 : 180_000,
    );
  });
});
