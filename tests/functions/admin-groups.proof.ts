import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import type { AdminState, WrongField } from '../../src/house/admin/api';
import { adminCalls } from '../support/admin';
import { openHouse } from '../support/house';
import { LineHouse } from '../support/line-house';
import { ask, type Answered } from '../support/requests';
import { LINE, Telephones } from '../support/telephones';

const house = openHouse();
const phones = new Telephones(house);
const line = new LineHouse(house);
const { asAda, done, change, save: saving } = adminCalls(house);
const save = (...changes: readonly object[]) => asAda(saving(...changes));
/** A number of the account that no desk here has. */
const DAY_LINE = '+12025550105';

const add = (name: string, number: string) => ({ action: 'addGroup', group: { name, number } });
const remove = (group: string, name: string) => ({ action: 'removeGroup', group, name });
const wrongIn = ({ text }: Answered): readonly string[] =>
  ((JSON.parse(text) as { readonly fields?: readonly WrongField[] }).fields ?? []).map(
    ({ field, rule }) => `${field} ${rule}`,
  );
const settings = async () =>
  parseSettings((await house.records().read({ document: SETTINGS_DOCUMENT }))?.data);
const groups = async () => (await settings()).desks.line?.groups ?? [];
const own = async (phone: string) => {
  const [number] = await house.client().incomingPhoneNumbers.list({ phoneNumber: phone });
  if (!number) throw new Error(`${phone} is no number of the account`);
  return house.client().incomingPhoneNumbers(number.sid);
};

beforeEach(async () => {
  await line.has([{ id: 'night', name: 'Night line', number: LINE }]);
  await (await own(DAY_LINE)).update({ smsUrl: '', voiceUrl: '' });
  await house.unattended('PT10S');
});

test('a group that an admin adds takes calls at once, with its voicemail, on every screen', async () => {
  const state = await done<AdminState>(asAda(add(' Day line ', '+1 202 555 0105')));
  const { id = '' } = state.groups?.find((group) => group.id !== 'night') ?? {};
  expect(id).toMatch(/^g[a-z0-9]{8}$/);
  expect(state.fields).toMatchObject({
    [`groups.${id}.name`]: 'Day line',
    [`groups.${id}.number`]: DAY_LINE,
    [`groups.${id}.ringSeconds`]: 20,
    [`groups.${id}.forecastMail`]: 'weekly',
  });
  expect(state.log[0]).toMatchObject({ by: 'Ada', fields: ['groups.added'] });
  const { voiceUrl, voiceFallbackUrl, statusCallback } = await (await own(DAY_LINE)).fetch();
  expect([voiceUrl, voiceFallbackUrl, statusCallback].map((url) => url.split('#')[0])).toEqual([
    `${house.edgeUrl}/voice`,
    `${house.edgeUrl}/fallback-line.xml`,
    `${house.edgeUrl}/voice-status`,
  ]);
  const page = await ask(`${house.edgeUrl}/staff/token?desk=line`, {
    headers: { cookie: await house.ada.cookie() },
  });
  expect(page.text).toContain('Day line');
  await house.settles(
    async () => {
      const call = await phones.calls('+14155550130', DAY_LINE);
      if (call.status === 'in-progress') await phones.act(call, { hangUp: true });
      return call;
    },
    ({ waitingFor, heard }) => waitingFor === 'record' && /Nobody at Day line/.test(heard.join()),
    15_000,
  );
});

test.each<[what: string, asked: object, fields: readonly string[]]>([
  ['no name', add(' ', DAY_LINE), ['newGroup.name empty']],
  ['a name that is there', add('NIGHT LINE', DAY_LINE), ['newGroup.name taken']],
  ['a name too long to be read out', add('x'.repeat(41), DAY_LINE), ['newGroup.name too-long']],
  ['a number of another group', add('Day', LINE), ['newGroup.number taken']],
  ['a number of somebody else', add('Day', '+12025550177'), ['newGroup.number not-owned']],
])('%s is refused by its field, and nothing is made', async (_what, asked, fields) => {
  house.announce('bad-fields');
  await house.fallsSilent();
  const before = await house.everythingKept();
  const answer = await asAda(asked);
  expect([answer.status, wrongIn(answer)]).toEqual([400, fields]);
  expect(await house.everythingKept()).toBe(before);
});

test('a number whose calls go to something else stays where it is', async () => {
  house.announce('bad-fields');
  await (await own(DAY_LINE)).update({ voiceUrl: 'https://other.example/voice' });
  expect(wrongIn(await asAda(add('Day', DAY_LINE)))).toEqual(['newGroup.number in-use']);
  expect((await (await own(DAY_LINE)).fetch()).voiceUrl).toBe('https://other.example/voice');
});

test('every field of a group can be changed, and is kept as the desk reads it', async () => {
  const changes = [
    change('groups.night.greeting', null, 'Welcome.'),
    change('groups.night.voicemailGreeting', null, '/hello.mp3'),
    change('groups.night.voice', null, 'Polly.Joanna'),
    change('groups.night.timeZone', null, 'America/New_York'),
    change('groups.night.strategy', 'inOrder', 'fair'),
    change('groups.night.ringSeconds', 20, 25),
    change('groups.night.defaultPhone', null, '+1 202 555 0119'),
    change('groups.night.defaultRingSeconds', 25, 30),
    change('groups.night.caller', 'shown', 'hidden'),
    change('groups.night.mails', [], [' a@harbour.example', 'a@harbour.example']),
    change('groups.night.keepDays', 30, 7),
    change('groups.night.remindAt', '18:00', '17:30'),
    change('groups.night.forecastMail', 'never', 'daily'),
    change('groups.night.textAnswer', null, 'Please call.'),
    change('groups.night.passTextsOn', false, true),
  ];
  await done<AdminState>(save(...changes));
  expect((await groups())[0]).toMatchObject({
    greeting: { say: 'Welcome.' },
    voicemailGreeting: { play: '/hello.mp3' },
    voice: 'Polly.Joanna',
    timeZone: 'America/New_York',
    strategy: 'fair',
    ringSeconds: 25,
    defaultDestination: { phone: '+12025550119', ringSeconds: 30 },
    caller: 'hidden',
    mails: ['a@harbour.example'],
    keepDays: 7,
    remindAt: '17:30',
    forecastMail: 'daily',
    textAnswer: 'Please call.',
    passTextsOn: true,
  });
  // Emptied again, they are as if nobody had ever set them.
  await done<AdminState>(
    save(
      change('groups.night.greeting', 'Welcome.', ''),
      change('groups.night.defaultPhone', '+12025550119', null),
      change('groups.night.timeZone', 'America/New_York', null),
    ),
  );
  const [night] = await groups();
  expect([night?.greeting, night?.defaultDestination, night?.timeZone]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
});

test('each wrong field is named, and nothing of a form is saved while one is wrong', async () => {
  house.announce('bad-fields');
  const answer = await save(
    change('groups.night.name', 'Night line', 'Dawn line'),
    change('groups.night.ringSeconds', 20, 90),
    change('groups.night.mails', [], ['nobody']),
    change('groups.night.remindAt', '18:00', 'six'),
    change('groups.night.greeting', null, 'http://plain.example/hello.mp3'),
    change('groups.night.voice', null, 'a nice one'),
    change('groups.night.caller', 'shown', 'guessed'),
    change('groups.gone.name', 'x', 'y'),
  );
  expect(wrongIn(answer)).toEqual([
    'groups.night.ringSeconds number',
    'groups.night.mails mails',
    'groups.night.remindAt time',
    'groups.night.greeting spoken',
    'groups.night.voice voice',
    'groups.night.caller choice',
    'groups.gone.name gone',
  ]);
  expect((await groups())[0]?.name).toBe('Night line');
});

test('two people who change different fields both get what they wanted; the same one, and the later is told', async () => {
  house.announce('changed-meanwhile');
  await done<AdminState>(save(change('groups.night.ringSeconds', 20, 30)));
  // Whoever has the form open since before changes another field, and then the same.
  await done<AdminState>(save(change('groups.night.mostTries', 6, 3)));
  const late = await save(change('groups.night.ringSeconds', 20, 15));
  expect([late.status, wrongIn(late)]).toEqual([409, ['groups.night.ringSeconds changed']]);
  expect((await groups())[0]).toMatchObject({ ringSeconds: 30, mostTries: 3 });
});

test('a group is removed by its name, unless it is the only one or somebody calls it', async () => {
  house.announce('bad-fields');
  expect(wrongIn(await asAda(remove('night', 'Night line')))).toEqual(['removeGroup.name last']);
  await done<AdminState>(asAda(add('Day line', DAY_LINE)));
  expect(wrongIn(await asAda(remove('night', 'night')))).toEqual(['removeGroup.name mismatch']);
  const call = await phones.calls();
  expect(wrongIn(await asAda(remove('night', 'Night line')))).toEqual(['removeGroup.name called']);
  await phones.act(call, { hangUp: true });
  await done<AdminState>(asAda(remove('night', 'Night line')));
  expect((await groups()).map(({ name }) => name)).toEqual(['Day line']);
});

test('the line’s own words: saved where they can be said, and callers hear them', async () => {
  house.announce('bad-fields');
  const wrong = await save(change('lineTexts.en.whisper', null, 'Press 1.'));
  expect(wrongIn(wrong)).toEqual(['lineTexts.en.whisper text']);
  const state = await done<AdminState>(
    save(
      change('lineTexts.en.greeting', null, 'Good evening, {group} is listening.'),
      change('lineTexts.en.answer', null, '{group} reads no texts.'),
    ),
  );
  expect(state.texts.lineTexts?.en).toEqual({
    greeting: 'Good evening, {group} is listening.',
    answer: '{group} reads no texts.',
  });
  await house.settles(
    async () => {
      const call = await phones.calls();
      await phones.act(call, { hangUp: true });
      return call.heard[0];
    },
    (heard) => heard === 'say: Good evening, Night line is listening.',
    15_000,
  );
  const guest = house.phone('+14155550177');
  await guest.says('Hello', 'Night line reads no texts.', { to: LINE });
  // Ours typed in is ours again.
  const back = await done<AdminState>(
    save(change('lineTexts.en.answer', '{group} reads no texts.', '')),
  );
  expect(back.texts.lineTexts?.en).not.toHaveProperty('answer');
});
