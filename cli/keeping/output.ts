import type { Command } from 'commander';
import { openAccount, type AccountAccess } from '../commands/account';
import { inPlainWords } from './trouble';

/** Options that every keeping command takes beside its own. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** Opens the account that the program's options name and does the work on it, failures in plain words. */
export function onAccount<T>(
  program: Command,
  work: (account: AccountAccess) => Promise<T>,
): Promise<T> {
  const { local } = program.opts<{ local?: boolean }>();
  return inPlainWords(async () => work(await openAccount(local)));
}

/** Progress goes to the error stream, so that the result can be piped; with --json there is none. */
export const progressFor =
  ({ json }: CommonOptions) =>
  (line: string): void => {
    if (json !== true) console.error(line);
  };

/** The result: as JSON for programs, in words for people. */
export function show(options: CommonOptions, result: object, words: string): void {
  console.log(options.json === true ? JSON.stringify(result, undefined, 2) : words);
}

/** `1 record`, `2 records`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
