import { newestUndo } from '../components/toast';
import type { Row } from './board';
import type { Desk } from './desk';
import type { BoardKey } from '../../src/waitlist/words/page-words';

/** The single keys of the board, in the order of the help. */
export const SHORTCUTS: readonly BoardKey[] = ['j', 'k', 'c', 's', 'r', 'n', 'w', 'u', '?'];

const OFF = 'waitlist-single-keys-off';
/** Whether this device answers to single keys; voice control users may want them off. */
export const keysAreOn = (): boolean => localStorage.getItem(OFF) === null;
export const switchKeys = (on: boolean): void =>
  on ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'yes');

const rowElements = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('li[data-row]')].filter(
    (element) => element.offsetParent !== null,
  );

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, dialog, [role="menu"]') !== null;

/** Answers to single keys wherever nobody is typing. Returns how to stop. */
export function listenToKeys(desk: () => Desk | undefined): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const board = desk();
    if (!board || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key !== '?' && !keysAreOn()) return;
    if (answer(board, event.key)) event.preventDefault();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

function answer(desk: Desk, key: string): boolean {
  switch (key) {
    case 'j':
      return focusRow(1);
    case 'k':
      return focusRow(-1);
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
    case '?':
      desk.open({ kind: 'shortcuts' });
      return true;
    case 'u': {
      const undo = newestUndo();
      undo?.();
      return undo !== undefined;
    }
    default:
      return false;
  }
}

/** The row that has the focus, or a part of it. */
const focusedRow = (): HTMLElement | null | undefined =>
  document.activeElement?.closest<HTMLElement>('li[data-row]');

function focusRow(by: number): boolean {
  const rows = rowElements();
  const at = rows.findIndex((row) => row === focusedRow());
  const next = at === -1 ? rows[0] : rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
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
