import * as v from 'valibot';
import {
  trelloClient,
  type TrelloAccess,
  type TrelloAnswer,
  type TrelloRequest,
} from '../../src/adapters/trello/client';
import { BoardBusy, BoardRefused } from '../../src/ports/board';
import { Unavailable } from '../../src/ports/records';
import { CommandFailed } from '../commands/failure';

/** One request may take so long in all, its repeats included. */
const PATIENCE_MS = 20_000;

const Named = v.object({ id: v.string(), name: v.string() });
const Board = v.object({
  id: v.string(),
  name: v.string(),
  closed: v.boolean(),
  url: v.optional(v.string(), ''),
});
const List = v.object({ ...Named.entries, closed: v.boolean(), pos: v.number() });
const Label = v.object({ ...Named.entries, color: v.nullable(v.string()) });
const PowerUp = v.object({ idPlugin: v.string() });

export type TrelloBoardSeen = v.InferOutput<typeof Board>;
export type TrelloList = v.InferOutput<typeof List>;
export type TrelloLabel = v.InferOutput<typeof Label>;
export type TrelloField = v.InferOutput<typeof Named>;

/** Trello as far as a board is set up. Every call throws CommandFailed in plain words when Trello does not let us in. */
export class TrelloApi {
  constructor(private readonly access: TrelloAccess) {}

  /** The boards of the token's member that are not closed. */
  async boards(): Promise<readonly TrelloBoardSeen[]> {
    const query = { filter: 'open', fields: 'name,closed,url' };
    return v.parse(v.array(Board), await this.read('/members/me/boards', query));
  }
  /** Undefined when there is none of this id, or none that we may see. */
  async board(id: string): Promise<TrelloBoardSeen | undefined> {
    const answer = await this.ask({
      method: 'GET',
      path: `/boards/${encodeURIComponent(id)}`,
      query: { fields: 'name,closed,url' },
    });
    return answer.status < 400 ? v.parse(Board, answer.data) : undefined;
  }
  async makeBoard(name: string): Promise<TrelloBoardSeen> {
    const body = { name, defaultLists: false, defaultLabels: false };
    return v.parse(Board, await this.write({ method: 'POST', path: '/boards', body }));
  }

  /** Archived ones too: Trello deletes no list. */
  async lists(board: string): Promise<readonly TrelloList[]> {
    return v.parse(v.array(List), await this.read(`/boards/${board}/lists`, { filter: 'all' }));
  }
  async makeList(board: string, name: string, pos: number | 'bottom'): Promise<TrelloList> {
    const body = { idBoard: board, name, pos };
    return v.parse(List, await this.write({ method: 'POST', path: '/lists', body }));
  }
  async reopenList(list: string): Promise<void> {
    await this.write({ method: 'PUT', path: `/lists/${list}/closed`, body: { value: false } });
  }

  async labels(board: string): Promise<readonly TrelloLabel[]> {
    return v.parse(v.array(Label), await this.read(`/boards/${board}/labels`, { limit: '1000' }));
  }
  async makeLabel(board: string, name: string, color: string): Promise<TrelloLabel> {
    const body = { idBoard: board, name, color };
    return v.parse(Label, await this.write({ method: 'POST', path: '/labels', body }));
  }

  async powerUps(board: string): Promise<readonly string[]> {
    const all = v.parse(v.array(PowerUp), await this.read(`/boards/${board}/boardPlugins`, {}));
    return all.map(({ idPlugin }) => idPlugin);
  }
  /** False when the workspace's plan does not have it. */
  async addPowerUp(board: string, idPlugin: string): Promise<boolean> {
    const path = `/boards/${board}/boardPlugins`;
    try {
      return (await this.ask({ method: 'POST', path, body: { idPlugin } })).status < 400;
    } catch (error) {
      if (error instanceof BoardRefused) return false;
      throw error;
    }
  }
  async fields(board: string): Promise<readonly TrelloField[]> {
    return v.parse(v.array(Named), await this.read(`/boards/${board}/customFields`, {}));
  }
  async makeField(board: string, name: string): Promise<TrelloField> {
    const body = {
      idModel: board,
      modelType: 'board',
      name,
      type: 'text',
      pos: 'bottom',
      display_cardFront: true,
    };
    return v.parse(Named, await this.write({ method: 'POST', path: '/customFields', body }));
  }

  private async read(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    return this.ok(await this.letIn({ method: 'GET', path, query }));
  }
  private async write(request: TrelloRequest): Promise<unknown> {
    return this.ok(await this.letIn(request));
  }
  private async letIn(request: TrelloRequest): Promise<TrelloAnswer> {
    try {
      return await this.ask(request);
    } catch (error) {
      if (error instanceof BoardRefused)
        throw new CommandFailed(
          'Trello does not accept TRELLO_API_KEY and TRELLO_TOKEN, or the token may not do this. Make both anew at https://trello.com/power-ups/admin, the token with read and write.',
        );
      throw error;
    }
  }
  private ok({ status, data }: TrelloAnswer): unknown {
    if (status < 400) return data;
    const said = typeof data === 'string' ? data : JSON.stringify(data);
    throw new CommandFailed(`Trello answers ${status}: ${said.slice(0, 200)}`);
  }

  /** What is made may not be asked for twice: a run again finds it. */
  private async ask(request: TrelloRequest): Promise<TrelloAnswer> {
    const began = Date.now();
    const client = trelloClient(this.access, {
      left: () => Math.max(0, PATIENCE_MS - (Date.now() - began)),
    });
    try {
      if (request.method !== 'POST') return await client.persistently(request);
      const answer = await client.once(request);
      if (answer) return answer;
      throw new CommandFailed(
        'The answer of Trello was lost. Run the command again: it finds what was made.',
      );
    } catch (error) {
      if (error instanceof BoardBusy)
        throw new CommandFailed(
          'Trello takes no more requests for now. Run the command again in ten seconds; it goes on where it stopped.',
        );
      if (error instanceof Unavailable)
        throw new CommandFailed('Trello does not answer. Run the command again in a while.');
      throw error;
    }
  }
}
