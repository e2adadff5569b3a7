import { refusalOf, VendorsBench, WAIT_LIST } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

describe('messaging services', () => {
  it('gives the first one the sid that the local account promises, and lists its numbers', async () => {
    const sid = await bench.join();
    expect(sid).toBe(bench.vendors.account.messagingServiceSid);
    const { services } = bench.client().messaging.v1;
    expect(await services.list()).toMatchObject([{ friendlyName: 'Front desk', sid }]);
    expect(await services(sid).phoneNumbers.list()).toMatchObject([{ phoneNumber: WAIT_LIST }]);
    const number = services(sid).phoneNumbers(await bench.sidOf(WAIT_LIST));
    expect(await number.fetch()).toMatchObject({ serviceSid: sid });
    await number.remove();
    expect(await refusalOf(number.fetch())).toEqual({ status: 404, code: 20404 });
  });

  it('takes a number into one service only', async () => {
    const sid = await bench.join();
    const phoneNumberSid = await bench.sidOf(WAIT_LIST);
    const { services } = bench.client().messaging.v1;
    const again = services(sid).phoneNumbers.create({ phoneNumberSid });
    expect(await refusalOf(again)).toEqual({ status: 409, code: 21710 });
    const other = await services.create({ friendlyName: 'Other' });
    const elsewhere = services(other.sid).phoneNumbers.create({ phoneNumberSid });
    expect(await refusalOf(elsewhere)).toEqual({ status: 409, code: 21712 });
  });
});
