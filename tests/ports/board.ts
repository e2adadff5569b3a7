import { BoardBusy, BoardRefused, CardGone, LayoutChanged } from '../../src/ports/board';
import type { Board, BoardCard, BoardLayout } from '../../src/ports/board';
import { Unavailable } from '../../src/ports/records';

/** What the suite needs of a board and of the people around it. It has two lists, a label and two fields. */
export interface BoardKit {
  readonly board: Board;
  /** What is on it as people see it, archived cards too. */
  titles(): Promise<readonly string[]>;
  comments(card: string): Promise<readonly string[]>;
  /** Somebody makes a card by hand; answers its id. */
  put(list: string, title: string): Promise<string>;
  /** Somebody archives a list, or deletes a label or a field, by its id. */
  take(part: keyof BoardLayout, id: string): Promise<void>;
  /** The answer to the next write is lost. */
  loseNext(when: 'before' | 'after'): Promise<void>;
  refuse(how: 'busy' | 'refused'): Promise<void>;
}

/** What a board must do, whoever shows it. */
export function boardConformance(name: string, open: () => Promise<BoardKit>): void {
  describe(`a board by ${name}`, () => {
    let kit: BoardKit;
    let board: Board;
    let layout: BoardLayout;
    beforeEach(async () => {
      kit = await open();
      board = kit.board;
      layout = await board.layout();
    });
    const list = (listName: string): string => layout.lists[listName] ?? '';
    const add = (title: string, reference = title.toLowerCase(), again = false) =>
      board.add(
        {
          list: list('Waitlist'),
          title,
          text: { facts: `Party of 4\n${title}`, reference },
        },
        { again },
      );
    const order = async (listName: string): Promise<readonly string[]> =>
      (await board.cards())
        .filter((card) => card.list === list(listName))
        .map(({ title }) => title);
    const onBoard = async (id: string): Promise<BoardCard> => {
      const card = await board.card(id);
      if (!card) throw new Error('the card is gone');
      return card;
    };
    /** Tries once more when the answer was lost, as due work does. */
    const untilDone = <T>(act: (again: boolean) => Promise<T>): Promise<T> =>
      act(false).catch((error: unknown) => {
        if (error instanceof Unavailable) return act(true);
        throw error;
      });

    test('the layout names its lists, labels and fields', () => {
      expect(Object.keys(layout.lists).sort()).toEqual(['Table is Ready', 'Waitlist']);
      expect(Object.keys(layout.labels)).toEqual(['FirstNudge']);
      expect(Object.keys(layout.fields).sort()).toEqual(['name', 'phone_number']);
    });

    test('a card comes to the bottom of its list and is read as it was written', async () => {
      await add('Ben');
      const made = await board.add({
        list: list('Waitlist'),
        title: 'Ana: 4 <b> 🎉',
        text: { facts: 'Party of 4\nhigh chair', reference: 'main.a-1_B' },
        labels: [layout.labels['FirstNudge'] ?? ''],
      });
      expect(await onBoard(made.id)).toMatchObject({
        title: 'Ana: 4 <b> 🎉',
        facts: 'Party of 4\nhigh chair',
        reference: 'main.a-1_B',
        list: list('Waitlist'),
        labels: [layout.labels['FirstNudge']],
        fields: {},
        archived: false,
      });
      expect(await order('Waitlist')).toEqual(['Ben', 'Ana: 4 <b> 🎉']);
      expect(await board.card(made.shortId)).toEqual(await board.card(made.id));
    });

    test('a card that somebody made by hand has no reference', async () => {
      const id = await kit.put(list('Waitlist'), 'By hand');
      expect(await onBoard(id)).toMatchObject({ title: 'By hand', facts: '' });
      expect(await onBoard(id)).not.toHaveProperty('reference');
    });

    test('a card moves to the bottom, the top, or between two others', async () => {
      const [ana, ben, cleo] = [await add('Ana'), await add('Ben'), await add('Cleo')];
      for (const { id } of [ana, ben, cleo])
        await board.change(id, { list: list('Table is Ready') });
      expect(await order('Table is Ready')).toEqual(['Ana', 'Ben', 'Cleo']);
      await board.change(cleo.id, { place: 'top' });
      const [first, second] = await board.cards();
      await board.change(ben.id, { place: ((first?.place ?? 0) + (second?.place ?? 0)) / 2 });
      expect(await order('Table is Ready')).toEqual(['Cleo', 'Ben', 'Ana']);
      await board.change(cleo.id, { list: list('Waitlist'), place: 'top' });
      expect(await order('Table is Ready')).toEqual(['Ben', 'Ana']);
    });

    test('title and facts change, the rest stays', async () => {
      const { id, place } = await add('Ana');
      await board.change(id, { title: 'Ana: 5', text: { facts: 'Party of 5', reference: 'ana' } });
      expect(await onBoard(id)).toMatchObject({
        ...{ title: 'Ana: 5', facts: 'Party of 5', reference: 'ana' },
        ...{ place, list: list('Waitlist') },
      });
    });

    test('an archived card is not among the cards, and comes back', async () => {
      const { id } = await add('Ana');
      await board.change(id, { archived: true });
      expect(await order('Waitlist')).toEqual([]);
      expect(await onBoard(id)).toMatchObject({ archived: true });
      await board.change(id, { archived: false, list: list('Waitlist') });
      expect(await order('Waitlist')).toEqual(['Ana']);
    });

    test('fields are filled together and emptied one by one', async () => {
      const { id } = await add('Ana');
      const { name: ofName = '', phone_number: phone = '' } = layout.fields;
      await board.fill(id, { [ofName]: 'Ana', [phone]: '+12025550123' });
      expect((await onBoard(id)).fields).toEqual({ [ofName]: 'Ana', [phone]: '+12025550123' });
      await board.fill(id, { [ofName]: '' });
      expect((await onBoard(id)).fields).toEqual({ [phone]: '+12025550123' });
    });

    test('a label is on or off, however often one says so', async () => {
      const { id } = await add('Ana');
      const label = layout.labels['FirstNudge'] ?? '';
      await board.label(id, label, true);
      await board.label(id, label, true);
      expect((await onBoard(id)).labels).toEqual([label]);
      await board.label(id, label, false);
      await board.label(id, label, false);
      expect((await onBoard(id)).labels).toEqual([]);
    });

    test('comments are kept in order', async () => {
      const { id } = await add('Ana');
      await board.comment(id, 'joined');
      await board.comment(id, 'called');
      expect(await kit.comments(id)).toEqual(['joined', 'called']);
    });

    test('a removed card is gone, and removing it again is no error', async () => {
      const { id } = await add('Ana');
      await board.remove(id);
      await board.remove(id);
      expect(await board.card(id)).toBeUndefined();
      expect(await kit.titles()).toEqual([]);
    });

    test('nothing can be done to a card that somebody deleted', async () => {
      const { id } = await add('Ana');
      await board.remove(id);
      const attempts = [
        () => board.change(id, { title: 'x' }),
        () => board.fill(id, { [layout.fields['name'] ?? '']: 'x' }),
        () => board.label(id, layout.labels['FirstNudge'] ?? '', true),
        () => board.comment(id, 'x'),
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(CardGone);
    });

    test('a label, field or list that somebody took away is said to be gone', async () => {
      const { id } = await add('Ana');
      const label = layout.labels['FirstNudge'] ?? '';
      const field = layout.fields['name'] ?? '';
      await kit.take('labels', label);
      await kit.take('fields', field);
      await expect(board.label(id, label, true)).rejects.toBeInstanceOf(LayoutChanged);
      await expect(board.fill(id, { [field]: 'x' })).rejects.toBeInstanceOf(LayoutChanged);
      await kit.take('lists', list('Table is Ready'));
      const left = await board.layout();
      expect([Object.keys(left.lists), Object.keys(left.fields), left.labels]).toEqual([
        ['Waitlist'],
        ['phone_number'],
        {},
      ]);
    });

    test.each(['before', 'after'] as const)(
      'an answer lost %s it was done: one card and one comment in the end',
      async (when) => {
        await kit.loseNext(when);
        const { id } = await untilDone((again) => add('Ana', 'ana', again));
        await kit.loseNext(when);
        await untilDone((again) => board.comment(id, 'joined', { again }));
        expect(await kit.titles()).toEqual(['Ana']);
        expect(await kit.comments(id)).toEqual(['joined']);
      },
    );

    test.each(['before', 'after'] as const)(
      'a change whose answer is lost %s it was done may simply be repeated',
      async (when) => {
        const { id } = await add('Ana');
        const label = layout.labels['FirstNudge'] ?? '';
        await kit.loseNext(when);
        await untilDone(() => board.change(id, { list: list('Table is Ready'), place: 'top' }));
        await kit.loseNext(when);
        await untilDone(() => board.label(id, label, true));
        expect(await onBoard(id)).toMatchObject({ list: list('Table is Ready'), labels: [label] });
        await kit.loseNext(when);
        await untilDone(() => board.remove(id));
        expect(await kit.titles()).toEqual([]);
      },
    );

    test('a busy board says when to come back, and nothing is done', async () => {
      await kit.refuse('busy');
      const refusal = await add('Ana').catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(BoardBusy);
      expect(refusal).toBeInstanceOf(Unavailable);
      expect(refusal).toMatchObject({ retryIn: 10_000 });
    });

    test('a withdrawn token is no matter of trying again', async () => {
      await kit.refuse('refused');
      await expect(add('Ana')).rejects.toBeInstanceOf(BoardRefused);
      await expect(board.layout()).rejects.toBeInstanceOf(BoardRefused);
      await expect(board.layout()).rejects.not.toBeInstanceOf(Unavailable);
    });
  });
}
