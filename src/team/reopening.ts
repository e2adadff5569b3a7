import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import { DEFAULT_POLICIES } from './rules/policy';
import { isOpen, noted } from './rules/tasks';
import { stageWatched } from './stage-watching';
import type { Store } from './stored';
import { watchAnew } from './watch-anew';

/** The kind of due work that takes the tasks of a store up again that is open after all. */
export const REOPEN = 'team.reopen';

/** The store as it was before it was closed, with its stage watched again. */
export function reopened(store: Store, now: number): Store {
  const isOver = store.stages.every(({ state }) => state === 'done');
  return stageWatched(
    { ...store, state: isOver ? 'open' : 'opening' },
    DEFAULT_POLICIES.stage,
    now,
  );
}

/** What goes on with the tasks when whoever asked for it has got an answer, or none. */
export const reopenItem = (store: Store, by: string, now: number): NewItem => ({
  id: `${REOPEN}.${store.id}.${now}`,
  kind: REOPEN,
  at: now,
  data: { store: store.id, by, at: now },
});

/** Reminders of the open tasks go on, as many as there is time for; `at` = when the store was opened again. */
export const resumeTasks = (
  parts: TeamParts,
  store: Store,
  by: string,
  at: number,
): Promise<boolean> =>
  watchAnew(parts, store, by, (task, now) => {
    const goesOn = task.history.some((entry) => entry.what === 'resumed' && entry.at >= at);
    if (goesOn || !isOpen(task) || task.dueAt === undefined) return undefined;
    return noted(task, { at: now, by }, 'resumed');
  });

export async function resumeInTime({ data }: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: id, by, at } = data;
  if (typeof id !== 'string' || typeof at !== 'number') return 'done';
  const store = (await keepingIn(parts.records).store(id))?.value;
  if (!store || store.state === 'closed') return 'done';
  const isDone = await resumeTasks(parts, store, typeof by === 'string' ? by : '', at);
  return isDone ? 'done' : { again: parts.now() };
}
