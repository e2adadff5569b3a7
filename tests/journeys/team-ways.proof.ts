import { control } from '../support/control';
import { openHouse } from '../support/house';
import { INES, OMAR, PIER, TEAM, Team } from '../support/team';
import type { TeamRequest } from '../../src/team/staff-api';

const house = openHouse();
const team = new Team(house);
beforeEach(() => team.alone());
const { ada } = house;
const asks = (request: TeamRequest) => team.asks(ada, request);
const ines = house.phone(INES);
const inesOnWhatsApp = house.whatsapp(INES);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const door = async (fields: Partial<Extract<TeamRequest, { action: 'createTask' }>> = {}) => {
  const { task } = await asks({
    action: 'createTask',
    id: 'taskdoor01',
    store: PIER,
    title: 'Paint the door',
    dueAt: (await team.clock()) + 26 * HOUR,
    who: [team.key(INES)],
    ...fields,
  });
  if (!task) throw new Error('no task was made');
  return task;
};
const movesToWhatsApp = () =>
  asks({ action: 'editMember', store: PIER, who: team.key(INES), channel: 'whatsapp' });
const newest = async (handset: typeof ines) => (await handset.thread()).at(-1);
const historyOf = async (id = 'taskdoor01') => {
  const { tasks = [] } = await asks({ action: 'store', store: PIER });
  return tasks.find((task) => task.id === id)?.history.map(({ what }) => what);
};

test('a change of what is to be done, or when, is told to whoever has the task', async () => {
  await door();
  await ines.gets(/^New task T1/);
  await asks({ action: 'editTask', store: PIER, task: 'taskdoor01', title: 'Paint both doors' });
  await ines.gets(/^T1 at Pier has changed: Paint both doors\. Due .* Reply ON IT T1, DONE T1/);
  await asks({ action: 'editTask', store: PIER, task: 'taskdoor01', notes: 'Blue, as before' });
  await ines.getsNothing();
});

describe('over WhatsApp', () => {
  test('who has not written for a day gets the approved sentence with its buttons, and answers by them', async () => {
    await movesToWhatsApp();
    await door();
    await inesOnWhatsApp.gets(/^New task at Pier: T1 Paint the door, due .*\. Please say/);
    await house.rests();
    expect(await newest(inesOnWhatsApp)).toMatchObject({
      channel: 'whatsapp',
      template: true,
      status: 'delivered',
      buttons: [{ title: 'On it' }, { title: 'Done' }, { title: "Can't do it" }],
    });
    await inesOnWhatsApp.texts('', { buttonPayload: 'team:onIt', to: TEAM });
    await inesOnWhatsApp.gets('Thank you, T1 is yours.');
    // Now that she has written, the reminder comes in our own words, with other buttons under them.
    await team.says(inesOnWhatsApp, 'T1 later 30', /^All right, we ask about T1 again at/);
    await house.unattended('PT32M');
    await inesOnWhatsApp.gets(/^How is T1 Paint the door at Pier\?/);
    expect(await newest(inesOnWhatsApp)).toMatchObject({
      template: false,
      buttons: [{ title: 'Done' }, { title: 'Ask in 30 minutes' }, { title: "Can't do it" }],
    });
    await inesOnWhatsApp.texts('', { buttonPayload: 'team:done', to: TEAM });
    await inesOnWhatsApp.gets('T1 done, thank you.');
  });

  test('whom it cannot bring anything is texted by SMS, once, and answers there', async () => {
    await movesToWhatsApp();
    await control(house.vendorsUrl, 'people', { person: INES, whatsapp: false });
    await door();
    await house.unattended('PT1M');
    await ines.gets(/^New task T1 at Pier: Paint the door\./);
    await team.says(ines, 'on it', 'Thank you, T1 is yours.');
    const { letters = [] } = await asks({ action: 'letters', store: PIER, who: team.key(INES) });
    expect(letters.map(({ texts }) => texts.map(({ state, via }) => [state, via]))).toEqual([
      [
        ['failed', undefined],
        ['delivered', 'sms'],
      ],
    ]);
    await house.unattended('PT5M');
    await ines.getsNothing();
  });

  test('without an approved sentence it is an SMS from the beginning', async () => {
    await movesToWhatsApp();
    await house.forgetsTemplates();
    await team.looksAnew();
    await door();
    expect(await newest(ines)).toMatchObject({ channel: 'sms' });
    await ines.gets(/^New task T1/);
  });
});

describe('what is critical and cannot be brought as a text', () => {
  test('is rung for: the phone reads the task out, and 3 tells the managers', async () => {
    await house.refuses(INES, 30005);
    await door({ priority: 'critical' });
    const call = await team.waitsFor(INES);
    expect(call.heard.join(' ')).toMatch(
      /^say: Hello\. This is about your task Paint the door, at Pier\./,
    );
    await team.act(call, { press: '3' });
    await house.unattended('PT2M');
    await ada.phone.gets('Pier, T1 Paint the door: blocked by Ines: said so on the phone');
    expect(await historyOf()).toEqual(['created', 'blocked']);
    // It is rung for once, and nobody is asked about a task that is blocked.
    await house.unattended('PT20M');
    expect(await team.legsOf(INES)).toHaveLength(1);
    await house.takesTexts(INES);
  });

  test('is rung for when neither WhatsApp nor SMS brings it', async () => {
    await movesToWhatsApp();
    await control(house.vendorsUrl, 'people', { person: INES, whatsapp: false });
    await house.refuses(INES, 30006);
    await door({ priority: 'critical' });
    const call = await team.waitsFor(INES);
    await team.act(call, { press: '1' });
    const { tasks } = await asks({ action: 'finished', store: PIER });
    expect(tasks).toMatchObject([{ state: 'done', doneBy: team.key(INES) }]);
    const { letters = [] } = await asks({ action: 'letters', store: PIER, who: team.key(INES) });
    expect(letters.map(({ by, call: rung }) => [by, rung?.state, rung?.pressed])).toEqual([
      ['message', undefined, undefined],
      ['call', 'answered', '1'],
    ]);
  });

  test('is not rung for when it is over by then, nor when it is not critical', async () => {
    await house.refuses(INES, 30005);
    await door({ priority: 'critical' });
    await asks({ action: 'done', store: PIER, task: 'taskdoor01' });
    await door({ id: 'taskdoor02', priority: 'high' });
    await house.unattended('PT3M');
    expect(await team.legsOf(INES)).toEqual([]);
  });

  test('said to a group is read out, and one key says that it was heard', async () => {
    await house.refuses(INES, 30005);
    await asks({
      action: 'announce',
      id: 'announce01',
      group: `store-${PIER}`,
      text: 'The gas is off today',
      critical: true,
    });
    const call = await team.waitsFor(INES);
    expect(call.heard.join(' ')).toMatch(
      /This is a message from Pier: The gas is off today Press 1/,
    );
    await team.act(call, { press: '1' });
    await house.unattended('PT1M');
    const { announcement } = await asks({ action: 'announcement', id: 'announce01' });
    const mine = announcement?.outcomes?.find(({ name }) => name === 'Ines');
    expect(mine).toMatchObject({
      state: 'failed',
      code: 30005,
      acknowledgedAt: expect.any(Number),
    });
    await house.phone(OMAR).gets(/gas is off/);
    await ada.phone.gets(/gas is off/);
  });
});

describe('a call', () => {
  test('that nobody picks up is known as missed', async () => {
    const dueAt = (await team.clock()) + MINUTE;
    await door({ priority: 'critical', dueAt });
    await ines.reads();
    await house.unattended('PT25M');
    await ines.reads();
    const { letters = [] } = await asks({ action: 'letters', store: PIER, who: team.key(INES) });
    expect(letters.filter(({ by }) => by === 'call')).toMatchObject([
      { call: { state: 'missed' } },
    ]);
    await asks({ action: 'drop', store: PIER, task: 'taskdoor01' });
    await house.unattended('PT2M');
    await ines.reads();
    await ada.phone.reads();
  });

  test('whose beginning was lost rings a little later, once', async () => {
    const dueAt = (await team.clock()) + MINUTE;
    await door({ priority: 'critical', dueAt });
    await ines.reads();
    await house.unattended('PT10M');
    await ines.reads();
    await house.trouble({
      host: 'api.twilio.com',
      path: `/2010-04-01/Accounts/${house.local.target().account.accountSid}/Calls`,
      method: 'POST',
      cut: true,
      times: 1,
    });
    await house.unattended('PT7M');
    expect(await team.legsOf(INES)).toEqual([]);
    await house.troubleOver();
    const call = await team.waitsFor(INES, 4);
    await team.act(call, { press: '2' });
    await house.unattended('PT5M');
    expect(await team.legsOf(INES)).toHaveLength(1);
    await ines.reads();
    await ada.phone.reads();
  });
});

describe('a day’s limit of texts', () => {
  test('holds what is said to everybody, and never a task', async () => {
    const settings = await house.records().read({ document: 'settings' });
    const before = settings?.data as { desks: { team: object } };
    await house
      .records()
      .put(
        { document: 'settings' },
        { ...before, desks: { ...before.desks, team: { ...before.desks.team, dailyCap: 1 } } },
      );
    await team.looksAnew();
    await door();
    await ines.gets(/^New task T1/);
    await house.rests();
    const announce = { action: 'announce', id: 'announce02', group: `store-${PIER}` } as const;
    await expect(asks({ ...announce, text: 'Hello all' })).rejects.toMatchObject({
      status: 409,
      code: 'daily-cap',
    });
    house.announce('daily-cap');
    await door({ id: 'taskdoor02' });
    await ines.gets(/^New task T2/);
    await house.unattended('PT11M');
    await ada.phone.gets(/has sent 1\/1 of the texts it may send in a day/);
  });
});
