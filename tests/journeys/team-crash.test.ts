import type { Trouble } from '../support/control';
import { openHouse } from '../support/house';
import { INES, OMAR, PIER, Team } from '../support/team';
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

/**
 * At nine o'clock each of the automatic checks has something to say: a reminder of what is due tomorrow, a task that is
 * due and not done, one that somebody was on until now, and the day's summary.
 */
async function everythingIsDueAtNine(): Promise<void> {
  const nine = nineAfter(await team.clock());
  const make = (id: string, title: string, dueAt: number, phone: string) =>
    asks({ action: 'createTask', id, store: PIER, title, dueAt, who: [team.key(phone)] });
  await make('reminded01', 'Order flowers', nine + 24 * HOUR, INES);
  await make('overdue001', 'Sweep', nine, OMAR);
  await make('checked001', 'Paint', nine + 30 * HOUR, INES);
  await ines.reads();
  await omar.reads();
  await team.says(ines, 'T3 later, until 9am', 'All right, we ask about T3 again at 09:00.');
  await team.jumpsTo(nine - 300_000);
  await house.unattended('PT3M');
  // As the owner she hears that nothing rang for so long.
  await ada.phone.reads();
  await omar.reads();
}

const sync = (map: string): string =>
  `/v1/Services/${house.local.target().account.syncServiceSid}/Maps/${map}`;
const messages = (): string =>
  `/2010-04-01/Accounts/${house.local.target().account.accountSid}/Messages`;

const POINTS: readonly (readonly [string, () => Trouble])[] = [
  [
    'before anything is written down',
    () => ({ path: sync('team-letters-'), method: 'POST', status: 400, times: 4 }),
  ],
  [
    'after it is written down and before anything has left',
    () => ({ path: messages(), method: 'POST', cut: true, times: 4 }),
  ],
  [
    'after it has left and before anybody knows',
    () => ({ path: messages(), method: 'POST', cut: true, when: 'after', times: 4 }),
  ],
  [
    'before it is noted how far it has come',
    () => ({ path: sync('team-tasks-'), method: 'POST', status: 400, times: 3 }),
  ],
  [
    'after it is noted, which nobody is told',
    () => ({ path: sync('team-tasks-'), method: 'POST', status: 400, when: 'after', times: 3 }),
  ],
  [
    'before the work is taken off the agenda',
    () => ({ path: sync('agenda-'), method: 'DELETE', status: 400, times: 8 }),
  ],
];

test.each(POINTS)(
  'reminder, overdue task, question and summary, cut off %s: everybody hears of it, once',
  async (_point, trouble) => {
    await everythingIsDueAtNine();
    await house.trouble(trouble());
    await house.unattended('PT4M');
    await house.troubleOver();
    await house.unattended('PT8M');
    const texts = [...(await ines.reads())].sort();
    expect(texts).toEqual([
      expect.stringMatching(/^How is T3 Paint at Pier\?/),
      expect.stringMatching(/^Reminder: T1 Order flowers at Pier\./),
    ]);
    await omar.gets(/^T2 Sweep at Pier was due .* Is it done\?/);
    await ada.phone.gets(/^Pier today: 3 open, 1 late, 0 blocked/);
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
