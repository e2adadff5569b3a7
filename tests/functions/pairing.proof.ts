import { STAFF_DOCUMENT } from '../../src/config';
import { openHouse } from '../support/house';
import { fromPage, type Answered } from '../support/requests';
import { cookieFrom } from '../support/staff';

const house = openHouse();
const { ada, ben } = house;

const signIn = (body: unknown, cookie?: string): Promise<Answered> =>
  fromPage(`${house.edgeUrl}/staff/sign-in`, body, { cookie });
const tablet = { name: 'Front door tablet', desk: 'waitlist' };
const paired = async (): Promise<string> =>
  String((await signIn({ pair: tablet }, await ada.cookie())).json()['device']);
const refused = (answer: Answered, status: number, code: string): void =>
  expect([answer.status, answer.json()['code']]).toEqual([status, code]);

describe('/staff/sign-in on a shared tablet', () => {
  test('an admin pairs it once, and it signs itself in again and again, for its desk only', async () => {
    const device = await paired();
    for (const hours of ['PT1S', 'P2D', 'P30D']) {
      await house.sleeps(hours);
      const answer = await signIn({ device });
      expect(answer.json()).toMatchObject({
        me: { name: tablet.name, admin: false, desks: ['waitlist'] },
      });
      const cookie = cookieFrom(answer);
      const request = { action: 'add', list: 'main', name: 'Tom', size: 2 };
      expect((await fromPage(`${house.edgeUrl}/staff/waitlist`, request, { cookie })).status).toBe(
        200,
      );
      refused(await signIn({ pair: tablet }, cookie), 403, 'wrong-role');
    }
  });

  test('nobody but an admin pairs one', async () => {
    refused(await signIn({ pair: tablet }, await ben.cookie()), 403, 'wrong-role');
    refused(await signIn({ pair: tablet }), 401, 'signed-out');
    refused(
      await signIn({ pair: { name: '', desk: 'waitlist' } }, await ada.cookie()),
      400,
      'bad-request',
    );
    refused(
      await signIn({ pair: { ...tablet, desk: 'kitchen' } }, await ada.cookie()),
      400,
      'bad-request',
    );
  });

  test('once it is off the staff list neither its key nor its session opens anything', async () => {
    const device = await paired();
    const cookie = cookieFrom(await signIn({ device }));
    const { syncServiceSid } = house.local.target().account;
    const document = house.client().sync.v1.services(syncServiceSid).documents(STAFF_DOCUMENT);
    const { data } = await document.fetch();
    const staff = data as { v: 1; people: Record<string, { name: string }> };
    const people = Object.fromEntries(
      Object.entries(staff.people).filter(([, { name }]) => name !== tablet.name),
    );
    await document.update({ data: { ...staff, people } });
    refused(await signIn({ device }), 401, 'signed-out');
    const request = { action: 'add', list: 'main', name: 'Tom', size: 2 };
    refused(
      await fromPage(`${house.edgeUrl}/staff/waitlist`, request, { cookie }),
      401,
      'signed-out',
    );
  });

  test('a made-up key, and a session used as one, are refused', async () => {
    const session = (await ada.cookie()).split('=')[1];
    for (const device of ['nonsense', `${await paired()}x`, session])
      refused(await signIn({ device }), 401, 'signed-out');
  });

  test('two tablets paired at once are both on the list', async () => {
    const keys = await Promise.all([paired(), paired(), paired()]);
    for (const device of keys) expect((await signIn({ device })).status).toBe(200);
  });
});
