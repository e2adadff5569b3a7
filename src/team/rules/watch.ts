import type { Task, Watch } from '../stored';
import { begun } from './escalation';
import type { Policy } from './policy';

/** Which chain of looks a task has: a change gives it a new number, and looks that were planned before mean nothing. Pure. */

const numberOf = (watch: Watch | undefined): number => watch?.number ?? 0;

/** Starts watching a task from the beginning, as when it is new or its due time moved; without a due time nobody watches. */
export function watched(task: Task, policy: Policy, now: number): Task {
  const { watch: before, ...rest } = task;
  if (task.dueAt === undefined) return rest;
  const number = numberOf(before) + 1;
  return { ...rest, watch: { number, began: number, progress: begun(policy, task.dueAt, now) } };
}

/** Looks again soon because somebody has answered; what was said so far stands. */
export function lookedAgain(before: Task, task: Task): Task {
  const { watch } = task;
  // The rule that changed it has begun a new one already.
  if (!watch || numberOf(watch) !== numberOf(before.watch)) return task;
  const { ended: _ended, ...rest } = watch;
  return { ...task, watch: { ...rest, number: watch.number + 1 } };
}

/** How a look that was planned stands to the task's watch now: it is the one, it is over, or the task it is for is still being written. */
export function lookIs(task: Task, planned: unknown): 'meant' | 'over' | 'early' {
  const number = numberOf(task.watch);
  if (typeof planned !== 'number' || planned < number) return 'over';
  return planned > number ? 'early' : 'meant';
}
