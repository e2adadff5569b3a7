import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { together } from '../ports/settled';
import { fanOut } from './announcing';
import { keepingIn, policyOf } from './keeping';
import type { TeamParts } from './parts';
import { recounted } from './rules/stages';
import { noted } from './rules/tasks';
import type { Store } from './stored';
import { taskChanges } from './task-changes';
import { watched } from './rules/watch';

/** The kind of due work that moves a store's tasks along with its opening day, and tells everybody. */
export const MOVE = 'team.move';

/** A task is a write or two and an item of due work; so many go at the same time. */
const AT_ONCE = 12;
/** With less time than this the rest is left to the next run. */
const LAST_BEGIN_MS = 1_800;

/** What goes on with a move when whoever asked for it has got an answer, or none. */
export const moveItem = (store: Store, from: string, by: string, now: number): NewItem => ({
  id: `${MOVE}.${store.id}.${from}.${store.openingOn}.${now}`,
  kind: MOVE,
  at: now,
  data: { store: store.id, from, to: store.openingOn, by, at: now },
});

/**
 * Counts the open tasks of a store anew from its opening day, as many as there is time for. Answers whether all have been.
 * A task says which day it is counted from, so this may be asked again, late, and by several at once.
 */
export async function moveTasks(parts: TeamParts, store: Store, by: string): Promise<boolean> {
  const keeping = keepingIn(parts.records);
  const changing = taskChanges(parts);
  const [tasks, policies] = await together([keeping.openTasks(store.id), keeping.policies()]);
  const queue = tasks.filter(({ value }) => recounted(store, value));
  const work = async (): Promise<void> => {
    while (parts.left() >= LAST_BEGIN_MS) {
      const found = queue.shift();
      if (!found) return;
      const now = parts.now();
      await changing(
        found,
        (task) => {
          const next = recounted(store, task);
          if (!next) return task;
          const about = `${task.countsFrom ?? ''}>${store.openingOn}`;
          return watched(
            noted(next, { at: now, by }, 'moved', about),
            policyOf(policies, store, task.priority),
            now,
          );
        },
        by,
      );
    }
  };
  await together(Array.from({ length: Math.min(AT_ONCE, queue.length) }, work));
  return queue.length === 0;
}

/** Goes on with a move, and tells everybody of it; a day that has moved again since is another move's business. */
export async function moveInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: id, from, to, by, at } = item.data;
  if (typeof id !== 'string' || typeof from !== 'string' || typeof to !== 'string') return 'done';
  const store = (await keepingIn(parts.records).store(id))?.value;
  if (store?.openingOn !== to) return 'done';
  const who = typeof by === 'string' ? by : '';
  if (!(await moveTasks(parts, store, who))) return { again: parts.now() };
  await fanOut(parts, {
    id: `m${id}-${from}-${to}-${String(at)}`,
    kind: 'dateMoved',
    store,
    by: who,
    about: [store.name, to, from],
  });
  return 'done';
}
