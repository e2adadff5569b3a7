import { csvOf } from '../../src/tables/csv';
import { readTable, type TableName } from '../../cli/keeping/tables';
import { DEMO_SETTINGS } from '../../cli/provision/demo-house';
import { SETTINGS_DOCUMENT } from '../../src/config';
import { eventObjects } from '../../src/events/objects';
import type { PastOrder } from '../../src/events/order';
import type { CallEntry } from '../../src/line/call-log';
import { lineObjects } from '../../src/line/objects';
import { HISTORY_MAP } from '../../src/pay/objects';
import type { HistoryRow } from '../../src/pay/stored';
import { personKey } from '../../src/people/person';
import { waitlistObjects } from '../../src/waitlist/objects';
import { everything, joins, Keeping, LIST, recordsOf } from './support-keeping';

const keeping = new Keeping();
beforeAll(() => keeping.opens());
afterAll(() => keeping.closes());

describe('csv', () => {
  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+12025550101', "'+12025550101"],
    ['-2', "'-2"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['1 + 1', '1 + 1'],
    ['Tomás', 'Tomás'],
  ])('%j is written as %j', (text, written) => {
    expect(csvOf([[text]])).toBe(`${written}\r\n`);
  });

  test('numbers stay numbers and what is missing stays empty', () => {
    expect(csvOf([[-2, undefined, 0]])).toBe('-2,,0\r\n');
  });
});

describe('tables', () => {
  beforeEach(() => keeping.startsWith('demo'));

  test('the visits are all finished ones, without anything personal', async () => {
    const rows = await readTable(keeping.account(), 'visits');
    const kept = await everything(keeping.account());
    const [items] = kept[waitlistObjects(LIST).past] as [readonly unknown[]];
    expect(rows).toHaveLength(items.length + 1);
    expect(rows[1]).toEqual([
      'main',
      expect.any(Number),
      expect.stringMatching(/^(seated|left|no-show)$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(csvOf(rows)).not.toContain('+1');
  });

  test('today holds those who are here and those who were, each once', async () => {
    const account = keeping.account();
    const records = recordsOf(account);
    const { done, parties } = waitlistObjects(LIST);
    const key = await joins(account, 'Zoe', '+12025550141');
    const where = { map: parties, key };
    const joinedAt = Date.parse('2026-07-01T12:00:00Z');
    const times = { joinedAt, calledAt: joinedAt + 600_000, finishedAt: joinedAt + 900_000 };
    const party = { ...((await records.read(where))?.data as object), ...times, status: 'seated' };
    await records.put(where, party);
    await records.put(
      { map: done, key: `${key}.v-Zoe` },
      { v: 1, name: 'Zoe', size: 2, status: 'seated', ...times },
    );

    const rows = await readTable(account, 'today');

    expect(rows.filter(([, name]) => name === 'Zoe')).toEqual([
      [
        'main',
        'Zoe',
        undefined,
        2,
        'seated',
        '2026-07-01 13:00',
        '2026-07-01 13:10',
        '2026-07-01 13:15',
        10,
        undefined,
      ],
    ]);
    expect(rows.filter(([, name]) => name === 'Noor')).toEqual([
      [
        'main',
        'Noor',
        '+12025550133',
        3,
        'waiting',
        expect.any(String),
        undefined,
        undefined,
        undefined,
        'window if possible',
      ],
    ]);
    expect(rows).toHaveLength(1 + 8 + 1);
  });

  test('every desk has a table of what is over, and of what its people have to do', async () => {
    const account = keeping.account();
    const records = recordsOf(account);
    const at = Date.parse('2026-07-01T12:00:00Z');
    const later = (minutes: number): number => at + minutes * 60_000;
    const order: PastOrder = {
      v: 1,
      lines: [{ item: 'latte', modifiers: ['oat'], count: 2 }],
      channel: 'sms',
      country: 'GB',
      status: 'collected',
      placedAt: at,
      readyAt: later(4),
      finishedAt: later(6),
      reminders: 1,
      nth: 1,
    };
    await records.put({ map: eventObjects('harbour-coffee').past, key: 'one' }, order);
    const call: CallEntry = {
      v: 1,
      call: 'CA1',
      caller: { unknown: 'withheld' },
      startedAt: at,
      endedAt: later(5),
      outcome: 'voicemail',
      waitedSeconds: 40,
      attempts: [],
      voicemail: 'one',
    };
    await records.put({ map: lineObjects('night').log, key: 'one' }, call);
    const payment: HistoryRow = {
      v: 1,
      agent: 'ben',
      agentName: 'Ben',
      caller: '…0120',
      call: 'CA2',
      amount: 2_000,
      tip: 250,
      currency: 'GBP',
      reference: 'INV 7',
      state: 'paid',
      brand: 'visa',
      lastFour: '4242',
      audit: [],
    };
    await records.put({ map: HISTORY_MAP, key: `${at}-one` }, payment);

    const rowsOf = async (table: TableName) => (await readTable(account, table)).slice(1);
    expect(await rowsOf('orders')).toEqual([
      [
        ...['harbour-coffee', '2 latte oat', 'sms', 'GB', 'collected'],
        ...['2026-07-01 13:00', '2026-07-01 13:04', '2026-07-01 13:06', 4, 1],
      ],
    ]);
    expect(await rowsOf('calls')).toEqual([
      [
        ...['night', 'withheld', '2026-07-01 13:00', '2026-07-01 13:05', 'voicemail', 40],
        ...[undefined, 0, 'yes'],
      ],
    ]);
    expect(await rowsOf('payments')).toEqual([
      [
        ...['2026-07-01 13:00', 'Ben', '…0120', '22.50', '2.50', 'GBP', 'INV 7', 'paid'],
        ...['visa', '4242', undefined, undefined],
      ],
    ]);
    const tasks = await rowsOf('tasks');
    expect(new Set(tasks.map(([store]) => store))).toEqual(new Set(['Pier', 'Lighthouse']));
    expect(new Set(tasks.map(([store, task]) => `${store} ${task}`)).size).toBe(tasks.length);
    expect(tasks.map((task) => task[5])).toEqual(expect.arrayContaining(['open', 'done']));
  });

  test('a desk that was never set up has an empty one', async () => {
    const account = await keeping.freshService();
    await account.client.sync.v1
      .services(account.syncServiceSid)
      .documents.create({ uniqueName: SETTINGS_DOCUMENT, data: DEMO_SETTINGS });
    for (const table of ['orders', 'calls', 'payments', 'tasks'] as const)
      expect(await readTable(account, table)).toHaveLength(1);
  });

  test('the staff are listed by name, without the keys they are filed under', async () => {
    const rows = await readTable(keeping.account(), 'staff');
    expect(rows).toEqual([
      ['name', 'phone', 'admin', 'desks'],
      ['Ada', '+12025550190', 'yes', 'waitlist'],
      ['Ben', '+12025550191', 'no', 'waitlist events line pay team'],
    ]);
    expect(csvOf(rows)).not.toContain(personKey('+12025550190', keeping.account().secret));
  });
});
