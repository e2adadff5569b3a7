import { together } from '../ports/settled';
import { keepingIn, policyOf } from './keeping';
import type { TeamParts } from './parts';
import { watched } from './rules/watch';
import type { Store, Task } from './stored';
import { taskChanges } from './task-changes';

/** A task is a write or two and an item of due work; so many go at the same time. */
const AT_ONCE = 12;
/** With less time than this the rest is left to the next run. */
const LAST_BEGIN_MS = 1_800;

/**
 * Changes tasks of a store by a rule and watches them from the beginning, as many as there is time for. Answers whether all
 * have been. The rule answers undefined for a task that it has changed already, so this may be asked again, late, and by
 * several at once.
 */
export async function watchAnew(
  parts: TeamParts,
  store: Store,
  by: string,
  rule: (task: Task, now: number) => Task | undefined,
): Promise<boolean> {
  const keeping = keepingIn(parts.records);
  const changing = taskChanges(parts);
  const [tasks, policies] = await together([keeping.openTasks(store.id), keeping.policies()]);
  const queue = tasks.filter(({ value }) => rule(value, parts.now()));
  const work = async (): Promise<void> => {
    while (parts.left() >= LAST_BEGIN_MS) {
      const found = queue.shift();
      if (!found) return;
      const now = parts.now();
      await changing(
        found,
        (task) => {
          const next = rule(task, now);
          return next ? watched(next, policyOf(policies, store, task.priority), now) : task;
        },
        by,
      );
    }
  };
  await together(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
  return queue.length === 0;
}
