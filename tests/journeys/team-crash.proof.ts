import type { Trouble } from '../support/control';
import { openHouse } from '../support/house';
import { INES, OMAR, PIER, Team } from '../support/team';
import { sessionCookie } from '../../src/staff/session';
import type { TeamRequest } from '../../src/team/staff-api';

const house = openHouse();
const team = new Team(house);
beforeEach(() => team.alone());
const { ada } = house;
const ines = house.phone(INES);
const omar = house.phone(OMAR);

const HOUR = 3_600_000;
const asks = (request: TeamRequest) => team.asks(ada, request);

/** The next nine o'clock in London that is some hours away. */
function nineAfter(now: number): number {
  for (let at = Math.ceil((now + 3 * HOUR) / HOUR) * HOUR; ; at += HOUR)
    if (new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }) === '09:00:00')
      return at;
}

/** A store whose first stage was due so long ago that its manager hears of it at this moment: where it is, a day ends then. */
async function stageIsLateAt(moment: number): Promise<void> {
  const zone = `Etc/GMT+${new Date(moment).getUTCHours()}`;
  const dueOn = new Date(moment - 48 * HOUR).toLocaleDateString('en-CA', { timeZone: zone });
  const openingOn = new Date(Date.parse(dueOn) + 20 * 24 * HOUR).toISOString().slice(0, 10);
  const store = 'latestore1';
  const stages = [{ name: 'Fit out', daysBefore: 20 }];
  await asks({ action: 'createStore', id: store, name: 'Mole', openingOn, timeZone: zone, stages });
  const { number: phone } = ada.phone;
  await asks({ action: 'addMember', store, phone, name: 'Ada', role: 'manager' });
  await ada.phone.reads();
}

/**
 * At nine o'clock each of the automatic checks has something to say: a reminder of what is due tomorrow, a task that is
 * due and not done, one that somebody was on until now, a stage that is a day late, and the day's summary.
 */
async function everythingIsDueAtNine(): Promise<void> {
  const nine = nineAfter(await team.clock());
  const make = (id: string, title: string, dueAt: number, phone: string) =>
    asks({ action: 'createTask', id, store: PIER, title, dueAt, who: [team.key(phone)] });
  await stageIsLateAt(nine);
  await make('reminded01', 'Order flowers', nine + 24 * HOUR, INES);
  await make('overdue001', 'Sweep', nine, OMAR);
  await make('checked001', 'Paint', nine + 30 * HOUR, INES);
  await ines.reads();
  await omar.reads();
  await team.says(ines, 'T3 later, until 9am', 'All right, we ask about T3 again at 09:00.');
  // With a session of that morning: a code would come in between what the house has to say about the night.
  const morning = nine - 300_000;
  const { secret } = house.local.target();
  const [cookie = ''] = sessionCookie(team.key(ada.phone.number), morning, secret).split(';');
  await team.jumpsTo(morning, cookie);
  await house.unattended('PT3M');
  // As the owner she hears that nothing rang for so long.
  await ada.phone.reads();
  await omar.reads();
}

const sync = (map: string): string =>
  `/v1/Services/${house.local.target().account.syncServiceSid}/Maps/${map}`;
const messages = (): string =>
  `/2010-04-01/Accounts/${house.local.target().account.accountSid}/Messages`;

/** So many things are said at nine, and so many of them are about tasks. */
const SAID = 5;
const OF_TASKS = 3;
const cutAtSync = (map: string, times: number, more: Partial<Trouble> = {}): Trouble => ({
  path: sync(map),
  method: 'POST',
  status: 400,
  times,
  ...more,
});

const POINTS: readonly (readonly [string, () => readonly Trouble[]])[] = [
  ['before there is room for it', () => [cutAtSync('team-workers-', SAID)]],
  ['before anything is written down', () => [cutAtSync('team-letters-', SAID)]],
  [
    'after it is written down and before anything has left',
    () => [{ path: messages(), method: 'POST', cut: true, times: SAID }],
  ],
  [
    'after it has left and before anybody knows',
    () => [{ path: messages(), method: 'POST', cut: true, when: 'after', times: SAID }],
  ],
  [
    'before it is noted how far it has come',
    () => [cutAtSync('team-tasks-', OF_TASKS), cutAtSync('team-stores-', 1)],
  ],
  [
    'after it is noted, which nobody is told',
    () => [
      cutAtSync('team-tasks-', OF_TASKS, { when: 'after' }),
      cutAtSync('team-stores-', 1, { when: 'after' }),
    ],
  ],
  [
    'before the work is taken off the agenda',
    () => [{ path: sync('agenda-'), method: 'DELETE', status: 400, times: 10 }],
  ],
];

test.each(POINTS)(
  'reminder, overdue task, question, late stage and summary, cut off %s: everybody hears of it, once',
  async (_point, trouble) => {
    await everythingIsDueAtNine();
    for (const one of trouble()) await house.trouble(one);
    await house.unattended('PT4M');
    await house.troubleOver();
    await house.unattended('PT8M');
    const texts = [...(await ines.reads())].sort();
    expect(texts).toEqual([
      expect.stringMatching(/^How is T3 Paint at Pier\?/),
      expect.stringMatching(/^Reminder: T1 Order flowers at Pier\./),
    ]);
    await omar.gets(/^T2 Sweep at Pier was due .* Is it done\?/);
    expect([...(await ada.phone.reads())].sort()).toEqual([
      expect.stringMatching(/^Mole: the stage Fit out was due .* and is not complete\./),
      expect.stringMatching(/^Pier today: 3 open, 1 late, 0 blocked/),
    ]);
    await house.unattended('PT6M');
    for (const phone of [ines, omar, ada.phone]) await phone.getsNothing();
  },
  120_000,
);

test('a text that changed a task and was cut off before what follows changes it once, and it follows', async () => {
  await asks({
    action: 'createTask',
    id: 'twopeople1',
    store: PIER,
    title: 'Sweep',
    who: [team.key(INES), team.key(OMAR)],
  });
  await ines.reads();
  await omar.reads();
  house.announce('unknown');
  // The task is done; what tells Omar of it cannot be put in, and the platform brings the text again.
  await house.trouble({ path: sync('agenda-'), method: 'POST', status: 400, times: 3 });
  await team.says(ines, 'done', 'T1 done, thank you.');
  await house.unattended('PT2M');
  await omar.gets('Pier, T1 Sweep: done (Ines)');
  const { tasks } = await asks({ action: 'finished', store: PIER });
  expect(tasks?.[0]?.history.filter(({ what }) => what === 'done')).toHaveLength(1);
  await house.unattended('PT3M');
  await omar.getsNothing();
});

test.each([
  ['the task, the answer being noted already', () => sync('team-tasks-'), 'T1 done, thank you.'],
  ['the answer, the task being done already', () => sync('team-workers-'), 'T1 done, thank you.'],
] as const)(
  'a text that was cut off before it changed %s is finished when it comes again',
  async (_what, path, reply) => {
    await asks({
      action: 'createTask',
      id: 'cutshort01',
      store: PIER,
      title: 'Sweep',
      who: [team.key(INES)],
    });
    await ines.reads();
    house.announce('unknown');
    await house.trouble({ path: path(), method: 'POST', status: 400, times: 1 });
    await team.says(ines, 'done', reply);
    const { tasks } = await asks({ action: 'finished', store: PIER });
    expect(tasks?.map(({ state, history }) => [state, history.map(({ what }) => what)])).toEqual([
      ['done', ['created', 'done']],
    ]);
    await team.says(ines, 'list', /no open tasks|nothing/i);
  },
);
