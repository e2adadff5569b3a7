import { SyncBench } from './support-sync';
import { refusalOf } from './support-sync-pages';

const THROTTLED = { status: 429, code: 54009 };

let bench: SyncBench;
/** Bursts must not depend on how fast this computer is, so the bucket's clock stands still. */
let realNow: number;
beforeEach(async () => {
  bench = await SyncBench.start();
  await bench.rest().services.create();
  await service().syncMaps.create({ uniqueName: 'board' });
  realNow = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => realNow);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bench.stop();
  expect(bench.complaints).toEqual([]);
});

const service = () => bench.rest().services('default');
const items = (map = 'board') => service().syncMaps(map).syncMapItems;

/** How many of `count` writes at once were let through, and what the others heard. */
async function write(count: number, data: object, map = 'board') {
  const attempts = Array.from({ length: count }, () =>
    refusalOf(items(map).create({ key: `k${serial++}`, data })),
  );
  const results = await Promise.all(attempts);
  const refusals = results.filter((result) => result !== 'not refused');
  return { passed: count - refusals.length, refusals };
}
let serial = 0;

it('lets a burst of 200 writes pass, then 20 a second', async () => {
  const burst = await write(203, { n: 1 });
  expect(burst).toEqual({ passed: 200, refusals: [THROTTLED, THROTTLED, THROTTLED] });
  realNow += 1000;
  expect((await write(25, { n: 1 })).passed).toBe(20);
});

it('counts reads apart from writes, and each object for itself', async () => {
  bench.limits.syncBurst = 5;
  await service().syncMaps.create({ uniqueName: 'wall' });
  expect((await write(7, {})).passed).toBe(5);
  expect((await items().list()).length).toBe(5);
  expect((await write(1, {}, 'wall')).passed).toBe(1);
});

it('counts reads by page', async () => {
  bench.limits.syncBurst = 5;
  const reads = Array.from({ length: 7 }, () => refusalOf(items().page({ pageSize: 1 })));
  const results = await Promise.all(reads);
  expect(results.filter((result) => result === 'not refused')).toHaveLength(5);
  expect(results.at(-1)).toEqual(THROTTLED);
});

it('lets through fewer large items: a fifth at 5 KiB, a tenth from 10 KiB on', async () => {
  const ofSize = (bytes: number) => ({
    text: 'x'.repeat(bytes - JSON.stringify({ text: '' }).length),
  });
  expect((await write(50, ofSize(5 * 1024))).passed).toBe(40);
  realNow += 10_000;
  expect((await write(25, ofSize(10 * 1024))).passed).toBe(20);
  realNow += 10_000;
  expect((await write(25, ofSize(16 * 1024))).passed).toBe(20);
  realNow += 1000;
  expect((await write(5, ofSize(16 * 1024))).passed).toBe(2);
});

it('counts a lost If-Match as a write', async () => {
  bench.limits.syncBurst = 2;
  await items().create({ key: 'ana', data: {} });
  const late = () => refusalOf(items()('ana').update({ ifMatch: '7', data: {} }));
  expect(await late()).toEqual({ status: 412, code: 54205 });
  expect(await late()).toEqual(THROTTLED);
});

it('is not made faster by pushing the emulated clock', async () => {
  bench.limits.syncBurst = 1;
  await write(1, {});
  await bench.clock.advance(60 * 60 * 1000);
  expect((await write(1, {})).passed).toBe(0);
});

it('limits how many objects are made', async () => {
  bench.limits.syncBurst = 3;
  const made = Array.from({ length: 5 }, () => refusalOf(service().documents.create()));
  const results = await Promise.all(made);
  expect(results.filter((result) => result === 'not refused')).toHaveLength(3);
});
