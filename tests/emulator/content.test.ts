import { approved, makeContent, MENU, READY, standing, submit } from './support-content';
import type { WireContent } from './support-content';
import { refusalOf, VendorsBench } from './support-vendors';

let bench: VendorsBench;
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
  expect(bench.mistakes).toEqual([]);
});

const contents = () => bench.client().content.v1.contents;
const text = (body: string, more: WireContent = {}): WireContent => ({
  language: 'en',
  types: { 'twilio/text': { body } },
  ...more,
});
const quickReply = (body: string, actions: readonly unknown[]): WireContent => ({
  language: 'en',
  types: { 'twilio/quick-reply': { body, actions } },
});
const buttons = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ title: `Button ${n}`, id: `b${n}` }));

describe('a content', () => {
  it('is made, fetched, listed newest first, changed and deleted', async () => {
    const sid = await makeContent(bench);
    const other = await makeContent(bench, MENU);
    expect(await contents()(sid).fetch()).toMatchObject({
      sid,
      friendlyName: 'ready',
      language: 'en',
      variables: READY.variables,
      types: READY.types,
    });
    expect((await contents().list()).map((content) => content.sid)).toEqual([other, sid]);
    const changed = await contents()(sid).update(Object.assign({ types: {} }, text('Hello')));
    expect(changed.types).toEqual({ 'twilio/text': { body: 'Hello' } });
    await contents()(sid).remove();
    expect(await refusalOf(contents()(sid).fetch())).toEqual({ status: 404, code: 20404 });
    expect(await refusalOf(contents()(sid).remove())).toEqual({ status: 404, code: 20404 });
  });

  it('is listed with its approval', async () => {
    const sid = await approved(bench);
    await makeContent(bench, MENU);
    const [menu, ready] = await bench.client().content.v1.contentAndApprovals.list();
    expect(menu?.approvalRequests).toMatchObject({ status: 'unsubmitted', name: '' });
    expect(ready).toMatchObject({
      sid,
      approvalRequests: { name: 'ready', category: 'UTILITY', status: 'approved' },
    });
  });

  it.each<[string, WireContent, number, number]>([
    ['no language', { types: { 'twilio/text': { body: 'Hi' } } }, 400, 20001],
    ['no types', { language: 'en' }, 400, 70002],
    ['an empty set of types', { language: 'en', types: {} }, 400, 70002],
    ['a type nobody knows', { language: 'en', types: { 'twilio/poem': {} } }, 400, 70002],
    ['a type that is not played', { language: 'en', types: { 'twilio/card': {} } }, 501, 501],
    ['an empty body', text(''), 400, 70002],
    ['1,601 characters', text('x'.repeat(1601)), 400, 70002],
    ['1,025 characters over buttons', quickReply('x'.repeat(1025), buttons(1)), 400, 70002],
    ['no button', quickReply('Choose', []), 400, 70002],
    ['eleven buttons', quickReply('Choose', buttons(11)), 400, 70002],
    ['a title of 21 characters', quickReply('Choose', [{ title: 'x'.repeat(21) }]), 400, 70002],
    ['an empty variable', text('Hello {{}}'), 400, 20001],
    ['a variable with a space', text('Hello {{first name}}'), 400, 20001],
    ['a variable name of 17 characters', text(`Hello {{${'x'.repeat(17)}}}`), 400, 20001],
    ['a sample that is no text', { ...text('Hi'), variables: JSON.parse('{"1":2}') }, 400, 70002],
  ])('is refused for %s', async (_what, wire, status, code) => {
    expect(await refusalOf(makeContent(bench, wire))).toEqual({ status, code });
    expect(await contents().list()).toEqual([]);
  });

  it('may have ten buttons, two links and a phone number, and ten entries in a list', async () => {
    await makeContent(bench, quickReply('Choose', buttons(10)));
    const link = (title: string) => ({ type: 'URL', title, url: 'https://harbour.example/{{1}}' });
    const phone = { type: 'PHONE_NUMBER', title: 'Call us', phone: '+12025550101' };
    const call = (actions: readonly unknown[]): WireContent => ({
      language: 'en',
      variables: { 1: 'menu' },
      types: { 'twilio/call-to-action': { body: 'See', actions } },
    });
    await makeContent(bench, call([link('Menu'), link('Map'), phone]));
    const three = makeContent(bench, call([link('Menu'), link('Map'), link('Hours')]));
    expect(await refusalOf(three)).toEqual({ status: 400, code: 70002 });
    const list = (count: number): WireContent => ({
      language: 'en',
      types: {
        'twilio/list-picker': {
          body: 'Choose',
          button: 'Open',
          items: Array.from({ length: count }, (_, n) => ({ id: `${n}`, item: `Entry ${n}` })),
        },
      },
    });
    await makeContent(bench, list(10));
    expect(await refusalOf(makeContent(bench, list(11)))).toEqual({ status: 400, code: 70002 });
  });
});

describe('WhatsApp looks at a template', () => {
  const minutes = (count: number) => bench.vendors.clock.advance(count * 60_000);

  it('receives it, ponders it and approves it within minutes', async () => {
    const sid = await makeContent(bench);
    expect(await standing(bench, sid)).toMatchObject({ status: 'unsubmitted' });
    expect(await submit(bench, sid)).toMatchObject({
      name: 'waitlist_ready',
      category: 'UTILITY',
      contentType: 'twilio/quick-reply',
      status: 'received',
    });
    await minutes(1);
    expect(await standing(bench, sid)).toMatchObject({ status: 'pending' });
    await minutes(4);
    expect(await standing(bench, sid)).toMatchObject({ status: 'approved', rejection_reason: '' });
  });

  it.each<[string, WireContent, RegExp]>([
    ['begins with a variable', text('{{1}}, your table is ready'), /begins/],
    ['ends with a variable', text('Your table is ready, {{1}}'), /ends/],
    [
      'has two variables next to each other',
      text('Hello dear {{1}} {{2}}, come in now'),
      /next to/,
    ],
    ['skips a number', text('Hello {{2}}, your table is ready'), /sequence/],
    ['has hardly any words', text('Hi {{1}} ok'), /few words/],
  ])('turns down a body that %s', async (_what, wire, reason) => {
    const variables = { 1: 'Ana', 2: 'Harbour' };
    const sid = await makeContent(bench, { ...wire, variables });
    await submit(bench, sid);
    await minutes(5);
    expect(await standing(bench, sid)).toMatchObject({
      status: 'rejected',
      rejection_reason: expect.stringMatching(reason) as unknown,
    });
  });

  it('turns down a variable without a sample', async () => {
    const sid = await makeContent(bench, text('Hello {{1}}, your table is ready'));
    await submit(bench, sid);
    await minutes(5);
    expect(await standing(bench, sid)).toMatchObject({
      status: 'rejected',
      rejection_reason: 'The variable {{1}} has no sample.',
    });
  });

  it('never takes the same name in the same language again', async () => {
    const first = await approved(bench);
    await contents()(first).remove();
    const again = await makeContent(bench);
    const spanish = await makeContent(bench, { ...READY, language: 'es' });
    await submit(bench, again, 'ready');
    await submit(bench, spanish, 'ready');
    await minutes(5);
    expect(await standing(bench, again)).toMatchObject({ status: 'rejected' });
    expect(await standing(bench, spanish)).toMatchObject({ status: 'approved' });
  });

  it.each([
    ['a name in capitals', 'Ready', 'UTILITY', 400, 70002],
    ['a name with dashes', 'wait-list', 'UTILITY', 400, 70002],
    ['a category nobody knows', 'ready', 'NEWS', 400, 70002],
    ['sign-in codes, which are not played', 'code', 'AUTHENTICATION', 501, 501],
  ])('is not shown %s', async (_what, name, category, status, code) => {
    const sid = await makeContent(bench);
    expect(await refusalOf(submit(bench, sid, name, category))).toEqual({ status, code });
  });

  it('is never shown a list, nor anything twice', async () => {
    const list = await makeContent(bench, MENU);
    expect(await refusalOf(submit(bench, list))).toEqual({ status: 400, code: 20001 });
    const sid = await approved(bench);
    expect(await refusalOf(submit(bench, sid, 'other'))).toEqual({ status: 409, code: 20409 });
    const change = contents()(sid).update(Object.assign({ types: {} }, text('Hello')));
    expect(await refusalOf(change)).toEqual({ status: 409, code: 20409 });
  });

  it('decides at once when the control API says so', async () => {
    const sid = await makeContent(bench);
    const decision = { contentSid: sid, status: 'rejected', reason: 'Too vague.' };
    expect(await bench.local('POST', 'approvals', decision)).toMatchObject({ status: 404 });
    await submit(bench, sid);
    await bench.local('POST', 'approvals', decision);
    expect(await standing(bench, sid)).toMatchObject({
      status: 'rejected',
      rejection_reason: 'Too vague.',
    });
  });
});

it('has what a fresh account was filled with after every reset', async () => {
  await bench.stop();
  bench = await VendorsBench.start({ seed: async () => void (await approved(bench)) });
  for (const _time of [1, 2]) {
    await bench.local('POST', 'reset', { seed: 'empty' });
    expect(await bench.client().content.v1.contentAndApprovals.list()).toMatchObject([
      { friendlyName: 'ready', approvalRequests: { status: 'approved' } },
    ]);
    await makeContent(bench, MENU);
  }
});

it('forgets contents and names at a reset', async () => {
  await approved(bench);
  await bench.local('POST', 'reset', { seed: 'bare' });
  bench.vendors.clock.stop();
  expect(await contents().list()).toEqual([]);
  const sid = await makeContent(bench);
  await submit(bench, sid, 'ready');
  await bench.vendors.clock.advance(300_000);
  expect(await standing(bench, sid)).toMatchObject({ status: 'approved' });
});
