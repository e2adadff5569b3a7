import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ensureAlarmWebhook,
  ensureConversationsService,
} from '../../cli/provision/conversations-service';
import { Ledger } from '../../cli/provision/ledger';
import { twilioAlarms } from '../../src/adapters/twilio/alarms';
import { Unavailable } from '../../src/ports/records';
import { openAccount, PATIENT } from '../support/vendors';
import { alarmsConformance } from './alarms';

const account = openAccount();

/** Stands where `/alarm` is, and notes which bell rang. */
const heard: string[] = [];
const house = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    heard.push(new URLSearchParams(body).get('ConversationSid') ?? '');
    response.end();
  });
});
beforeAll(() => new Promise<void>((resolve) => house.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => house.close(resolve)));
beforeEach(async () => {
  // Without the rounds of a house that is set up, whose bells would ring among these.
  await account.vendors().reset('bare');
  heard.length = 0;
  const { clock } = account.vendors();
  clock.stop();
  await clock.pushTo(Math.ceil(clock.now() / 1_000) * 1_000);
  const { port } = house.address() as AddressInfo;
  const serviceSid = await ensureConversationsService(account.client(), new Ledger(), {
    name: 'bellhop',
  });
  await ensureAlarmWebhook(
    account.client(),
    new Ledger(),
    serviceSid,
    `http://localhost:${port}/house`,
  );
});

const open = (deadline = PATIENT) =>
  twilioAlarms(account.client(), account.vendors().account.conversationsServiceSid, deadline, {
    now: account.now,
  });
const inMinutes = (minutes: number): number => account.now() + minutes * 60_000;
const standing = async (): Promise<number> => {
  const { conversationsServiceSid } = account.vendors().account;
  const { conversations } = account.client().conversations.v1.services(conversationsServiceSid);
  return (await conversations.list()).length;
};
/** How many requests something costs. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const count = (): number =>
    account
      .vendors()
      .requests.list()
      .filter(({ host }) => host === 'conversations.twilio.com').length;
  const before = count();
  await work();
  return count() - before;
}

alarmsConformance('Twilio Conversations', async () => ({
  alarms: open(),
  others: open(),
  now: account.now,
  pass: account.pass,
  rung: async () => heard.splice(0),
}));

describe('alarms by Twilio Conversations', () => {
  test('setting is one request, whatever was set before, and answering is another', async () => {
    const alarms = open();
    const at = inMinutes(5);
    const set = (time: number) => cost(() => alarms.set({ name: 'due-07', at: time }));
    expect(await set(at)).toBe(1);
    expect(await set(at)).toBe(1);
    expect(await set(inMinutes(2))).toBe(1);
    await account.pass(30 * 60);
    expect(await set(inMinutes(30))).toBe(1);
    expect(await cost(() => alarms.answered(heard[0] ?? ''))).toBe(1);
  });

  test('nothing is left behind of alarms that were answered', async () => {
    const alarms = open();
    for (let n = 0; n < 5; n++) await alarms.set({ name: 'next', at: inMinutes(n + 2) });
    expect(await standing()).toBe(5);
    await account.pass(7 * 60);
    for (const bell of heard) await alarms.answered(bell);
    expect(await standing()).toBe(0);
  });

  test('a bell that was lost on the way rings again within ten minutes', async () => {
    await account.trouble({ path: '/house/alarm', webhook: 'drop', times: 1 });
    await open().set({ name: 'next', at: inMinutes(1) });
    await account.pass(60);
    expect(heard).toEqual([]);
    await account.pass(9 * 60);
    expect(heard).toHaveLength(1);
  });

  test.each([
    ['an error', { status: 500 }],
    ['a cut connection', { cut: true }],
    ['a refusal for now', { status: 429, when: 'before' }],
  ] as const)('%s is made good by asking again', async (_how, how) => {
    const alarms = open();
    const host = 'conversations.twilio.com';
    const lost = { when: 'after', ...how, host, times: 1 } as const;
    await account.trouble({ ...lost, method: 'POST' });
    await alarms.set({ name: 'next', at: inMinutes(3) });
    expect(await standing()).toBe(1);
    await account.pass(4 * 60);
    expect(heard).toHaveLength(1);
    await account.trouble({ ...lost, method: 'DELETE' });
    await alarms.answered(heard[0] ?? '');
    expect(await standing()).toBe(0);
  });

  test('a vendor that refuses for good is unavailable, within the time there is', async () => {
    const began = performance.now();
    const alarms = open({ left: () => Math.max(0, 800 - (performance.now() - began)) });
    await account.trouble({ host: 'conversations.twilio.com', status: 429 });
    const attempts = [
      alarms.set({ name: 'next', at: inMinutes(3) }),
      alarms.clear('next'),
      alarms.answered(`CH${'0'.repeat(32)}`),
    ];
    for (const attempt of await Promise.allSettled(attempts))
      expect(attempt).toMatchObject({ status: 'rejected', reason: expect.any(Unavailable) });
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
