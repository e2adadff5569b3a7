import type { Account } from '../keeping/account';
import type { ImportOptions, Kind, Plan } from './kinds';
import { staffKind } from './staff';
import { readTable, type Problem } from './table';

/** What can be imported; each desk adds what it keeps. */
export const KINDS: Readonly<Record<string, Kind>> = Object.fromEntries(
  [staffKind].map((one) => [one.name, one]),
);

/** Reads a file and compares it with what is there; nothing is written. Throws CommandFailed for a file nobody can read. */
export async function planImport(
  account: Account,
  kind: Kind,
  file: string,
  options: ImportOptions,
): Promise<Plan> {
  const { rows, problems } = await readTable(file, kind.columns);
  // With a heading that is wrong, every line would be.
  if (problems.some(({ line }) => line === 1)) return { rows: [], problems, write: nothing };
  const plan = await kind.plan(account, rows, options);
  const all = [...problems, ...plan.problems].toSorted(byLine);
  return { ...plan, problems: all, write: all.length > 0 ? nothing : plan.write };
}

const nothing = (): Promise<void> => Promise.resolve();
const byLine = (one: Problem, other: Problem): number => one.line - other.line;
