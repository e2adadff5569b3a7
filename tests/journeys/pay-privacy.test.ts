import { SyncClient } from 'twilio-sync';
import type { Console } from '../../src/pay/console';
import { CALL_BACKS_MAP, CALLS_MAP, HISTORY_MAP, WAITING_MAP } from '../../src/pay/objects';
import type { PayStart } from '../../src/pay/staff-api';
import { TimerNet } from '../emulator/support-sync-pages';
import { openHouse } from '../support/house';
import { PayDesk, type Leg } from '../support/pay';
import { ask } from '../support/requests';
import { StaffMember } from '../support/staff';

const house = openHouse({}, { gated: true });
const desk = new PayDesk(house);
const { ada, ben } = house;
const timers = new TimerNet();
// After the house has closed: until then some of them are the account's own.
afterAll(() => timers.clear());

/** Stripe's own American Express card, which nothing else here looks like, with a code of four digits. */
const CARD = '378282246310005';
const CODE = '4871';

test('a marked card and code that go through everything are found nowhere', async () => {
  const caller = await desk.talk('+14155550120', ben);
  await desk.starts(ben, caller);
  await desk.press(caller, CARD);
  await desk.press(caller, '1230');
  await desk.press(caller, CODE);
  await desk.submits(ben);
  await desk.waits();
  expect(await desk.stage(ben)).toBe('paid');
  await desk.does(ben, { action: 'receipt', payment: await desk.open(ben) });
  await house.rests();
  await house.phone('+14155550120').gets(/Card ending 0005/);
  const everywhere = {
    'in Sync': await house.everythingKept(),
    'in what was asked of vendors': JSON.stringify(await house.requests()),
    'in our log': house.local.lines.join('\n'),
    'in what our addresses were told': (house.gate?.seen ?? []).join('\n'),
    'in the history': JSON.stringify(await desk.history(ben)),
    'in texts': JSON.stringify(await house.texts()),
  };
  for (const [where, text] of Object.entries(everywhere)) {
    const found = [CARD, CARD.slice(0, 10), CARD.slice(-8)].filter((part) => text.includes(part));
    expect([where, found]).toEqual([where, []]);
    // Four digits stand in many an id by chance, so the code counts where it stands by itself.
    expect([where, new RegExp(`(?<![\\da-z])${CODE}(?![\\da-z])`, 'i').exec(text)?.[0]]).toEqual([
      where,
      undefined,
    ]);
  }
  // It did pass there: what would show it is masked.
  expect(everywhere['in Sync']).toContain('xxxxxxxxxxx0005');
  expect(everywhere['in what our addresses were told']).toContain(
    'PaymentCardNumber=xxxxxxxxxxx0005',
  );
});

/** An agent's page: the token of '/staff/token' in the unmodified SDK, and all that it is ever told. */
class AgentsPage {
  readonly told: Console[] = [];
  private constructor(
    readonly agent: StaffMember,
    readonly sync: SyncClient,
    readonly document: string,
  ) {}

  static async opens(agent: StaffMember): Promise<AgentsPage> {
    const answer = await ask(`${house.edgeUrl}/staff/token?desk=pay`, {
      headers: { cookie: await agent.cookie(), 'x-bellhop': '1' },
    });
    const { token, pay } = JSON.parse(answer.text) as { token: string; pay: PayStart };
    const { port } = new URL(house.vendorsUrl);
    const options = { Twilsock: { uri: `ws://127.0.0.1:${port}/v3/wsconnect` } };
    const page = new AgentsPage(agent, new SyncClient(token, options), pay.document);
    const own = await page.sync.document({ id: page.document, mode: 'open_existing' });
    page.told.push(own.data as Console);
    own.on('updated', ({ data }) => page.told.push(data as Console));
    return page;
  }
}

test('three agents with a call each at once: no page is told anything of another call', async () => {
  const eve = new StaffMember(
    { edgeUrl: () => house.edgeUrl, findParty: () => Promise.reject(new Error('no board here')) },
    house.phone('+12025550192'),
  );
  const member = {
    name: 'Eve',
    phone: eve.phone.number,
    admin: false,
    desks: ['pay'],
    language: null,
  };
  await ada.acts('/staff/admin', { action: 'addMember', member });
  const pages = [];
  for (const agent of [ada, ben, eve]) {
    await desk.does(agent, { action: 'available', available: true });
    pages.push(await AgentsPage.opens(agent));
  }
  const callers = ['+14155550121', '+14155550122', '+14155550123'];
  const calls = await Promise.all(callers.map((from) => desk.calls(from)));
  const callOf = (page: AgentsPage): Leg => {
    const mine = calls.find(({ legs }) => legs[0]?.to === page.agent.phone.number);
    if (!mine) throw new Error('somebody was not rung');
    return mine;
  };
  await Promise.all(
    pages.map(async (page) => {
      const { agent } = page;
      const call = callOf(page);
      await desk.answer(agent.phone.number);
      await desk.starts(agent, call, { reference: `order of ${call.from}` });
      await desk.press(call, CARD);
      await desk.press(call, '1230');
      await desk.press(call, CODE);
    }),
  );
  for (const page of pages) {
    const call = callOf(page);
    await house.settles(
      () => Promise.resolve(page.told.at(-1)?.stage),
      (stage) => stage === 'ready',
    );
    const heard = JSON.stringify(page.told);
    expect(heard).toContain(call.sid);
    for (const other of calls.filter(({ sid }) => sid !== call.sid)) {
      expect(heard).not.toContain(other.sid);
      expect(heard).not.toContain(other.from.slice(1));
    }
    // Nor can it ask for it.
    for (const other of pages.filter(({ document }) => document !== page.document))
      await expect(
        page.sync.document({ id: other.document, mode: 'open_existing' }),
      ).rejects.toMatchObject({ status: 403 });
    for (const map of [CALLS_MAP, WAITING_MAP, HISTORY_MAP, CALL_BACKS_MAP])
      await expect(page.sync.map({ id: map, mode: 'open_existing' })).rejects.toMatchObject({
        status: 403,
      });
  }
  await Promise.all(pages.map(({ sync }) => sync.shutdown()));
  for (const leg of calls) await desk.hangUp(leg);
});
