import type { TrelloAccess } from '../../src/adapters/trello/client';
import { CommandFailed } from '../commands/failure';

/** https://developer.atlassian.com/cloud/trello/rest/ */
export const TRELLO_URL = 'https://api.trello.com/1';

/** How Trello is reached, and what its rules have to know. */
export interface TrelloWay {
  readonly access: TrelloAccess;
  readonly butlerSecret: string;
  readonly tickSecret: string;
  /** Something was added to the variables that the functions do not know yet. */
  readonly isNew: boolean;
}

const DEFAULT_PORT = '4010';

/** The Trello of this laptop. Throws CommandFailed when nothing runs there. */
export async function localTrello(
  vendors = `http://localhost:${process.env['EMULATOR_PORT'] ?? DEFAULT_PORT}`,
): Promise<TrelloWay> {
  let account: Record<string, unknown>;
  try {
    account = (await (await fetch(`${vendors}/local/account`)).json()) as Record<string, unknown>;
  } catch {
    throw new CommandFailed(
      `Nothing answers at ${vendors}: run "npm start" in another terminal first.`,
    );
  }
  const text = (name: string): string => String(account[name]);
  return {
    access: {
      key: text('trelloKey'),
      token: text('trelloToken'),
      url: `${vendors}/api.trello.com/1`,
    },
    butlerSecret: text('butlerSecret'),
    tickSecret: text('tickSecret'),
    isNew: false,
  };
}
