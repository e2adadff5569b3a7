import { openHouse } from '../support/house';
import { Stage } from '../support/stage';
import { storiesOf, type Story } from '../support/stories';
import { CALLED, strike, TROUBLES, type Called } from '../support/webhook-trouble';
import type { TickTrouble } from '../support/tick-gate';

const house = openHouse({}, { gated: true });
const { ada } = house;
const stories = storiesOf(house);
const bystander = house.phone('+12025550170');

beforeEach(async () => {
  await ada.cookie();
});
afterEach(() => house.gate?.makes(undefined));

async function play(story: Story, called?: Called, trouble?: TickTrouble): Promise<Stage> {
  const stage = new Stage(house, {
    ...(called === '/alarm' && trouble === 'drop' ? { cron: true } : {}),
    ...(called === '/message' && trouble === 'reorder' ? { bystander } : {}),
  });
  if (called && trouble) await strike(house, called, trouble);
  const t = performance.now();
  await story.play(stage);
  await stage.comesTo(() => house.inLine(), story.ends.inLine);
  await stage.comesTo(() => house.finished(), story.ends.finished);
  await stage.ends();
  console.info(`ROW | ${story.name} | ${called} | ${trouble} | ${stage.latest} | ${Math.round(performance.now() - t)}`);
  return stage;
}

test.each(stories.map((story) => [story.name, story] as const))('%s', async (_name, story) => {
  const stage = await play(story);
  expect(stage.latest).toBe(0);
}, 60_000);

describe.each(CALLED)('%s', (called) => {
  describe.each(TROUBLES)('%s', (trouble) => {
    test.each(stories.map((story) => [story.name, story] as const))('%s', async (_name, story) => {
      await play(story, called, trouble);
    }, 60_000);
  });
});
