import { ACCOUNT } from '../../emulator/core/account';
import { SyncBench } from './support-sync';
import { refusalOf } from './support-sync-pages';

let bench: SyncBench;
beforeEach(async () => {
  bench = await SyncBench.start();
  await bench.rest().services.create({ friendlyName: 'Front desk' });
});
afterEach(async () => {
  await bench.stop();
  expect(bench.complaints).toEqual([]);
});

const service = () => bench.rest().services('default');
const board = () => service().syncMaps('board');

describe('services', () => {
  it('gives the first service the sid that the local account promises', async () => {
    const first = await service().fetch();
    const second = await bench.rest().services.create();
    expect(first.sid).toBe(ACCOUNT.syncServiceSid);
    expect(second.sid).toMatch(/^IS[0-9a-f]{32}$/);
    expect(second.sid).not.toBe(first.sid);
  });

  it('lists, changes and deletes them', async () => {
    const second = await bench.rest().services.create({ friendlyName: 'Spare' });
    const spare = bench.rest().services(second.sid);
    await spare.update({ aclEnabled: true, friendlyName: 'Guarded' });
    const listed = await bench.rest().services.list();
    expect(listed.map((one) => [one.friendlyName, one.aclEnabled])).toEqual([
      ['Front desk', false],
      ['Guarded', true],
    ]);
    await spare.remove();
    expect(await refusalOf(spare.fetch())).toEqual({ status: 404, code: 54050 });
  });

  it('says that webhooks are not emulated instead of never calling them', async () => {
    const attempt = service().update({ webhookUrl: 'https://desk.example/sync' });
    await expect(attempt).rejects.toThrow('not emulated');
  });

  it('takes all objects along when it is deleted', async () => {
    await service().syncMaps.create({ uniqueName: 'board' });
    await service().remove();
    await bench.rest().services.create();
    expect(await refusalOf(board().fetch())).toEqual({ status: 404, code: 54200 });
  });
});

describe('documents', () => {
  it('are found by sid and by unique name, and say who made them', async () => {
    const made = await service().documents.create({ uniqueName: 'settings', data: { open: true } });
    const bySid = await service().documents(made.sid).fetch();
    const byName = await service().documents('settings').fetch();
    expect(bySid.data).toEqual({ open: true });
    expect(byName.sid).toBe(made.sid);
    expect(byName.createdBy).toBe('system');
    expect(byName.revision).toBe('0');
  });

  it('take a new value only on the revision it was decided on', async () => {
    await service().documents.create({ uniqueName: 'settings', data: { open: true } });
    const settings = service().documents('settings');
    const changed = await settings.update({ ifMatch: '0', data: { open: false } });
    expect(changed.revision).toBe('1');
    const late = settings.update({ ifMatch: '0', data: { open: true } });
    expect(await refusalOf(late)).toEqual({ status: 412, code: 54103 });
    expect((await settings.fetch()).data).toEqual({ open: false });
  });

  it('hold at most 16 KiB', async () => {
    const fits = { text: 'x'.repeat(16 * 1024 - 11) };
    const document = await service().documents.create({ data: fits });
    expect(JSON.stringify(document.data)).toHaveLength(16 * 1024);
    const over = service().documents.create({ data: { text: `${fits.text}x` } });
    expect(await refusalOf(over)).toEqual({ status: 413, code: 54006 });
  });

  it('are JSON objects', async () => {
    const broken = service().documents.create({ data: '{"open":' });
    const scalar = service().documents.create({ data: 7 });
    expect(await refusalOf(broken)).toEqual({ status: 400, code: 54008 });
    expect(await refusalOf(scalar)).toEqual({ status: 400, code: 54008 });
  });

  it('are not updated by saying nothing', async () => {
    await service().documents.create({ uniqueName: 'settings' });
    const attempt = service().documents('settings').update();
    expect(await refusalOf(attempt)).toEqual({ status: 400, code: 54010 });
  });

  it('count revisions in hexadecimal', async () => {
    const { sid } = await service().documents.create();
    for (let n = 1; n <= 10; n++) await service().documents(sid).update({ data: { n } });
    expect((await service().documents(sid).fetch()).revision).toBe('a');
  });
});

describe('unique names', () => {
  it('belong to one object of any kind', async () => {
    await service().documents.create({ uniqueName: 'board' });
    const again = service().syncMaps.create({ uniqueName: 'board' });
    expect(await refusalOf(again)).toEqual({ status: 409, code: 54301 });
  });

  it('are free again once the object is gone', async () => {
    const { sid } = await service().syncMaps.create({ uniqueName: 'board' });
    await board().remove();
    const again = await service().syncMaps.create({ uniqueName: 'board' });
    expect(again.sid).not.toBe(sid);
  });

  it.each([
    ['like a sid', `MP${'0'.repeat(32)}`],
    ['too long', 'x'.repeat(257)],
    ['empty', ''],
  ])('are refused when they are %s', async (_, uniqueName) => {
    const attempt = service().syncMaps.create({ uniqueName });
    expect(await refusalOf(attempt)).toEqual({ status: 400, code: 54302 });
  });
});

describe('map items', () => {
  beforeEach(() => service().syncMaps.create({ uniqueName: 'board' }));
  const items = () => board().syncMapItems;

  it('go to the first who claims the key', async () => {
    const claims = [1, 2, 3].map((by) => refusalOf(items().create({ key: 'lock', data: { by } })));
    const results = await Promise.all(claims);
    expect(results.filter((result) => result === 'not refused')).toHaveLength(1);
    expect(results).toContainEqual({ status: 409, code: 54208 });
  });

  it('are changed and removed only on the revision that was read', async () => {
    const ana = await items().create({ key: 'ana', data: { size: 4 } });
    await items()('ana').update({ ifMatch: ana.revision, data: { size: 5 } });
    const late = items()('ana').update({ ifMatch: ana.revision, data: { size: 6 } });
    const lateRemoval = items()('ana').remove({ ifMatch: ana.revision });
    expect(await refusalOf(late)).toEqual({ status: 412, code: 54205 });
    expect(await refusalOf(lateRemoval)).toEqual({ status: 412, code: 54205 });
    await items()('ana').remove({ ifMatch: '1' });
    expect(await refusalOf(items()('ana').fetch())).toEqual({ status: 404, code: 54201 });
  });

  it('come in pages, in the order of their keys, from either end', async () => {
    for (const key of ['d', 'a', 'c', 'e', 'b']) await items().create({ key, data: { key } });
    const keys = async (options: Parameters<ReturnType<typeof items>['list']>[0]) =>
      (await items().list(options)).map((item) => item.key).join('');
    expect(await keys({ pageSize: 2 })).toBe('abcde');
    expect(await keys({ pageSize: 2, order: 'desc' })).toBe('edcba');
    expect(await keys({ from: 'b', pageSize: 2 })).toBe('bcde');
    expect(await keys({ from: 'b', bounds: 'exclusive', pageSize: 2 })).toBe('cde');
    expect(await keys({ from: 'd', order: 'desc', bounds: 'exclusive', pageSize: 1 })).toBe('cba');
  });

  it('let a reader turn back a page', async () => {
    for (const key of ['a', 'b', 'c', 'd', 'e']) await items().create({ key, data: { key } });
    const first = await items().page({ pageSize: 2 });
    const second = await first.nextPage();
    const third = await second?.nextPage();
    const back = await third?.previousPage();
    expect(back?.instances.map((item) => item.key)).toEqual(['c', 'd']);
    expect(first.previousPageUrl).toBeUndefined();
    expect(third?.nextPageUrl).toBeUndefined();
  });

  it('keep their place in the pages when the last one read is removed meanwhile', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await items().create({ key, data: { key } });
    const first = await items().page({ pageSize: 2 });
    await items()('b').remove();
    expect((await first.nextPage())?.instances.map((item) => item.key)).toEqual(['c', 'd']);
  });

  it('come at most 100 at a time', async () => {
    const attempt = items().page({ pageSize: 101 });
    expect(await refusalOf(attempt)).toEqual({ status: 400, code: 54454 });
  });

  it('need a key and data', async () => {
    const long = items().create({ key: 'k'.repeat(257), data: {} });
    const empty = items().create({ key: '', data: {} });
    expect(await refusalOf(long)).toEqual({ status: 400, code: 54209 });
    expect(await refusalOf(empty)).toEqual({ status: 400, code: 54209 });
  });

  it("count every change in the map's own revision", async () => {
    await items().create({ key: 'a', data: {} });
    await items()('a').update({ data: { n: 1 } });
    await items()('a').remove();
    expect((await board().fetch()).revision).toBe('3');
  });

  it('reach the whole map when the key is two dots, as on the platform', async () => {
    await items().create({ key: 'a', data: {} });
    await items()('..').remove();
    const slashed = 'DELETE /v1/Services/default/Maps/board/ is not in twilio_sync_v1.json';
    expect(bench.complaints.splice(0)).toEqual([slashed]);
    expect(await refusalOf(board().fetch())).toEqual({ status: 404, code: 54200 });
  });
});

describe('list items', () => {
  beforeEach(() => service().syncLists.create({ uniqueName: 'queue' }));
  const items = () => service().syncLists('queue').syncListItems;
  const indexes = async () => (await items().list({ limit: 100 })).map((item) => item.index);

  it('get growing indexes with gaps', async () => {
    for (let n = 0; n < 40; n++) await items().create({ data: { n } });
    const given = await indexes();
    expect(given).toEqual([...given].sort((a, b) => a - b));
    expect(given).toHaveLength(40);
    expect(given.at(-1)).toBeGreaterThan(39);
  });

  it('get indexes without gaps when gaps are off', async () => {
    bench.limits.listGaps = false;
    for (let n = 0; n < 5; n++) await items().create({ data: { n } });
    expect(await indexes()).toEqual([0, 1, 2, 3, 4]);
  });

  it('never get an index twice', async () => {
    bench.limits.listGaps = false;
    await items().create({ data: {} });
    await items()(0).remove();
    expect((await items().create({ data: {} })).index).toBe(1);
  });

  it('are changed only on the revision that was read', async () => {
    const { index } = await items().create({ data: { n: 0 } });
    await items()(index).update({ ifMatch: '0', data: { n: 1 } });
    const late = items()(index).update({ ifMatch: '0', data: { n: 2 } });
    expect(await refusalOf(late)).toEqual({ status: 412, code: 54155 });
    const strange = items()(index).update({ ifMatch: '"1"', data: { n: 2 } });
    expect(await refusalOf(strange)).toEqual({ status: 400, code: 54003 });
  });

  it('are missing by their own number, and so is the list', async () => {
    expect(await refusalOf(items()(99).fetch())).toEqual({ status: 404, code: 54151 });
    const elsewhere = service().syncLists('nowhere').syncListItems.list();
    expect(await refusalOf(elsewhere)).toEqual({ status: 404, code: 54150 });
  });

  it('come newest first from an index on', async () => {
    bench.limits.listGaps = false;
    for (let n = 0; n < 5; n++) await items().create({ data: { n } });
    const newest = await items().list({ order: 'desc', from: '3', pageSize: 2 });
    expect(newest.map((item) => item.index)).toEqual([3, 2, 1, 0]);
  });
});

describe('streams', () => {
  it('take messages of at most 4 KiB', async () => {
    await service().syncStreams.create({ uniqueName: 'bell', ttl: 60 });
    const messages = service().syncStreams('bell').streamMessages;
    const message = await messages.create({ data: { ring: 1 } });
    expect(message.sid).toMatch(/^TZ[0-9a-f]{32}$/);
    expect(message.data).toEqual({ ring: 1 });
    const large = messages.create({ data: { text: 'x'.repeat(4096) } });
    expect(await refusalOf(large)).toEqual({ status: 413, code: 54006 });
  });
});

describe('permissions', () => {
  it('are set, read, listed and removed per identity', async () => {
    await service().syncMaps.create({ uniqueName: 'board' });
    const permissions = board().syncMapPermissions;
    await permissions('staff').update({ read: true, write: true, manage: false });
    await permissions('wall').update({ read: true, write: false, manage: false });
    expect((await permissions('staff').fetch()).write).toBe(true);
    const listed = await permissions.list();
    expect(listed.map((one) => [one.identity, one.write])).toEqual([
      ['staff', true],
      ['wall', false],
    ]);
    await permissions('wall').remove();
    expect(await refusalOf(permissions('wall').fetch())).toEqual({ status: 404, code: 20404 });
  });

  it('exist for documents and lists as well', async () => {
    await service().documents.create({ uniqueName: 'menu' });
    await service().syncLists.create({ uniqueName: 'queue' });
    const all = { read: true, write: true, manage: true };
    const menu = await service().documents('menu').documentPermissions('wall').update(all);
    const queue = await service().syncLists('queue').syncListPermissions('staff').update(all);
    expect([menu.identity, queue.identity]).toEqual(['wall', 'staff']);
  });
});

describe('time to live', () => {
  const minutes = (n: number) => n * 60_000;

  it('hides and removes an item when the clock gets there', async () => {
    await service().syncMaps.create({ uniqueName: 'board' });
    const item = await board().syncMapItems.create({ key: 'ana', data: {}, itemTtl: 600 });
    expect(item.dateExpires.getTime() - item.dateCreated.getTime()).toBe(minutes(10));
    await bench.clock.advance(minutes(9));
    expect((await board().syncMapItems('ana').fetch()).key).toBe('ana');
    await bench.clock.advance(minutes(1));
    expect(await refusalOf(board().syncMapItems('ana').fetch())).toEqual({
      status: 404,
      code: 54201,
    });
    expect((await board().fetch()).revision).toBe('2');
  });

  it('is counted anew by an update, and 0 takes it off', async () => {
    await service().syncMaps.create({ uniqueName: 'board' });
    const items = board().syncMapItems;
    await items.create({ key: 'longer', data: {}, itemTtl: 600 });
    await items.create({ key: 'ever', data: {}, itemTtl: 600 });
    await bench.clock.advance(minutes(9));
    const longer = await items('longer').update({ itemTtl: 600 });
    await items('ever').update({ itemTtl: 0 });
    expect(longer.revision).toBe('0');
    await bench.clock.advance(minutes(2));
    expect((await items.list()).map((item) => item.key)).toEqual(['ever', 'longer']);
    await bench.clock.advance(minutes(9));
    expect((await items.list()).map((item) => item.key)).toEqual(['ever']);
  });

  it('ends a whole object and frees its name', async () => {
    await service().documents.create({ uniqueName: 'code', ttl: 60 });
    await service().syncLists.create({ uniqueName: 'queue', collectionTtl: 60 });
    await bench.clock.advance(minutes(1));
    const document = service().documents('code').fetch();
    expect(await refusalOf(document)).toEqual({ status: 404, code: 54100 });
    const list = await service().syncLists.create({ uniqueName: 'code' });
    expect(list.uniqueName).toBe('code');
    expect((await service().syncLists.list()).map((one) => one.uniqueName)).toEqual(['code']);
  });

  it.each([-1, 31_536_001, 1.5])('is refused when it is %d seconds', async (ttl) => {
    const attempt = service().syncMaps.create({ ttl });
    expect(await refusalOf(attempt)).toEqual({ status: 400, code: 54011 });
  });

  it('survives a snapshot', async () => {
    await service().syncMaps.create({ uniqueName: 'board' });
    await board().syncMapItems.create({ key: 'ana', data: { size: 4 }, itemTtl: 60 });
    const snapshot = bench.sync.snapshot();
    bench.sync.reset();
    expect(await bench.rest().services.list()).toEqual([]);
    bench.sync.restore(snapshot);
    expect((await board().syncMapItems('ana').fetch()).data).toEqual({ size: 4 });
    await board()
      .syncMapItems('ana')
      .update({ data: { size: 5 } });
    bench.sync.restore(snapshot);
    expect((await board().syncMapItems('ana').fetch()).revision).toBe('0');
    await bench.clock.advance(minutes(1));
    expect(await refusalOf(board().syncMapItems('ana').fetch())).toEqual({
      status: 404,
      code: 54201,
    });
  });
});
