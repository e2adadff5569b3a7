import type { Command } from 'commander';
import { askFirst } from '../keeping/ask-first';
import { count, onAccount, show, type CommonOptions } from '../keeping/output';
import { emptyList, findList } from '../keeping/reset';

interface ResetOptions extends CommonOptions {
  readonly yes?: boolean;
}

/** `bellhop reset [list]`: an empty wait list, for example in the morning. */
export function addReset(program: Command): void {
  program
    .command('reset')
    .argument('[list]', 'id or name of a wait list; may be left out when there is only one')
    .description('takes everybody off a wait list without texting anybody; the history stays')
    .option('--yes', 'do not ask first')
    .option('--json', 'answer as JSON')
    .action((list: string | undefined, options: ResetOptions) =>
      onAccount(program, async (account) => {
        const { id, name, open } = await findList(account, list);
        const parties = count(open, 'party', 'parties');
        await askFirst(
          `Take ${parties} off the wait list "${name}" without telling them?`,
          options.yes === true,
        );
        const taken = await emptyList(account, id);
        show(
          options,
          { list: id, taken },
          `The wait list "${name}" is empty: ${count(taken, 'party', 'parties')} taken off, nobody was texted.`,
        );
      }),
    );
}
