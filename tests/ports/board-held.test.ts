import { memoryBoard } from '../../src/adapters/memory/board';
import { heldBoard } from '../../src/messaging/held-board';
import type { Board } from '../../src/ports/board';
import type { OutgoingText } from '../../src/ports/messenger';

describe('a board in test mode', () => {
  const layout = {
    lists: { Waitlist: 'list-1', 'Table is Ready': 'list-2' },
    labels: { FirstNudge: 'label-1' },
    fields: { name: 'field-1', phone_number: 'field-2' },
  };
  const kept: OutgoingText[] = [];
  let now = 0;
  const real = memoryBoard({ now: () => (now += 1) }, layout);
  const board: Board = heldBoard((text) => Promise.resolve(kept.push(text)), real, 'board-1');
  const said = (): readonly string[] => kept.splice(0).map(({ body }) => body);
  afterEach(() => void kept.splice(0));

  test('is read as ever', async () => {
    const id = real.put('list-1', 'Ana: 4');
    expect(await board.layout()).toEqual(layout);
    expect(await board.card(id)).toMatchObject({ title: 'Ana: 4' });
    expect((await board.cards()).map(({ title }) => title)).toEqual(['Ana: 4']);
    expect(kept).toEqual([]);
  });

  test('keeps back everything that would change it, in words', async () => {
    const [there] = real.all();
    const before = JSON.stringify(real.all());
    const card = await board.add({
      list: 'list-1',
      title: 'Tom: 2',
      text: { facts: 'Party of 2', reference: 'tom' },
    });
    expect(card).toMatchObject({ title: 'Tom: 2', list: 'list-1' });
    expect(await board.card(card.id)).toMatchObject({ id: card.id });
    await board.change(there?.id ?? '', { title: 'Ana: 5', list: 'list-2', archived: true });
    await board.fill(there?.id ?? '', { 'field-1': 'Ana', 'field-2': '+12025550120' });
    await board.label(there?.id ?? '', 'label-1', true);
    await board.label(there?.id ?? '', 'label-1', false);
    await board.comment(there?.id ?? '', '18:05 Called.');
    await board.remove(there?.id ?? '');
    expect(JSON.stringify(real.all())).toBe(before);
    expect(real.comments(there?.id ?? '')).toEqual([]);
    expect(new Set(kept.map(({ to }) => to))).toEqual(new Set(['Trello board board-1']));
    expect(said()).toEqual([
      'new card "Tom: 2"\nParty of 2',
      'card to be called "Ana: 5" to another list into the archive',
      'fields: Ana, +12025550120',
      'label on',
      'label off',
      'comment: 18:05 Called.',
      'card deleted',
    ]);
  });
});
