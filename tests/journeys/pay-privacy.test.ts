import { consoleDocument, consoleIdentity } from '../../src/pay/objects';
import { openHouse } from '../support/house';
import { GOOD_CARD, PayDesk } from '../support/pay';
import { ask } from '../support/requests';

const house = openHouse();
const desk = new PayDesk(house);
const { ada, ben } = house;

test('a marked card and code that go through everything are found nowhere', async () => {
  const caller = await desk.talk('+14155550120', ben);
  await desk.starts(ben, caller);
  await desk.press(caller, GOOD_CARD);
  await desk.press(caller, '1230');
  await desk.press(caller, '9871');
  await desk.submits(ben);
  await desk.waits();
  expect(await desk.stage(ben)).toBe('paid');
  const kept = await house.everythingKept();
  const seen = JSON.stringify([await house.requests(), house.local.lines, await desk.history(ben)]);
  for (const text of [kept, seen]) {
    expect(text).not.toContain(GOOD_CARD);
    expect(text).not.toContain(GOOD_CARD.slice(0, 12));
    expect(text).not.toMatch(/"987"/);
  }
  // The net itself is there: what would show them is kept masked.
  expect(kept).toContain('xxxxxxxxxxxx4242');
});

test('two agents with a call each hold tokens for their own console and no other', async () => {
  await desk.does(ada, { action: 'available', available: true });
  const calls = [await desk.calls('+14155550121'), await desk.calls('+14155550122')];
  expect(new Set(calls.map(({ legs }) => legs[0]?.to))).toEqual(
    new Set([ada.phone.number, ben.phone.number]),
  );
  const { account } = house.local.target();
  const sync = house.client().sync.v1.services(account.syncServiceSid);
  for (const agent of [ada, ben]) {
    const key = house.personKey(agent.phone.number);
    const answer = await ask(`${house.edgeUrl}/staff/token?desk=pay`, {
      headers: { cookie: await agent.cookie(), 'x-bellhop': '1' },
    });
    const { token } = answer.json() as { token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      grants: { identity: string };
    };
    expect(claims.grants.identity).toBe(consoleIdentity(key));
    const readers = await sync.documents(consoleDocument(key)).documentPermissions.list();
    expect(readers.filter(({ read }) => read).map(({ identity }) => identity)).toEqual([
      consoleIdentity(key),
    ]);
  }
  for (const leg of calls) await desk.hangUp(leg);
});
