import { takeBackup } from '../../cli/keeping/backup';
import { readBackup, writeBackup } from '../../cli/keeping/backup-file';
import { restoreBackup } from '../../cli/keeping/restore';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../support/house';

const quietly = (): void => undefined;
const house = openHouse();
const ana = house.phone('+12025550141');
const ben = house.phone('+12025550142');
const cleo = house.phone('+12025550143');

beforeEach(async () => {
  await ana.texts('Table for 2, Ana');
  await ben.texts('Table for 3, Ben');
  await cleo.texts('Table for 4, Cleo');
  await house.ada.calls('Ana');
  await house.rests();
  for (const phone of [ana, ben, cleo]) await phone.reads();
});

/** The Sync service is as a new one. */
async function losesAllRecords(): Promise<void> {
  const service = house.client().sync.v1.services(house.local.target().account.syncServiceSid);
  const [documents, maps, lists] = await Promise.all([
    service.documents.list(),
    service.syncMaps.list(),
    service.syncLists.list(),
  ]);
  await Promise.all([
    ...documents.map(({ sid }) => service.documents(sid).remove()),
    ...maps.map(({ sid }) => service.syncMaps(sid).remove()),
    ...lists.map(({ sid }) => service.syncLists(sid).remove()),
  ]);
}

/** The house is backed up, loses everything it knew and every timer it had, and is restored. */
async function isLostAndRestored(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  const file = join(folder, 'house.jsonl');
  const { account, secret } = house.local.target();
  const access = {
    client: house.client(),
    syncServiceSid: account.syncServiceSid,
    conversationsServiceSid: account.conversationsServiceSid,
    secret,
    now: () => Promise.resolve(house.local.vendors.clock.now()),
  };
  await writeBackup(file, await takeBackup(access, quietly));
  await losesAllRecords();
  await house.losesItsBells();
  const backup = await readBackup(file);
  await restoreBackup(access, backup, { force: false, dryRun: false }, quietly);
  await rm(folder, { recursive: true });
}

test('after a restore guests and staff go on where they were', async () => {
  await isLostAndRestored();

  expect(await house.inLine()).toEqual(['Ben', 'Cleo']);
  await cleo.says('where am I in line', /number 2, with 1 party ahead/);
  await ana.says('1', /see you|great|thank/i);
  await house.ada.seats('Ben');
  await cleo.says('where am I in line', /number 1/);
  expect(await house.finished()).toEqual(['Ben seated']);
});

test('a table that was being held is given away in time after a restore', async () => {
  await isLostAndRestored();

  await house.later('PT8M');
  await ana.gets(/still waiting for you/);
  await house.later('PT14M');
  await ana.gets(/only a little longer/);
  await ana.gets(/we had to let your table go/);
  expect(await house.finished()).toEqual(['Ana noShow']);
});
