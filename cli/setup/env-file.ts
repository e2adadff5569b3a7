import { existsSync, readFileSync } from 'node:fs';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { CommandFailed } from '../commands/failure';

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

/**
 * The file with a deployment's variables. Comments, order and lines that nobody asked about stay as they are, and the file
 * is only ever replaced as a whole, so that a stop in the middle leaves the old one or the new one.
 */
export class EnvFile {
  private constructor(
    readonly path: string,
    private lines: string[],
    private readonly dryRun: boolean,
  ) {}

  /** Reads the file; a file that is not there begins as `example`. Throws CommandFailed for a line nobody can read. */
  static open(path: string, { example = '', dryRun = false } = {}): EnvFile {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : example;
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    const bad = lines.findIndex(
      (line) => line.trim() !== '' && !line.trim().startsWith('#') && !LINE.test(line),
    );
    if (bad !== -1)
      throw new CommandFailed(
        `Line ${bad + 1} of ${path} cannot be read: every line must be NAME=value, a comment that begins with #, or empty.`,
      );
    return new EnvFile(path, lines, dryRun);
  }

  /** The value, or undefined when there is none or it is empty. */
  get(name: string): string | undefined {
    const found = this.lines.findLast((line) => LINE.exec(line)?.[1] === name);
    return (found && unquoted(LINE.exec(found)?.[2] ?? '')) || undefined;
  }

  names(): readonly string[] {
    return this.lines.flatMap((line) => LINE.exec(line)?.[1] ?? []);
  }

  /** Sets values and writes the file, readable by its owner only. Nothing is written when nothing changes. */
  async set(values: Readonly<Record<string, string>>): Promise<void> {
    const changed = Object.entries(values).filter(([name, value]) => this.get(name) !== value);
    if (changed.length === 0) return;
    for (const [name, value] of changed) this.put(name, `${name}=${quoted(value)}`);
    if (!this.dryRun) await this.write();
  }

  private put(name: string, line: string): void {
    const isSet = (other: string): boolean => LINE.exec(other)?.[1] === name;
    const at = this.lines.findLastIndex(isSet);
    const asleep = this.lines.findIndex((other) => other.replace(/\s/g, '') === `#${name}=`);
    if (at !== -1) this.lines[at] = line;
    else if (asleep !== -1) this.lines[asleep] = line;
    else this.lines.push(line);
  }

  private async write(): Promise<void> {
    const beside = `${this.path}.${process.pid}.new`;
    try {
      await writeFile(beside, `${this.lines.join('\n')}\n`, { mode: 0o600, flush: true });
      await chmod(beside, 0o600);
      await rename(beside, this.path);
    } catch (error) {
      await rm(beside, { force: true });
      throw new CommandFailed(
        `${this.path} could not be written (${error instanceof Error ? error.message : String(error)}).`,
      );
    }
  }
}

function unquoted(value: string): string {
  const quote = /^(["'`])(.*)\1/.exec(value);
  return quote?.[2] ?? value.replace(/\s+#.*$/, '');
}

const quoted = (value: string): string => (/[\s#"'`]/.test(value) ? `'${value}'` : value);
