import { openHouse } from '../support/house';
import { PayDesk } from '../support/pay';
import { ask, signed, unsigned } from '../support/requests';

const house = openHouse();
const desk = new PayDesk(house);
const { ben } = house;
const CALL = { CallSid: `CA${'1'.repeat(32)}`, From: '+14155550120', To: '+12025550104' };

describe.each(['/pay/forward', '/pay/answered', '/pay/finished', '/pay/payresult'])(
  '%s',
  (path) => {
    test('is for the platform alone', async () => {
      expect((await unsigned(`${house.edgeUrl}${path}`, CALL)).status).toBe(403);
    });

    test('answers what cannot be read without falling over', async () => {
      const { status, text } = await signed(`${house.edgeUrl}${path}`, { nothing: '1' });
      expect(status).toBeLessThan(500);
      if (path !== '/pay/payresult') expect(text).toContain('<Response>');
    });
  },
);

test('/pay/forward rings the same phone when it is asked again, and a named phone alone', async () => {
  const url = `${house.edgeUrl}/pay/forward`;
  const first = await signed(url, CALL);
  expect(first.text).toContain(ben.phone.number);
  expect((await signed(url, CALL)).text).toBe(first.text);
  const named = await signed(`${url}?Fwd=%2B12025550177`, {
    ...CALL,
    CallSid: `CA${'2'.repeat(32)}`,
  });
  expect(named.text).toContain('+12025550177');
});

test('/staff/pay is for those who work there', async () => {
  const url = `${house.edgeUrl}/staff/pay`;
  const body = JSON.stringify({ action: 'history' });
  const headers = { 'content-type': 'application/json', 'x-bellhop': '1' };
  expect((await ask(url, { headers, body })).status).toBe(401);
  expect((await desk.history(ben)).rows).toEqual([]);
});
