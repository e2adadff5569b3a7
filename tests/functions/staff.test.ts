import { STAFF_DOCUMENT, type StaffList } from '../../src/config';
import { sessionCookie } from '../../src/staff/session';
import { openHouse } from '../support/house';
import { ask, fromPage, type Answered } from '../support/requests';

const house = openHouse();
const { ada, ben } = house;
const ana = house.phone('+12025550120');
const KIT = '+12025550192';
const at = (path: string): string => `${house.edgeUrl}${path}`;

/** A session as the service would have made it, for anybody, by any secret. */
const sessionOf = (phone: string, secret = house.local.target().secret): string => {
  const key = house.personKey(phone);
  return sessionCookie(key, house.local.target().now, secret).split(';')[0] ?? '';
};
/** Kit works here and has no desk yet. */
const kitIsHired = async (): Promise<void> => {
  const { syncServiceSid } = house.local.target().account;
  const document = house.client().sync.v1.services(syncServiceSid).documents(STAFF_DOCUMENT);
  const staff = (await document.fetch()).data as StaffList;
  const kit = { name: 'Kit', phone: KIT, admin: false, desks: [] };
  const data = { ...staff, people: { ...staff.people, [house.personKey(KIT)]: kit } };
  await document.update({ data });
};

const ADD = { action: 'add', list: 'main', name: 'Tom', size: 2 };
const act = (body: unknown, cookie?: string, headers?: Record<string, string>) =>
  fromPage(at('/staff/waitlist'), body, { cookie, ...(headers ? { headers } : {}) });
const start = (cookie?: string, desk = 'waitlist') =>
  ask(at(`/staff/token?desk=${desk}`), cookie === undefined ? {} : { headers: { cookie } });

const refused = (answer: Answered, status: number, code: string): void => {
  expect([answer.status, answer.json()['code']]).toEqual([status, code]);
  expect(Object.keys(answer.json()).sort()).toEqual(['code', 'message', 'reference']);
  expect(answer.text).not.toMatch(/Error|\.js|Sync|54\d\d\d|SK[0-9a-f]{8}|IS[0-9a-f]{8}/);
};

test('a page is refused in the language it is written in', async () => {
  const asked = (languages: string) =>
    fromPage(at('/staff/waitlist'), ADD, { headers: { 'accept-language': languages } });
  const messages = await Promise.all(['es', 'es-MX,es;q=0.9,en;q=0.8', 'de, en;q=0.5'].map(asked));
  expect(messages.map((answer) => answer.json()['message'])).toEqual([
    'Su sesión ha terminado. Entre de nuevo; lo que escribió se conserva.',
    'Su sesión ha terminado. Entre de nuevo; lo que escribió se conserva.',
    'You are signed out. Please sign in again; what you typed is kept.',
  ]);
});

describe.each([
  ['/staff/token', (cookie?: string) => start(cookie)],
  ['/staff/waitlist', (cookie?: string) => act(ADD, cookie)],
])('%s', (_path, asks) => {
  test('is for those who are signed in', async () => {
    refused(await asks(), 401, 'signed-out');
    refused(await asks('bellhop='), 401, 'signed-out');
    refused(await asks('bellhop=x.y'), 401, 'signed-out');
    refused(await asks('bellhop=__proto__.constructor'), 401, 'signed-out');
    expect((await asks(await ada.cookie())).status).toBe(200);
  });

  test('takes no session of another secret, of a guest, or of yesterday', async () => {
    refused(await asks(sessionOf('+12025550190', 'y'.repeat(32))), 401, 'signed-out');
    refused(await asks(sessionOf(ana.number)), 401, 'signed-out');
    const today = sessionOf('+12025550190');
    await house.sleeps('PT11H59M');
    expect((await asks(today)).status).toBe(200);
    await house.later('PT2M');
    refused(await asks(today), 401, 'signed-out');
  });

  test('is for those whose desk it is', async () => {
    await kitIsHired();
    refused(await asks(sessionOf(KIT)), 403, 'wrong-role');
    expect((await asks(await ben.cookie())).status).toBe(200);
  });

  test('is for nobody who was let go, whatever their session says', async () => {
    const session = await ben.cookie();
    await house.startsAfresh();
    const { syncServiceSid } = house.local.target().account;
    const document = house.client().sync.v1.services(syncServiceSid).documents(STAFF_DOCUMENT);
    await document.update({ data: { v: 1, people: {} } });
    refused(await asks(session), 401, 'signed-out');
  });
});

describe('/staff/token', () => {
  test('tells a page all it needs to start, and gives a token for this desk’s objects only', async () => {
    const page = (await start(await ben.cookie())).json();
    expect(page).toMatchObject({
      me: { name: 'Ben', admin: false },
      business: { name: 'Harbour Café', timeZone: 'Europe/London' },
      desks: { waitlist: true, events: true, line: true, pay: true, team: true },
      testMode: false,
      waitlist: { lists: [{ id: 'main', number: '+12025550101' }], maxPartySize: 20 },
    });
    const claims = JSON.parse(
      Buffer.from(String(page['token']).split('.')[1] ?? '', 'base64url').toString(),
    ) as { grants: { identity: string }; exp: number; iat?: number };
    expect(claims.grants).toEqual({
      identity: 'desk-waitlist',
      data_sync: { service_sid: house.local.target().account.syncServiceSid },
    });
    expect(claims.exp * 1000 - Number(page['now'])).toBeLessThanOrEqual(3_600_000);
  });

  test('without a desk there is no token', async () => {
    const answer = await ask(at('/staff/token'), { headers: { cookie: await ada.cookie() } });
    expect(answer.json()).not.toHaveProperty('token');
    refused(await start(await ben.cookie(), 'kitchen'), 403, 'wrong-role');
    expect((await start(await ada.cookie(), 'kitchen')).json()).not.toHaveProperty('token');
  });

  test('the time is the service’s own', async () => {
    await house.sleeps('PT3H');
    const { now } = (await start(await ada.cookie())).json();
    expect(Math.abs(Number(now) - house.local.target().now)).toBeLessThan(2_000);
  });
});

describe('/staff/waitlist', () => {
  test.each([
    [{ action: 'explode' }, 'bad-request'],
    [{}, 'bad-request'],
    [[ADD], 'bad-request'],
    [{ ...ADD, size: '2' }, 'bad-request'],
    [{ ...ADD, size: 2.5 }, 'bad-request'],
    [{ ...ADD, size: 0 }, 'bad-size'],
    [{ ...ADD, size: 500 }, 'bad-size'],
    [{ ...ADD, name: ' \u200b ' }, 'bad-name'],
    [{ ...ADD, name: 'x'.repeat(501) }, 'bad-request'],
    [{ ...ADD, phone: 'call me' }, 'bad-phone'],
    [{ ...ADD, phone: { number: '+12025550120' } }, 'bad-request'],
    [{ ...ADD, list: '../main' }, 'bad-request'],
    [{ action: 'call', list: 'main', party: '__proto__/x', visit: 'v' }, 'bad-request'],
    [{ action: 'move', list: 'main', party: 'a', visit: 'b' }, 'bad-request'],
  ])('refuses %j', async (body, code) => {
    refused(await act(body, await ada.cookie()), 400, code);
    expect(await house.parties()).toEqual([]);
  });

  test('names what is not there', async () => {
    const cookie = await ada.cookie();
    refused(await act({ ...ADD, list: 'patio' }, cookie), 404, 'not-found');
    const nobody = { action: 'call', list: 'main', party: 'nobody', visit: 'none' };
    refused(await act(nobody, cookie), 404, 'party-gone');
  });

  test('what is no JSON, or too much of it, ends at the door', async () => {
    const headers = { 'content-type': 'application/json', 'x-bellhop': '1' };
    const broken = await ask(at('/staff/waitlist'), { headers, body: '{"action":' });
    expect([broken.status, broken.text]).toEqual([400, expect.stringMatching(/not valid JSON/)]);
    const huge = JSON.stringify({ ...ADD, notes: 'x'.repeat(1_100_000) });
    expect((await ask(at('/staff/waitlist'), { headers, body: huge })).status).toBe(413);
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const cookie = await ada.cookie();
    const body = 'action=seat&party=a&visit=b';
    const answer = await ask(at('/staff/waitlist'), { headers: { ...form, cookie }, body });
    refused(answer, 400, 'bad-request');
  });

  test.each([
    ['without our header', { 'x-bellhop': '' }],
    ['with another header value', { 'x-bellhop': 'true' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from a page without an address', { origin: 'null' }],
    ['from a neighbour port', { origin: 'http://localhost:1' }],
  ])('refuses a signed-in request %s', async (_how, headers) => {
    refused(await act(ADD, await ada.cookie(), headers), 400, 'bad-request');
    expect(await house.parties()).toEqual([]);
  });

  test('a body that carries its own request is no way in', async () => {
    const forged = {
      ...ADD,
      request: { headers: { 'x-bellhop': '1' }, cookies: { bellhop: 'x' } },
    };
    const answer = await act(forged, undefined, { 'x-bellhop': '' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await house.parties()).toEqual([]);
  });

  test.each(['PUT', 'DELETE'])('knows no %s, and GET does nothing', async (method) => {
    expect((await ask(at('/staff/waitlist'), { method })).status).toBe(405);
    const query = new URLSearchParams({ ...ADD, size: '2' }).toString();
    const headers = { cookie: await ada.cookie() };
    refused(await ask(at(`/staff/waitlist?${query}`), { headers }), 400, 'bad-request');
  });

  test('pressed twice, an action is done once', async () => {
    const cookie = await ada.cookie();
    await act(ADD, cookie);
    const seat = { action: 'seat', ...(await house.findParty('Tom')) };
    expect((await act(seat, cookie)).json()).toMatchObject({ ok: true, said: 'Tom (2) seated.' });
    refused(await act(seat, cookie), 409, 'not-possible');
  });
});
