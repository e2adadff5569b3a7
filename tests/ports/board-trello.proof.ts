import { trelloBoard } from '../../src/adapters/trello/board';
import { Unavailable } from '../../src/ports/records';
import { startVendors, type Vendors } from '../../emulator/vendors-server';
import { TrelloApi, waitlistBoard } from '../emulator/support-trello';
import { control, type Trouble } from '../support/control';
import { PATIENT } from '../support/vendors';
import { boardConformance } from './board';

let vendors: Vendors;
beforeAll(async () => {
  const seed = () => Promise.resolve();
  vendors = await startVendors({ port: 0, edge: 'http://localhost:9', seed });
});
afterAll(() => vendors.stop());
beforeEach(() => vendors.reset('bare'));

const api = new TrelloApi(() => vendors);
const trouble = (how: Trouble) =>
  control(vendors.url, 'faults', { host: 'api.trello.com', ...how });
const access = () => ({
  key: vendors.account.trelloKey,
  token: vendors.account.trelloToken,
  url: `${vendors.url}/api.trello.com/1`,
});

boardConformance('Trello', async () => {
  const { board } = await waitlistBoard(api);
  const lose = { status: 503, times: 1 } as const;
  return {
    board: trelloBoard(access(), board, PATIENT),
    titles: () => api.names(`boards/${board}/cards/all`),
    comments: async (card) => {
      const { body } = await api.ask('GET', `cards/${card}/actions`, { filter: 'commentCard' });
      const actions = body as { data: { text: string } }[];
      return actions.map(({ data }) => data.text).reverse();
    },
    put: (idList, name) => api.make('cards', { idList, name }),
    take: async (part, id) => {
      if (part === 'lists') await api.ask('PUT', `lists/${id}/closed`, { value: true });
      else await api.ask('DELETE', `${part === 'labels' ? 'labels' : 'customFields'}/${id}`);
    },
    loseNext: async (when) => {
      // A write of any method; the ones that were not made go with the clearing of faults.
      await control(vendors.url, 'faults', undefined, 'DELETE');
      for (const method of ['POST', 'PUT', 'DELETE']) await trouble({ ...lose, method, when });
    },
    refuse: async (how) => void (await trouble({ status: how === 'busy' ? 429 : 401 })),
  };
});

describe('a board in Trello', () => {
  const open = async (left = () => 10_000) => {
    const ids = await waitlistBoard(api);
    return { ids, board: trelloBoard(access(), ids.board, { left }) };
  };
  const card = (list: string, reference: string) => ({
    ...{ list, title: reference, text: { facts: 'Party of 4', reference } },
  });
  const asked = () => vendors.requests.list({ since: 0 });

  test('a card and both of its fields cost two requests', async () => {
    const { ids, board } = await open();
    const before = asked().length;
    const { id } = await board.add(card(ids.waiting, 'ana'));
    await board.fill(id, { [ids.name]: 'Ana', [ids.phone]: '+12025550123' });
    expect(asked().length - before).toBe(2);
  });

  test('a busy board is asked once, as each further refusal counts against the key', async () => {
    const { ids, board } = await open();
    await trouble({ status: 429 });
    const before = asked().length;
    await expect(board.add(card(ids.waiting, 'ana'))).rejects.toBeInstanceOf(Unavailable);
    await expect(board.cards()).rejects.toBeInstanceOf(Unavailable);
    expect(asked().length - before).toBe(2);
  });

  test('all cards are read, a thousand at a time', async () => {
    vendors.clock.stop();
    const { ids, board } = await open();
    for (let made = 0; made < 1_001; made++) {
      if (made % 90 === 0) await vendors.clock.advance(10_000);
      await api.make('cards', { idList: ids.waiting, name: `card ${made}` });
    }
    await vendors.clock.advance(10_000);
    const cards = await board.cards();
    expect([cards.length, cards[0]?.title, cards.at(-1)?.title]).toEqual([
      ...[1_001, 'card 0', 'card 1000'],
    ]);
  });

  test('of two lists with one name the first is used', async () => {
    const { ids, board } = await open();
    await api.make('lists', { idBoard: ids.board, name: 'Waitlist', pos: 'bottom' });
    expect((await board.layout()).lists['Waitlist']).toBe(ids.waiting);
  });

  test('a list that is gone is not taken for a lost answer', async () => {
    const { board } = await open();
    await expect(board.add(card('0'.repeat(24), 'ana'))).rejects.toMatchObject({
      name: 'LayoutChanged',
    });
  });

  test('no error tells the key or the token', async () => {
    const { ids, board } = await open();
    const { key, token } = access();
    const failures: unknown[] = [];
    for (const how of [{ cut: true }, { status: 500 }, { status: 401 }, { status: 429 }]) {
      await trouble(how);
      const short = trelloBoard(access(), ids.board, deadlineIn(400));
      await short.layout().catch((error: unknown) => failures.push(error));
      await short.add(card(ids.waiting, 'ana')).catch((error: unknown) => failures.push(error));
      await control(vendors.url, 'faults', undefined, 'DELETE');
    }
    expect(failures).toHaveLength(8);
    const told = failures.map(everything).join();
    expect([told.includes(key), told.includes(token)]).toEqual([false, false]);
    expect(await board.cards()).toEqual([]);
  });

  test('a board that does not answer is given up inside the deadline', async () => {
    const { ids } = await open();
    await trouble({ delayMs: 3_000 });
    const began = performance.now();
    const short = trelloBoard(access(), ids.board, deadlineIn(500));
    await expect(short.layout()).rejects.toBeInstanceOf(Unavailable);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

function deadlineIn(ms: number) {
  const end = performance.now() + ms;
  return { left: () => Math.max(0, end - performance.now()) };
}

/** An error with all that hangs on it, as a careless log would print it. */
function everything(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  return `${error.stack} ${JSON.stringify(error)} ${everything(error.cause ?? null)}`;
}
