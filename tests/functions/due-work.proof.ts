import { ACCOUNT } from '../../emulator/core/account';
import { AGENDA_MAPS, readItem, storedItem, whereabouts } from '../../src/agenda/item';
import { PULSE_DOCUMENT } from '../../src/agenda/pulse';
import { ROUND } from '../../src/agenda/rounds';
import { openHouse } from '../support/house';
import { ask, fromPage, signed, unsigned, type Answered, type Params } from '../support/requests';

const house = openHouse();
const at = (path: string): string => `${house.edgeUrl}${path}`;
const now = () => house.local.target().now;

const timer = (params: Params = {}): Params => ({
  EventType: 'onConversationStateUpdated',
  ConversationSid: `CH${'1'.repeat(32)}`,
  StateFrom: 'active',
  StateTo: 'inactive',
  Reason: 'TIMER',
  ...params,
});
const tick = (secret: string = ACCOUNT.tickSecret, method = 'GET'): Promise<Answered> =>
  ask(at('/tick'), { method, headers: { authorization: `Bearer ${secret}` } });

/** Puts in work of a kind that nobody knows, so that it is tried and tried again. */
async function unknownWork(id: string, dueIn: number): Promise<void> {
  const item = { id, kind: 'nobody.knows', at: now() + dueIn * 1_000, data: {}, tries: 0 };
  await house.records().create(whereabouts(id, item.at), storedItem(item));
}
/** How often each item was tried, by id. */
async function tries(): Promise<Record<string, number | undefined>> {
  const pages = await Promise.all(AGENDA_MAPS.map((map) => house.records().page(map)));
  const rows = pages.flat().map(({ key, data }) => [key.slice(14), readItem(data)?.tries]);
  return Object.fromEntries(rows.filter(([id]) => id !== ROUND)) as Record<
    string,
    number | undefined
  >;
}
const pulse = async () => (await house.records().read({ document: PULSE_DOCUMENT }))?.data;

// The house's own rounds are looked at elsewhere; a bell of its own may have rung as the test began.
beforeEach(async () => {
  await house.sleeps('PT2M');
  await house.records().remove({ document: PULSE_DOCUMENT });
});

describe('/alarm', () => {
  test('looks at what is due, and leaves alone what is not', async () => {
    await unknownWork('due', -1);
    await unknownWork('not-yet', 600);
    const before = now();
    expect((await signed(at('/alarm'), timer())).status).toBe(200);
    expect(await tries()).toEqual({ due: 1, 'not-yet': 0 });
    expect(await pulse()).toEqual({ v: 1, alarmAt: expect.any(Number) });
    expect(((await pulse()) as { alarmAt: number }).alarmAt).toBeGreaterThanOrEqual(before);
  });

  test('may ring twice, and once more when it closes', async () => {
    await unknownWork('due', -1);
    const answers = await Promise.all([
      signed(at('/alarm'), timer()),
      signed(at('/alarm'), timer()),
      signed(at('/alarm'), timer({ StateFrom: 'inactive', StateTo: 'closed' })),
    ]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(3).fill([200, '']));
    expect(await tries()).toEqual({ due: 1 });
  });

  test.each([
    ['a timer that somebody set', timer({ StateTo: 'active', Reason: 'API' })],
    ['another event', timer({ EventType: 'onConversationAdded' })],
    ['a body that is no form at all', { '[object Object]': '%%%', a: '\u0000' }],
  ])('does nothing for %s', async (_what, params) => {
    await unknownWork('due', -1);
    expect((await signed(at('/alarm'), params)).status).toBe(200);
    expect(await tries()).toEqual({ due: 0 });
  });

  test('refuses whoever does not sign', async () => {
    await unknownWork('due', -1);
    const others = [
      await unsigned(at('/alarm'), timer()),
      await signed(at('/alarm'), timer(), 'f'.repeat(32)),
      await ask(at('/alarm')),
    ];
    expect(others.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await tries()).toEqual({ due: 0 });
  });

  test('gives up by itself before the platform stops listening, when Sync does not answer', async () => {
    house.announce('busy');
    await house.trouble({ host: 'sync.twilio.com', delayMs: 12_000 });
    const answers = await Promise.all([signed(at('/alarm'), timer()), tick()]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    for (const { ms } of answers) expect(ms).toBeLessThan(5_500);
  });
});

describe('/tick', () => {
  test.each(['GET', 'POST'])('by %s does what is due and tells when to come again', async (how) => {
    await unknownWork('due', -1);
    const answer = await tick(ACCOUNT.tickSecret, how);
    expect(answer.status).toBe(200);
    const { ran, left, next } = answer.json();
    expect({ ran, left }).toEqual({ ran: 0, left: false });
    expect(Number(next) - now()).toBeGreaterThan(30_000);
    expect(await tries()).toEqual({ due: 1 });
    expect(await pulse()).toEqual({ v: 1, tickAt: expect.any(Number) });
  });

  test('begins the rounds where they have ended', async () => {
    expect((await tick()).json()).toEqual({ ran: 0, left: false });
    const { next } = (await tick()).json();
    expect(Number(next)).toBeLessThanOrEqual(now() + 60_000);
  });

  test('called by a run of ours is no sign of a cron outside', async () => {
    const answer = await ask(at('/tick?by=run'), {
      method: 'POST',
      headers: { authorization: `Bearer ${ACCOUNT.tickSecret}` },
    });
    expect(answer.status).toBe(200);
    expect(await pulse()).toBeUndefined();
  });

  test('refuses whoever does not know the secret, in whatever way', async () => {
    await unknownWork('due', -1);
    const secret = ACCOUNT.tickSecret;
    const header = (authorization: string) => ask(at('/tick'), { headers: { authorization } });
    const others = [
      await ask(at('/tick')),
      await tick(`${secret}x`),
      await tick(secret.slice(1)),
      await header(secret),
      await header(`Basic ${secret}`),
      await header('Bearer'),
      await ask(at(`/tick?secret=${secret}&authorization=Bearer%20${secret}`)),
      await fromPage(at('/tick'), { request: { headers: { authorization: 'Bearer nothing' } } }),
    ];
    expect(others.map(({ status }) => status)).toEqual(Array(8).fill(401));
    expect(others[0]?.json()).toEqual({
      code: 'wrong-secret',
      message: 'This address needs its secret. See docs/errors.md.',
      reference: expect.stringMatching(/^\w{6}$/),
    });
    expect(await tries()).toEqual({ due: 0 });
  });

  test('leaves work with twenty ticks at once where one has tried it', async () => {
    for (const id of ['a', 'b', 'c']) await unknownWork(id, -1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tick()));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await tries()).toEqual({ a: 1, b: 1, c: 1 });
  });
});
