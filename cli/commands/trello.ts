import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Command } from 'commander';
import { hasFields } from '../../src/waitlist/board/stages';
import { onAccount, show, type CommonOptions } from '../keeping/output';
import { EnvFile } from '../setup/env-file';
import { answer, nobody, type Question } from '../setup/questions';
import { butlerRules, clicks, rulesText, type ButlerRule } from '../trello/butler-rules';
import { connectBoard, type Connected } from '../trello/connect';
import { localTrello, TRELLO_URL, type TrelloWay } from '../trello/way';
import { TrelloApi } from '../trello/trello-api';
import { CommandFailed } from './failure';

export interface TrelloOptions extends CommonOptions {
  readonly list?: string;
  readonly key?: string;
  readonly token?: string;
  readonly dryRun?: boolean;
}

/** `bellhop trello "Board Name"`: a Trello board for a wait list, and what has to be clicked on it by hand. */
export function addTrello(program: Command): void {
  program
    .command('trello')
    .argument('<board>', 'the name of the board; one of this name is used when there is one')
    .description(
      'makes a Trello board for a wait list, or mends it, and prints its rules and buttons click by click; safe to run again',
    )
    .option('--list <id>', 'which wait list, where there are several')
    .option('--key <key>', 'TRELLO_API_KEY, when it is not in .env yet')
    .option('--token <token>', 'TRELLO_TOKEN, when it is not in .env yet')
    .option('--dry-run', 'only say what is missing')
    .option('--json', 'answer as JSON; holds the secrets that the rules need')
    .action((board: string, options: TrelloOptions) =>
      onAccount(program, async (account) => {
        const { local } = program.opts<{ local?: boolean }>();
        const dryRun = options.dryRun === true;
        const way = local ? await localTrello() : await wayOf(options, dryRun);
        const connected = await connectBoard(account, new TrelloApi(way.access), {
          name: board,
          ...(options.list === undefined ? {} : { list: options.list }),
          dryRun,
        });
        if (!connected) {
          show(options, { made: false }, `Would make the board "${board}" with all that is on it.`);
          return;
        }
        const rules = butlerRules({
          plan: connected.plan,
          baseUrl: await account.baseUrl(),
          butlerSecret: way.butlerSecret,
          tickSecret: way.tickSecret,
        });
        show(options, asJson(connected, rules, dryRun), inWords(connected, rules, way, dryRun));
      }),
    );
}

/** What .env says, asking for what is missing and making the secrets that are. */
export async function wayOf(
  options: TrelloOptions,
  dryRun: boolean,
  folder = process.cwd(),
): Promise<TrelloWay> {
  const env = EnvFile.open(join(folder, '.env'), { dryRun });
  const canAsk = !options.json && process.stdin.isTTY;
  const asker = canAsk ? (await import('../setup/terminal')).terminal : nobody;
  const needed = async (name: string, given: string | undefined, question: Question) =>
    given ??
    process.env[name] ??
    env.get(name) ??
    (await answer(given, question, (one) => asker.secret(one)));
  const key = await needed('TRELLO_API_KEY', options.key, {
    option: '--key',
    message: 'TRELLO_API_KEY, from https://trello.com/power-ups/admin (a power-up of your own)',
  });
  const token = await needed('TRELLO_TOKEN', options.token, {
    option: '--token',
    message: `TRELLO_TOKEN, from https://trello.com/1/authorize?expiration=never&name=Bellhop&scope=read,write&response_type=token&key=${key}`,
  });
  if (key.length < 16 || token.length < 32)
    throw new CommandFailed(
      'TRELLO_API_KEY has 32 letters and digits, TRELLO_TOKEN 64 or more; see docs/guide-trello.md.',
    );
  const made = () => randomBytes(32).toString('hex');
  const variables = {
    TRELLO_API_KEY: key,
    TRELLO_TOKEN: token,
    BUTLER_SECRET: env.get('BUTLER_SECRET') ?? made(),
    TICK_SECRET: env.get('TICK_SECRET') ?? made(),
  };
  const isNew = Object.entries(variables).some(([name, value]) => env.get(name) !== value);
  await env.set(variables);
  return {
    access: { key, token, url: TRELLO_URL },
    butlerSecret: variables.BUTLER_SECRET,
    tickSecret: variables.TICK_SECRET,
    isNew,
  };
}

const asJson = (connected: Connected, rules: readonly ButlerRule[], dryRun: boolean) => ({
  board: connected.board,
  list: connected.list,
  plan: connected.plan,
  customFields: hasFields(connected.plan),
  changes: connected.changes,
  rules: rules.map((rule) => ({ ...rule, clicks: clicks(rule) })),
  dryRun,
});

function inWords(
  { board, list, plan, changes }: Connected,
  rules: readonly ButlerRule[],
  { isNew }: TrelloWay,
  dryRun: boolean,
): string {
  const done = changes.map(({ verb, what }) => `  ${dryRun ? 'would have ' : ''}${verb} ${what}`);
  return [
    `The board "${board.name}" (${board.url}) belongs to the wait list "${list}".`,
    ...(done.length > 0 ? done : ['  Nothing was missing.']),
    ...(hasFields(plan)
      ? []
      : [
          '',
          "The workspace's plan has no custom fields, so each card says name and phone in its title and description",
          'instead. Everything works the same; Custom Fields come with the Standard plan.',
        ]),
    '',
    'What only you can make, on the board in your browser. Each text is ready to paste, and holds a secret:',
    '',
    rulesText(rules),
    '',
    ...(isNew ? ['The functions have to know the new variables: npm run bellhop -- deploy'] : []),
    'Rules use up runs of the plan (Free: 250 a month). Without any the board is looked at once a minute all the same.',
  ].join('\n');
}
