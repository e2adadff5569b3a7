import { answerRowKey } from '../components/row-keys';
import { focusedRow } from '../live/keys';
import type { Desk, ShownTask } from './desk';
import { finish, take } from './task-actions';

/** The single keys of the page, in the order of the help. */
export const SHORTCUTS = ['j', 'k', 'd', 'o', 'n', 'u', '?'] as const;

/** The tasks in sight, by the key of their row; rows put themselves in. */
export const inSight = new Map<string, ShownTask>();

/** What a new task would be for, while a store is in sight. */
export const newTask: { open?: () => void } = {};

/** Does what a key stands for, and answers whether it stands for anything. */
export function answerKey(desk: Desk, key: string): boolean {
  switch (key) {
    case 'd':
      return onFocused((shown) => finish(desk, shown));
    case 'o':
      return onFocused((shown) => take(shown));
    case 'n':
      newTask.open?.();
      return newTask.open !== undefined;
    default:
      return answerRowKey(key, () => desk.open({ kind: 'help' }));
  }
}

/** Acts on the task that has the focus; without one nothing happens, so that a stray key harms nobody. */
function onFocused(does: (shown: ShownTask) => unknown): boolean {
  const shown = inSight.get(focusedRow()?.dataset['row'] ?? '');
  if (!shown) return false;
  does(shown);
  return true;
}
