import { connectLaptopBoard } from '../../cli/trello/laptop-board';
import type { Connected } from '../../cli/trello/connect';
import { TrelloApi } from '../../cli/trello/trello-api';
import type { ShownBoard, ShownCard, ShownWorkspace } from '../../emulator/vendors/trello/show';
import type { ButlerRun } from '../../emulator/vendors/trello/butler/commands';
import { boardStatus } from '../../src/waitlist/board/status';
import { readBoardState } from '../../src/waitlist/board/store';
import { waitlistObjects } from '../../src/waitlist/objects';
import { control } from './control';
import type { House } from './house';

const LIST = 'main';

interface Acted {
  readonly card: ShownCard | null;
  readonly butler: readonly ButlerRun[];
}

/** The house's Trello board, with somebody at it. */
export class BoardOnTrello {
  connected: Connected | undefined;
  constructor(private readonly house: House) {}

  /** Set up by the command's own core, its rules and buttons clicked together. */
  async isConnected(name = 'Harbour'): Promise<Connected> {
    this.connected = await connectLaptopBoard(this.house.local.target(), name);
    return this.connected;
  }

  /** Trello's own API, as the command uses it. */
  api(): TrelloApi {
    const { vendorsUrl, account } = this.house.local.target();
    const { trelloKey: key, trelloToken: token } = account;
    return new TrelloApi({ key, token, url: `${vendorsUrl}/api.trello.com/1` });
  }

  async shown(): Promise<ShownBoard> {
    const { boards } = await control<ShownWorkspace>(this.house.vendorsUrl, 'trello');
    const board = boards.find(({ id }) => id === this.connected?.board.id) ?? boards[0];
    if (!board) throw new Error('there is no board');
    return board;
  }
  /** Titles by list, in their order. */
  async lists(): Promise<Readonly<Record<string, readonly string[]>>> {
    const { lists } = await this.shown();
    return Object.fromEntries(
      lists.map(({ name, cards }) => [name, cards.map((card) => card.name)] as const),
    );
  }
  /** The one card of this title, archived or not. */
  async card(title: string): Promise<ShownCard> {
    const { lists, archived } = await this.shown();
    const found = [...lists.flatMap(({ cards }) => cards), ...archived].filter(
      ({ name }) => name === title,
    );
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} cards "${title}"`);
    return found[0];
  }
  async labels(title: string): Promise<readonly string[]> {
    return (await this.card(title)).labels.map(({ name }) => name).sort();
  }
  async comments(title: string): Promise<readonly string[]> {
    return (await this.card(title)).comments.map(({ text }) => text);
  }

  /** Somebody makes a card. */
  async makes(
    name: string,
    fields: Readonly<Record<string, string>> = {},
    list = 'Waitlist',
  ): Promise<ShownCard> {
    const board = (await this.shown()).id;
    const { card } = await control<Acted>(this.house.vendorsUrl, 'trello/cards', {
      ...{ board, list, name, fields },
    });
    if (!card) throw new Error('no card was made');
    return card;
  }
  async drags(title: string, moveTo: string, position?: 'top' | number): Promise<Said> {
    return this.acts(title, { moveTo, ...(position === undefined ? {} : { position }) });
  }
  presses = (title: string, press: string): Promise<Said> => this.acts(title, { press });
  archives = (title: string): Promise<Said> => this.acts(title, { archive: true });
  async deletes(title: string): Promise<void> {
    await this.acts(title, { delete: true });
  }
  /** Butler has no runs left, or nobody has clicked its rules together. */
  async losesItsRules(): Promise<void> {
    const board = (await this.shown()).id;
    await control(this.house.vendorsUrl, 'trello/butler', { board, rules: [] });
  }
  async plan(plan: 'free' | 'standard'): Promise<void> {
    await control(this.house.vendorsUrl, 'trello/plan', { plan });
  }

  /** Until every card shows what the desk says and no run is at work. */
  async comesToRest(): Promise<void> {
    const id = this.connected?.board.id ?? '';
    const records = this.house.records();
    const now = (): number => this.house.local.target().now;
    const list = { id: LIST, name: '', number: '', board: { id } };
    await this.house.settles(
      async () => {
        const kept = await records.read({ document: waitlistObjects(LIST).board });
        const status = await boardStatus(list, { records, now, timeZone: 'Europe/London' });
        return { turn: readBoardState(kept?.data, id).turn, behind: status?.behind };
      },
      ({ turn, behind }) => turn === undefined && behind === 0,
      20_000,
    );
  }

  /** Where several cards have the same title. */
  pressesOn = (card: string, press: string): Promise<Said> => this.actsOn(card, { press });
  archivesThis = (card: string): Promise<Said> => this.actsOn(card, { archive: true });

  private async acts(title: string, doing: object): Promise<Said> {
    return this.actsOn((await this.card(title)).id, doing);
  }
  private async actsOn(id: string, doing: object): Promise<Said> {
    const { butler } = await control<Acted>(this.house.vendorsUrl, `trello/cards/${id}`, doing);
    return butler.map(({ outcome, calls }) => ({
      outcome,
      answer: calls.map(({ status, answer }) => `${status} ${answer}`).join(' '),
    }));
  }

  /** Requests to Trello since the account was fresh. */
  async requests(): Promise<number> {
    const all = await this.house.requests();
    return all.filter(({ host, by }) => host === 'api.trello.com' && by === 'function').length;
  }
}

/** What the board's automation was told. */
export type Said = readonly { readonly outcome: string; readonly answer: string }[];
