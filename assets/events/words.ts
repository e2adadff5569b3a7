import { UNDO_MINUTES, type Order } from '../../src/events/order';
import type { Menu } from '../../src/events/event';
import { BOARD_WORDS } from '../../src/events/words/page-board';
import type { BoardWords } from '../../src/events/words/page-board-words';
import { language } from '../components/language';
import { orderInWords } from '../order/choice';

const MINUTE_MS = 60_000;

/** The board's words in the language of whoever looks at it. */
export const words = (): BoardWords => BOARD_WORDS[language()];

/** Whole minutes between two moments, never below zero. */
export const minutesBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor((to - from) / MINUTE_MS));

/** What a screen reader says for an order: the number first, then whose it is and what. */
export function orderName(order: Pick<Order, 'number' | 'name' | 'lines'>, menu: Menu): string {
  return [
    String(order.number),
    ...(order.name ? [order.name] : []),
    orderInWords(menu, order.lines),
  ].join(', ');
}

/** What can still be taken back of this order, in words, or nothing. */
export function undoable(order: Order | undefined, now: number): string | undefined {
  if (!order?.undo || now - order.undo.at > UNDO_MINUTES * MINUTE_MS) return undefined;
  return words().undoes[order.undo.action];
}

/** Minutes and seconds, as a clock shows them. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
