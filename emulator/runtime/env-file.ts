import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file of variables for the runtime, in a folder of its own. */
export interface EnvFile {
  readonly path: string;
  remove(): void;
}

/**
 * Writes the functions' variables where only the runtime reads them; a project's own `.env` is never touched.
 * Values are what the console of the cloud accepts: one line, without double quotes.
 */
export function writeEnvFile(variables: Readonly<Record<string, string>>): EnvFile {
  const lines = Object.entries(variables).map(([name, value]) => {
    if (/["\r\n]/.test(value)) {
      throw new Error(`the variable ${name} has a line break or a double quote in its value`);
    }
    return `${name}="${value}"\n`;
  });
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-'));
  const path = join(folder, 'functions.env');
  writeFileSync(path, lines.join(''), { mode: 0o600 });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
