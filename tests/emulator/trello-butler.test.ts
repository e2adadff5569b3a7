import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../emulator/core/http';
import type { ButlerRun } from '../../emulator/vendors/trello/butler/commands';
import type { ShownCard } from '../../emulator/vendors/trello/show';
import { TrelloApi, waitlistBoard } from './support-trello';
import type { WaitlistBoard } from './support-trello';
import { VendorsBench } from './support-vendors';

interface Heard {
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

let bench: VendorsBench;
let ids: WaitlistBoard;
let answer: { status: number; body: string };
const heard: Heard[] = [];
const api = new TrelloApi(() => bench.vendors);
const desk = http.createServer((request, response) => {
  void readBody(request).then((body) => {
    heard.push({ url: request.url ?? '', headers: request.headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
});

beforeAll(() => new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => desk.close(resolve)));
beforeEach(async () => {
  const edge = `http://localhost:${(desk.address() as AddressInfo).port}`;
  bench = await VendorsBench.start({ edge });
  bench.vendors.clock.stop();
  ids = await waitlistBoard(api);
  heard.length = 0;
  answer = { status: 200, body: '{"message":"called"}' };
});
afterEach(async () => {
  await bench.stop();
  expect(bench.mistakes).toEqual([]);
});

const SEED = '{"name": "{{%name}}", "phone_number": "{{%phone_number}}", "card_id": "{cardid}"}';
const post = (path: string, more: Record<string, unknown> = {}) => ({
  ...{ post: path, payload: SEED, headers: '{"Authorization": "Bearer secret"}' },
  ...more,
});
const rules = (...all: unknown[]) =>
  bench.local('POST', 'trello/butler', { board: ids.board, rules: all });

interface Acted {
  readonly card: ShownCard | null;
  readonly butler: readonly ButlerRun[];
}
const act = async (id: string, doing: unknown): Promise<Acted> =>
  (await bench.local('POST', `trello/cards/${id}`, doing)).body as Acted;

/** A card made by hand, with its facts in the custom fields. */
async function byHand(name: string, phone = '+12025550123'): Promise<string> {
  const fields = { name, phone_number: phone };
  const card = { board: 'Harbour', list: 'Waitlist', name, fields };
  return ((await bench.local('POST', 'trello/cards', card)).body as Acted).card?.id ?? '';
}

it('calls the desk when somebody drags a card into a list, and has answered by then', async () => {
  await rules({ when: { movedInto: 'Table is Ready' }, actions: [post('/table-is-ready')] });
  const id = await byHand('Finding "Nemo"\n');
  const { card, butler } = await act(id, { moveTo: 'Table is Ready' });
  expect(card).toMatchObject({ list: 'Table is Ready' });
  expect(butler).toMatchObject([
    { outcome: 'done', calls: [{ status: 200, answer: '{"message":"called"}' }], problem: null },
  ]);
  const [call] = heard;
  expect(call).toMatchObject({
    url: '/table-is-ready',
    headers: { 'content-type': 'application/json', authorization: 'Bearer secret' },
  });
  expect(JSON.parse(call?.body ?? '')).toEqual({
    name: 'Finding "Nemo"\n',
    phone_number: '+12025550123',
    card_id: card?.link.split('/').at(-1),
  });
});

it('sends other variables, and empties for fields that nobody filled in', async () => {
  const payload =
    '{"id": "{cardidlong}", "link": "{cardlink}", "title": "{cardname}", "phone": "{{%phone_number}}", "list": "{listname}", "by": "{username}", "on": "{isodate}"}';
  await rules({
    when: { movedInto: null },
    actions: [post('/card-moved?card={cardname}', { payload })],
  });
  const id = await byHand('Ana & co', '');
  const { card } = await act(id, { moveTo: ids.ready });
  expect(heard[0]?.url).toBe('/card-moved?card=Ana%20%26%20co');
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
    ...{ id, link: card?.link, title: 'Ana & co', phone: '', list: 'Table is Ready' },
    by: 'adaharbour',
    on: new Date(bench.vendors.clock.now()).toISOString().slice(0, 10),
  });
});

it('runs card buttons and shows what came back in a comment', async () => {
  const comment = { comment: 'Desk: {httpresponse.message}' };
  await rules({ when: { button: 'Table Reminder' }, actions: [post('/table-reminder'), comment] });
  const id = await byHand('Ana');
  const { card, butler } = await act(id, { press: 'Table Reminder' });
  expect(card).toMatchObject({ comments: [{ text: 'Desk: called' }], lastRun: butler[0] });
  expect(await bench.local('POST', `trello/cards/${id}`, { press: 'Nothing' })).toEqual({
    status: 404,
    body: { error: 'no such button: Nothing' },
  });
});

it('follows archiving, also where a rule archives', async () => {
  await rules(
    { when: { movedInto: 'Table is Ready' }, actions: [{ archive: true }] },
    { when: { archived: true }, actions: [post('/remove-sync-map-entry')] },
  );
  const id = await byHand('Ana');
  const { card, butler } = await act(id, { moveTo: 'Table is Ready' });
  expect(card).toMatchObject({ closed: true });
  expect(butler.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  expect(heard.map(({ url }) => url)).toEqual(['/remove-sync-map-entry']);
});

it('follows what the API did a second later, unless the rule leaves its owner out', async () => {
  const id = await byHand('Ana');
  const move = (idList: string) => api.ask('PUT', `cards/${id}`, { idList, pos: 'bottom' });
  await rules({ when: { movedInto: null }, actions: [post('/card-moved')] });
  await move(ids.ready);
  expect(heard).toEqual([]);
  await bench.vendors.clock.advance(1_000);
  expect(heard).toHaveLength(1);
  await rules({ when: { movedInto: null, by: 'anyone except me' }, actions: [post('/moved')] });
  await move(ids.waiting);
  await bench.vendors.clock.advance(1_000);
  expect(heard).toHaveLength(1);
  await act(id, { moveTo: 'Table is Ready' });
  expect(heard).toHaveLength(2);
});

it('follows neither cards that stay in their list nor new ones', async () => {
  await rules({ when: { movedInto: null }, actions: [post('/card-moved')] });
  const id = await byHand('Ana');
  await act(id, { moveTo: 'Waitlist', position: 'top' });
  await act(id, { rename: 'Ana: 4' });
  expect(heard).toEqual([]);
});

it('says why a call failed, and does not go on', async () => {
  answer = { status: 401, body: '{"code":"wrong-secret"}' };
  await rules({
    when: { archived: true },
    actions: [post('/remove-sync-map-entry'), { comment: 'gone' }],
  });
  const id = await byHand('Ana');
  const { card, butler } = await act(id, { archive: true });
  expect(butler).toMatchObject([
    {
      outcome: 'failed',
      problem: '/remove-sync-map-entry answered 401',
      calls: [{ status: 401, answer: '{"code":"wrong-secret"}' }],
    },
  ]);
  expect(card?.comments).toEqual([]);
});

it('never calls another machine', async () => {
  await rules({ when: { archived: true }, actions: [post('https://desk.example/archive')] });
  const { butler } = await act(await byHand('Ana'), { archive: true });
  expect(butler).toMatchObject([{ problem: 'https://desk.example/archive did not answer' }]);
});

it('calls once a day at its time, weekends left out where the command says so', async () => {
  await bench.vendors.clock.pushTo(Date.parse('2027-01-08T10:00:00Z')); // A Friday.
  await rules(
    { when: { every: 'day', at: '09:00' }, actions: [post('/tick', { payload: '{}' })] },
    { when: { every: 'weekday', at: '09:30' }, actions: [post('/weekday', { payload: '{}' })] },
  );
  await bench.vendors.clock.pushTo(Date.parse('2027-01-11T09:29:00Z'));
  expect(heard.map(({ url }) => url)).toEqual(['/tick', '/tick', '/tick']);
  await bench.vendors.clock.advance(60_000);
  expect(heard.at(-1)?.url).toBe('/weekday');
});

it('stops at 250 runs a month on the free plan, and begins anew on the first', async () => {
  await bench.local('POST', 'trello/plan', { plan: 'free' });
  await bench.vendors.clock.pushTo(Date.parse('2027-01-31T23:00:00Z'));
  await rules({ when: { button: 'Note' }, actions: [{ comment: 'noted' }] });
  const id = await byHand('Ana');
  for (let run = 0; run < 250; run++) await act(id, { press: 'Note' });
  expect((await act(id, { press: 'Note' })).butler).toMatchObject([{ outcome: 'over quota' }]);
  expect((await bench.local('GET', 'trello')).body).toMatchObject({
    runs: { used: 250, most: 250 },
  });
  await bench.vendors.clock.advance(3_600_000);
  expect((await act(id, { press: 'Note' })).butler).toMatchObject([{ outcome: 'done' }]);
});

it.each([
  ['an unknown variable', [{ comment: '{cardcolour}' }]],
  ['headers that are no JSON', [post('/x', { headers: 'Authorization: Bearer' })]],
  ['no action', []],
])('does not take a command with %s', async (_what, actions) => {
  expect((await rules({ when: { archived: true }, actions })).status).toBe(400);
});

it('refuses people in one sentence what they cannot do', async () => {
  const id = await byHand('Ana');
  const refusal = (doing: unknown) => bench.local('POST', `trello/cards/${id}`, doing);
  expect(await refusal({ moveTo: 'Nowhere' })).toEqual({
    status: 404,
    body: { error: 'no such list: Nowhere' },
  });
  expect(await refusal({ fields: { colour: 'red' } })).toMatchObject({ status: 404 });
  await act(id, { archive: true });
  expect(await refusal({ press: 'Table Reminder' })).toMatchObject({ status: 409 });
  expect((await act(id, { delete: true })).card).toBeNull();
  expect(await refusal({ archive: false })).toMatchObject({ status: 404 });
});
