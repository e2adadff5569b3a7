import { parseSettings, SETTINGS_DOCUMENT } from '../../src/config';
import type { AdminState, WrongField } from '../../src/house/admin/api';
import type { AccountStatus } from '../../src/house/admin/api';
import { adminCalls } from '../support/admin';
import { openHouse } from '../support/house';
import { ask, type Answered } from '../support/requests';

const house = openHouse();
const { ada, ben } = house;
const ana = house.phone('+12025550120');
const { act, asAda, done, change, save } = adminCalls(house);
/** A number of the account that no desk here has, as it is after it was bought. */
const PATIO = '+12025550105';

const add = (name: string, number: string) => ({ action: 'addList', list: { name, number } });
const remove = (list: string, name: string) => ({ action: 'removeList', list, name });
const wrongIn = ({ text }: Answered): readonly WrongField[] =>
  (JSON.parse(text) as { readonly fields?: readonly WrongField[] }).fields ?? [];
const settings = async () =>
  parseSettings((await house.records().read({ document: SETTINGS_DOCUMENT }))?.data);
const own = async (phone: string) => {
  const [number] = await house.client().incomingPhoneNumbers.list({ phoneNumber: phone });
  if (!number) throw new Error(`${phone} is no number of the account`);
  return house.client().incomingPhoneNumbers(number.sid);
};

beforeEach(async () => {
  // The wait list alone: other desks of the demo have the account's other numbers.
  const { waitlist } = (await settings()).desks;
  const only = { ...(await settings()), desks: { waitlist } };
  await house.records().put({ document: SETTINGS_DOCUMENT }, only);
  await (await own(PATIO)).update({ smsUrl: '', voiceUrl: '' });
  await house.unattended('PT10S');
});

test('a list that an admin adds takes guests at once, on every screen, without a terminal', async () => {
  const state = await done<AdminState>(asAda(add('  Patio ', '+1 202 555 0105')));
  const id = state.lists?.find((one) => one !== 'main') ?? '';
  expect(id).toMatch(/^l[a-z0-9]{8}$/);
  expect(state.fields).toMatchObject({
    [`lists.${id}.name`]: 'Patio',
    [`lists.${id}.number`]: PATIO,
  });
  expect(state.log[0]).toMatchObject({ by: 'Ada', fields: ['lists.added'] });
  // The account fits: objects, who may read them, webhooks and the sender.
  const { findings } = await done<AccountStatus>(asAda({ action: 'account' }));
  expect(findings.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(findings.filter(({ check }) => check === 'webhook')).toHaveLength(2);
  await ana.says('Table for 4, Ana', /on the list.*number 1/s, { to: PATIO });
  const board = await ask(`${house.edgeUrl}/staff/token?desk=waitlist`, {
    headers: { cookie: await ada.cookie() },
  });
  expect(board.text).toContain('Patio');
});

test.each<[what: string, asked: object, fields: readonly string[]]>([
  ['no name', add(' ', PATIO), ['newList.name empty']],
  ['a name that is there', add('HARBOUR CAFÉ', PATIO), ['newList.name taken']],
  ['nothing right at all', add('', 'five'), ['newList.name empty', 'newList.number phone']],
  ['the number of another list', add('Patio', '+12025550101'), ['newList.number taken']],
  ['a number of somebody else', add('Patio', '+12025550177'), ['newList.number not-owned']],
])('%s is refused, each field by its name, and nothing is made', async (_what, asked, fields) => {
  house.announce('bad-fields');
  await house.fallsSilent();
  const before = await house.everythingKept();
  const answer = await asAda(asked);
  expect([answer.status, wrongIn(answer).map(({ field, rule }) => `${field} ${rule}`)]).toEqual([
    400,
    fields,
  ]);
  expect(await house.everythingKept()).toBe(before);
});

test('a number whose texts go to something else stays where it is', async () => {
  house.announce('bad-fields');
  await (await own(PATIO)).update({ smsUrl: 'https://other.example/sms' });
  expect(wrongIn(await asAda(add('Patio', PATIO)))).toEqual([
    { field: 'newList.number', rule: 'in-use' },
  ]);
  expect((await (await own(PATIO)).fetch()).smsUrl).toBe('https://other.example/sms');
});

test('the same list asked for twice at once is there once', async () => {
  house.announce('bad-fields');
  const answers = await Promise.all([asAda(add('Patio', PATIO)), asAda(add('Patio', PATIO))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect((await settings()).desks.waitlist?.lists.map(({ name }) => name)).toEqual([
    'Harbour Café',
    'Patio',
  ]);
});

test('a list goes only when it takes nobody, nobody waits on it, and its name was typed', async () => {
  house.announce('bad-fields', 'not-found');
  const rule = async (asked: object) => wrongIn(await asAda(asked)).map((wrong) => wrong.rule);
  expect(await rule(remove('main', 'Harbour Café'))).toEqual(['last']);
  const state = await done<AdminState>(asAda(add('Patio', PATIO)));
  const id = state.lists?.find((one) => one !== 'main') ?? '';
  await ana.says('Table for 4, Ana', /number 1/, { to: PATIO });
  expect(await rule(remove(id, 'Patio'))).toEqual(['not-paused']);
  await done(asAda(save(change(`lists.${id}.paused`, false, true))));
  expect(await rule(remove(id, 'Patio'))).toEqual(['waited-on']);
  await ana.says('LEAVE', /Reply 1/, { to: PATIO });
  await ana.says('1', /off the list/, { to: PATIO });
  expect(await rule(remove(id, 'patio'))).toEqual(['mismatch']);
  const after = await done<AdminState>(asAda(remove(id, 'Patio')));
  expect(after.lists).toEqual(['main']);
  expect(after.log[0]).toMatchObject({ by: 'Ada', fields: ['lists.removed'] });
  expect((await asAda(remove(id, 'Patio'))).status).toBe(404);
});

test('lists are for admins', async () => {
  house.announce('wrong-role', 'signed-out');
  for (const asked of [add('Patio', PATIO), remove('main', 'Harbour Café')]) {
    expect((await act(asked)).status).toBe(401);
    expect((await act(asked, await ben.cookie())).status).toBe(403);
  }
  expect((await settings()).desks.waitlist?.lists).toHaveLength(1);
});

test('a desk is switched off and on: guests hear that it is closed, and keep their places', async () => {
  // Always another passer-by: somebody who says nothing but hello is answered a few times only.
  let nth = 0;
  const answered = async (): Promise<string> => {
    const passer = house.phone(`+1212555${String(100 + (nth++ % 100)).padStart(4, '0')}`);
    const { replies } = await passer.texts('hello');
    await passer.reads();
    return replies.map(({ body }) => body).join();
  };
  await ana.says('Table for 4, Ana', /number 1/);
  await done(asAda(save(change('waitlist.on', true, false))));
  await house.settles(answered, (said) => said.includes('is closed right now'));
  await done(asAda(save(change('waitlist.on', false, true))));
  await house.settles(answered, (said) => said.includes('table for 2'));
  await ana.says('WHERE', /number 1/);
});
