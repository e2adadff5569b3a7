import { openHouse } from '../support/house';
import { PIER, Team, INES, OMAR } from '../support/team';
import {
  DAY_MS,
  DAYS_BEFORE,
  dayIn,
  makeOpening,
  MATERIAL,
  STAGES,
  TASKS_OF,
  tasksBefore,
  tasksOfOne,
} from '../support/team-opening';
import type { TeamRequest } from '../../src/team/staff-api';

const house = openHouse();
const team = new Team(house);
beforeEach(() => team.alone());
const { ada } = house;
const asks = (request: TeamRequest) => team.asks(ada, request);

/** Goes on, and lets whatever is due by then be done. */
async function goOn(duration: string): Promise<void> {
  await house.unattended(duration);
  await team.catchesUp();
  await house.unattended('PT2S');
}

/** All that the phones got since they were last looked at, as `<name>: <text>`. */
async function readAll(crew: readonly { readonly name: string; readonly phone: string }[]) {
  const read = await Promise.all(
    [...crew, { name: 'Ada', phone: ada.phone.number }].map(async ({ name, phone }) =>
      (await house.phone(phone).reads()).map((body) => `${name}: ${body}`),
    ),
  );
  return read.flat();
}
const count = (texts: readonly string[], what: RegExp): number =>
  texts.filter((text) => what.test(text)).length;

/** Goes on to a moment, with the account's bells ringing for the last minutes of it. */
async function goTo(moment: number): Promise<void> {
  await ada.phone.reads();
  await team.jumpsTo(moment - 60_000);
  await goOn('PT3M');
}

/** Of the tasks of a stage and the next one, how many are reminded of when nobody gets more than five messages. */
const atMostFive = (stage: number): number =>
  [0, 1, 2]
    .map((nth) => tasksOfOne(stage, nth).length + tasksOfOne(stage + 1, nth).length)
    .reduce((sum, many) => sum + Math.min(5, many), 0);

const ALL = tasksBefore(STAGES.length);

test(`a store opens in seven stages and ${ALL} tasks, and its day moves twice`, async () => {
  const now = await team.clock();
  const opening = await makeOpening(house, asks, { now, inDays: 40 });
  const { store, crew, tasks } = opening;
  expect(tasks.map(({ code }) => code)).toEqual(
    STAGES.flatMap((stage, at) =>
      Array.from({ length: TASKS_OF[at] ?? 0 }, (_, nth) => `${stage}${nth + 1}`),
    ),
  );
  const first = await readAll(crew);
  expect(count(first, /^\w+: Hello \w+, you are on the team of Bay/)).toBe(4);
  expect(count(first, /New task [A-G]\d at Bay: Step/)).toBe(ALL);
  expect(first).toHaveLength(ALL + 4);

  // Later by ten days: what would move is said first, and nothing has until it is done.
  const later = dayIn(now, 50);
  const { preview } = await asks({ action: 'previewMove', store, openingOn: later });
  expect(preview).toMatchObject({ days: 10, from: opening.openingOn, to: later });
  expect(preview?.stages.map(({ to, late }) => [to, late])).toEqual(
    DAYS_BEFORE.map((days) => [dayIn(now, 50 - days), false]),
  );
  expect(preview?.tasks).toHaveLength(ALL);
  expect(preview?.tasks.every(({ from, to }) => to - from === 10 * DAY_MS)).toBe(true);
  const dues = async () =>
    new Map(
      ((await asks({ action: 'store', store })).tasks ?? []).map(({ code, dueAt = 0 }) => [
        code,
        dueAt,
      ]),
    );
  const before = await dues();
  await asks({ action: 'moveOpening', store, openingOn: later });
  const moved = await dues();
  for (const [code, due] of before) expect(moved.get(code)).toBe(due + 10 * DAY_MS);
  // Asked again nothing moves any further.
  await asks({ action: 'moveOpening', store, openingOn: later });
  expect(await dues()).toEqual(moved);
  await goOn('PT2M');
  const told = await readAll(crew);
  expect(count(told, /: Bay opens on .* instead of /)).toBe(4);
  expect(told).toHaveLength(4);

  const material = tasks.find(({ code }) => code === 'B1');
  let reminded = 0;
  for (const [at, stage] of STAGES.entries()) {
    const due = (await dues()).get(`${stage}1`) ?? 0;
    // A day before the stage's tasks are due, whoever has one is reminded of it; managers get the day's summary.
    if (due - DAY_MS > (await team.clock())) await goTo(due - DAY_MS);
    const reminders = await readAll(crew);
    reminded += count(reminders, /Reminder: [A-G]\d /);
    // Those of the last two stages are due on one day, and nobody gets more than five messages in a quarter of an hour.
    if (stage < 'F') expect(reminded).toBe(tasksBefore(at + 1));
    if (stage === 'F') expect(reminded - tasksBefore(at)).toBeGreaterThanOrEqual(atMostFive(at));
    const next = STAGES[at + 1];
    if (stage === 'A') {
      await expect(asks({ action: 'completeStage', store, stage })).rejects.toMatchObject({
        code: 'stage-unfinished',
      });
      await expect(asks({ action: 'completeStage', store, stage: 'C' })).rejects.toMatchObject({
        code: 'stage-waits',
      });
    }
    if (stage === 'B' && material) {
      const { places } = MATERIAL;
      for (const place of places.slice(1))
        for (const item of MATERIAL.items.keys())
          await asks({ action: 'tick', store, task: material.id, item, place });
      const shown = (await asks({ action: 'store', store })).tasks?.find(
        ({ code }) => code === 'B1',
      );
      expect(shown?.items).toEqual(
        MATERIAL.items.map((text) => ({ text, done: true, place: 'store' })),
      );
    }
    for (const [nth, { phone }] of crew.entries()) {
      const codes = tasksOfOne(at, nth).map((task) => `${stage}${task + 1}`);
      await team.says(house.phone(phone), `Done ${codes.join(', ')}`, / done, thank you\./);
    }
    const { store: after } = await asks({ action: 'completeStage', store, stage });
    expect(after?.stages.map(({ state }) => state)).toEqual(
      STAGES.map((_, nth) => (nth <= at ? 'done' : nth === at + 1 ? 'open' : 'waiting')),
    );
    await goOn('PT2M');
    const news = await readAll(crew);
    if (next) {
      expect(count(news, /: Bay: .* is complete\. Thank you\./)).toBe(4);
      expect(count(news, /: Bay: .* begins now\. It is due /)).toBe(4);
    } else expect(count(news, /: Bay: everything is complete/)).toBe(4);
    expect(news).toHaveLength(next ? 8 : 4);

    // With its first stage complete it moves again; what is done stays as it was.
    if (stage === 'A') {
      const still = dayIn(now, 55);
      const again = await asks({ action: 'previewMove', store, openingOn: still });
      expect(again.preview?.tasks).toHaveLength(ALL - (TASKS_OF[0] ?? 0));
      await asks({ action: 'moveOpening', store, openingOn: still });
      const known = await asks({ action: 'store', store });
      expect(known.store?.stages[0]).toMatchObject({ state: 'done', dueOn: dayIn(now, 30) });
      expect(known.tasks).toHaveLength(ALL - (TASKS_OF[0] ?? 0));
      for (const { code, dueAt } of known.tasks ?? [])
        expect(dueAt).toBe((before.get(code) ?? 0) + 15 * DAY_MS);
      await goOn('PT2M');
      const twice = await readAll(crew);
      expect(count(twice, /: Bay opens on /)).toBe(4);
      expect(twice).toHaveLength(4);
    }
  }
  expect(reminded).toBeLessThanOrEqual(ALL);
  const { store: open } = await asks({ action: 'store', store });
  expect(open?.state).toBe('open');
  const { tasks: finished } = await asks({ action: 'finished', store });
  expect(finished).toHaveLength(ALL);
  expect(new Set(finished?.map(({ state }) => state))).toEqual(new Set(['done']));
}, 180_000);

test('a task of every day begins anew when it is done, and is skipped when nobody did it', async () => {
  const start = Math.ceil((await team.clock()) / 60_000) * 60_000;
  const { task } = await asks({
    action: 'createTask',
    id: 'everyday01',
    store: PIER,
    title: 'Count the till',
    dueAt: start + 2 * 3_600_000,
    who: [team.key(INES)],
    repeats: { every: 'day', count: 1 },
    items: ['coins', 'notes'],
  });
  const ines = house.phone(INES);
  await ines.gets(/^New task T1/);
  await asks({ action: 'tick', store: PIER, task: 'everyday01', item: 0, done: true });
  await team.says(ines, 'done', 'T1 done, thank you.');
  await goOn('PT2M');
  const [second] = (await asks({ action: 'store', store: PIER })).tasks ?? [];
  expect(second).toMatchObject({
    code: 'T1',
    state: 'open',
    dueAt: (task?.dueAt ?? 0) + DAY_MS,
    items: [
      { text: 'coins', done: false },
      { text: 'notes', done: false },
    ],
  });
  // Nobody does the second one: she is asked when it is due, and a day later it is skipped and the third is there.
  await goTo((second?.dueAt ?? 0) + 60_000);
  await ines.gets(/^T1 Count the till at Pier was due .* Is it done\?/);
  await ada.phone.reads();
  await goTo((second?.dueAt ?? 0) + DAY_MS + 60_000);
  await ines.reads();
  await ada.phone.reads();
  const { tasks: over } = await asks({ action: 'finished', store: PIER });
  expect(over?.map(({ state }) => state).sort()).toEqual(['done', 'skipped']);
  const [third, ...others] = (await asks({ action: 'store', store: PIER })).tasks ?? [];
  expect(others).toEqual([]);
  expect(third).toMatchObject({ code: 'T1', dueAt: (second?.dueAt ?? 0) + 2 * DAY_MS });
  await house.phone(OMAR).getsNothing();
});
