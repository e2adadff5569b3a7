import { signal } from '@preact/signals';
import type { ActionState } from '../components/action-button';
import { toast } from '../components/toast';
import { post, Refused, signInAddress } from './requests';

/** What became of presses on rows: nothing moves before the service has answered. */
export interface Presses<Action extends string> {
  /** Does it, says what came of it, and answers whether it was done. One press at a time for each row. */
  press(
    key: string,
    action: Action,
    work: () => Promise<{ readonly said: string }>,
    undo?: () => void,
  ): Promise<boolean>;
  /** What became of an action's last press on this row. */
  stateOf(key: string, action: Action): ActionState;
  busy(key: string): boolean;
}

/** Asks a staff function. Signed out: leaves for the sign-in page. */
export async function askStaff<Answer>(path: string, request: object): Promise<Answer> {
  try {
    return await post<Answer>(path, request);
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.assign(signInAddress());
    throw refusal;
  }
}

export function createPresses<Action extends string>(): Presses<Action> {
  const pending = signal<ReadonlyMap<string, Action>>(new Map());
  const failed = signal<ReadonlyMap<string, Action>>(new Map());

  const mark = (which: typeof pending, key: string, action?: Action): void => {
    const next = new Map(which.value);
    if (action) next.set(key, action);
    else next.delete(key);
    which.value = next;
  };
  return {
    async press(key, action, work, undo) {
      if (pending.value.has(key)) return false;
      mark(pending, key, action);
      mark(failed, key);
      try {
        const { said } = await work();
        toast(said, undo ? { undo } : {});
        return true;
      } catch (refusal) {
        mark(failed, key, action);
        toast(refusal instanceof Error ? refusal.message : String(refusal), { kind: 'failed' });
        return false;
      } finally {
        mark(pending, key);
      }
    },
    stateOf(key, action) {
      if (pending.value.get(key) === action) return 'pending';
      return failed.value.get(key) === action ? 'failed' : 'idle';
    },
    busy: (key) => pending.value.has(key),
  };
}
