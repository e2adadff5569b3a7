import { memoryMessenger } from '../../src/adapters/memory/messenger';
import { memoryRecords } from '../../src/adapters/memory/records';
import { syncRecords } from '../../src/adapters/twilio/records';
import type { DueItem } from '../../src/agenda/item';
import type { Records } from '../../src/ports/records';
import { at, TEAM_OBJECTS } from '../../src/team/objects';
import type { TeamParts } from '../../src/team/parts';
import { DEFAULT_POLICIES } from '../../src/team/rules/policy';
import { watched } from '../../src/team/rules/watch';
import { readTask, type Store, type Task } from '../../src/team/stored';
import type { Member, Worker } from '../../src/team/stored-people';
import { lookAt } from '../../src/team/task-changes';
import { lookInTime } from '../../src/team/watching';
import { openAccount, PATIENT } from '../support/vendors';

const account = openAccount();

const MINUTE = 60_000;
const START = Date.parse('2026-06-15T10:00:00Z');
const WHO = 'wInesInesInesInesInes1';
const INES = '+12025550112';
const STORE = 'bay';
const TASKS = 8;
/** Of one person, over one channel, in a quarter of an hour. */
const MOST = 5;

const taskOf = (nth: number): Task =>
  watched(
    {
      v: 1,
      id: `racing${nth}`,
      store: STORE,
      code: `T${nth + 1}`,
      title: `Task ${nth + 1}`,
      priority: 'medium',
      dueAt: START,
      mode: 'anyone',
      assignees: [{ who: WHO, name: 'Ines', state: 'asked', at: START }],
      state: 'open',
      createdAt: START,
      history: [],
      deeds: [],
    },
    DEFAULT_POLICIES.medium,
    START - MINUTE,
  );

/** A store with one member, who has tasks that are all due at the same moment. */
async function fill(records: Records): Promise<readonly DueItem[]> {
  const store: Store = {
    v: 1,
    id: STORE,
    name: 'Bay',
    timeZone: 'UTC',
    openingOn: '2026-09-01',
    createdAt: START,
    state: 'opening',
    stages: [],
    numbers: {},
  };
  const member: Member = { v: 1, store: STORE, who: WHO, name: 'Ines', role: 'member', since: 0 };
  const worker: Worker = {
    v: 1,
    name: 'Ines',
    address: INES,
    stores: [{ id: STORE, name: 'Bay', role: 'member' }],
    tasks: [],
    recent: {},
  };
  await records.create(at('stores', STORE), store);
  await records.create(at('members', STORE, WHO), member);
  await records.create(at('workers', WHO), worker);
  const tasks = Array.from({ length: TASKS }, (_, nth) => taskOf(nth));
  for (const task of tasks) await records.create(at('tasks', STORE, task.id), task);
  return tasks.map((task) => ({ data: {}, tries: 0, ...lookAt(task, START) }));
}

const KEPT: readonly (readonly [string, () => Promise<Records>])[] = [
  ['in memory', () => Promise.resolve(memoryRecords({ now: () => START }))],
  [
    'in Sync',
    async () => {
      const { sid } = await account.client().sync.v1.services.create({ friendlyName: 'team' });
      const { syncMaps } = account.client().sync.v1.services(sid);
      await Promise.all(TEAM_OBJECTS.map((uniqueName) => syncMaps.create({ uniqueName })));
      return syncRecords(account.client(), sid, PATIENT);
    },
  ],
];

test.each(KEPT)(
  'eight tasks fall due at the same moment in as many runs, twice over (%s): five messages in a quarter of an hour, the others after it, each once',
  async (_where, open) => {
    let now = START;
    let ids = 0;
    const records = await open();
    const messenger = memoryMessenger({ now: () => now });
    const parts: TeamParts = {
      records,
      messenger,
      agenda: { put: () => Promise.resolve() },
      newId: (length) => String(++ids).padStart(length, '0'),
      now: () => now,
      testMode: false,
      templates: {},
      pause: () => Promise.resolve(),
      settings: { on: true, number: '+12025550105', keepDays: 90, summaryAt: '09:00' },
      business: 'Harbour',
      timeZone: 'UTC',
      personKey: () => WHO,
      left: () => 8_000,
      callAddress: () => '',
      pictures: { show: () => Promise.resolve(undefined), remove: () => Promise.resolve() },
      dailyUse: () => Promise.resolve(undefined),
    };
    let pending = await fill(records);
    const told = () => messenger.inbox(INES).filter(({ body }) => /is it done/i.test(body));
    const looks = async (): Promise<void> => {
      const due = pending.filter((item) => item.at <= now);
      // Each look is made by two runs at once, as when one is taken for dead that is not.
      const outcomes = await Promise.all(
        [...due, ...due].map(async (item) => ({ item, outcome: await lookInTime(item, parts) })),
      );
      const again = outcomes.slice(0, due.length).flatMap(({ item, outcome }) => {
        return outcome === 'done' || !('again' in outcome) ? [] : [{ ...item, at: outcome.again }];
      });
      pending = [...pending.filter((item) => item.at > now), ...again];
    };
    await looks();
    expect(told()).toHaveLength(MOST);
    for (now += MINUTE; now < START + 14 * MINUTE; now += MINUTE) await looks();
    expect(told()).toHaveLength(MOST);
    for (; now < START + 40 * MINUTE; now += MINUTE) await looks();
    const said = told().map(({ body }) => /T\d+/.exec(body)?.[0]);
    expect([...said].sort()).toEqual(Array.from({ length: TASKS }, (_, nth) => `T${nth + 1}`));
    const kept = await Promise.all(
      Array.from({ length: TASKS }, (_, nth) => records.read(at('tasks', STORE, `racing${nth}`))),
    );
    const histories = kept.map((one) => readTask(one?.data)?.history ?? []);
    expect(histories.every((all) => all.some(({ what }) => what === 'followUp.message'))).toBe(
      true,
    );
  },
);
