import { exampleVariables, exists, filesBelow, missingCommands, read } from './support-files';

interface Row {
  readonly line: number;
  readonly from: string;
  readonly was: string;
  readonly here: string;
  readonly shownBy: string;
}

const rows: readonly Row[] = read('docs/from-the-seeds.md')
  .split('\n')
  .flatMap((text, at) => {
    if (!text.startsWith('|') || /^\|\s*-/.test(text) || text.startsWith('| from |')) return [];
    const cells = text
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    const [from = '', was = '', here = '', shownBy = ''] = cells;
    return [{ line: at + 1, from, was, here, shownBy: cells.length === 4 ? shownBy : '' }];
  });

const named = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
const where = (row: Row): string => `line ${row.line}, ${row.from}: ${row.was}`;
const isPlanned = (row: Row): boolean => row.shownBy.startsWith('planned: ');
const isReplaced = (row: Row): boolean => row.shownBy.startsWith('replaced: ');

const functions = filesBelow('functions', /\.ts$/).map((file) =>
  file.replace(/^functions/, '').replace(/(\.(protected|private))?\.ts$/, ''),
);
const pages = filesBelow('assets', /\.html$/).map((file) => file.replace(/^.*\//, '/'));

/** Why something in backticks is not there; `undefined` when it is. */
function missing(name: string): string | undefined {
  if (/^npm\s/.test(name))
    return missingCommands([name]).length === 0 ? undefined : `no command "${name}"`;
  if (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(name) && !exists('.env.example'))
    return `no .env.example for ${name}`;
  if (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(name))
    return exampleVariables().some((variable) => variable.name === name)
      ? undefined
      : `no variable ${name} in .env.example`;
  if (name.startsWith('/')) {
    const url = name.replace(/[?#].*$/, '');
    if (url === '/') return pages.includes('/index.html') ? undefined : 'no start page';
    return functions.includes(url) || pages.includes(url)
      ? undefined
      : `no function or page ${url}`;
  }
  return exists(name) ? undefined : `no file ${name}`;
}

test('every row says where it comes from, what it was, what it is here and how that is shown', () => {
  expect(rows.filter((row) => [row.from, row.was, row.here, row.shownBy].includes(''))).toEqual([]);
});

test('all five documents are gone through', () => {
  const headings = read('docs/from-the-seeds.md').match(/^## .+$/gm);
  expect(headings).toEqual([
    '## The SMS wait list with a Trello board (mimosa)',
    '## Live messaging and the mixologist',
    '## The community line',
    '## Agent-assisted pay',
    '## Store opening',
  ]);
});

test('a row is shown by a test, or replaced with a reason, or planned for a named part', () => {
  const unclear = rows.filter((row) => {
    if (isPlanned(row)) return !/^planned: .{5,}/.test(row.shownBy);
    if (isReplaced(row)) return !/^replaced: .{10,}/.test(row.shownBy);
    return !/^`tests\/[^`]+\.(test|proof)\.ts`(, `tests\/[^`]+\.(test|proof)\.ts`)*$/.test(
      row.shownBy,
    );
  });
  expect(unclear.map(where)).toEqual([]);
});

test('a planned row names no test, so that nobody takes it for done', () => {
  const early = rows.filter((row) => isPlanned(row) && named(row.shownBy).length > 0);
  expect(early.map(where)).toEqual([]);
});

test('everything a row names in backticks exists', () => {
  const gone = new Map<string, number[]>();
  for (const row of rows)
    for (const name of named(`${row.here} ${row.shownBy}`)) {
      const reason = missing(name);
      if (reason !== undefined) gone.set(reason, [...(gone.get(reason) ?? []), row.line]);
    }
  expect([...gone].map(([reason, lines]) => `${reason} (lines ${lines.join(', ')})`)).toEqual([]);
});

test('the check of names notices what does not exist', () => {
  expect(
    [
      '/no-such-url',
      '/no-such-page.html',
      'npm run no-such-script',
      'NO_SUCH_VARIABLE',
      'tests/no-such.test.ts',
    ]
      .map(missing)
      .filter((reason) => reason === undefined),
  ).toEqual([]);
});
