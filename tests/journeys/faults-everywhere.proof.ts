import { openHouse } from '../support/house';
import { Stage } from '../support/stage';
import { storiesOf, toEverybody } from '../support/stories';

/** Printed, so that a failure can be played again. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000);
/** `npm test` plays each story once, `npm run proof` this often. */
const TIMES = process.env['FAULT_MATRIX'] === 'whole' ? 5 : 1;

const house = openHouse({}, { gated: true, processes: 2 });
const stories = [...storiesOf(house), toEverybody(house, 12)];
const rounds = Array.from({ length: TIMES }, (_, nth) => SEED + nth);

/** API calls that failed, over all stories. */
let failed = 0;

beforeAll(() => console.info(`one API call in twenty fails, seed ${SEED}`));
beforeEach(async () => {
  await house.ada.cookie();
});

describe.each(rounds)(
  'one API call in twenty fails, before or after it is done, seed %i',
  (seed) => {
    test.each(stories.map((story) => [story.name, story] as const))(
      'with two processes a guest who %s is served once',
      async (_name, story) => {
        house.announce('busy');
        const stage = new Stage(house);
        await stage.begins();
        await house.trouble({ status: 503, rate: 0.025, seed });
        await house.trouble({ status: 503, when: 'after', rate: 0.0125, seed: seed + 1 });
        await house.trouble({ cut: true, when: 'after', rate: 0.0125, seed: seed + 2 });
        await stage.plays(story);
        const struck = (await house.requests()).filter(
          ({ status }) => status === 503 || status === 0,
        );
        failed += struck.length;
        if (TIMES > 1)
          console.info(`| ${story.name} | ${seed} | ${struck.length} | ${stage.latest} |`);
      },
      60_000,
    );
  },
);

test('calls have really failed', () => {
  expect(failed).toBeGreaterThan(stories.length);
});
