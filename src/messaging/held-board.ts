import type { Board, BoardCard } from '../ports/board';
import type { OutgoingText } from '../ports/messenger';

/** A card that was kept back; no board has one of this id. */
const HELD: Omit<BoardCard, 'title' | 'list' | 'facts'> = {
  id: 'held',
  shortId: 'held',
  link: '',
  place: 1,
  archived: false,
  labels: [],
  fields: {},
  changedAt: 0,
};

/** Test mode's board: what would be done to it is written down; what stands on it is read as ever. */
export function heldBoard(
  hold: (text: OutgoingText) => Promise<unknown>,
  board: Board,
  id: string,
): Board {
  const held = async (what: string): Promise<void> =>
    void (await hold({ to: `Trello board ${id}`, from: 'bellhop', body: what, reference: '' }));
  return {
    layout: () => board.layout(),
    card: async (card) =>
      card === HELD.id ? { ...HELD, title: '', list: '', facts: '' } : board.card(card),
    cards: () => board.cards(),
    async add({ title, list, text }) {
      await held(`new card "${title}"\n${text.facts}`);
      return { ...HELD, title, list, facts: text.facts };
    },
    change: (_card, { title, list, archived }) =>
      held(
        [
          'card',
          ...(title === undefined ? [] : [`to be called "${title}"`]),
          ...(list === undefined ? [] : ['to another list']),
          ...(archived === undefined ? [] : ['into the archive']),
        ].join(' '),
      ),
    fill: (_card, values) => held(`fields: ${Object.values(values).join(', ')}`),
    label: (_card, _label, on) => held(on ? 'label on' : 'label off'),
    comment: (_card, text) => held(`comment: ${text}`),
    remove: () => held('card deleted'),
  };
}
