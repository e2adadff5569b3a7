import { memoryBoard } from '../../src/adapters/memory/board';
import { boardConformance } from './board';

boardConformance('memory', async () => {
  let now = Date.UTC(2026, 10, 21);
  const board = memoryBoard(
    { now: () => (now += 1) },
    {
      lists: { Waitlist: 'list-1', 'Table is Ready': 'list-2' },
      labels: { FirstNudge: 'label-1' },
      fields: { name: 'field-1', phone_number: 'field-2' },
    },
  );
  return {
    board,
    titles: async () => board.all().map(({ title }) => title),
    comments: async (card) => board.comments(card),
    put: async (list, title) => board.put(list, title),
    take: async (_part, id) => board.take(id),
    loseNext: async (when) => board.loseNext(when),
    refuse: async (how) => board.refuse(how),
  };
});
