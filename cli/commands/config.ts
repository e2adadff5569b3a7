import { join } from 'node:path';
import type { Command } from 'commander';
import { pullHouse, pushHouse, type Pushed } from '../keeping/house';
import { SETTINGS_FILE, STAFF_FILE } from '../keeping/house-files';
import { TEXTS_FILE } from '../keeping/text-files';
import { onAccount, show, type CommonOptions } from '../keeping/output';

/** Out of git's sight unless somebody says otherwise, because staff have names and numbers. */
const USUAL_FOLDER = join('.local', 'config');

interface ConfigOptions extends CommonOptions {
  readonly folder: string;
  readonly dryRun?: boolean;
}

/** `bellhop config pull` and `bellhop config push`: settings, staff and the owner's own words as files. */
export function addConfig(program: Command): void {
  const config = program
    .command('config')
    .description('the house as files: settings, staff and your own words');
  config
    .command('pull')
    .description('writes settings, staff and your own words of the account into files')
    .option('--folder <folder>', 'where to', USUAL_FOLDER)
    .option('--json', 'answer as JSON')
    .action((options: ConfigOptions) =>
      onAccount(program, async (account) => {
        const { settings, staff, texts } = await pullHouse(account, options.folder);
        const files = [SETTINGS_FILE, STAFF_FILE, TEXTS_FILE].map((name) =>
          join(options.folder, name),
        );
        show(
          options,
          {
            files,
            revisions: {
              settings: settings.revision,
              staff: staff.revision,
              texts: texts.revision,
            },
          },
          `Wrote ${files.join(', ')}. Change them and run "config push".`,
        );
      }),
    );
  config
    .command('push')
    .description('brings the account to what the files say, unless somebody changed it meanwhile')
    .option('--folder <folder>', 'where they are', USUAL_FOLDER)
    .option('--dry-run', 'only check the files and say what would change')
    .option('--json', 'answer as JSON')
    .action((options: ConfigOptions) =>
      onAccount(program, async (account) => {
        const dryRun = options.dryRun === true;
        const changed = await pushHouse(account, options.folder, dryRun);
        show(options, { ...changed, dryRun }, inWords(changed, dryRun));
      }),
    );
}

function inWords(
  { settings, staff, texts, newNumbers, droppedLists }: Pushed,
  dryRun: boolean,
): string {
  const all = [...settings, ...staff, ...texts];
  if (all.length === 0) return 'The account is as the files say: nothing to change.';
  return [
    `${dryRun ? 'Would change' : 'Changed'}: ${all.join(', ')}.`,
    ...(newNumbers.length > 0
      ? [`Run "setup" so that texts to ${newNumbers.join(', ')} come here.`]
      : []),
    ...(droppedLists.length > 0
      ? [`Who is on ${droppedLists.join(', ')} is not told; "reset" it before you drop a list.`]
      : []),
    ...(dryRun ? [] : ['The desks follow within seconds.']),
  ].join('\n');
}
