import { writeFile } from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import { csvOf } from '../../src/tables/csv';
import { count, onAccount } from '../keeping/output';
import { cannotWrite, isFileError } from '../keeping/trouble';
import { readTable, TABLES, type TableName } from '../keeping/tables';
import { CommandFailed } from './failure';

interface ExportOptions {
  readonly output?: string;
}

/** `bellhop export <table>`: a table for a spreadsheet. */
export function addExport(program: Command): void {
  program
    .command('export')
    .addArgument(
      new Argument(
        '<table>',
        'today: who is or was here, with names; visits, orders: what is over, without; calls, payments, tasks, staff',
      ).choices(TABLES),
    )
    .description('writes a table as CSV, safe to open in a spreadsheet')
    .option('--output <file>', 'into a new file instead of the terminal')
    .action((table: TableName, { output }: ExportOptions) =>
      onAccount(program, async (account) => {
        const rows = await readTable(account, table);
        if (output === undefined) {
          process.stdout.write(csvOf(rows));
          return;
        }
        // A file that is there may be somebody's work, and what is in this one is for its owner alone.
        await writeFile(output, csvOf(rows), { mode: 0o600, flag: 'wx' }).catch(
          (error: unknown) => {
            if (isFileError(error, 'EEXIST'))
              throw new CommandFailed(`${output} is there already: name another file.`);
            throw cannotWrite(output, error);
          },
        );
        console.error(`${output}: ${count(rows.length - 1, 'row')}.`);
      }),
    );
}
