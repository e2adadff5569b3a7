import { csv } from '../../cli/keeping/csv';
import { readTable } from '../../cli/keeping/tables';
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
    expect(csv([[text]])).toBe(`${written}\r\n`);
  });

  test('numbers stay numbers and what is missing stays empty', () => {
    expect(csv([[-2, undefined, 0]])).toBe('-2,,0\r\n');
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
    expect(csv(rows)).not.toContain('+1');
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

  test('the staff are listed by name, without the keys they are filed under', async () => {
    const rows = await readTable(keeping.account(), 'staff');
    expect(rows).toEqual([
      ['name', 'phone', 'admin', 'desks'],
      ['Ada', '+12025550190', 'yes', 'waitlist'],
      ['Ben', '+12025550191', 'no', 'waitlist events line pay team'],
    ]);
    expect(csv(rows)).not.toContain(personKey('+12025550190', keeping.account().secret));
  });
});
