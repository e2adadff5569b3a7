import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { CommandFailed } from '../commands/failure';
import { fileErrorCode } from '../keeping/trouble';

/** Something in the file that cannot be taken, where it stands, and what would be right. */
export interface Problem {
  /** As an editor counts lines; the heading is line 1. */
  readonly line: number;
  readonly column?: string;
  readonly problem: string;
}

/** A column that a kind of file may have. */
export interface Column {
  readonly name: string;
  /** Other headings that mean the same. */
  readonly also?: readonly string[];
  readonly needed?: boolean;
}

/** One line of the file: what stands in each known column, without the spaces around it; empty where there is nothing. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads a table as spreadsheets write it: commas, semicolons or tabs, quotes, any line ends, with or without a mark for
 * UTF-8. Throws CommandFailed for a file that cannot be read at all; what is wrong in single lines comes as problems.
 */
export async function readTable(file: string, columns: readonly Column[]): Promise<Table> {
  const text = decoded(file, await bytesOf(file));
  const [heading, ...records] = recordsIn(file, text);
  if (!heading) throw new CommandFailed(`${file} is empty: the first line must name the columns.`);
  const known = heading.cells.map((cell) => columnNamed(columns, cell));
  const problems = headingProblems(heading.cells, known, columns);
  if (problems.length > 0) return { rows: [], problems };
  const rows: Row[] = [];
  for (const { line, cells } of records) {
    if (cells.every((cell) => cell === '')) continue;
    // Spreadsheets write empty cells at the end of lines.
    if (cells.some((cell, at) => cell !== '' && !known[at])) {
      problems.push({
        line,
        problem: `the line has ${cells.length} cells and the heading names ${known.filter(Boolean).length}: put quotes around a cell with a ${delimiterIn(text) === ';' ? 'semicolon' : 'comma'} in it`,
      });
      continue;
    }
    const named = known.map((column, at): [string, string] => [
      column?.name ?? '',
      cells[at] ?? '',
    ]);
    rows.push({ line, cells: Object.fromEntries(named) });
  }
  return { rows, problems };
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch((error: unknown) => {
    const code = fileErrorCode(error);
    if (code === 'ENOENT') throw new CommandFailed(`There is no ${file}.`);
    if (code !== undefined) throw new CommandFailed(`${file} cannot be read (${code}).`);
    throw error;
  });
}

function decoded(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandFailed(
      `${file} is not UTF-8, so letters such as é would be lost: save it from the spreadsheet as "CSV UTF-8".`,
    );
  }
}

/** The one that is most often in the first line. */
function delimiterIn(text: string): string {
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsIn(file: string, text: string): readonly CsvLine[] {
  const records: CsvLine[] = [];
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: delimiterIn(text),
      relax_column_count: true,
      record_delimiter: '\n',
      on_record: (cells: string[], { lines }) => {
        // A record is told by its last line, and a cell may go over several.
        const line = lines - cells.join('').split('\n').length + 1;
        records.push({ line, cells: cells.map(clean) });
        return null;
      },
    });
    return records;
  } catch (error) {
    const line =
      error instanceof Error && 'lines' in error ? ` around line ${String(error.lines)}` : '';
    throw new CommandFailed(
      `${file} cannot be read${line}: a quote is opened and not closed, or stands in the middle of a cell.`,
    );
  }
}

/** An apostrophe in front is what an export puts before a cell that a spreadsheet would take for a formula. */
const clean = (cell: string): string =>
  cell
    .replaceAll('\u00a0', ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

const plain = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const columnNamed = (columns: readonly Column[], heading: string): Column | undefined =>
  columns.find(({ name, also = [] }) =>
    [name, ...also].some((one) => plain(one) === plain(heading)),
  );

function headingProblems(
  cells: readonly string[],
  known: readonly (Column | undefined)[],
  columns: readonly Column[],
): Problem[] {
  const names = columns.map(({ name }) => name).join(', ');
  const problems: Problem[] = [];
  for (const [at, heading] of cells.entries()) {
    const column = known[at];
    if (heading === '') continue;
    if (!column)
      problems.push({
        line: 1,
        column: heading,
        problem: `no column is called so; the columns are ${names}`,
      });
    else if (known.indexOf(column) !== at)
      problems.push({ line: 1, column: heading, problem: `this is ${column.name} a second time` });
  }
  for (const column of columns)
    if (column.needed && !known.includes(column))
      problems.push({ line: 1, column: column.name, problem: 'this column is missing' });
  return problems;
}
