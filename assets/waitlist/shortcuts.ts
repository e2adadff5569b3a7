import { answerRowKey } from '../components/row-keys';
import { focusedRow } from '../live/keys';
import type { Row } from './board';
import type { Desk } from './desk';
import type { BoardKey } from '../../src/waitlist/words/page-words';

/** The single keys of the board, in the order of the help. */
export const SHORTCUTS: readonly BoardKey[] = ['j', 'k', 'c', 's', 'r', 'n', 'w', 'u', '?'];

/** Does what a key stands for, and answers whether it stands for anything. */
export function answerKey(desk: Desk, key: string): boolean {
  switch (key) {
    case 'c':
      return press(desk, desk.board.waiting.value, 'call');
    case 's':
      return press(desk, [...desk.board.called.value, ...desk.board.waiting.value], 'seat');
    case 'r':
      return press(desk, desk.board.called.value, 'remind');
    case 'n':
      return press(desk, desk.board.called.value, 'noShow');
    case 'w':
      desk.open({ kind: 'walkIn' });
      return true;
    default:
      return answerRowKey(key, () => desk.open({ kind: 'shortcuts' }));
  }
}

/** Acts on the row that has the focus; without one nothing happens, so that a stray key harms nobody. */
function press(
  desk: Desk,
  rows: readonly Row[],
  action: 'call' | 'seat' | 'remind' | 'noShow',
): boolean {
  const row = rows.find(({ key }) => key === focusedRow()?.dataset['row']);
  if (!row) return false;
  void desk.actions.act(row, { action });
  return true;
}
