import type { ShownBoard, ShownCard, ShownList } from '../../vendors/trello/show';
import type { CardAct } from './trello-control';

type Move = Extract<CardAct, { readonly moveTo: string }>;

/** Puts a card before another one of a list, or at its end. */
export function moveBefore(list: ShownList, card: ShownCard, next: ShownCard | undefined): Move {
  const others = list.cards.filter(({ id }) => id !== card.id);
  const at = next ? others.findIndex(({ id }) => id === next.id) : -1;
  if (!next || at === -1) return { moveTo: list.id, position: 'bottom' };
  const before = others[at - 1];
  return { moveTo: list.id, position: before ? (before.pos + next.pos) / 2 : 'top' };
}

/** Where an arrow key takes a card: to the list beside it, or past its neighbour. */
export function moveByKey(
  board: ShownBoard,
  list: ShownList,
  card: ShownCard,
  key: string,
): Move | undefined {
  const at = list.cards.findIndex(({ id }) => id === card.id);
  if (key === 'ArrowUp' && at > 0) return moveBefore(list, card, list.cards[at - 1]);
  if (key === 'ArrowDown' && at < list.cards.length - 1)
    return moveBefore(list, card, list.cards[at + 2]);
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const beside = board.lists[board.lists.indexOf(list) + step];
  return step === 0 || !beside ? undefined : { moveTo: beside.id, position: 'bottom' };
}
