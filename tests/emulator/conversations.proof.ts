import type { WebhookListInstanceCreateOptions } from 'twilio/lib/rest/conversations/v1/service/conversation/webhook';
import { refusalOf, VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
  await bench.client().conversations.v1.services.create({ friendlyName: 'Harbour' });
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const MINUTE = 60_000;
const STATE_UPDATED = 'onConversationStateUpdated';

const service = () =>
  bench.client().conversations.v1.services(bench.vendors.account.conversationsServiceSid);
const create = (more: Record<string, unknown> = {}) => service().conversations.create(more);
const timed = (more: Record<string, unknown> = {}) =>
  create({ state: 'active', 'timers.inactive': 'PT1M', 'timers.closed': 'PT10M', ...more });
const stateOf = async (sid: string) => (await service().conversations(sid).fetch()).state;
const pass = (ms: number) => bench.vendors.clock.advance(ms);
const listen = (more: Record<string, unknown> = {}) =>
  service()
    .configuration.webhooks()
    .update({ postWebhookUrl: `${bench.deskUrl}/alarm`, filters: [STATE_UPDATED], ...more });
const heard = () => bench.calls.map(({ form }) => `${form['StateFrom']} to ${form['StateTo']}`);

describe('services', () => {
  it('begin with the sid that the local account promises and are listed, fetched and deleted', async () => {
    const { conversationsServiceSid } = bench.vendors.account;
    expect(await service().fetch()).toMatchObject({ friendlyName: 'Harbour' });
    const other = await bench.client().conversations.v1.services.create({ friendlyName: 'Other' });
    const listed = await bench.client().conversations.v1.services.list();
    expect(listed.map(({ sid }) => sid)).toEqual([conversationsServiceSid, other.sid]);
    await timed();
    await listen();
    await service().remove();
    expect(await refusalOf(service().fetch())).toEqual({ status: 404, code: 20404 });
    await pass(20 * MINUTE);
    expect(heard()).toEqual([]);
  });

  it.each([
    ['without a name', '', 50000],
    ['with too long a name', 'x'.repeat(257), 50003],
  ])('are not made %s', async (_how, friendlyName, code) => {
    const made = bench.client().conversations.v1.services.create({ friendlyName });
    expect(await refusalOf(made)).toEqual({ status: 400, code });
  });

  it('have no webhook until one is set, and keep what a change does not name', async () => {
    const webhooks = service().configuration.webhooks();
    expect(await webhooks.fetch()).toMatchObject({ postWebhookUrl: null, filters: null });
    await listen({ method: 'GET' });
    await webhooks.update({ filters: [STATE_UPDATED] });
    expect(await webhooks.fetch()).toMatchObject({
      postWebhookUrl: `${bench.deskUrl}/alarm`,
      filters: [STATE_UPDATED],
      method: 'GET',
    });
  });

  it.each([
    ['an event that does not exist', { filters: ['onTeaTime'] }, 400, 50365],
    ['an event that never happens here', { filters: ['onUserUpdated'] }, 501, 501],
    ['an address that is none', { postWebhookUrl: 'alarm' }, 400, 50078],
    ['a method that is none', { method: 'PUT' }, 400, 50055],
    ['a webhook before the event', { preWebhookUrl: 'http://localhost/pre' }, 501, 501],
  ])('refuse %s', async (_what, change, status, code) => {
    expect(await refusalOf(listen(change))).toEqual({ status, code });
  });
});

describe('timers', () => {
  it('turn a conversation inactive after a minute and closed after ten, to the millisecond', async () => {
    const { sid, timers } = await timed();
    const begun = bench.vendors.clock.now();
    const instant = (ms: number) => `${new Date(begun + ms).toISOString().slice(0, 19)}Z`;
    expect(timers).toEqual({ date_inactive: instant(MINUTE), date_closed: instant(10 * MINUTE) });
    await pass(MINUTE - 1);
    expect(await stateOf(sid)).toBe('active');
    await pass(1);
    expect(await stateOf(sid)).toBe('inactive');
    await pass(9 * MINUTE - 1);
    expect(await stateOf(sid)).toBe('inactive');
    await pass(1);
    expect(await stateOf(sid)).toBe('closed');
  });

  it('begin again when they are set again, and an inactive conversation comes back', async () => {
    const { sid } = await timed({ uniqueName: 'bell' });
    const again = { state: 'active', 'timers.inactive': 'PT5M', 'timers.closed': 'PT15M' } as const;
    await pass(2 * MINUTE);
    expect((await service().conversations('bell').update(again)).state).toBe('active');
    await pass(5 * MINUTE - 1);
    expect(await stateOf(sid)).toBe('active');
    await pass(1);
    expect(await stateOf(sid)).toBe('inactive');
    await service().conversations('bell').update({ state: 'active' });
    await pass(5 * MINUTE);
    expect(await stateOf(sid)).toBe('inactive');
  });

  it('are switched off by a duration of nothing', async () => {
    const { sid } = await timed();
    const off = { 'timers.inactive': 'PT0S', 'timers.closed': 'PT0S' };
    expect((await service().conversations(sid).update(off)).timers).toEqual({});
    await pass(60 * MINUTE);
    expect(await stateOf(sid)).toBe('active');
  });

  it.each([
    ['an inactive timer under a minute', { 'timers.inactive': 'PT59S' }, 50375],
    ['a closing timer under ten minutes', { 'timers.closed': 'PT9M59S' }, 50376],
    ['an inactive timer that is no duration', { 'timers.inactive': '2026-11-21T00:00:00Z' }, 50379],
    ['a closing timer that is no duration', { 'timers.closed': 'soon' }, 50380],
    ['a timer without a state', { state: undefined }, 50382],
    ['a conversation that begins closed', { state: 'closed' }, 50384],
    ['a state that is none', { state: 'asleep' }, 50378],
    ['an empty state', { state: '' }, 50374],
    ['a unique name like a sid', { uniqueName: `CH${'0'.repeat(32)}` }, 50390],
    ['attributes that are no JSON', { attributes: '{' }, 50304],
    ['attributes that are too long', { attributes: `"${'x'.repeat(16 * 1024)}"` }, 50303],
  ])('refuse %s', async (_what, change, code) => {
    expect(await refusalOf(timed(change))).toEqual({ status: 400, code });
  });

  it('are gone after a reset', async () => {
    await timed();
    await listen();
    await bench.vendors.reset('bare');
    await pass(20 * MINUTE);
    expect(heard()).toEqual([]);
  });

  it('of an account that is put back go on', async () => {
    const seeded: VendorsBench = await VendorsBench.start({
      seed: async (_kind, { conversationsServiceSid }) => {
        const { services } = seeded.client().conversations.v1;
        await services.create({ friendlyName: 'Harbour' });
        await services(conversationsServiceSid)
          .configuration.webhooks()
          .update({ postWebhookUrl: `${seeded.deskUrl}/alarm`, filters: [STATE_UPDATED] });
        await services(conversationsServiceSid).conversations.create({
          state: 'active',
          'timers.inactive': 'PT5M',
        });
      },
    });
    for (const time of [1, 2]) {
      await seeded.vendors.reset('empty');
      await seeded.vendors.clock.advance(6 * MINUTE);
      expect(seeded.calls).toHaveLength(time);
    }
    await seeded.stop();
    expect([...seeded.complaints, ...seeded.mistakes]).toEqual([]);
  });
});

describe('conversations', () => {
  it('are closed for good', async () => {
    const { sid } = await create({ uniqueName: 'bell' });
    await service().conversations(sid).update({ state: 'closed' });
    const back = service().conversations('bell').update({ state: 'active' });
    expect(await refusalOf(back)).toEqual({ status: 400, code: 50377 });
    expect(await refusalOf(create({ uniqueName: 'bell' }))).toEqual({ status: 409, code: 50353 });
    await service().conversations(sid).remove();
    expect(await refusalOf(service().conversations(sid).fetch())).toEqual({
      status: 404,
      code: 50350,
    });
    expect((await create({ uniqueName: 'bell' })).uniqueName).toBe('bell');
  });

  it('keep what is written on them', async () => {
    const { sid } = await create({ friendlyName: 'A bell', attributes: '{"a":1}' });
    await service().conversations(sid).update({ uniqueName: 'bell', friendlyName: 'The bell' });
    expect(await service().conversations('bell').fetch()).toMatchObject({
      sid,
      friendlyName: 'The bell',
      attributes: '{"a":1}',
      state: 'active',
      timers: {},
    });
  });

  it('are listed by state, a hundred to a page', async () => {
    for (let n = 0; n < 3; n++) await create({ uniqueName: `bell-${n}` });
    await service().conversations('bell-1').update({ state: 'closed' });
    const names = async (options: { state?: 'closed' | 'active'; pageSize?: number } = {}) =>
      (await service().conversations.list(options)).map(({ uniqueName }) => uniqueName);
    expect(await names({ pageSize: 2 })).toEqual(['bell-0', 'bell-1', 'bell-2']);
    expect(await names({ state: 'closed' })).toEqual(['bell-1']);
    expect(await names({ state: 'active' })).toEqual(['bell-0', 'bell-2']);
  });

  it.each([
    [
      'pictures',
      () =>
        service()
          .conversations('bell')
          .messages.create({ mediaSid: `ME${'0'.repeat(32)}` }),
    ],
    [
      'people added by hand',
      () => service().conversations('bell').participants.create({ identity: 'ada' }),
    ],
    ['a messaging service', () => create({ messagingServiceSid: `MG${'0'.repeat(32)}` })],
    ['a default service', () => bench.client().conversations.v1.conversations.list()],
  ])('have no %s here and say so', async (_what, attempt: () => Promise<unknown>) => {
    await create({ uniqueName: 'bell' });
    expect(await refusalOf(attempt())).toMatchObject({ status: 501 });
  });
});

describe('webhooks', () => {
  it('tell once that a timer ran out, signed, with what the documentation names', async () => {
    await listen();
    const { sid } = await timed();
    await pass(20 * MINUTE);
    expect(heard()).toEqual(['active to inactive', 'inactive to closed']);
    expect(bench.calls.every(({ signed, method }) => signed && method === 'POST')).toBe(true);
    const { accountSid, conversationsServiceSid } = bench.vendors.account;
    expect(bench.calls[0]?.form).toEqual({
      EventType: STATE_UPDATED,
      AccountSid: accountSid,
      ChatServiceSid: conversationsServiceSid,
      ConversationSid: sid,
      StateFrom: 'active',
      StateTo: 'inactive',
      StateUpdated: new Date(bench.vendors.clock.now() - 19 * MINUTE).toISOString(),
      Reason: 'TIMER',
    });
  });

  it('keep silent about what was done by REST unless they are asked to tell', async () => {
    await listen();
    const { sid } = await create();
    await service().conversations(sid).update({ state: 'inactive' });
    expect(heard()).toEqual([]);
    const told = new Promise((resolve) => bench.answers.set('/alarm', () => (resolve(0), '')));
    await service().conversations(sid).update({ state: 'active', xTwilioWebhookEnabled: 'true' });
    await told;
    expect(bench.calls.map(({ form }) => form['Reason'])).toEqual(['API']);
  });

  it('are not sent again when they were refused, whatever their address asks for', async () => {
    await listen({ postWebhookUrl: `${bench.deskUrl}/alarm#rc=5&rp=all` });
    bench.answers.set('/alarm', { status: 503 });
    await timed({ 'timers.closed': 'PT0S' });
    await pass(MINUTE);
    expect(bench.calls.map(({ url }) => url)).toEqual(['/alarm']);
    expect(bench.vendors.webhooks.list()).toMatchObject([
      { kind: 'conversation-state', error: { code: 50057 } },
    ]);
  });

  it('are given up after five seconds', async () => {
    await listen();
    bench.answers.set('/alarm', { silent: true });
    await timed({ 'timers.closed': 'PT0S' });
    await pass(MINUTE);
    const [record] = bench.vendors.webhooks.list();
    const [attempt] = record?.attempts ?? [];
    expect(record?.error?.code).toBe(50076);
    expect(record?.attempts).toHaveLength(1);
    expect((attempt?.endedAt ?? 0) - (attempt?.startedAt ?? 0)).toBeGreaterThanOrEqual(4_990);
    expect((attempt?.endedAt ?? 0) - (attempt?.startedAt ?? 0)).toBeLessThan(7_000);
  }, 15_000);

  it('are lost and doubled when trouble is ordered', async () => {
    await listen();
    await bench.local('POST', 'faults', { path: '/alarm', webhook: 'drop', times: 1 });
    await bench.local('POST', 'faults', { path: '/alarm', webhook: 'repeat', times: 1 });
    await timed();
    await pass(MINUTE);
    expect(heard()).toEqual([]);
    await pass(9 * MINUTE);
    expect(heard()).toEqual(['inactive to closed', 'inactive to closed']);
  });

  it('can belong to one conversation, at most five of them', async () => {
    const { sid } = await timed();
    const own = service().conversations(sid).webhooks;
    const asked: WebhookListInstanceCreateOptions = {
      target: 'webhook',
      'configuration.url': `${bench.deskUrl}/own`,
      'configuration.method': 'post',
      'configuration.filters': [STATE_UPDATED],
    };
    const first = await own.create(asked);
    for (let n = 1; n < 5; n++) await own.create(asked);
    expect(await refusalOf(own.create(asked))).toEqual({ status: 400, code: 50361 });
    for (const { sid: other } of (await own.list()).slice(1))
      await service().conversations(sid).webhooks(other).remove();
    const one = service().conversations(sid).webhooks(first.sid);
    await one.update({ 'configuration.url': `${bench.deskUrl}/mine` });
    expect((await one.fetch()).configuration).toEqual({
      url: `${bench.deskUrl}/mine`,
      method: 'post',
      filters: [STATE_UPDATED],
    });
    await timed();
    await pass(MINUTE);
    expect(bench.calls.map(({ path, form }) => [path, form['ConversationSid']])).toEqual([
      ['/mine', sid],
    ]);
  });

  it.each([
    ['without an address', { 'configuration.url': undefined }, 400, 50369],
    [
      'with too long an address',
      { 'configuration.url': `http://x/${'y'.repeat(512)}` },
      400,
      50372,
    ],
    ['without events', { 'configuration.filters': undefined }, 400, 50370],
    ['for a target that is none', { target: 'owl' }, 400, 50364],
    ['for a Studio flow', { target: 'studio' }, 501, 501],
  ])('are not made %s', async (_how, change, status, code) => {
    const { sid } = await create();
    const asked = {
      target: 'webhook',
      'configuration.url': 'http://localhost/x',
      'configuration.filters': [STATE_UPDATED],
      ...change,
    };
    const made = service()
      .conversations(sid)
      .webhooks.create(asked as WebhookListInstanceCreateOptions);
    expect(await refusalOf(made)).toEqual({ status, code });
  });
});
