import { takeBackup } from '../../cli/keeping/backup';
import { readBackup, writeBackup, type FiledBackup } from '../../cli/keeping/backup-file';
import { restoreBackup } from '../../cli/keeping/restore';
import type { AccountAccess } from '../../cli/commands/account';
import { AGENDA_MAPS, itemTtl, storedItem, whereabouts } from '../../src/agenda/item';
import { Keeping, recordsOf, sentenceOf } from './support-keeping';

const quietly = (): void => undefined;
const INTO_EMPTY = { force: false, dryRun: false };
const INTO_SET_UP = { force: true, dryRun: false };

const keeping = new Keeping();
beforeAll(() => keeping.opens());
afterAll(() => keeping.closes());
beforeEach(() => keeping.startsWith('demo'));

async function saved(account: AccountAccess = keeping.account()): Promise<FiledBackup> {
  const file = keeping.file('house.jsonl');
  await writeBackup(file, await takeBackup(account, quietly));
  return readBackup(file);
}

/** What is on the agenda, without the times. */
async function agendaOf(account: AccountAccess): Promise<readonly string[]> {
  const pages = await Promise.all(
    AGENDA_MAPS.map((map) => recordsOf(account).page(map, { limit: 100 })),
  );
  return pages.flatMap((rows) => rows.map(({ key }) => key.replace(/^\d+-/, ''))).toSorted();
}

test('work for later is in a copy; the next round and what tells of the present are not', async () => {
  const records = recordsOf(keeping.account());
  await records.put({ document: 'agenda-pulse' }, { v: 1, alarmAt: 1 });
  await records.put({ map: 'incidents', key: 'texts.failed' }, { v: 1 });
  await records.put({ map: 'recovered', key: `SM${'0'.repeat(32)}` }, { v: 1 });

  const { objects } = await saved();

  const items = objects.flatMap((object) => ('items' in object ? [object] : []));
  const keys = (test: RegExp): readonly string[] =>
    items
      .filter(({ name }) => test.test(name))
      .flatMap((object) => object.items.map(({ key = '' }) => key.replace(/^\d+-/, '')));
  expect(objects.map(({ name }) => name)).not.toContain('agenda-pulse');
  expect(keys(/^(incidents|recovered)$/)).toEqual([]);
  const kinds = keys(/^agenda-\d$/).map((key) => key.split('.').slice(0, 2).join('.'));
  expect(kinds.filter((kind) => kind.startsWith('waitlist.'))).toEqual([
    'waitlist.remind',
    'waitlist.remind',
  ]);
  expect(kinds).not.toContain('house.round');
});

test('a house that is restored has its work, its next round, and a timer that rings for them', async () => {
  const before = await agendaOf(keeping.account());
  const backup = await saved();
  const fresh = await keeping.freshService();
  await keeping.losesItsBells();

  await restoreBackup(fresh, backup, INTO_EMPTY, quietly);

  expect(await agendaOf(fresh)).toEqual(before);
  expect(before).toContain('house.round');
  expect(await keeping.timers().list()).toHaveLength(1);
});

test('an account without timers is restored all the same, and an outside clock finds the work', async () => {
  const backup = await saved();
  const fresh = { ...(await keeping.freshService()), conversationsServiceSid: undefined };
  await keeping.losesItsBells();

  await restoreBackup(fresh, backup, INTO_EMPTY, quietly);

  expect(await agendaOf(fresh)).toContain('house.round');
  expect(await keeping.timers().list()).toEqual([]);
});

test('a house that is set up and at its rounds takes a copy', async () => {
  const backup = await saved();
  await keeping.startsWith('setUp');
  const records = recordsOf(keeping.account());
  await records.put({ document: 'agenda-pulse' }, { v: 1, alarmAt: 1 });
  await records.put({ map: 'incidents', key: 'texts.failed' }, { v: 1 });

  await restoreBackup(keeping.account(), backup, INTO_SET_UP, quietly);

  expect((await agendaOf(keeping.account())).filter((id) => /remind/.test(id))).toHaveLength(2);
});

test('words that the owner wrote are not written over', async () => {
  const backup = await saved();
  await keeping.startsWith('setUp');
  const own = { v: 1, texts: { en: { joined: 'Welcome aboard, {name}' } } };
  await recordsOf(keeping.account()).put({ document: 'texts-waitlist' }, own);

  const refused = sentenceOf(restoreBackup(keeping.account(), backup, INTO_SET_UP, quietly));

  expect(await refused).toMatch(/holds records already \(texts-waitlist\)/);
});

test('work that is done before the restore has ended is not missed', async () => {
  const account = keeping.account();
  const at = (await account.now()) - 60_000;
  const item = storedItem({ id: 'x', kind: 'waitlist.remind', at, data: {}, tries: 0 });
  const where = whereabouts('x', at);
  await recordsOf(account).create(where, item, { ttl: itemTtl(at, at) });
  const backup = await saved();
  const fresh = await keeping.freshService();

  const done: Promise<unknown>[] = [];
  await restoreBackup(fresh, backup, INTO_EMPTY, (line) => {
    if (line.startsWith(`wrote map ${where.map}`)) done.push(recordsOf(fresh).remove(where));
  });
  await Promise.all(done);

  expect(done).toHaveLength(1);
  expect(await agendaOf(fresh)).not.toContain('x');
});
