import { openHouse } from '../support/house';
import { WAITLIST } from '../support/handsets';
import { ask, fromPage, signed, unsigned, type Params } from '../support/requests';

const house = openHouse();
const ana = house.phone('+12025550120');
const at = (path: string): string => `${house.edgeUrl}${path}`;

const text = (params: Params = {}): Params => ({
  MessageSid: `SM${'1'.repeat(32)}`,
  From: ana.number,
  To: WAITLIST,
  Body: 'Table for 4, Ana',
  NumMedia: '0',
  ...params,
});
const status = (params: Params = {}): Params => ({
  MessageSid: `SM${'1'.repeat(32)}`,
  MessageStatus: 'delivered',
  ...params,
});

describe.each([
  ['/message', text],
  ['/message-status', status],
])('%s', (path, params) => {
  test('answers the platform', async () => {
    const answer = await signed(at(path), params());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('refuses whoever does not sign, signs with another token, or signed something else', async () => {
    // The bell of a full minute writes as well.
    await house.fallsSilent();
    const before = await house.everythingKept();
    const others = [
      await unsigned(at(path), params()),
      await signed(at(path), params(), 'f'.repeat(32)),
      await ask(at(path), {
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
        },
        body: new URLSearchParams(params()).toString(),
      }),
      await ask(at(`${path}?${new URLSearchParams(params()).toString()}`)),
      await fromPage(at(path), params()),
    ];
    expect(others.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403]);
    expect(others.filter((answer) => /Error|\.js|    at /.test(answer.text))).toEqual([]);
    expect(await house.everythingKept()).toBe(before);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('knows no %s', async (method) => {
    expect((await ask(at(path), { method })).status).toBe(405);
  });

  test('survives a body that is no form at all', async () => {
    const answer = await signed(at(path), { '': '', '[object Object]': '%%%', a: '\u0000' });
    expect(answer.text).not.toMatch(/Error|\.js|    at /);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('/message-status', () => {
  test('without a status is refused', async () => {
    expect((await signed(at('/message-status'), { MessageSid: 'SM1' })).status).toBe(400);
  });
});

test('the platform’s last call for a text gets a sentence even when nothing works', async () => {
  house.announce('busy');
  await house.trouble({ host: 'sync.twilio.com', status: 503 });
  const began = performance.now();
  const [first, last] = await Promise.all([
    signed(at('/message'), text()),
    signed(at('/message'), text({ ErrorCode: '11200', ErrorUrl: at('/message') })),
  ]);
  expect([first.status, first.text]).toEqual([
    503,
    '<?xml version="1.0" encoding="UTF-8"?><Response/>',
  ]);
  expect([last.status, last.text]).toEqual([
    200,
    expect.stringMatching(/something went wrong on our side\. Please text again in a minute/),
  ]);
  // Both stop by themselves, long before the platform would stop them.
  expect(performance.now() - began).toBeLessThan(6_500);
});

test('that sentence is in the language of the guest, as far as anybody can know it', async () => {
  house.announce('busy');
  const lastCall = (params: Params) =>
    signed(at('/message'), text({ ErrorCode: '11200', ErrorUrl: at('/message'), ...params }));
  await ana.says('Mesa para 4, Ana', /^Ya tiene lugar/);
  // What is known of Ana can be read and nothing can be written; of the others nothing can be read at all.
  await house.trouble({ host: 'sync.twilio.com', method: 'POST', status: 503 });
  const known = await lastCall({ MessageSid: `SM${'2'.repeat(32)}`, Body: 'somos 5' });
  await house.troubleOver();
  await house.trouble({ host: 'sync.twilio.com', status: 503 });
  const byCountry = await lastCall({ MessageSid: `SM${'3'.repeat(32)}`, From: '+34600000120' });
  const nobody = await lastCall({
    MessageSid: `SM${'4'.repeat(32)}`,
    From: 'whatsapp:+4930000120',
  });
  expect(known.text).toContain('Lo sentimos, tuvimos un problema.');
  expect(byCountry.text).toContain('Lo sentimos, tuvimos un problema.');
  expect(nobody.text).toContain('something went wrong on our side');
});

test('when a vendor does not answer, functions give up by themselves before the platform cuts them off', async () => {
  house.announce('busy');
  const cookie = await house.ada.cookie();
  await ana.says('Table for 4, Ana', /number 1/);
  const party = await house.findParty('Ana');
  await house.later('PT6S');
  await house.trouble({ host: 'sync.twilio.com', delayMs: 12_000 });
  const send = `waitlist.main.${party.party}.${party.visit}.abcd`;
  const [message, news, action, page] = await Promise.all([
    signed(at('/message'), text({ Body: 'WHERE' })),
    signed(at(`/message-status?send=${send}`), status()),
    fromPage(at('/staff/waitlist'), { action: 'seat', ...party }, { cookie }),
    ask(at('/staff/token?desk=waitlist'), { headers: { cookie } }),
  ]);
  expect([message.status, news.status, action.status]).toEqual([503, 503, 503]);
  expect(message.ms).toBeLessThan(5_500);
  expect(news.ms).toBeLessThan(5_500);
  expect(action.ms).toBeLessThan(9_500);
  expect(page.ms).toBeLessThan(9_500);
  expect(action.json()).toEqual({
    code: 'busy',
    message: 'The service is busy. Nothing is lost; try again in a moment.',
    reference: expect.stringMatching(/^\w{6}$/) as string,
  });
}, 30_000);
