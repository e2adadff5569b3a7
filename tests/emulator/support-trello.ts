import type { Vendors } from '../../emulator/vendors-server';

/** An answer as it came: JSON read, plain text left as it is. */
export interface TrelloAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** The laptop account's Trello, asked over HTTP as anybody would. */
export class TrelloApi {
  constructor(private readonly vendors: () => Vendors) {}

  /** With the account's key and token unless others are given. */
  async ask(
    method: string,
    path: string,
    params: Readonly<Record<string, unknown>> = {},
    authorization = this.authorization(),
  ): Promise<TrelloAnswer> {
    const inQuery = method === 'GET' || method === 'DELETE';
    const query = inQuery ? `?${new URLSearchParams(params as Record<string, string>)}` : '';
    const answer = await fetch(`${this.vendors().url}/api.trello.com/1/${path}${query}`, {
      method,
      headers: { authorization, ...(inQuery ? {} : { 'content-type': 'application/json' }) },
      ...(inQuery ? {} : { body: JSON.stringify(params) }),
    });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = json && text !== '' ? JSON.parse(text) : text;
    return { status: answer.status, body, headers: answer.headers };
  }

  authorization(
    key: string = this.vendors().account.trelloKey,
    token: string = this.vendors().account.trelloToken,
  ): string {
    return `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`;
  }

  /** Makes something and answers its id. */
  async make(path: string, params: Readonly<Record<string, unknown>>): Promise<string> {
    const { status, body } = await this.ask('POST', path, params);
    if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
    return String((body as { id: unknown }).id);
  }

  /** The names in a list of objects. */
  async names(path: string, params: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
    const { body } = await this.ask('GET', path, params);
    return (body as { name: string }[]).map(({ name }) => name);
  }
}

/** The ids of a board made for a wait list. */
export interface WaitlistBoard {
  readonly board: string;
  readonly waiting: string;
  readonly ready: string;
  readonly label: string;
  readonly name: string;
  readonly phone: string;
}

/** Two lists, a label and the two custom fields. */
export async function waitlistBoard(api: TrelloApi): Promise<WaitlistBoard> {
  const board = await api.make('boards', {
    name: 'Harbour',
    defaultLists: false,
    defaultLabels: false,
  });
  const list = (name: string) => api.make('lists', { idBoard: board, name, pos: 'bottom' });
  const waiting = await list('Waitlist');
  const ready = await list('Table is Ready');
  const label = await api.make('labels', { idBoard: board, name: 'FirstNudge', color: 'green' });
  await api.make(`boards/${board}/boardPlugins`, { idPlugin: '56d5e249a98895a9797bebb9' });
  const field = (name: string) =>
    api.make('customFields', {
      ...{ idModel: board, modelType: 'board', name, type: 'text', pos: 'bottom' },
    });
  return {
    board,
    waiting,
    ready,
    label,
    name: await field('name'),
    phone: await field('phone_number'),
  };
}
