import type { Command } from 'commander';
import { readBackup } from '../keeping/backup-file';
import { count, onAccount, progressFor, show, type CommonOptions } from '../keeping/output';
import { restoreBackup } from '../keeping/restore';

interface RestoreOptions extends CommonOptions {
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** `bellhop restore <file>`: puts a backup into an empty Sync service. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'a backup')
    .description('puts a backup into an empty Sync service; stopped, it is taken up where it was')
    .option('--force', 'also into a service that is set up and holds no records yet')
    .option('--dry-run', 'only say what would be written')
    .option('--json', 'answer as JSON')
    .action((file: string, options: RestoreOptions) =>
      onAccount(program, async (account) => {
        const backup = await readBackup(file);
        const dryRun = options.dryRun === true;
        const done = await restoreBackup(
          account,
          backup,
          { force: options.force === true, dryRun },
          progressFor(options),
        );
        const over =
          done.expired > 0
            ? ` ${count(done.expired, 'record')} had reached the end of their time and stayed out.`
            : '';
        show(
          options,
          { ...done, madeAt: backup.madeAt, dryRun },
          `${dryRun ? 'Would restore' : 'Restored and compared'} ${count(done.records, 'record')} in ${count(done.objects, 'object')}, as they were on ${backup.madeAt.slice(0, 16).replace('T', ' ')} UTC.${over}`,
        );
      }),
    );
}
