import type { SyncMapItem } from 'twilio-sync';
import { SyncBench } from './support-sync';
import { inState, listening, next, refusalOf } from './support-sync-pages';

let bench: SyncBench;
beforeEach(async () => {
  bench = await SyncBench.start();
  await bench.rest().services.create();
  await service().syncMaps.create({ uniqueName: 'board' });
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
});

const service = () => bench.rest().services('default');
const items = () => service().syncMaps('board').syncMapItems;
const count = (data: object): number => ({ n: 0, ...data }).n;
const open = (id: string) => ({ id, mode: 'open_existing' as const });

describe('a page', () => {
  it('opens a map and reads it in pages', async () => {
    for (let n = 0; n < 25; n++) {
      await items().create({ key: `k${String(n).padStart(2, '0')}`, data: { n } });
    }
    const map = await bench.page().map(open('board'));
    const keys: string[] = [];
    let page = await map.getItems({ pageSize: 10 });
    for (;;) {
      keys.push(...page.items.map((item) => item.key));
      if (!page.hasNextPage) break;
      page = await page.nextPage();
    }
    expect(keys).toHaveLength(25);
    expect(keys).toEqual([...keys].sort());
    const back = await page.prevPage();
    expect(back.items.at(-1)?.key).toBe('k19');
  });

  it('that starts reading in the middle can turn back to the beginning', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await items().create({ key, data: { key } });
    const map = await bench.page().map(open('board'));
    const middle = await map.getItems({ from: 'c', pageSize: 2 });
    const before = await middle.prevPage();
    expect(before.items.map((item) => item.key)).toEqual(['a', 'b']);
  });

  it('hears what is added, changed and removed', async () => {
    const map = await bench.page().map(open('board'));
    await listening(map);
    const added = next<{ item: SyncMapItem; isLocal: boolean }>(map, 'itemAdded');
    await items().create({ key: 'ana', data: { size: 4 } });
    expect((await added).item.data).toEqual({ size: 4 });
    expect((await added).isLocal).toBe(false);
    const updated = next<{ item: SyncMapItem; previousItemData: unknown }>(map, 'itemUpdated');
    await items()('ana').update({ data: { size: 5 } });
    expect((await updated).item.data).toEqual({ size: 5 });
    expect((await updated).previousItemData).toEqual({ size: 4 });
    const removed = next<{ key: string }>(map, 'itemRemoved');
    await items()('ana').remove();
    expect((await removed).key).toBe('ana');
  });

  it('hears that an item expired', async () => {
    await items().create({ key: 'ana', data: { size: 4 }, itemTtl: 600 });
    const map = await bench.page().map(open('board'));
    await listening(map);
    const removed = next<{ key: string }>(map, 'itemRemoved');
    await bench.clock.advance(600_000);
    expect((await removed).key).toBe('ana');
  });

  it('hears that the map is gone', async () => {
    const map = await bench.page().map(open('board'));
    await listening(map);
    const removed = next<{ isLocal: boolean }>(map, 'removed');
    await service().syncMaps('board').remove();
    expect((await removed).isLocal).toBe(false);
  });

  it('sets, changes, prolongs and removes an item, and signs it', async () => {
    const map = await bench.page({ identity: 'ben' }).map(open('board'));
    await map.set('ana', { size: 4 });
    await map.update('ana', { table: 7 });
    await map.setItemTtl('ana', 600);
    const stored = await items()('ana').fetch();
    expect(stored.data).toEqual({ size: 4, table: 7 });
    expect(stored.createdBy).toBe('ben');
    expect(stored.dateExpires.getTime() - stored.dateUpdated.getTime()).toBe(600_000);
    await map.remove('ana');
    expect(await refusalOf(items()('ana').fetch())).toEqual({ status: 404, code: 54201 });
    expect(await refusalOf(map.get('ana'))).toEqual({ status: 404, code: 54201 });
  });

  it('decides again when somebody else was quicker', async () => {
    await items().create({ key: 'count', data: { n: 1 } });
    const map = await bench.page().map(open('board'));
    await map.get('count');
    let quicker: Promise<unknown> | undefined;
    bench.beforeServing = async ({ method }) => {
      if (method === 'PUT') await (quicker ??= items()('count').update({ data: { n: 10 } }));
    };
    const seen: number[] = [];
    await map.mutate('count', (data) => {
      seen.push(count(data));
      return { n: count(data) + 1 };
    });
    expect(seen).toEqual([1, 10]);
    expect((await items()('count').fetch()).data).toEqual({ n: 11 });
    const puts = bench.passed.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ status }) => status)).toEqual([412, 200]);
  });

  it('makes an object that is not there, and only then', async () => {
    const client = bench.page({ identity: 'ben' });
    const made = await client.document({ id: 'notes', data: { text: 'hello' }, ttl: 60 });
    expect((await service().documents('notes').fetch()).createdBy).toBe('ben');
    const again = await bench.page().document('notes');
    expect(again.sid).toBe(made.sid);
    expect(again.data).toEqual({ text: 'hello' });
    const missing = client.map(open('nowhere'));
    expect(await refusalOf(missing)).toEqual({ status: 404, code: 54200 });
  });

  it('passes each request through the traffic log', async () => {
    await bench.page().map(open('board'));
    expect(bench.passed).toContainEqual({
      host: 'cds.us1.twilio.com',
      method: 'GET',
      path: '/v3/Maps/board',
      by: 'browser',
      status: 200,
    });
  });
});

describe('documents, lists and streams', () => {
  it("push a document's new value both ways", async () => {
    await service().documents.create({ uniqueName: 'wall', data: { waiting: 1 } });
    const wall = await bench.page().document(open('wall'));
    await listening(wall);
    const updated = next<{ data: unknown }>(wall, 'updated');
    await service()
      .documents('wall')
      .update({ data: { waiting: 2 } });
    expect((await updated).data).toEqual({ waiting: 2 });
    await wall.mutate((data) => ({ ...data, n: count(data) + 1 }));
    expect((await service().documents('wall').fetch()).data).toEqual({ waiting: 2, n: 1 });
  });

  it('append to a list, and read it from its end', async () => {
    await service().syncLists.create({ uniqueName: 'log' });
    const list = await bench.page().list(open('log'));
    await listening(list);
    const added = next<{ item: { index: number; data: unknown } }>(list, 'itemAdded');
    const mine = await list.push({ n: 1 });
    expect((await added).item.index).toBe(mine.index);
    const other = await service()
      .syncLists('log')
      .syncListItems.create({ data: { n: 2 } });
    expect(other.index).toBeGreaterThan(mine.index);
    await list.mutate(mine.index, () => ({ n: 3 }));
    const newestFirst = await list.getItems({ order: 'desc' });
    expect(newestFirst.items.map((item) => item.data)).toEqual([{ n: 2 }, { n: 3 }]);
    await list.remove(mine.index);
    expect(await service().syncLists('log').syncListItems.list()).toHaveLength(1);
  });

  it('carry a message to every other page once', async () => {
    await service().syncStreams.create({ uniqueName: 'bell' });
    const [near, far] = await Promise.all([
      bench.page({ identity: 'near' }).stream(open('bell')),
      bench.page({ identity: 'far' }).stream(open('bell')),
    ]);
    await Promise.all([listening(near), listening(far)]);
    const heard: string[] = [];
    near.on('messagePublished', ({ isLocal }) => heard.push(isLocal ? 'own' : 'again'));
    const message = next<{ message: { data: unknown } }>(far, 'messagePublished');
    await near.publishMessage({ ring: 1 });
    expect((await message).message.data).toEqual({ ring: 1 });
    const fromRest = next(near, 'messagePublished');
    await service()
      .syncStreams('bell')
      .streamMessages.create({ data: { ring: 2 } });
    await fromRest;
    expect(heard).toEqual(['own', 'again']);
  });
});

describe('two pages', () => {
  it('count right when they change the same item ten times at once', async () => {
    await items().create({ key: 'count', data: { n: 1 } });
    const maps = await Promise.all([
      bench.page({ identity: 'one' }).map(open('board')),
      bench.page({ identity: 'two' }).map(open('board')),
    ]);
    const add = (data: object) => ({ n: count(data) + 1 });
    const changes = Array.from({ length: 5 }, () => maps.map((map) => map.mutate('count', add)));
    await Promise.all(changes.flat());
    expect((await items()('count').fetch()).data).toEqual({ n: 11 });
  });

  it('who both create the same item by mutate keep both changes', async () => {
    const maps = await Promise.all([
      bench.page({ identity: 'one' }).map(open('board')),
      bench.page({ identity: 'two' }).map(open('board')),
    ]);
    const join = (name: string) => (data: { names?: string[] }) => ({
      names: [...(data.names ?? []), name],
    });
    await Promise.all(maps.map((map, n) => map.mutate('table', join(`guest ${n}`))));
    const { names } = (await items()('table').fetch()).data;
    expect([...names].sort()).toEqual(['guest 0', 'guest 1']);
  });
});

describe('after the network was away', () => {
  it('a page hears what it missed, once and in order', async () => {
    await items().create({ key: 'early', data: { n: 0 } });
    const client = bench.page();
    const map = await client.map(open('board'));
    await map.getItems();
    await listening(map);
    const heard: string[] = [];
    map.on('itemAdded', ({ item }) => heard.push(`added ${item.key}`));
    map.on('itemUpdated', ({ item }) => heard.push(`updated ${item.key}`));
    map.on('itemRemoved', ({ key }) => heard.push(`removed ${key}`));
    const away = inState(client, 'connecting');
    bench.dropConnections();
    await items().create({ key: 'missed', data: { n: 1 } });
    await items()('missed').update({ data: { n: 2 } });
    await items()('early').remove();
    await away;
    const live = next<{ key: string }>(map, 'itemRemoved');
    await live;
    expect(heard).toEqual(['added missed', 'updated missed', 'removed early']);
  });

  it('a page that saw nothing yet is told all there is', async () => {
    await items().create({ key: 'a', data: { n: 1 } });
    await items().create({ key: 'b', data: { n: 1 } });
    await items()('a').remove();
    const socket = await bench.rawPage();
    const map = await service().syncMaps('board').fetch();
    const told = await socket.subscribe({ sid: map.sid, type: 'map', lastEventId: null });
    expect(told).toEqual([
      'map_item_added',
      'map_item_added',
      'map_item_removed',
      'subscription_established',
    ]);
  });

  it('the items stand in for events that are no longer kept', async () => {
    bench.limits.syncBurst = 10_000;
    await items().create({ key: 'old', data: { n: 0 } });
    await items().create({ key: 'busy', data: { n: 0 } });
    const { sid } = await service().syncMaps('board').fetch();
    for (let n = 0; n < 2100; n++) bench.post('/v1/Services/default/Maps/board/Items/busy', { n });
    const socket = await bench.rawPage();
    const told = await socket.subscribe({ sid, type: 'map', lastEventId: null });
    expect(told[0]).toBe('map_item_added');
    expect(told.length).toBeLessThan(2100);
    expect(told.at(-1)).toBe('subscription_established');
  });
});

describe('after a reset of the account', () => {
  it('a page is told that its map is gone, and hears of changes once it opens it again', async () => {
    const snapshot = bench.sync.snapshot();
    const client = bench.page();
    const map = await client.map(open('board'));
    await listening(map);
    for (const key of ['a', 'b', 'c']) await items().create({ key, data: {} });
    const gone = next(map, 'removed');
    bench.sync.restore(snapshot);
    await gone;
    const again = await client.map(open('board'));
    await listening(again);
    const added = next<{ item: SyncMapItem }>(again, 'itemAdded');
    await items().create({ key: 'a', data: { n: 2 } });
    expect((await added).item.data).toEqual({ n: 2 });
  });
});
