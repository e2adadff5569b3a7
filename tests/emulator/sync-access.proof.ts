import { ACCOUNT } from '../../emulator/core/account';
import { ConnectionCut, VendorError } from '../../emulator/core/vendor';
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
const board = () => service().syncMaps('board');
const open = (id: string) => ({ id, mode: 'open_existing' as const });
const minutes = (n: number) => n * 60_000;
const FORBIDDEN = { status: 403, code: 54007 };

describe('a token', () => {
  const rejected = async (options: Parameters<SyncBench['token']>[0]) => {
    const client = bench.page(options);
    const error = await new Promise<object>((resolve) => client.once('connectionError', resolve));
    await inState(client, 'denied');
    const { httpStatusCode, errorCode } = { httpStatusCode: 0, errorCode: 0, ...error };
    return [httpStatusCode, errorCode];
  };

  it('is refused when it is signed with another secret', async () => {
    expect(await rejected({ secret: 'not the secret' })).toEqual([401, 20107]);
  });

  it("is refused when it is another account's", async () => {
    expect(await rejected({ accountSid: `AC${'1'.repeat(32)}` })).toEqual([401, 20103]);
  });

  it('is refused when it names no service of this account', async () => {
    expect(await rejected({ serviceSid: `IS${'1'.repeat(32)}` })).toEqual([401, 20106]);
  });

  it('is refused when it has expired by the emulated clock', async () => {
    const token = bench.token({ ttl: 60 });
    await bench.clock.advance(minutes(2));
    const client = bench.pageWith(token);
    await next(client, 'tokenExpired');
    await inState(client, 'denied');
    await client.updateToken(bench.token());
    await inState(client, 'connected');
    expect((await client.map(open('board'))).uniqueName).toBe('board');
  });

  it('is refused when it would live longer than a day', async () => {
    expect(await rejected({ ttl: 25 * 60 * 60 })).toEqual([401, 20157]);
  });

  it('is announced to expire three minutes before, and a new one keeps the page connected', async () => {
    const client = bench.page({ ttl: 600 });
    const map = await client.map(open('board'));
    await listening(map);
    const states: string[] = [];
    client.on('connectionStateChanged', (state) => states.push(state));
    const warnedAt: number[] = [];
    const start = bench.clock.now();
    client.on('tokenAboutToExpire', () => {
      warnedAt.push(Math.round((bench.clock.now() - start) / 60_000));
      void client.updateToken(bench.token({ ttl: 3600 }));
    });
    await bench.clock.advance(minutes(30));
    expect(warnedAt).toEqual([7]);
    expect(states).toEqual([]);
    const added = next(map, 'itemAdded');
    await board().syncMapItems.create({ key: 'ana', data: {} });
    await added;
  });

  it('that runs out ends the connection; a new one brings it back', async () => {
    const client = bench.page({ ttl: 120 });
    const map = await client.map(open('board'));
    await listening(map);
    const expired = next(client, 'tokenExpired');
    await bench.clock.advance(minutes(2));
    await expired;
    await inState(client, 'disconnected');
    await board().syncMapItems.create({ key: 'missed', data: {} });
    const added = next<{ item: { key: string } }>(map, 'itemAdded');
    await client.updateToken(bench.token());
    expect((await added).item.key).toBe('missed');
  });

  it('that is refused as an update leaves the page denied until a good one comes', async () => {
    const client = bench.page();
    await inState(client, 'connected');
    const bad = client.updateToken(bench.token({ secret: 'not the secret' }));
    expect(await refusalOf(bad)).toEqual({ status: 400, code: 51130 });
    await inState(client, 'denied');
    await client.updateToken(bench.token());
    await inState(client, 'connected');
  });
});

describe('with the access control list on', () => {
  const grant = (identity: string, rights: { read?: boolean; write?: boolean; manage?: boolean }) =>
    board()
      .syncMapPermissions(identity)
      .update({ read: false, write: false, manage: false, ...rights });

  beforeEach(async () => {
    await bench.rest().services(ACCOUNT.syncServiceSid).update({ aclEnabled: true });
    await board().syncMapItems.create({ key: 'ana', data: { size: 4 } });
  });

  it('an identity without a permission cannot open an object', async () => {
    const attempt = bench.page({ identity: 'nobody' }).map(open('board'));
    expect(await refusalOf(attempt)).toEqual(FORBIDDEN);
  });

  it('an identity cannot make objects', async () => {
    const attempt = bench.page({ identity: 'nobody' }).document('notes');
    expect(await refusalOf(attempt)).toEqual(FORBIDDEN);
  });

  it('a reader reads and listens, and cannot write', async () => {
    await grant('wall', { read: true });
    const map = await bench.page({ identity: 'wall' }).map(open('board'));
    await listening(map);
    expect((await map.get('ana')).data).toEqual({ size: 4 });
    expect(await refusalOf(map.set('ana', { size: 5 }))).toEqual(FORBIDDEN);
    expect(await refusalOf(map.remove('ana'))).toEqual(FORBIDDEN);
    const updated = next(map, 'itemUpdated');
    await board()
      .syncMapItems('ana')
      .update({ data: { size: 6 } });
    await updated;
  });

  it('a writer changes items and cannot delete the map; a manager can', async () => {
    await grant('staff', { read: true, write: true });
    await grant('owner', { read: true, write: true, manage: true });
    const staff = await bench.page({ identity: 'staff' }).map(open('board'));
    await staff.set('ben', { size: 2 });
    expect(await refusalOf(staff.removeMap())).toEqual(FORBIDDEN);
    const owner = await bench.page({ identity: 'owner' }).map(open('board'));
    await owner.removeMap();
    expect(await refusalOf(board().fetch())).toEqual({ status: 404, code: 54200 });
  });

  it('a reader whose permission is taken away hears nothing more', async () => {
    await grant('wall', { read: true });
    await grant('staff', { read: true });
    const [wall, staff] = await Promise.all([
      bench.page({ identity: 'wall' }).map(open('board')),
      bench.page({ identity: 'staff' }).map(open('board')),
    ]);
    await Promise.all([listening(wall), listening(staff)]);
    const heard: string[] = [];
    wall.on('itemUpdated', ({ item }) => heard.push(item.key));
    await board().syncMapPermissions('wall').remove();
    const updated = next(staff, 'itemUpdated');
    await board()
      .syncMapItems('ana')
      .update({ data: { size: 7 } });
    await updated;
    expect(heard).toEqual([]);
    expect(await refusalOf(wall.set('ana', {}))).toEqual(FORBIDDEN);
  });

  it('a subscription without a permission fails', async () => {
    const { sid } = await board().fetch();
    const page = await bench.rawPage({ identity: 'nobody' });
    const told = await page.subscribe({ sid, type: 'map', lastEventId: 0 });
    expect(told).toEqual(['subscription_failed']);
  });
});

describe('a page in trouble', () => {
  const once = (trouble: Error) => {
    bench.beforeServing = async () => {
      bench.beforeServing = async () => undefined;
      throw trouble;
    };
  };

  it('hears a failure of the service with its status and code', async () => {
    const map = await bench.page().map(open('board'));
    once(new VendorError(500, 20500, 'Internal Server Error'));
    expect(await refusalOf(map.set('a', {}))).toEqual({ status: 500, code: 20500 });
  });

  it('comes back after its connection was cut in the middle of a request', async () => {
    const client = bench.page();
    const map = await client.map(open('board'));
    once(new ConnectionCut());
    const away = inState(client, 'connecting');
    await expect(map.set('a', { n: 1 })).rejects.toThrow('disconnected');
    await away;
    await inState(client, 'connected');
    await map.set('a', { n: 2 });
    expect((await board().syncMapItems('a').fetch()).data).toEqual({ n: 2 });
  });
});

describe('a throttled page', () => {
  it('hears 54009 with its status', async () => {
    bench.limits.syncBurst = 2;
    bench.limits.syncPerSecond = 0;
    const map = await bench.page().map(open('board'));
    await map.set('a', {});
    await map.set('b', {});
    expect(await refusalOf(map.set('c', {}))).toEqual({ status: 429, code: 54009 });
  });
});
