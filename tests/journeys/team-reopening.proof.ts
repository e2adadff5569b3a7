import { openHouse } from '../support/house';
import { INES, PIER, TEAM, Team } from '../support/team';
import type { StorePage } from '../../src/team/page-api';
import type { Repeats } from '../../src/team/stored';
import type { TeamRequest } from '../../src/team/staff-api';

const house = openHouse();
const team = new Team(house);
beforeEach(() => team.alone());
const { ada } = house;
const ines = house.phone(INES);
const MINUTE = 60_000;
const asks = (request: TeamRequest) => team.asks(ada, request);

/** A task of Ines's that is due in so many minutes. */
async function paintIn(minutes: number, repeats?: Repeats): Promise<string> {
  const dueAt = (await team.clock()) + minutes * MINUTE;
  const { task } = await asks({
    action: 'createTask',
    store: PIER,
    id: 'paintTheDoor',
    title: 'Paint the door',
    priority: 'high',
    mode: 'anyone',
    who: [team.key(INES)],
    dueAt,
    ...(repeats ? { repeats } : {}),
  });
  await house.unattended('PT3S');
  await ines.gets(/^New task T1/);
  return task?.id ?? '';
}

test('a store that is closed says nothing, and opened again it goes on where it was', async () => {
  const id = await paintIn(20);
  const next = async () => {
    const cookie = await ada.cookie();
    const page = await ada.asks('/staff/team', { action: 'pageStore', store: PIER }, cookie);
    const { tasks } = JSON.parse(page.text) as StorePage;
    return tasks.map(({ ladder }) => ladder?.next?.what);
  };
  expect(await next()).toEqual(['step']);
  await asks({ action: 'closeStore', store: PIER });
  expect(await next()).toEqual([undefined]);
  await house.unattended('PT40M');
  await ines.getsNothing();
  const { store } = await asks({ action: 'reopenStore', store: PIER });
  expect(store).toMatchObject({ state: 'opening' });
  await asks({ action: 'reopenStore', store: PIER });
  await house.unattended('PT2M');
  expect((await ines.reads()).filter((text) => text.includes('T1 Paint the door'))).toHaveLength(1);
  const { tasks } = await asks({ action: 'store', store: PIER });
  const task = tasks?.find((one) => one.id === id);
  expect(task?.history.filter(({ what }) => what === 'resumed')).toHaveLength(1);
  await ada.phone.reads();
});

test('so do a stage that is late and the managers’ summary of the day', async () => {
  await paintIn(10_000);
  await asks({ action: 'closeStore', store: PIER });
  await house.unattended('PT10M');
  const { store } = await asks({ action: 'reopenStore', store: PIER });
  expect(store?.watch?.progress.waiting).toEqual([]);
  await team.jumpsTo((await team.clock()) + 26 * 60 * MINUTE);
  await team.catchesUp();
  await house.unattended('PT2S');
  expect((await ada.phone.reads()).some((text) => /Pier.*open/s.test(text))).toBe(true);
  await ines.reads();
});

test('a task of every day that is done while the store is closed comes again when it is open', async () => {
  await paintIn(20, { every: 'day', count: 1 });
  await asks({ action: 'closeStore', store: PIER });
  await ines.texts('T1 done', { to: TEAM });
  await ines.reads();
  await house.unattended('PT5M');
  await ines.getsNothing();
  await asks({ action: 'reopenStore', store: PIER });
  await house.unattended('PT2M');
  await ines.reads();
  const { tasks } = await asks({ action: 'store', store: PIER });
  const now = await team.clock();
  expect(tasks?.map(({ title, state }) => [title, state])).toEqual([['Paint the door', 'open']]);
  const dueIn = (tasks?.[0]?.dueAt ?? 0) - now;
  expect(dueIn).toBeGreaterThan(23 * 60 * MINUTE);
  expect(dueIn).toBeLessThan(25 * 60 * MINUTE);
  await ada.phone.reads();
});
