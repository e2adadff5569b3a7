import { readSession, sessionCookie, signInLink } from '../../src/staff/session';
import { openHouse } from '../support/house';
import { fromPage, type Answered } from '../support/requests';
import { cookieFrom } from '../support/staff';

const house = openHouse();
const ada = house.phone('+12025550190');
const stranger = house.phone('+12025550120');
const at = (path: string): string => `${house.edgeUrl}${path}`;

const signIn = (body: unknown): Promise<Answered> => fromPage(at('/staff/sign-in'), body);
const link = (id: string, phone = ada.number): string => {
  const { secret, now } = house.local.target();
  return signInLink(house.personKey(phone), id, now, secret);
};
/** Asks for a code and reads it off the phone. */
const codeFor = async (phone: typeof ada): Promise<string> => {
  expect((await signIn({ phone: phone.number })).json()).toEqual({ sent: true });
  return (await phone.gets(/^\d{6} is your code/)).slice(0, 6);
};
const otherThan = (code: string): string => (code === '111111' ? '222222' : '111111');
const refusedWith = async (asked: Promise<Answered>, status: number, code: string) => {
  const answer = await asked;
  expect([answer.status, answer.json()['code']]).toEqual([status, code]);
  expect(Object.keys(answer.json()).sort()).toEqual(['code', 'message', 'reference']);
  expect(answer.headers.get('set-cookie')).toBeNull();
};

describe('/staff/sign-in with a code', () => {
  test('gives a session that only this site’s own pages can use', async () => {
    const code = await codeFor(ada);
    const answer = await signIn({ phone: '+1 (202) 555-0190', code: ` ${code} ` });
    expect(answer.json()).toEqual({
      ok: true,
      me: { name: 'Ada', admin: true, desks: ['waitlist'] },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure'].sort(),
    );
    const value = cookieFrom(answer).split('=')[1];
    const { secret, now } = house.local.target();
    expect(readSession(value, now, secret)?.person).toBe(house.personKey(ada.number));
  });

  test('tells a stranger the same, sends no code, and takes none', async () => {
    expect((await signIn({ phone: stranger.number })).json()).toEqual({ sent: true });
    await stranger.getsNothing();
    await refusedWith(signIn({ phone: stranger.number, code: '123456' }), 400, 'wrong-code');
  });

  test('refuses a wrong code, and the right one after five wrong ones', async () => {
    const code = await codeFor(ada);
    const wrong = { phone: ada.number, code: otherThan(code) };
    for (let time = 0; time < 5; time++) await refusedWith(signIn(wrong), 400, 'wrong-code');
    await refusedWith(signIn({ phone: ada.number, code }), 429, 'too-many-codes');
  });

  test('refuses a code that is too old or was used', async () => {
    const used = await codeFor(ada);
    expect((await signIn({ phone: ada.number, code: used })).status).toBe(200);
    await refusedWith(signIn({ phone: ada.number, code: used }), 400, 'code-expired');
    const old = await codeFor(ada);
    await house.later('PT11M');
    await refusedWith(signIn({ phone: ada.number, code: old }), 400, 'code-expired');
  });

  test('sends at most five codes in ten minutes', async () => {
    for (let time = 0; time < 5; time++) await codeFor(ada);
    await refusedWith(signIn({ phone: ada.number }), 429, 'too-many-codes');
    await house.later('PT11M');
    await codeFor(ada);
  });

  test.each([
    [{}, 'bad-request'],
    [{ phone: 5 }, 'bad-request'],
    [{ phone: ['+12025550190'] }, 'bad-request'],
    [{ phone: 'x'.repeat(41) }, 'bad-request'],
    [{ phone: 'not a phone' }, 'bad-phone'],
    [{ phone: '+12025550190', code: 123456 }, 'bad-request'],
    [{ link: 'x'.repeat(501) }, 'bad-request'],
  ])('refuses %j', async (body, code) => {
    await refusedWith(signIn(body), 400, code);
  });
});

describe('/staff/sign-in with a link from the command line', () => {
  test('works once', async () => {
    const answer = await signIn({ link: link('one') });
    expect(answer.json()).toMatchObject({ ok: true, me: { name: 'Ada' } });
    await refusedWith(signIn({ link: link('one') }), 400, 'link-expired');
  });

  test('opened twice at once lets one in', async () => {
    const answers = await Promise.all(
      [link('two'), link('two')].map((one) => signIn({ link: one })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('is good for a quarter of an hour', async () => {
    const early = link('three');
    await house.later('PT16M');
    await refusedWith(signIn({ link: early }), 400, 'link-expired');
  });

  test('is refused for strangers, changed, of another secret, or when it is a session', async () => {
    const { secret, now } = house.local.target();
    const key = house.personKey(ada.number);
    const session = sessionCookie(key, now, secret).split(/[=;]/)[1] ?? '';
    const [body = '', signature = ''] = link('four').split('.');
    const changed = Buffer.from(
      Buffer.from(body, 'base64url').toString().replace('four', 'five'),
    ).toString('base64url');
    for (const forged of [
      link('five', stranger.number),
      `${changed}.${signature}`,
      signInLink(key, 'six', now, 'x'.repeat(32)),
      session,
      'x',
      '.',
      `${body}.${signature}.x`,
    ])
      await refusedWith(signIn({ link: forged }), 400, 'link-expired');
  });
});

describe('/staff/sign-out', () => {
  test('ends the session on this device', async () => {
    const answer = await fromPage(at('/staff/sign-out'), {});
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^bellhop=; Max-Age=0; Path=\//);
  });
});
