import { openHouse } from '../support/house';
import { INES, OMAR, PIER, Team } from '../support/team';

const house = openHouse();
const team = new Team(house);
beforeEach(() => team.alone());
const { ada } = house;
const ines = house.phone(INES);
const omar = house.phone(OMAR);
const sam = house.phone('+12025550150');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const door = async (fields: object = {}) => {
  const dueAt = (await team.clock()) + 26 * HOUR;
  const { task } = await team.asks(ada, {
    action: 'createTask',
    id: 'taskdoor01',
    store: PIER,
    title: 'Paint the door',
    dueAt,
    who: [team.key(INES)],
    ...fields,
  });
  if (!task) throw new Error('no task was made');
  return task;
};

test('the four steps: sign in, create a store, add a member with your number, create a task', async () => {
  await ada.cookie();
  const { store } = await team.asks(ada, {
    action: 'createStore',
    id: 'harbour2nd',
    name: 'Mole',
    openingOn: '2030-05-01',
  });
  expect(store?.stages.map(({ dueOn }) => dueOn)).toEqual([
    '2030-04-11',
    '2030-04-13',
    '2030-04-16',
    '2030-04-19',
    '2030-04-30',
    '2030-05-01',
    '2030-05-01',
  ]);
  const { person } = await team.asks(ada, {
    action: 'addMember',
    store: 'harbour2nd',
    phone: '(202) 555-0150'.replace('(202) ', '+1202').replace('-', ''),
    name: 'Sam',
    role: 'member',
  });
  await sam.gets(/^Hello Sam, you are on the team of Mole\./);
  const { task } = await team.asks(ada, {
    action: 'createTask',
    id: 'firsttask1',
    store: 'harbour2nd',
    title: 'Order the sign',
    stage: 'A',
    who: [person?.who ?? ''],
  });
  expect(task?.code).toBe('A1');
  await sam.gets(
    "New task A1 at Mole: Order the sign. Reply ON IT A1, DONE A1, or CAN'T A1 and why.",
  );
  await team.says(sam, 'Done A1', 'A1 done, thank you.');
  const { tasks } = await team.asks(ada, { action: 'finished', store: 'harbour2nd' });
  expect(tasks?.map(({ code, state }) => `${code} ${state}`)).toEqual(['A1 done']);
});

test('a task goes from assignment over reminder, question and call to the manager’s phone, and back', async () => {
  const dueAt = (await team.clock()) + 2 * HOUR + 5 * MINUTE;
  const { id } = await door({ priority: 'critical', dueAt });
  await ines.gets(/^New task T1 at Pier: Paint the door\. Due /);
  await house.unattended('PT6M');
  await ines.gets(/^Reminder: T1 Paint the door at Pier\./);
  await ada.phone.reads();
  await team.jumpsTo(dueAt - MINUTE);
  await house.unattended('PT2M');
  // As the owner she hears that nothing rang meanwhile.
  await ada.phone.reads();
  await ines.gets(/^URGENT: T1 Paint the door at Pier\./);
  await team.says(ines, 'not yet', 'Noted: T1 not done yet.');
  // A quarter of an hour over: her phone rings, and she does not pick up.
  await house.unattended('PT15M');
  expect(await team.legsOf(INES)).toHaveLength(1);
  // Half an hour over the manager is written to, and then rung.
  await house.unattended('PT15M');
  await ada.phone.gets(/^T1 Paint the door at Pier was due .* It is with Ines\./);
  await house.unattended('PT12M');
  expect(await team.legsOf(ada.phone.number)).toEqual([]);
  const call = await team.waitsFor(ada.phone.number, 7);
  expect(call.heard.join(' ')).toMatch(
    /The task Paint the door, at Pier, was due .* It is with Ines\. Press 1 if it is done/,
  );
  const after = await team.act(call, { press: '2' });
  expect(after.heard.join(' ')).toContain('We will ask again later.');
  // "On it" holds for half an hour; then she is asked.
  await house.unattended('PT29M');
  await ada.phone.getsNothing();
  await house.unattended('PT2M');
  await ada.phone.gets(/^How is T1 Paint the door at Pier\?/);
  // Ines has it done after all, and whoever took care of it hears of it.
  await team.says(ines, 'done', 'T1 done, thank you.');
  await house.unattended('PT2M');
  await ada.phone.gets('Pier, T1 Paint the door: done (Ines)');
  const { tasks } = await team.asks(ada, { action: 'finished', store: PIER });
  expect(tasks).toMatchObject([{ id, state: 'done', doneBy: team.key(INES) }]);
  expect(tasks?.[0]?.history.map(({ what }) => what)).toEqual([
    'created',
    'reminder.message',
    'priority.message',
    'notYet',
    'priority.call',
    'escalation.message',
    'escalation.call',
    'onIt',
    'check.message',
    'done',
  ]);
  await house.unattended('PT5M');
  await ines.getsNothing();
});

test('what members answer: on it, later, blocked and why, who, list, help', async () => {
  await door({ who: [team.key(INES), team.key(OMAR)] });
  await ines.gets(/^New task T1/);
  await omar.gets(/^New task T1/);
  await team.says(ines, 'list', /^T1 Paint the door, due /);
  await team.says(ines, 'who has T1?', 'T1 is with Ines, Omar.');
  await team.says(ines, 'HOW', /^You can say: DONE A3/);
  await team.says(ines, 'on it', 'Thank you, T1 is yours.');
  await team.says(
    ines,
    'T1 later, 45 minutes',
    /^All right, we ask about T1 again at \d\d:\d\d\.$/,
  );
  await team.says(omar, "can't", 'What keeps you from T1? Please answer in a few words.');
  await team.says(omar, 'no paint left', 'Noted: T1 is blocked. The managers hear of it.');
  await house.unattended('PT2M');
  await ada.phone.gets('Pier, T1 Paint the door: blocked by Omar: no paint left');
  await team.says(omar, 'T9 done', /^We find no open task T9 of yours\./);
});

test('a note is the proof that a task asks for', async () => {
  await door({ proof: 'note' });
  await ines.gets(/^New task T1/);
  await team.says(ines, 'done', /^Please say in a few words how T1 was done; then it is done\.$/);
  await team.says(ines, 'two coats of blue, dry by six', 'T1 done, thank you.');
  const { tasks } = await team.asks(ada, { action: 'finished', store: PIER });
  expect(tasks?.[0]?.given).toMatchObject({ note: 'two coats of blue, dry by six' });
});

test('only members are served', async () => {
  await team.says(sam, 'list', /^This is the team's number of Harbour Café\. Ask a manager/);
});

test('completing a stage tells everybody once, and the next one begins', async () => {
  const { store } = await team.asks(ada, { action: 'completeStage', store: PIER, stage: 'A' });
  expect(store?.stages.slice(0, 2).map(({ state }) => state)).toEqual(['done', 'open']);
  await expect(
    team.asks(ada, { action: 'completeStage', store: PIER, stage: 'A' }),
  ).rejects.toMatchObject({ status: 409, code: 'stage-done' });
  // One bell for the news, and one for the texts.
  await house.unattended('PT3M');
  for (const phone of [ines, omar, ada.phone]) {
    const read = await phone.reads();
    expect([...read].sort()).toEqual([
      'Pier: Nearby store is complete. Thank you.',
      expect.stringMatching(/^Pier: Shipment from the warehouse begins now\. It is due /),
    ]);
  }
});

test('a group hears an announcement, and who has read it is known', async () => {
  await team.asks(ada, {
    action: 'announce',
    id: 'announce01',
    group: `store-${PIER}`,
    text: 'The delivery comes at noon.',
  });
  await house.unattended('PT2M');
  await ines.gets('Pier: The delivery comes at noon.\nReply READ when you have read this.');
  await omar.gets(/delivery comes at noon/);
  await ada.phone.gets(/delivery comes at noon/);
  await team.says(ines, 'read', 'Thank you, noted as read.');
  const { announcement } = await team.asks(ada, { action: 'announcement', id: 'announce01' });
  expect(announcement).toMatchObject({ state: 'finished', people: 3, done: 3, failed: 0 });
  const outcomes = announcement?.outcomes?.map(
    ({ name, state, acknowledgedAt }) => `${name} ${state ?? '-'} ${acknowledgedAt ? 'read' : ''}`,
  );
  expect(outcomes?.sort()).toEqual(['Ada delivered ', 'Ines delivered read', 'Omar delivered ']);
});
