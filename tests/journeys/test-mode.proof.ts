import { HELD_LOG } from '../../src/messaging/held';
import { openHouse } from '../support/house';
import type { StaffMember } from '../support/staff';
import { cookieFrom } from '../support/staff';
import { signInLink } from '../../src/staff/session';
import { BoardOnTrello } from '../support/trello';

const house = openHouse({ TEST_MODE: 'true' });
const ana = house.phone('+12025550120');
const { ada } = house;

/** What was kept back instead of sent, oldest first. */
const held = async (): Promise<readonly unknown[]> =>
  (await house.records().newest(HELD_LOG, 50)).map(({ data }) => data).reverse();

/** In test mode no code is sent, so Ada comes in by a link. */
const signInByLink = async (member: StaffMember): Promise<string> => {
  const { secret, now } = house.local.target();
  const link = signInLink(house.personKey(member.phone.number), 'only-once', now, secret);
  return cookieFrom(await member.asks('/staff/sign-in', { link }));
};

test('nothing reaches a handset, and every text is kept to be read', async () => {
  await ana.saysInVain('Table for 4, Ana');
  expect(await house.inLine()).toEqual(['Ana']);
  const cookie = await signInByLink(ada);
  const at = await house.findParty('Ana');
  const answer = await ada.asks('/staff/waitlist', { action: 'call', ...at, table: '7' }, cookie);
  expect(answer.json()).toMatchObject({
    said: 'Ana (4) called to table 7. Test mode: the text was kept back.',
    party: { texts: [{ kind: 'ready', state: 'held' }] },
  });
  await ana.saysInVain('1');
  await ada.phone.saysInVain('LIST');
  expect(await held()).toMatchObject([
    { to: ana.number, text: expect.stringMatching(/^You're on the list/) },
    { to: ana.number, text: expect.stringMatching(/^Ana, your table is ready.*table 7/) },
    { to: ana.number, text: expect.stringMatching(/^Good, we hold your table/) },
    { to: ada.phone.number, text: expect.stringMatching(/1 Ana 4, called/) },
  ]);
});

test('no code is sent to anybody, and staff are told of the link', async () => {
  const answer = await ada.asks('/staff/sign-in', { phone: ada.phone.number });
  expect([answer.status, answer.json()]).toEqual([
    503,
    expect.objectContaining({
      code: 'no-code',
      message: 'The code could not be sent. Try again, or ask an admin for a sign-in link.',
    }),
  ]);
  house.announce('no-code');
  await ada.phone.getsNothing();
});

test('pages know that they are only trying out', async () => {
  const cookie = await signInByLink(ada);
  const page = await fetch(`${house.edgeUrl}/staff/token`, { headers: { cookie } });
  expect(await page.json()).toMatchObject({ testMode: true });
});

test('nothing is changed on a Trello board, and what would have been is kept to be read', async () => {
  const board = new BoardOnTrello(house);
  await board.isConnected();
  const made = await board.makes('Specials of the day');
  await house.unattended('PT3M');
  const changes = async (): Promise<readonly string[]> =>
    (await house.requests())
      .filter(
        ({ host, by, method }) =>
          host === 'api.trello.com' && by === 'function' && method !== 'GET',
      )
      .map(({ method, path }) => `${method} ${path}`);
  await ana.saysInVain('Table for 4, Ana');
  await house.unattended('PT2M');
  expect(await board.lists()).toMatchObject({ Waitlist: [made.name] });
  expect(await held()).toContainEqual(
    expect.objectContaining({
      to: expect.stringMatching(/^Trello board /),
      text: expect.stringMatching(/^new card "Ana: 4"\nParty of 4\n/),
    }),
  );
  expect(await changes()).toEqual([]);
});
