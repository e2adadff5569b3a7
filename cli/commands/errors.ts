import { InvalidArgumentError, type Command } from 'commander';
import { findFailures, MOST_DAYS, type FailureGroup } from '../keeping/failures';
import { count, onAccount, show, type CommonOptions } from '../keeping/output';

/** The exit code when the account is in order but something failed; 1 is a command that could not do its job. */
export const SOMETHING_FAILED = 2;
const USUAL_DAYS = 7;
/** Of a group, so many are named. */
const NAMED = 5;

interface ErrorsOptions extends CommonOptions {
  readonly days: number;
}

/** `bellhop errors`: what failed lately, in plain words. */
export function addErrors(program: Command): void {
  program
    .command('errors')
    .description(
      `what failed lately: texts, webhooks and due work, newest first; exit code ${SOMETHING_FAILED} when there is anything`,
    )
    .option('--days <days>', `how far to look back, at most ${MOST_DAYS}`, readDays, USUAL_DAYS)
    .option('--json', 'answer as JSON')
    .action((options: ErrorsOptions) =>
      onAccount(program, async (account) => {
        const groups = await findFailures(account, options.days);
        show(options, { days: options.days, groups }, inWords(groups, options.days));
        if (groups.length > 0) process.exitCode = SOMETHING_FAILED;
      }),
    );
}

function readDays(text: string): number {
  const days = Number(text);
  if (!(days > 0 && days <= MOST_DAYS))
    throw new InvalidArgumentError(`Give a number of days up to ${MOST_DAYS}.`);
  return days;
}

const KIND_WORDS: Readonly<Record<FailureGroup['kind'], string>> = {
  text: 'texts that did not arrive',
  'refused text': 'texts that were refused',
  alert: 'the error log',
  'due work': 'due work',
};

function inWords(groups: readonly FailureGroup[], days: number): string {
  if (groups.length === 0) return `Nothing failed in the last ${count(days, 'day')}.`;
  return groups
    .map(({ kind, code, means, mend, count: times, newest, where }) => {
      const named = where.slice(0, NAMED).join(', ');
      const others = where.length > NAMED ? ` and ${where.length - NAMED} more` : '';
      return [
        `${newest.slice(0, 16).replace('T', ' ')}  ${times} x ${means} (${code ?? 'no number'}; ${KIND_WORDS[kind]})`,
        `    ${named}${others}`,
        `    ${mend}`,
      ].join('\n');
    })
    .join('\n\n');
}
