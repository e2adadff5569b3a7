import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { fanOut } from './announcing';
import { keepingIn } from './keeping';
import type { TeamParts } from './parts';
import { recounted } from './rules/stages';
import { noted } from './rules/tasks';
import type { Store } from './stored';
import { watchAnew } from './watch-anew';

/** The kind of due work that moves a store's tasks along with its opening day, and tells everybody. */
export const MOVE = 'team.move';

/** What goes on with a move when whoever asked for it has got an answer, or none. */
export const moveItem = (store: Store, from: string, by: string, now: number): NewItem => ({
  id: `${MOVE}.${store.id}.${from}.${store.openingOn}.${now}`,
  kind: MOVE,
  at: now,
  data: { store: store.id, from, to: store.openingOn, by, at: now },
});

/**
 * Counts the open tasks of a store anew from its opening day, as many as there is time for; a task says which day it is
 * counted from. Answers whether all have been.
 */
export const moveTasks = (parts: TeamParts, store: Store, by: string): Promise<boolean> =>
  watchAnew(parts, store, by, (task, now) => {
    const next = recounted(store, task);
    const about = `${task.countsFrom ?? ''}>${store.openingOn}`;
    return next && noted(next, { at: now, by }, 'moved', about);
  });

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
