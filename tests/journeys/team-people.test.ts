import { openHouse } from '../support/house';
import { INES, OMAR, PIER, TEAM, Team } from '../support/team';
import type { TeamRequest } from '../../src/team/staff-api';

const house = openHouse();
const team = new Team(house);
beforeEach(() => team.alone());
const { ada } = house;
const asks = (request: TeamRequest) => team.asks(ada, request);
const ines = house.phone(INES);
const omar = house.phone(OMAR);
const inesOnWhatsApp = house.whatsapp(INES);

const HOUR = 3_600_000;
/** One white point. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const VOICE_NOTE = 'data:audio/ogg;base64,T2dnUw==';

const sweep = async (store: string, id: string, fields: object = {}): Promise<void> => {
  await asks({
    action: 'createTask',
    id,
    store,
    title: 'Sweep',
    who: [team.key(INES)],
    ...fields,
  });
};
const secondStore = async (): Promise<void> => {
  await asks({ action: 'createStore', id: 'secondmole', name: 'Mole', openingOn: '2030-05-01' });
  await asks({
    action: 'addMember',
    store: 'secondmole',
    phone: INES,
    name: 'Ines',
    role: 'member',
  });
  await ines.gets(/^Hello Ines, you are on the team of Mole/);
};
const given = async () => (await asks({ action: 'finished', store: PIER })).tasks?.[0]?.given;

test('a phone in two stores is asked which of two tasks of one name is meant', async () => {
  await secondStore();
  await sweep(PIER, 'sweeppier1');
  await sweep('secondmole', 'sweepmole1');
  expect(await ines.reads()).toHaveLength(2);
  await team.says(
    ines,
    'T1 done',
    'Which one do you mean? Reply with its name: 1 = T1 (Pier), 2 = T1 (Mole)',
  );
  await team.says(ines, '2', 'T1 done, thank you. You have 1 more; reply LIST to see them.');
  const { tasks } = await asks({ action: 'finished', store: 'secondmole' });
  expect(tasks?.map(({ id }) => id)).toEqual(['sweepmole1']);
  await team.says(ines, 'done', 'T1 done, thank you.');
});

test('a picture is the proof that a task asks for, by MMS and by WhatsApp; a voice note is none', async () => {
  await sweep(PIER, 'sweepphoto', { proof: 'photo' });
  await ines.reads();
  await team.says(ines, 'done', 'Please send a photo of T1; then it is done.');
  await ines.texts('here it is', { to: TEAM, mediaUrl: VOICE_NOTE });
  await ines.gets('Please send a photo of T1; then it is done.');
  await ines.texts('', { to: TEAM, mediaUrl: PICTURE });
  await ines.gets('T1 done, thank you.');
  expect((await given())?.photo).toMatch(/^MM[0-9a-f]{32}\/ME[0-9a-f]{32}$/);
  const { photo } = await asks({ action: 'photo', store: PIER, task: 'sweepphoto' });
  expect(`data:${photo?.type ?? ''};base64,${photo?.base64 ?? ''}`).toBe(PICTURE);
  await sweep(PIER, 'sweepagain', { proof: 'photo' });
  await ines.gets(/^New task T2/);
  await inesOnWhatsApp.texts('T2 done', { to: TEAM, mediaUrl: PICTURE });
  await inesOnWhatsApp.gets('T2 done, thank you.');
  // Forgotten, it is no longer in the account either.
  const [message = '', media = ''] = (await given())?.photo?.split('/') ?? [];
  await team.says(inesOnWhatsApp, 'forget me', /^Everything about you/);
  expect(await house.client().messages(message).media.list()).toEqual([]);
  expect(media).toMatch(/^ME/);
});

test('quiet hours hold what is said to a group, and not what is critical', async () => {
  const now = await team.clock();
  const clock = (at: number) =>
    new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' }).slice(0, 5);
  await asks({
    action: 'editMember',
    store: PIER,
    who: team.key(INES),
    quiet: { from: clock(now - HOUR), to: clock(now + 10 * 60_000) },
  });
  const group = `store-${PIER}`;
  await asks({ action: 'announce', id: 'announce01', group, text: 'Cake in the back room.' });
  await house.unattended('PT2M');
  await omar.gets(/Cake/);
  await ada.phone.gets(/Cake/);
  await ines.getsNothing();
  await asks({
    action: 'announce',
    id: 'announce02',
    group,
    text: 'Leave the house, please.',
    critical: true,
  });
  await house.unattended('PT2M');
  for (const phone of [ines, omar, ada.phone]) await phone.gets(/Leave the house/);
  await house.unattended('PT8M');
  await ines.gets(/Cake/);
});

test('a custom group hears what is said to it, with an outcome for each, and the archive has it', async () => {
  const { group } = await asks({
    action: 'createGroup',
    id: 'earlyshift',
    store: PIER,
    name: 'Early shift',
    people: [team.key(INES), team.key(OMAR)],
  });
  expect(group).toMatchObject({ name: 'Early shift', people: 2, kind: 'custom' });
  await house.refuses(OMAR, 30007);
  await asks({ action: 'announce', id: 'announce03', group: 'earlyshift', text: 'Start at six.' });
  await house.unattended('PT2M');
  await ines.gets(/^Pier: Start at six\./);
  await team.says(ines, 'read', 'Thank you, noted as read.');
  const { announcement } = await asks({ action: 'announcement', id: 'announce03' });
  const outcomes = announcement?.outcomes?.map(({ name, state, code, acknowledgedAt }) => [
    name,
    state,
    code,
    acknowledgedAt !== undefined,
  ]);
  expect(outcomes?.sort()).toEqual([
    ['Ines', 'delivered', undefined, true],
    ['Omar', 'failed', 30007, false],
  ]);
  const cookie = await ada.cookie();
  const archive = await fetch(`${house.edgeUrl}/api/whatsapp/archive?store_id=${PIER}`, {
    headers: { cookie, 'x-bellhop': '1' },
  });
  expect(await archive.json()).toMatchObject({
    announcements: [{ id: 'announce03', groupName: 'Early shift', people: 2, done: 2 }],
  });
  await house.takesTexts(OMAR);
});

test('STOP is heeded by everything that happens by itself, and START takes it back', async () => {
  await ines.texts('STOP', { to: TEAM });
  await ines.reads();
  await sweep(PIER, 'sweepstop1');
  await asks({ action: 'announce', id: 'announce04', group: `store-${PIER}`, text: 'Hello.' });
  await house.unattended('PT2M');
  await ines.getsNothing();
  await omar.reads();
  await ada.phone.reads();
  await ines.texts('START', { to: TEAM });
  await ines.reads();
  await sweep(PIER, 'sweepstart');
  await ines.gets(/^New task T2/);
  // What came to her meanwhile is on her list, though nobody could tell her.
  await team.says(ines, 'list', 'T1 Sweep\nT2 Sweep');
});

test('whoever wants to be forgotten is nowhere any more, in old stores neither', async () => {
  await secondStore();
  await sweep('secondmole', 'sweepmole1');
  await ines.gets(/^New task T1 at Mole/);
  await team.says(ines, "can't, the broom is broken", /^Noted: T1 is blocked/);
  await house.unattended('PT2M');
  await ada.phone.reads();
  await asks({ action: 'removeMember', store: 'secondmole', who: team.key(INES) });
  await sweep(PIER, 'sweeppier1', { proof: 'note' });
  await sweep(PIER, 'sweeppier2', { who: [team.key(INES), team.key(OMAR)] });
  await ines.reads();
  await omar.reads();
  await team.says(
    ines,
    'T1 done, swept twice by me',
    'T1 done, thank you. You have 1 more; reply LIST to see them.',
  );
  await asks({
    action: 'createGroup',
    id: 'earlyshift',
    store: PIER,
    name: 'Early shift',
    people: [team.key(INES), team.key(OMAR)],
  });
  await asks({ action: 'announce', id: 'announce05', group: 'earlyshift', text: 'Hello.' });
  await house.unattended('PT2M');
  await ines.reads();
  await omar.reads();
  await team.says(
    ines,
    'forget me please',
    'Everything about you at Harbour Café is erased, and you are off its teams.',
  );
  const kept = await house.everythingKept();
  for (const what of ['Ines', INES, team.key(INES), 'swept twice', 'broom'])
    expect(kept.includes(what) ? what : '').toBe('');
  const { tasks } = await asks({ action: 'store', store: PIER });
  expect(tasks?.map(({ code, assignees }) => [code, assignees.map(({ name }) => name)])).toEqual([
    ['T2', ['Omar']],
  ]);
  await team.says(ines, 'list', /^This is the team's number/);
});
