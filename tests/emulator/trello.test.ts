import { TrelloApi, waitlistBoard } from './support-trello';
import type { WaitlistBoard } from './support-trello';
import { VendorsBench } from './support-vendors';

let bench: VendorsBench;
const api = new TrelloApi(() => bench.vendors);
beforeEach(async () => {
  bench = await VendorsBench.start();
  bench.vendors.clock.stop();
});
afterEach(async () => {
  await bench.stop();
  expect(bench.mistakes).toEqual([]);
});

const ask = (...args: Parameters<TrelloApi['ask']>) => api.ask(...args);
const said = async (...args: Parameters<TrelloApi['ask']>) => {
  const { status, body } = await ask(...args);
  return [status, body];
};

describe('who may ask Trello', () => {
  it('knows the owner of the token, by header and by query', async () => {
    expect((await ask('GET', 'members/me')).body).toMatchObject({ username: 'harbourdesk' });
    const { trelloKey: key, trelloToken: token } = bench.vendors.account;
    expect((await ask('GET', 'members/me', { key, token }, 'none')).status).toBe(200);
  });

  it.each([
    ['nobody', 'GET', 'none', [401, 'unauthorized permission requested']],
    ['nobody who writes', 'POST', 'none', [401, { message: 'missing scopes' }]],
    ['a wrong key', 'GET', 'OAuth oauth_consumer_key="x", oauth_token="y"', [401, 'invalid key']],
  ])('refuses %s', async (_who, method, header, refusal) => {
    expect(await said(method, 'boards', {}, header)).toEqual(refusal);
  });

  it('refuses a wrong token', async () => {
    const header = api.authorization(bench.vendors.account.trelloKey, 'wrong');
    expect(await said('GET', 'members/me', {}, header)).toEqual([401, 'invalid token']);
  });
});

describe('a Trello board', () => {
  it('begins with three lists and six labels unless told otherwise', async () => {
    const usual = await api.make('boards', { name: 'Usual' });
    expect(await api.names(`boards/${usual}/lists`)).toEqual(['To Do', 'Doing', 'Done']);
    expect(await api.names(`boards/${usual}/labels`)).toHaveLength(6);
    const bare = await api.make('boards', {
      ...{ name: 'Bare', defaultLists: false, defaultLabels: false },
    });
    expect(await api.names(`boards/${bare}/lists`)).toEqual([]);
    expect(await api.names('members/me/boards')).toEqual(['Usual', 'Bare']);
    await ask('DELETE', `boards/${usual}`);
    expect(await api.names('members/me/boards')).toEqual(['Bare']);
  });

  it('takes the same name twice, as the real one does', async () => {
    await api.make('boards', { name: 'Harbour' });
    await api.make('boards', { name: 'Harbour' });
    expect(await api.names('members/me/boards')).toEqual(['Harbour', 'Harbour']);
  });

  it('is read with its lists, labels and fields in one request', async () => {
    const { board } = await waitlistBoard(api);
    const all = { fields: 'name', lists: 'open', labels: 'all', customFields: 'true' };
    expect((await ask('GET', `boards/${board}`, all)).body).toMatchObject({
      id: board,
      name: 'Harbour',
      lists: [{ name: 'Waitlist' }, { name: 'Table is Ready' }],
      labels: [{ name: 'FirstNudge', color: 'green' }],
      customFields: [
        { name: 'name', type: 'text' },
        { name: 'phone_number', type: 'text' },
      ],
    });
  });

  it('archives lists, which nothing deletes', async () => {
    const { board, ready } = await waitlistBoard(api);
    await ask('PUT', `lists/${ready}/closed`, { value: true });
    expect(await api.names(`boards/${board}/lists`)).toEqual(['Waitlist']);
    expect(await api.names(`boards/${board}/lists`, { filter: 'closed' })).toEqual([
      'Table is Ready',
    ]);
    expect((await ask('DELETE', `lists/${ready}`)).status).toBe(501);
  });

  it('has no custom fields before the power-up is on, and never on the free plan', async () => {
    const idModel = await api.make('boards', { name: 'Harbour' });
    const field = { idModel, modelType: 'board', name: 'name', type: 'text', pos: 'top' };
    expect((await ask('POST', 'customFields', field)).status).toBe(403);
    const plugin = { idPlugin: '56d5e249a98895a9797bebb9' };
    await bench.local('POST', 'trello/plan', { plan: 'free' });
    expect((await ask('POST', `boards/${idModel}/boardPlugins`, plugin)).status).toBe(403);
    await bench.local('POST', 'trello/plan', { plan: 'standard' });
    expect((await ask('POST', `boards/${idModel}/boardPlugins`, plugin)).status).toBe(200);
    expect((await ask('POST', 'customFields', field)).status).toBe(200);
  });
});

describe('a Trello card', () => {
  let ids: WaitlistBoard;
  beforeEach(async () => {
    ids = await waitlistBoard(api);
  });
  const add = (name: string, more: Record<string, unknown> = {}) =>
    api.make('cards', { idList: ids.waiting, name, ...more });
  const order = (list = ids.waiting) => api.names(`lists/${list}/cards`);
  const card = async (id: string) =>
    (await ask('GET', `cards/${id}`, { customFieldItems: 'true' })).body;

  it('has an id of 24 digits that begins with its second, and a short one', async () => {
    const id = await add('Ana');
    expect(id).toMatch(/^[0-9a-f]{24}$/);
    const second = Math.floor(bench.vendors.clock.now() / 1_000);
    expect(parseInt(id.slice(0, 8), 16)).toBe(second);
    const { shortLink } = (await card(id)) as { shortLink: string };
    expect(await card(shortLink)).toMatchObject({ id, url: `https://trello.com/c/${shortLink}` });
  });

  it('stands at the bottom, at the top, or between two others', async () => {
    await add('first');
    await add('last');
    await add('top', { pos: 'top' });
    const cards = (await ask('GET', `lists/${ids.waiting}/cards`)).body as { pos: number }[];
    const [top, first] = cards.map(({ pos }) => pos);
    await add('between', { pos: ((top ?? 0) + (first ?? 0)) / 2 });
    expect(await order()).toEqual(['top', 'between', 'first', 'last']);
    expect(await said('POST', 'cards', { idList: ids.waiting, pos: -1 })).toEqual([
      ...[400, 'invalid value for pos'],
    ]);
  });

  it('is moved, renamed and archived in one request', async () => {
    await add('Ben');
    const id = await add('Ana');
    await ask('PUT', `cards/${id}`, { idList: ids.ready, pos: 'top', name: 'Ana: 4' });
    expect([await order(), await order(ids.ready)]).toEqual([['Ben'], ['Ana: 4']]);
    await ask('PUT', `cards/${id}`, { closed: true });
    expect(await order(ids.ready)).toEqual([]);
    expect(await api.names(`boards/${ids.board}/cards/closed`)).toEqual(['Ana: 4']);
    expect(await card(id)).toMatchObject({ closed: true, idList: ids.ready });
    await ask('DELETE', `cards/${id}`);
    expect(await said('GET', `cards/${id}`)).toEqual([
      404,
      'The requested resource was not found.',
    ]);
  });

  it('carries both custom fields after one request', async () => {
    const id = await add('Ana');
    const text = (idCustomField: string, value: string) => ({
      idCustomField,
      value: { text: value },
    });
    const customFieldItems = [text(ids.name, 'Ana'), text(ids.phone, '+12025550123')];
    expect((await ask('PUT', `cards/${id}/customFields`, { customFieldItems })).status).toBe(200);
    expect(await card(id)).toMatchObject({
      customFieldItems: [
        { idCustomField: ids.name, value: { text: 'Ana' } },
        { idCustomField: ids.phone, value: { text: '+12025550123' } },
      ],
    });
    await ask('PUT', `cards/${id}/customField/${ids.name}/item`, { value: '', idValue: '' });
    expect((await ask('GET', `cards/${id}/customFieldItems`)).body).toHaveLength(1);
    expect(
      await said('PUT', `cards/${id}/customField/${ids.name}/item`, { value: { number: '1' } }),
    ).toEqual([400, { message: 'Invalid custom field item value.', error: 'ERROR' }]);
  });

  it('has comments, newest first, and each label once', async () => {
    const id = await add('Ana');
    await ask('POST', `cards/${id}/actions/comments`, { text: 'joined' });
    await ask('POST', `cards/${id}/actions/comments`, { text: 'called' });
    const { body } = await ask('GET', `cards/${id}/actions`, { filter: 'commentCard' });
    expect(body).toMatchObject([{ data: { text: 'called' } }, { data: { text: 'joined' } }]);
    expect((await ask('POST', `cards/${id}/idLabels`, { value: ids.label })).status).toBe(200);
    expect(await said('POST', `cards/${id}/idLabels`, { value: ids.label })).toEqual([
      ...[400, 'that label is already on the card'],
    ]);
    expect(await card(id)).toMatchObject({ labels: [{ name: 'FirstNudge' }] });
    await ask('DELETE', `labels/${ids.label}`);
    expect(await card(id)).toMatchObject({ labels: [] });
  });

  it('is read page by page from the newest', async () => {
    for (const name of ['one', 'two', 'three']) await add(name);
    const path = `boards/${ids.board}/cards`;
    const { body } = await ask('GET', path, { limit: 2 });
    const page = body as { id: string; name: string }[];
    expect(page.map(({ name }) => name)).toEqual(['three', 'two']);
    expect(await api.names(path, { limit: 2, before: page[1]?.id })).toEqual(['one']);
  });

  it.each([
    ['GET', 'cards/nonsense-id', {}, [400, 'invalid id']],
    ['GET', `lists/${'0'.repeat(24)}`, {}, [404, 'model not found']],
    ['POST', 'cards', { name: 'x' }, [400, 'invalid value for idList']],
    [
      ...(['POST', 'cards', { idList: '0'.repeat(24) }] as const),
      [404, 'could not find the board that the card belongs to'],
    ],
  ])('%s %s with %j is refused', async (method, path, params, refusal) => {
    expect(await said(method, path, params)).toEqual(refusal);
  });

  it('says so when somebody asks for what is not emulated', async () => {
    expect((await ask('POST', 'cards', { idList: ids.waiting, due: 'now' })).status).toBe(501);
    expect((await ask('GET', 'search', { query: 'Ana' })).status).toBe(501);
  });
});

describe('Trello’s rate limits', () => {
  it('refuse the 101st request of a token in ten seconds, and not the next window', async () => {
    const first = await ask('GET', 'members/me/boards');
    expect(first.headers.get('x-rate-limit-api-token-remaining')).toBe('99');
    for (let n = 1; n < 100; n++) await ask('GET', 'members/me/boards');
    expect(await said('GET', 'members/me/boards')).toEqual([
      429,
      { error: 'API_TOKEN_LIMIT_EXCEEDED', message: 'Rate limit exceeded' },
    ]);
    await bench.vendors.clock.advance(10_000);
    expect((await ask('GET', 'members/me/boards')).status).toBe(200);
  });

  it('refuse everything to a key that was refused more than 200 times', async () => {
    for (let n = 0; n < 301; n++) await ask('GET', 'members/me/boards');
    expect(await said('GET', 'members/me/boards')).toEqual([
      429,
      { error: 'API_KEY_LIMIT_EXCEEDED', message: 'Rate limit exceeded' },
    ]);
  });

  it('count trouble on order like for every vendor', async () => {
    await bench.local('POST', 'faults', { host: 'api.trello.com', status: 503, times: 1 });
    expect((await ask('GET', 'members/me')).status).toBe(503);
    expect((await ask('GET', 'members/me')).status).toBe(200);
  });
});

it('is gone after a reset, and its key stays the same', async () => {
  await waitlistBoard(api);
  await bench.local('POST', 'reset', { seed: 'bare' });
  expect(await api.names('members/me/boards')).toEqual([]);
});
