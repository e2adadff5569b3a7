import { addressesOf, Erasing, isAnything, type Erased, type Kept } from '../../cli/keeping/erase';
import { SETTINGS_DOCUMENT, parseSettings } from '../../src/config';
import { openHouse } from '../support/house';
import { always, LineHouse } from '../support/line-house';
import { PayDesk } from '../support/pay';
import { INES, OMAR, PIER, Team } from '../support/team';
import { LINE, MARIA, Telephones, TOM } from '../support/telephones';
import { operatorOf } from './support-operator';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const desk = new PayDesk(house);
const team = new Team(house);
const { ada, ben } = house;
const CARLA = '+14155550141';
const DORA = '+14155550142';
const [maria, tom, ines, omar] = [MARIA, TOM, INES, OMAR].map((number) => house.phone(number));
if (!maria || !tom || !ines || !omar) throw new Error('nobody works here');

const erasingOf = (person: string): Erasing => new Erasing(operatorOf(house), addressesOf(person));
const finds = (person: string): Promise<Kept> => erasingOf(person).find();
async function erases(person: string): Promise<Erased> {
  const erasing = erasingOf(person);
  return erasing.erase(await erasing.find(), () => undefined);
}
/** Which of these stand anywhere in Sync. */
async function stillThere(...traces: readonly string[]): Promise<readonly string[]> {
  const kept = await house.everythingKept();
  return traces.filter((trace) => kept.includes(trace));
}

/** Nobody answers, and a message is left. */
async function leavesMessage(from: string, transcript: string): Promise<void> {
  const call = await phones.calls(from);
  await house.unattended('PT45S');
  await phones.act(call, { record: 12, transcript });
  await phones.act(call, { hangUp: true }).catch(() => undefined);
  await house.unattended('PT3M');
}
async function pays(from: string, { lost = false } = {}): Promise<void> {
  const caller = await desk.talk(from, ben);
  await desk.starts(ben, caller, { reference: `order of ${from.slice(-2)}` });
  await desk.keysIn(caller);
  if (lost) await house.trouble({ webhook: 'drop', path: '/pay/payresult', times: 1 });
  await desk.submits(ben);
  if (lost) await house.unattended('PT2M');
  else await desk.waits();
  await desk.hangUp(caller);
}
const callersInBooks = async () =>
  (await desk.history(ben)).rows.map(({ caller, state, amount }) => [caller, state, amount]);

describe('a caller', () => {
  test('leaves no call, voice or number at the line and with the agents; the books keep what was paid', async () => {
    for (const person of [CARLA, DORA]) {
      await leavesMessage(person, `This is ${person === CARLA ? 'Carla' : 'Dora'}.`);
      await line.does(ada, { action: 'blockNumber', group: 'night', number: person });
      await pays(person);
    }
    expect(await finds(CARLA)).toMatchObject({
      lineCalls: 1,
      recordings: 1,
      blocked: 1,
      payments: 1,
      openPayments: 0,
      onTheLine: false,
      lineGroups: [],
      stores: [],
    });

    await erases(CARLA);

    expect(await stillThere(CARLA, house.personKey(CARLA), 'This is Carla')).toEqual([]);
    expect(await stillThere(DORA, house.personKey(DORA), 'This is Dora')).toHaveLength(3);
    const recordings = await house.client().recordings.list();
    const calls = await house.client().calls.list({ from: DORA, to: LINE });
    expect(recordings.map(({ callSid }) => callSid)).toEqual(calls.map(({ sid }) => sid));
    expect(await house.client().transcriptions.list()).toHaveLength(1);
    expect((await line.voicemails()).map(({ caller }) => caller)).toEqual([{ number: DORA }]);
    expect(await callersInBooks()).toEqual([
      ['none', 'paid', 1250],
      ['0142', 'paid', 1250],
    ]);
    expect(isAnything(await finds(CARLA))).toBe(false);
    await Promise.all([maria, tom].map((phone) => phone.reads()));
  });

  test('who may still be charged is known until that is settled, and named', async () => {
    await pays(CARLA, { lost: true });
    const kept = await finds(CARLA);
    // Ben's page shows the number until his next call.
    expect(kept).toMatchObject({ payments: 0, openPayments: 1, callBacks: 1 });
    await erases(CARLA);
    expect(isAnything(await finds(CARLA))).toBe(false);
    expect(await callersInBooks()).toEqual([['0141', 'unknown', 1250]]);
    await desk.does(ben, {
      action: 'settleRow',
      payment: await desk.open(ben),
      charged: false,
    });
    expect(await finds(CARLA)).toMatchObject({ payments: 1, openPayments: 0 });
    await erases(CARLA);
    expect(await callersInBooks()).toEqual([['none', 'failed', 1250]]);
    expect(await stillThere(CARLA, house.personKey(CARLA))).toEqual([]);
  });

  test('of a group that is no longer in the settings goes as well', async () => {
    await leavesMessage(CARLA, 'This is Carla.');
    await Promise.all([maria, tom].map((phone) => phone.reads()));
    const where = { document: SETTINGS_DOCUMENT };
    const { desks, ...rest } = parseSettings((await house.records().read(where))?.data);
    const { line: _line, ...others } = desks;
    await house.records().put(where, { ...rest, desks: others });
    await erases(CARLA);
    expect(await stillThere(CARLA, house.personKey(CARLA))).toEqual([]);
    expect(await house.client().recordings.list()).toEqual([]);
  });
});

describe('somebody who works here by phone', () => {
  test('takes no shifts any more, and the coordinators hear of it', async () => {
    await line.fills(
      'night',
      { zoe: { name: 'Zoe', phone: OMAR, coordinator: true } },
      { ...always('Europe/London', [['maria'], ['tom']]), members: ['maria', 'tom', 'zoe'] },
    );
    expect(await finds(TOM)).toMatchObject({ lineGroups: ['Night line'] });
    await erases(TOM);
    await omar.gets(/^Tom is no longer in Night line and asked to be forgotten/);
    expect(await stillThere(TOM, house.personKey(TOM), '"Tom"')).toEqual([]);
    expect((await finds(MARIA)).lineGroups).toEqual(['Night line']);
  });

  test('is on no team any more, nor named in its tasks and messages', async () => {
    await team.asks(ada, {
      action: 'createTask',
      id: 'sweeppier1',
      store: PIER,
      title: 'Sweep',
      who: [team.key(INES), team.key(OMAR)],
    });
    await ines.gets(/^New task T1/);
    await omar.gets(/^New task T1/);
    await team.says(ines, 'T1 blocked, the broom is broken', /^Noted: T1 is blocked/);
    await house.unattended('PT2M');
    await ada.phone.reads();
    const kept = await finds(INES);
    expect(kept).toMatchObject({ stores: ['Pier'], tasks: 1, people: 1 });
    expect(kept.letters).toBeGreaterThan(0);
    await erases(INES);
    expect(await stillThere('Ines', INES, team.key(INES), 'broom')).toEqual([]);
    const { tasks } = await team.asks(ada, { action: 'store', store: PIER });
    expect(tasks?.map(({ assignees }) => assignees.map(({ name }) => name))).toEqual([['Omar']]);
    expect(isAnything(await finds(INES))).toBe(false);
    await omar.reads();
  });
});
