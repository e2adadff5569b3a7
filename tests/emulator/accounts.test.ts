import { refusalOf, VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const accounts = () => bench.client().api.v2010.accounts;
const create = () => accounts().create({ friendlyName: 'Cards' });
const signedIn = (sub: { sid: string; authToken: string }) => bench.client(sub.sid, sub.authToken);

it('makes subaccounts, finds them by name, and tells them from the account itself', async () => {
  const { sid, authToken, ownerAccountSid, status } = await create();
  const { accountSid } = bench.vendors.account;
  expect([ownerAccountSid, status]).toEqual([accountSid, 'active']);
  expect(authToken).not.toBe(bench.vendors.account.authToken);
  expect((await accounts().list({ friendlyName: 'Cards' })).map((one) => one.sid)).toEqual([sid]);
  expect((await accounts().list()).map((one) => one.sid)).toEqual([accountSid, sid]);
  expect(await accounts()(sid).fetch()).toMatchObject({ friendlyName: 'Cards', authToken });
});

it('keeps what is in a subaccount apart from the account', async () => {
  const sub = await create();
  await bench.client().sync.v1.services.create({ friendlyName: 'house' });
  await signedIn(sub).sync.v1.services.create({ friendlyName: 'cards' });
  const names = async (client: ReturnType<typeof signedIn>) =>
    (await client.sync.v1.services.list()).map(({ friendlyName }) => friendlyName);
  expect(await names(bench.client())).toEqual(['house']);
  expect(await names(signedIn(sub))).toEqual(['cards']);
  expect((await signedIn(sub).verify.v2.services.list()).length).toBe(0);
});

it('gives a subaccount keys of its own, which open it and nothing else', async () => {
  const sub = await create();
  const client = bench.client();
  const key = await client.api.v2010.accounts(sub.sid).newKeys.create({ friendlyName: 'cards' });
  expect(await client.keys.list()).toEqual([]);
  expect((await client.api.v2010.accounts(sub.sid).keys.list()).length).toBe(1);
  const byKey = bench.client(key.sid, key.secret);
  expect(await byKey.sync.v1.services.list()).toEqual([]);
  expect(
    await refusalOf(byKey.api.v2010.accounts(bench.vendors.account.accountSid).fetch()),
  ).toEqual({ status: 404, code: 20404 });
});

it('refuses a wrong token of a subaccount', async () => {
  const { sid } = await create();
  const wrong = signedIn({ sid, authToken: '0'.repeat(32) });
  expect(await refusalOf(wrong.sync.v1.services.list())).toEqual({ status: 401, code: 20003 });
});

it('shuts a suspended subaccount until it is opened again, and a closed one for good', async () => {
  const sub = await create();
  await accounts()(sub.sid).update({ status: 'suspended' });
  expect(await refusalOf(signedIn(sub).sync.v1.services.list())).toEqual({
    status: 403,
    code: 20005,
  });
  expect((await accounts().list({ status: 'suspended' })).map(({ sid }) => sid)).toEqual([sub.sid]);
  await accounts()(sub.sid).update({ status: 'active' });
  expect(await signedIn(sub).sync.v1.services.list()).toEqual([]);
  await accounts()(sub.sid).update({ status: 'closed' });
  expect(await refusalOf(accounts()(sub.sid).update({ status: 'active' }))).toEqual({
    status: 400,
    code: 20001,
  });
});

it('does not pretend that a subaccount could be deployed to', async () => {
  const sub = await create();
  expect(await refusalOf(signedIn(sub).serverless.v1.services.list())).toMatchObject({
    status: 501,
  });
});
