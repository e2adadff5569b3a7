import { writeFile } from 'node:fs/promises';
import { KINDS, planImport } from '../../cli/import/import';
import type { Kind, Plan } from '../../cli/import/kinds';
import { csvOf } from '../../src/tables/csv';
import { readHouse } from '../../cli/keeping/house';
import { readTable } from '../../cli/keeping/tables';
import { inPlainWords } from '../../cli/keeping/trouble';
import { localClient } from '../../cli/provision/local-client';
import { parseStaff, STAFF_DOCUMENT } from '../../src/config';
import type { ProjectCopy } from '../emulator/support-deploy';
import { commandFolder, runCommand } from './support-command';
import { Keeping, sentenceOf } from './support-keeping';

const keeping = new Keeping();
let copy: ProjectCopy;
beforeAll(async () => {
  [copy] = await Promise.all([commandFolder(), keeping.opens()]);
});
afterAll(async () => {
  copy.remove();
  await keeping.closes();
});
beforeEach(() => keeping.startsWith('setUp'));

function staffOf(): Kind {
  const { staff } = KINDS;
  if (!staff) throw new Error('staff cannot be imported');
  return staff;
}
async function plan(content: string | Buffer, country?: string): Promise<Plan> {
  const file = keeping.file('staff.csv');
  await writeFile(file, content);
  return planImport(keeping.account(), staffOf(), file, { country });
}
async function imports(content: string | Buffer, country?: string): Promise<Plan> {
  const planned = await plan(content, country);
  expect(planned.problems).toEqual([]);
  await planned.write();
  return planned;
}
const problems = async (content: string, country?: string): Promise<readonly string[]> =>
  (await plan(content, country)).problems.map(({ line, column, problem }) =>
    [line, column, problem].filter((part) => part !== undefined).join(' '),
  );
const people = async () => {
  const { staff } = await readHouse(keeping.account());
  return Object.values(staff.value.people).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
};
const outcomes = ({ rows }: Plan) => rows.map(({ line, outcome }) => [line, outcome]);

const ZOE = { name: 'Zoë', phone: '+442079460123', admin: false, desks: ['waitlist'] };

test('somebody new comes, somebody known changes, and whoever is not named stays', async () => {
  const planned = await imports(
    [
      'name,phone,desks,admin,language',
      'Zoë,+44 20 7946 0123,wait list,no,es-MX',
      'Ben,+12025550191,line,,',
      'Ada,+1 (202) 555-0190,,,',
    ].join('\n'),
  );
  expect(outcomes(planned)).toEqual([
    [2, 'new'],
    [3, 'changed'],
    [4, 'same'],
  ]);
  expect(planned.rows[1]?.fields).toEqual(['desks']);
  expect(await people()).toMatchObject([
    { name: 'Ada', admin: true },
    { name: 'Ben', desks: ['line'] },
    { ...ZOE, language: 'es' },
  ]);
});

test('the same file again changes nothing', async () => {
  const file = 'name,phone,desks\nZoë,+442079460123,waitlist\n';
  await imports(file);
  const before = await readHouse(keeping.account());
  expect(outcomes(await imports(file))).toEqual([[2, 'same']]);
  expect((await readHouse(keeping.account())).staff.revision).toBe(before.staff.revision);
});

test('what was exported can be imported, and is the same', async () => {
  const table = await readTable(keeping.account(), 'staff');
  const planned = await imports(csvOf(table));
  expect(new Set(planned.rows.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
  expect(planned.rows).toHaveLength(table.length - 1);
});

describe('a file is read as spreadsheets write it:', () => {
  const WRITTEN: readonly (readonly [string, string | Buffer])[] = [
    ['commas', 'name,phone,desks\nZoë,+442079460123,waitlist\n'],
    ['semicolons', 'name;phone;desks\nZoë;+442079460123;waitlist\n'],
    ['tabs', 'name\tphone\tdesks\nZoë\t+442079460123\twaitlist\n'],
    ['a mark for UTF-8', '\ufeffname,phone,desks\nZoë,+442079460123,waitlist\n'],
    ['line ends of Windows', 'name,phone,desks\r\nZoë,+442079460123,waitlist\r\n'],
    ['line ends of old Macs', 'name,phone,desks\rZoë,+442079460123,waitlist\r'],
    ['quotes around everything', '"name","phone","desks"\n"Zoë","+442079460123","waitlist"\n'],
    ['empty lines and cells at the end', 'name,phone,desks,\n\nZoë,+442079460123,waitlist,\n,,,\n'],
    ['other headings in another order', 'Roles,Phone number,NAME\nWait list,+442079460123,Zoë\n'],
    ['apostrophes against formulas', "name,phone,desks\nZoë,'+442079460123,waitlist\n"],
    ['spaces that do not break', 'name,phone,desks\nZoë,+44\u00a020\u00a07946\u00a00123,waitlist'],
  ];
  test.each(WRITTEN)('%s', async (_, content) => {
    await imports(content);
    expect(await people()).toContainEqual(ZOE);
  });
});

test.each(['020 7946 0123', '(020) 7946-0123', '0044 20 7946 0123', '+44.20.7946.0123'])(
  'the number %s is from the country that was said',
  async (phone) => {
    await imports(`name,phone,desks\nZoë,${phone},waitlist`, 'GB');
    expect(await people()).toContainEqual(ZOE);
  },
);

test('every mistake is named by line, column and what would be right, and nothing is written', async () => {
  const before = await people();
  const found = await problems(
    [
      'name,phone,desks,admin,language',
      'Zoë,+442079460123,waitlist,no,en',
      ',+442079460124,waitlist,no,en',
      '"Two',
      'lines",020 7946 0125,waitlist,no,en',
      'Cy,4.42079E+11,waitlist,no,en',
      'Di,+442079460126,bar,perhaps,fr',
      'Ed,+442079460127,,,',
      'Zoe again,+44 20 7946 0123,line,no,en',
      'Flo,+442079460128,waitlist,no,en,more',
      'Gus',
    ].join('\r\n'),
  );
  expect(found.map((one) => one.split(':')[0])).toEqual([
    '3 name a name is needed',
    '4 phone "020 7946 0125" is not a phone number',
    '6 phone the spreadsheet has shortened "4.42079E+11"',
    '7 desks there is no desk "bar"; the desks are waitlist, events, line, pay, team, all or none',
    '7 admin "perhaps" is neither yes nor no',
    '7 language "fr" is not one of our languages',
    '8 desks somebody new needs a desk',
    '9 Zoe again (+442079460123) stands in line 2 already',
    '10 the line has 6 cells and the heading names 5',
    '11 phone a phone number is needed, such as +12025550123',
  ]);
  expect(found[1]).toContain('--country');
  expect(await people()).toEqual(before);
});

test.each([
  ['a heading that nobody knows', 'name,phone,shoe size\nZoë,+442079460123,40', '1 shoe size'],
  ['a column that is missing', 'name,desks\nZoë,waitlist', '1 phone this column is missing'],
  ['a column twice', 'name,phone,name\nZoë,+442079460123,Z', 'a second time'],
])('%s is named before any line is', async (_, content, sentence) => {
  const found = await problems(content);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(sentence);
});

test('the last admin cannot be taken away', async () => {
  const found = await problems('name,phone,admin\nAda,+12025550190,no');
  expect(found).toEqual([expect.stringContaining('nobody would be an admin')]);
});

test('a new phone under a known name is pointed out, because the old one stays', async () => {
  const { rows } = await plan('name,phone,desks\nBen,+12025550177,all');
  expect(rows).toMatchObject([
    { outcome: 'new', note: expect.stringContaining('stays') as unknown },
  ]);
});

test('when somebody changes the staff between the check and the writing, nothing is imported', async () => {
  const planned = await plan('name,phone,desks\nZoë,+442079460123,waitlist');
  const account = keeping.account();
  const document = account.client.sync.v1
    .services(account.syncServiceSid)
    .documents(STAFF_DOCUMENT);
  const { data } = await document.fetch();
  await document.update({ data: parseStaff(data) });
  expect(await sentenceOf(planned.write())).toContain('Nothing was imported');
  expect(await people()).not.toContainEqual(ZOE);
});

test('a lost answer and refusals on the way change nothing about the outcome', async () => {
  const planned = await plan('name,phone,desks\nZoë,+442079460123,waitlist');
  await keeping.trouble({ host: 'sync.twilio.com', status: 503, when: 'after', times: 1 });
  await planned.write();
  await keeping.troubleOver();
  expect(await people()).toContainEqual(ZOE);
});

describe('one clear sentence for', () => {
  test.each([
    [
      'a file that is not UTF-8',
      Buffer.from('name,phone\nZo\xeb,+442079460123', 'latin1'),
      'UTF-8',
    ],
    ['a quote that is never closed', 'name,phone\n"Zoë,+442079460123\n', 'a quote is opened'],
    ['a file with nothing in it', '', 'is empty'],
  ])('%s', async (_, content, sentence) => {
    expect(await sentenceOf(plan(content))).toContain(sentence);
  });

  test.each([
    ['credentials that Twilio does not accept', undefined, 'does not accept'],
    ['no network', 'http://127.0.0.1:1', 'cannot be reached'],
  ])('%s', async (_, vendorsUrl, sentence) => {
    const { accountSid } = keeping.vendors.account;
    const client = localClient({
      vendorsUrl: vendorsUrl ?? keeping.vendors.url,
      accountSid,
      authToken: 'a'.repeat(32),
    });
    const file = keeping.file('staff.csv');
    await writeFile(file, 'name,phone,desks\nZoë,+442079460123,waitlist');
    const planned = inPlainWords(() =>
      planImport({ ...keeping.account(), client }, staffOf(), file, {}),
    );
    expect(await sentenceOf(planned)).toContain(sentence);
  });

  test('a file that is not there', async () => {
    const missing = planImport(keeping.account(), staffOf(), keeping.file('none.csv'), {});
    expect(await sentenceOf(missing)).toContain('There is no');
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    runCommand(copy.folder, ['--local', 'import', ...args], {
      EMULATOR_PORT: String(keeping.vendors.port),
    });
  const file = () => keeping.file('command.csv');

  test('says what came and what changed, and on a dry run writes nothing', async () => {
    await writeFile(file(), 'name,phone,desks\nZoë,020 7946 0123,waitlist\n');
    const dry = await run('staff', file(), '--country', 'gb', '--dry-run');
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('1 new') as unknown]);
    expect(await people()).not.toContainEqual(ZOE);
    const { out } = await run('staff', file(), '--country', 'GB', '--json');
    expect(JSON.parse(out)).toMatchObject({ written: true, rows: [{ outcome: 'new', line: 2 }] });
    expect(await people()).toContainEqual(ZOE);
  });

  test('ends with 1 when a line is wrong, and says that nothing was imported', async () => {
    await writeFile(file(), 'name,phone,desks\nZoë,12,waitlist\nYan,+442079460129,waitlist\n');
    const { code, out } = await run('staff', file());
    expect([code, out]).toEqual([1, expect.stringContaining('line 2, phone') as unknown]);
    expect(out).toContain('Nothing was imported');
  });

  test('refuses a kind that nobody keeps, and a country that is none', async () => {
    await writeFile(file(), 'name,phone\n');
    expect((await run('cats', file())).err).toContain('staff');
    expect((await run('staff', file(), '--country', 'Mars')).err).toContain('GB');
  });
});
