import { twilioMessageLog } from '../../src/adapters/twilio/message-log';
import { control } from '../support/control';
import { filesFrom } from '../support/files';
import { openAccount, PATIENT } from '../support/vendors';

const account = openAccount();
const ANA = '+12025550120';
const OURS = '+12025550101';

const log = () => twilioMessageLog(account.client(), PATIENT);
const says = (body: string, to = ANA) => account.client().messages.create({ to, from: OURS, body });
const bodiesTo = async (to: string) =>
  (await account.client().messages.list({ to })).map(({ body }) => body);

const shows = (from = ANA) =>
  control(account.vendors().url, 'texts', {
    ...{ from, to: OURS, body: 'look', mediaUrl: 'data:image/png;base64,iVBORw0KGgo=' },
  });
const files = (from: string) => filesFrom(account.client(), from);

/** As the house does it: from one answer to the next. */
async function emptyAll(before: number): Promise<{ looks: number; underWay: boolean }> {
  let underWay = false;
  let until: number | undefined;
  for (let looks = 1; ; looks++) {
    const looked = await log().emptyOf(ANA, before, until);
    underWay ||= looked.underWay;
    if (looked.next === undefined) return { looks, underWay };
    expect(looks).toBeLessThan(500);
    ({ until } = looked.next);
  }
}

test('the words with one person are emptied, and nobody else’s', async () => {
  await says('for Ana');
  await says('for Luis', '+12025550121');
  await account.pass(2);
  expect(await emptyAll(account.now())).toEqual({ looks: 1, underWay: false });
  expect(await bodiesTo(ANA)).toEqual(['']);
  expect(await bodiesTo('+12025550121')).toEqual(['for Luis']);
});

test('what is said after that time keeps its words', async () => {
  await says('before');
  await account.pass(5);
  const before = account.now();
  await account.pass(5);
  await says('after');
  await account.pass(2);
  await emptyAll(before);
  expect([...(await bodiesTo(ANA))].sort()).toEqual(['', 'after']);
});

test('one that the platform says is under way after all is named as well, and the others are emptied', async () => {
  await says('first');
  await says('second');
  await account.pass(2);
  const refusal = { status: 409, code: 20_009, times: 1, method: 'POST' };
  await account.trouble({ ...refusal, host: 'api.twilio.com' });
  expect(await emptyAll(account.now())).toEqual({ looks: 1, underWay: true });
  expect((await bodiesTo(ANA)).filter((body) => body !== '')).toHaveLength(1);
});

test('a message that is under way is named, and emptied when it has arrived', async () => {
  await says('on its way');
  expect(await emptyAll(account.now() + 1_000)).toMatchObject({ underWay: true });
  expect(await bodiesTo(ANA)).toEqual(['on its way']);
  await account.pass(2);
  expect(await emptyAll(account.now())).toMatchObject({ underWay: false });
  expect(await bodiesTo(ANA)).toEqual(['']);
});

test('what came with their messages goes as well, more than one look can do, and nobody else’s', async () => {
  // Nobody answers webhooks here; the files count.
  await control(account.vendors().url, 'limits', { retrySpacing: 'immediate' });
  for (let sent = 0; sent < 45; sent += 15) {
    await Promise.all(Array.from({ length: 15 }, () => shows()));
    await account.pass(2);
  }
  await shows('+12025550121');
  await account.pass(2);
  expect(await files(ANA)).toBe(45);
  expect((await emptyAll(account.now())).looks).toBeGreaterThan(3);
  expect([await files(ANA), await files('+12025550121')]).toEqual([0, 1]);
  // What is gone is still counted by the platform, and looked for in vain.
  expect((await emptyAll(account.now())).underWay).toBe(false);
});

test('a file that somebody else has removed meanwhile is no trouble', async () => {
  await shows();
  await account.pass(2);
  await account.trouble({ host: 'api.twilio.com', method: 'DELETE', status: 404, times: 1 });
  expect(await emptyAll(account.now())).toEqual({ looks: 1, underWay: false });
});
