import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { takeBackup } from '../keeping/backup';
import { countRecords, readBackup, writeBackup } from '../keeping/backup-file';
import { count, onAccount, progressFor, show, type CommonOptions } from '../keeping/output';
import { cannotWrite, inPlainWords, isFileError } from '../keeping/trouble';
import { CommandFailed } from './failure';

/** Out of git's sight, because backups hold names and numbers of people. */
const USUAL_FOLDER = join('.local', 'backups');

interface FolderOptions extends CommonOptions {
  readonly folder: string;
}

/** `bellhop backup [file]` and `bellhop backup list`. */
export function addBackup(program: Command): void {
  const backup = program
    .command('backup')
    .argument('[file]', `where to write it; a new file in ${USUAL_FOLDER} when not given`)
    .description('writes everything the house keeps in Sync into one file')
    .option('--json', 'answer as JSON')
    .action((file: string | undefined, options: CommonOptions) =>
      onAccount(program, async (account) => {
        const made = await takeBackup(account, progressFor(options));
        const stamp = made.madeAt.slice(0, 19).replaceAll(':', '-');
        const target = file ?? join(USUAL_FOLDER, `bellhop-${stamp}.jsonl`);
        await writeBackup(target, made).catch((error: unknown) => {
          throw cannotWrite(target, error);
        });
        const records = countRecords(made.objects);
        const result = { file: target, objects: made.objects.length, records };
        const unsettled =
          made.unsettled.length > 0
            ? `\nThese changed all the time while they were read, so parts of them may not belong together: ${made.unsettled.join(', ')}.`
            : '';
        show(
          options,
          { ...result, unsettled: made.unsettled },
          `${target}: ${count(records, 'record')} in ${count(result.objects, 'object')}. It holds names and numbers of people: keep it where only you can read it.${unsettled}`,
        );
      }),
    );
  backup
    .command('list')
    .description('lists the backups in a folder, newest first')
    .option('--folder <folder>', 'where they are', USUAL_FOLDER)
    .option('--json', 'answer as JSON')
    .action((options: FolderOptions) => inPlainWords(() => listBackups(options)));
}

/** One file of a folder of backups; `problem` says why it cannot be restored. */
type Found =
  | { readonly file: string; readonly madeAt: string; readonly records: number }
  | { readonly file: string; readonly problem: string };

async function listBackups(options: FolderOptions): Promise<void> {
  const names = await readdir(options.folder).catch((error: unknown): string[] => {
    if (isFileError(error, 'ENOENT')) return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.jsonl'));
  const found = await Promise.all(files.map((name) => look(join(options.folder, name))));
  found.sort((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1));
  const words =
    found.length === 0
      ? `There are no backups in ${options.folder}.`
      : found
          .map((one) =>
            'problem' in one
              ? one.problem
              : `${one.madeAt.slice(0, 16).replace('T', ' ')}  ${count(one.records, 'record').padStart(14)}  ${one.file}`,
          )
          .join('\n');
  show(options, { backups: found }, words);
}

const timeOf = (found: Found): string => ('madeAt' in found ? found.madeAt : '');

async function look(file: string): Promise<Found> {
  try {
    const { madeAt, records } = await readBackup(file);
    return { file, madeAt, records };
  } catch (error) {
    if (error instanceof CommandFailed) return { file, problem: error.message };
    throw error;
  }
}
