import { readFile, stat, writeFile } from 'node:fs/promises';
import { takeBackup } from '../../cli/keeping/backup';
import { readBackup, writeBackup } from '../../cli/keeping/backup-file';
import { inPlainWords } from '../../cli/keeping/trouble';
import { restoreBackup } from '../../cli/keeping/restore';
import type { AccountAccess } from '../../cli/commands/account';
import { localClient } from '../../cli/provision/local-client';
import { waitlistObjects } from '../../src/waitlist/objects';
import { refOf } from '../../src/waitlist/rules/line';
import {
  endsOf,
  everything,
  inLine,
  joins,
  Keeping,
  LIST,
  recordsOf,
  sentenceOf,
} from './support-keeping';

const quietly = (): void => undefined;
const INTO_EMPTY = { force: false, dryRun: false };
const names = waitlistObjects(LIST);

const keeping = new Keeping();
beforeAll(() => keeping.opens());
afterAll(() => keeping.closes());
afterEach(() => keeping.troubleOver());

/** A backup of the account, written to a file and read again. */
async function saved(account: AccountAccess = keeping.account(), name = 'house.jsonl') {
  const file = keeping.file(name);
  await writeBackup(file, await takeBackup(account, quietly));
  return readBackup(file);
}

describe('backup and restore', () => {
  beforeEach(() => keeping.startsWith('demo'));

  test('an empty service gets every record, right and lifetime as they were', async () => {
    const before = await everything(keeping.account());
    const backup = await saved();
    const fresh = await keeping.freshService();

    const { records, expired } = await restoreBackup(fresh, backup, INTO_EMPTY, quietly);

    expect(await everything(fresh)).toEqual(before);
    const ends = await endsOf(fresh, names.past);
    for (const [key, end] of await endsOf(keeping.account(), names.past))
      expect(Math.abs((ends.get(key) ?? 0) - end)).toBeLessThan(5_000);
    expect(records).toBeGreaterThan(170);
    expect(expired).toBe(0);
  });

  test('everybody keeps the place in line, moved and undone ones included', async () => {
    const account = keeping.account();
    const records = recordsOf(account);
    const late = await joins(account, 'Zoe', '+12025550141');
    await records.append(names.line, { e: 'move', who: refOf(late), place: 1 });
    const [first] = (await records.newest(names.line, 100)).slice(-1);
    await records.append(names.line, {
      e: 'gone',
      who: String((first?.data as { who: string }).who),
    });
    await records.append(names.line, {
      e: 'back',
      who: String((first?.data as { who: string }).who),
      place: 2,
    });
    const before = await inLine(account);
    const fresh = await keeping.freshService();

    await restoreBackup(fresh, await saved(), INTO_EMPTY, quietly);
    await joins(fresh, 'Yan', '+12025550142');

    expect(before.slice(0, 3)).toEqual(['Zoe', 'Tomás', 'Noor']);
    expect(await inLine(fresh)).toEqual([...before, 'Yan']);
  });

  test('a line that was folded up to a high index starts anew and still takes new guests', async () => {
    const account = keeping.account();
    const records = recordsOf(account);
    const before = await inLine(account);
    const [newest] = await records.newest(names.line, 1);
    const order = (await records.newest(names.line, 100))
      .toReversed()
      .map(({ data }) => (data as { who: string }).who)
      .join('');
    await records.put({ document: names.order }, { v: 1, upTo: newest?.index ?? 0, order });
    const fresh = await keeping.freshService();

    await restoreBackup(fresh, await saved(), INTO_EMPTY, quietly);
    await joins(fresh, 'Yan', '+12025550142');

    expect(await inLine(fresh)).toEqual([...before, 'Yan']);
  });

  test('what has reached the end of its time does not come back, and nobody keeps a place for it', async () => {
    const backup = await saved();
    const fresh = await keeping.freshService();
    await keeping.later('P2D');

    const { expired } = await restoreBackup(fresh, backup, INTO_EMPTY, quietly);

    expect(expired).toBeGreaterThanOrEqual(8);
    expect(await inLine(fresh)).toEqual([]);
  });

  test('a list keeps its order and a restore that is cut off is taken up again', async () => {
    const account = keeping.account();
    for (let at = 0; at < 12; at++) await recordsOf(account).append('held', { v: 1, at });
    const before = await everything(account);
    const backup = await saved();
    const fresh = await keeping.freshService();
    const items = `/v1/Services/${fresh.syncServiceSid}/Lists/held/Items`;
    await keeping.trouble({
      path: items,
      method: 'POST',
      status: 400,
      code: 54008,
      when: 'after',
      times: 1,
    });

    const first = sentenceOf(inPlainWords(() => restoreBackup(fresh, backup, INTO_EMPTY, quietly)));

    expect(await first).toMatch(/^Twilio refused this \(54008\)/);
    await restoreBackup(fresh, backup, INTO_EMPTY, quietly);
    expect(await everything(fresh)).toEqual(before);
  });

  test('however often a restore is stopped, running it again ends in the same records', async () => {
    const before = await everything(keeping.account());
    const backup = await saved();
    const fresh = await keeping.freshService();
    const stop = { path: '/v1/Services', method: 'POST', status: 400, code: 54008, rate: 0.02 };
    await keeping.trouble({ ...stop, when: 'before', seed: 3 });
    await keeping.trouble({ ...stop, when: 'after', seed: 4 });
    const end = { ...stop, method: 'DELETE', when: 'after', rate: 1, times: 1 };
    await keeping.trouble(end);

    let stopped = 0;
    while (
      (await sentenceOf(inPlainWords(() => restoreBackup(fresh, backup, INTO_EMPTY, quietly)))) !==
      'it worked'
    )
      expect(stopped++).toBeLessThan(60);
    await keeping.troubleOver();

    expect(stopped).toBeGreaterThan(3);
    expect(await everything(fresh)).toEqual(before);
  });

  test('refusals for now and lost answers change nothing about what arrives', async () => {
    for (let at = 0; at < 6; at++) await recordsOf(keeping.account()).append('held', { v: 1, at });
    const before = await everything(keeping.account());
    const fresh = await keeping.freshService();
    await keeping.trouble({ host: 'sync.twilio.com', status: 429, rate: 0.05, seed: 7 });
    await keeping.trouble({
      host: 'sync.twilio.com',
      status: 503,
      when: 'after',
      rate: 0.05,
      seed: 8,
    });

    await restoreBackup(fresh, await saved(), INTO_EMPTY, quietly);
    await keeping.troubleOver();

    expect(await everything(fresh)).toEqual(before);
  });

  test('more records than Sync takes at once arrive all the same', async () => {
    const backup = await saved();
    const object = backup.objects.find(({ name }) => name === names.past);
    if (object?.kind !== 'map') throw new Error('no history');
    const fresh = await keeping.freshService();
    const more = {
      ...object,
      name: 'many',
      items: [
        ...object.items,
        ...object.items.slice(0, 60).map((item) => ({ ...item, key: `x${item.key}` })),
      ],
    };

    const done = await restoreBackup(fresh, { ...backup, objects: [more] }, INTO_EMPTY, quietly);

    expect(done.records).toBe(more.items.length);
    expect(await recordsOf(fresh).page('many', { limit: 1_000 })).toHaveLength(more.items.length);
  });

  test('a service with records is left alone, one that is only set up needs --force', async () => {
    const backup = await saved();
    const asSaved = await everything(keeping.account());
    await joins(keeping.account(), 'Zoe', '+12025550141');
    const untouched = await everything(keeping.account());
    const full = sentenceOf(
      restoreBackup(keeping.account(), backup, { ...INTO_EMPTY, force: true }, quietly),
    );
    expect(await full).toMatch(/holds records already/);
    expect(await everything(keeping.account())).toEqual(untouched);

    await keeping.startsSetUp();
    const prepared = keeping.account();
    const asked = sentenceOf(restoreBackup(prepared, backup, INTO_EMPTY, quietly));
    expect(await asked).toMatch(/Add --force/);
    await restoreBackup(prepared, backup, { ...INTO_EMPTY, force: true }, quietly);
    expect(await everything(prepared)).toEqual(asSaved);
  });

  test('a dry run says what would be written and writes nothing', async () => {
    const fresh = await keeping.freshService();
    const { records } = await restoreBackup(
      fresh,
      await saved(),
      { force: false, dryRun: true },
      quietly,
    );
    expect(records).toBeGreaterThan(170);
    expect(await everything(fresh)).toEqual({});
  });

  test('records that change while they are read are read again', async () => {
    const account = keeping.account();
    let joined = false;
    const backup = await takeBackup(account, (line) => {
      if (joined || !line.includes('order')) return;
      joined = true;
      void joins(account, 'Zoe', '+12025550141');
    });
    await keeping.startsWith('bare');
    const fresh = await keeping.freshService();
    await restoreBackup(fresh, { ...backup, id: 'x', records: 0 }, INTO_EMPTY, quietly);
    const line = await inLine(fresh);
    expect(line).not.toContain('?');
    expect(backup.unsettled).toEqual([]);
  });
});

describe('a backup file', () => {
  beforeEach(() => keeping.startsWith('setUp'));

  test('is readable by its owner alone', async () => {
    await saved(keeping.account(), 'mine.jsonl');
    expect((await stat(keeping.file('mine.jsonl'))).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['is cut in the middle', (text: string) => text.slice(0, text.length / 2), /is not whole/],
    [
      'lost its last line',
      (text: string) => text.trimEnd().split('\n').slice(0, -1).join('\n'),
      /is not whole/,
    ],
    ['was changed by hand', (text: string) => text.replace('Ada', 'Eve'), /is not whole/],
    ['is something else', () => '{"name":"bellhop"}\n', /is not a backup of Bellhop/],
    ['is empty', () => '', /is not a backup of Bellhop/],
    ['is from a later time', (text: string) => text.replace('"v":1', '"v":9'), /newer Bellhop/],
  ])('that %s is not restored', async (_, damage, sentence) => {
    await saved(keeping.account(), 'good.jsonl');
    const bad = keeping.file('bad.jsonl');
    await writeFile(bad, damage(await readFile(keeping.file('good.jsonl'), 'utf8')));
    expect(await sentenceOf(readBackup(bad))).toMatch(sentence);
  });

  test('that is not there is named', async () => {
    expect(await sentenceOf(readBackup(keeping.file('none.jsonl')))).toMatch(/^There is no file /);
  });

  test('of a house with another secret is refused before anything is written', async () => {
    const backup = await saved();
    const fresh = await keeping.freshService();
    const other = { ...fresh, secret: 'x'.repeat(32) };
    const refused = await sentenceOf(restoreBackup(other, backup, INTO_EMPTY, quietly));
    expect(refused).toMatch(/BELLHOP_SECRET/);
    expect(await everything(fresh)).toEqual({});
  });
});

describe('an account that cannot be used', () => {
  beforeEach(() => keeping.startsWith('setUp'));
  const backupOf = (account: AccountAccess) =>
    sentenceOf(inPlainWords(() => takeBackup(account, quietly)));

  test('a wrong token, a wrong service and no network each get one sentence', async () => {
    const { accountSid } = keeping.vendors.account;
    const open = (vendorsUrl: string, authToken: string) => ({
      ...keeping.account(),
      client: localClient({ vendorsUrl, accountSid, authToken }),
    });
    expect(await backupOf(open(keeping.vendors.url, 'wrong'))).toMatch(
      /does not accept these credentials/,
    );
    const elsewhere = { ...keeping.account(), syncServiceSid: `IS${'0'.repeat(32)}` };
    expect(await backupOf(elsewhere)).toMatch(/no such Sync service/);
    const nobody = open('http://localhost:9', keeping.vendors.account.authToken);
    expect(await backupOf(nobody)).toMatch(/cannot be reached/);
  });
});
