import type { OrderKey } from '../../src/events/words/page-board-words';
import { answerRowKey } from '../components/row-keys';
import { focusedRow } from '../live/keys';
import type { OrderAction } from './actions';
import type { Desk } from './desk';
import type { Row } from './orders';

/** The single keys of the board, in the order of the help. */
export const SHORTCUTS: readonly OrderKey[] = ['/', 'j', 'k', 'r', 'c', 'm', 'n', 'u', '?'];

/** Does what a key stands for, and answers whether it stands for anything. */
export function answerKey(desk: Desk, key: string): boolean {
  switch (key) {
    case '/':
      document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
      return true;
    case 'r':
      return press(desk, desk.orders.queue.value, 'ready');
    case 'c':
      return press(desk, desk.orders.ready.value, 'collected');
    case 'm':
      return press(desk, desk.orders.ready.value, 'remind');
    case 'n':
      desk.open({ kind: 'order' });
      return true;
    default:
      return answerRowKey(key, () => desk.open({ kind: 'shortcuts' }));
  }
}

/** Acts on the order that has the focus; without one nothing happens, so that a stray key harms nobody. */
function press(
  desk: Desk,
  rows: readonly Row[],
  action: Extract<OrderAction['action'], 'ready' | 'collected' | 'remind'>,
): boolean {
  const row = rows.find(({ key }) => key === focusedRow()?.dataset['row']);
  if (!row) return false;
  void desk.actions.act(row, { action });
  return true;
}
