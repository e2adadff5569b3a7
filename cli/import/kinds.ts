import type { Account } from '../keeping/account';
import type { Column, Problem, Row } from './table';

/** What would become of a line, or did. */
export type Outcome = 'new' | 'changed' | 'same';

/** One line that can be taken. */
export interface Planned {
  readonly line: number;
  /** Whom or what it is about, as the file says it. */
  readonly what: string;
  readonly outcome: Outcome;
  /** What changes about it. */
  readonly fields: readonly string[];
  /** What the operator may not have meant. */
  readonly note?: string;
}

/** Everything about a file before anything is written. */
export interface Plan {
  readonly rows: readonly Planned[];
  /** In the order of the lines; with any of them nothing is written. */
  readonly problems: readonly Problem[];
  /** Writes all of it or nothing. Throws CommandFailed when somebody else changed the same meanwhile. */
  readonly write: () => Promise<void>;
}

/** What the operator says about the whole file. */
export interface ImportOptions {
  /** Two letters: where numbers without a country code are from. */
  readonly country?: string | undefined;
}

/** Something that can be imported: its columns, and how its lines are read, compared and written. */
export interface Kind {
  readonly name: string;
  /** For the help text: what each column takes. */
  readonly about: string;
  readonly columns: readonly Column[];
  plan(account: Account, rows: readonly Row[], options: ImportOptions): Promise<Plan>;
}

/** What a desk says about its kind; the rest is the same for all. */
export interface KindParts<Entry, Held> extends Pick<Kind, 'name' | 'about' | 'columns'> {
  /** What is there now, read once. */
  held(account: Account): Promise<Held>;
  /** Reads one line over what is there. Answers the entry, or what is wrong with it. */
  read(row: Row, held: Held, options: ImportOptions): Entry | readonly Omit<Problem, 'line'>[];
  /** Two lines with the same are about the same. */
  keyOf(entry: Entry): string;
  /** What the file calls it. */
  nameOf(entry: Entry): string;
  /** The fields in which it differs from what is there; undefined = it is new. */
  compare(entry: Entry, held: Held): readonly string[] | undefined;
  /** What about a new one may not have been meant. */
  noteOf?(entry: Entry, held: Held): string | undefined;
  /** What is wrong with the whole, when every line by itself is right. */
  problemsOfAll?(entries: readonly Entry[], held: Held): readonly string[];
  write(account: Account, entries: readonly Entry[], held: Held): Promise<void>;
}

/** Makes a kind of a desk's parts. */
export function kind<Entry extends object, Held>(parts: KindParts<Entry, Held>): Kind {
  return {
    name: parts.name,
    about: parts.about,
    columns: parts.columns,
    plan: async (account, rows, options) => {
      const held = await parts.held(account);
      const problems: Problem[] = [];
      const entries: Entry[] = [];
      const planned: Planned[] = [];
      const lines = new Map<string, number>();
      for (const row of rows) {
        const read = parts.read(row, held, options);
        if (isProblems(read)) {
          problems.push(...read.map((one) => ({ line: row.line, ...one })));
          continue;
        }
        const before = lines.get(parts.keyOf(read));
        if (before !== undefined) {
          problems.push({
            line: row.line,
            problem: `${parts.nameOf(read)} stands in line ${before} already: take one of the two out`,
          });
          continue;
        }
        lines.set(parts.keyOf(read), row.line);
        const fields = parts.compare(read, held);
        const outcome = fields === undefined ? 'new' : fields.length > 0 ? 'changed' : 'same';
        const note = outcome === 'new' ? parts.noteOf?.(read, held) : undefined;
        planned.push({
          line: row.line,
          what: parts.nameOf(read),
          outcome,
          fields: fields ?? [],
          ...(note !== undefined && { note }),
        });
        if (outcome !== 'same') entries.push(read);
      }
      const whole = problems.length === 0 ? (parts.problemsOfAll?.(entries, held) ?? []) : [];
      return {
        rows: planned,
        problems: [...problems, ...whole.map((problem) => ({ line: 0, problem }))],
        write: () =>
          entries.length === 0 ? Promise.resolve() : parts.write(account, entries, held),
      };
    },
  };
}

const isProblems = (
  read: object | readonly Omit<Problem, 'line'>[],
): read is readonly Omit<Problem, 'line'>[] => Array.isArray(read);
