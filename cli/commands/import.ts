import { Argument, InvalidArgumentError, type Command } from 'commander';
import { isCountry } from '../import/cells';
import { KINDS, planImport } from '../import/import';
import type { Outcome, Plan } from '../import/kinds';
import type { Problem } from '../import/table';
import { count, onAccount, show, type CommonOptions } from '../keeping/output';
import { CommandFailed } from './failure';

interface ImportFlags extends CommonOptions {
  readonly country?: string;
  readonly dryRun?: boolean;
}

/** `bellhop import <kind> <file.csv>`: a table from a spreadsheet, all of it or nothing. */
export function addImport(program: Command): void {
  const about = Object.values(KINDS).map((one) => `${one.name}: ${one.about}`);
  program
    .command('import')
    .addArgument(new Argument('<kind>', about.join('\n')).choices(Object.keys(KINDS)))
    .argument('<file>', 'a CSV file whose first line names the columns')
    .description(
      'adds and changes what a spreadsheet says; every line is checked before any is written, and nobody is taken away',
    )
    .option(
      '--country <code>',
      'where numbers without a country code are from: GB, US …',
      readCountry,
    )
    .option('--dry-run', 'only check the file and say what would change')
    .option('--json', 'answer as JSON')
    .action((kindName: string, file: string, flags: ImportFlags) =>
      onAccount(program, async (account) => {
        const kind = KINDS[kindName];
        if (!kind) throw new CommandFailed(`There is nothing called ${kindName} to import.`);
        const plan = await planImport(account, kind, file, { country: flags.country });
        const { rows, problems } = plan;
        const dryRun = flags.dryRun === true;
        const isGood = problems.length === 0;
        if (isGood && !dryRun) await plan.write();
        show(
          flags,
          { kind: kind.name, file, dryRun, written: isGood && !dryRun, rows, problems },
          isGood ? saidRows(plan, dryRun) : saidProblems(problems, file),
        );
        if (!isGood) process.exitCode = 1;
      }),
    );
}

function readCountry(text: string): string {
  const code = text.toUpperCase();
  if (isCountry(code)) return code;
  throw new InvalidArgumentError('Give the two letters of a country, such as GB.');
}

function saidProblems(problems: readonly Problem[], file: string): string {
  return [
    ...problems.map(({ line, column, problem }) =>
      [line > 0 ? `line ${line}` : 'whole file', column, problem].filter(Boolean).join(', '),
    ),
    '',
    `${file}: ${count(problems.length, 'thing')} to mend. Nothing was imported.`,
  ].join('\n');
}

function saidRows({ rows }: Plan, dryRun: boolean): string {
  const number = (wanted: Outcome): number =>
    rows.filter(({ outcome }) => outcome === wanted).length;
  const lines = rows
    .filter(({ outcome }) => outcome !== 'same')
    .map(({ line, what, outcome, fields, note }) => {
      const changed = fields.length > 0 ? `: ${fields.join(', ')}` : '';
      return `line ${line}  ${outcome.padEnd(7)}  ${what}${changed}${note ? ` (${note})` : ''}`;
    });
  const sum = `${number('new')} new, ${number('changed')} changed, ${number('same')} as they were.`;
  return [...lines, `${sum}${dryRun ? ' Nothing was written.' : ''}`].join('\n');
}
