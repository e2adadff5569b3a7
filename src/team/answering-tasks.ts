import { together } from '../ports/settled';
import { actedOn, type OpenTasks } from './acting';
import { refOf } from './compose';
import type { TeamWish } from './intents';
import { keepingIn } from './keeping';
import * as rules from './rules/tasks';
import { ask, without, type Said } from './said';
import type { Task } from './stored';
import type { TaskRef } from './stored-people';
import type { Visit } from './visit';
import { askWhich } from './which';
import { isEmptyReason } from './wishes';

/** Which tasks a member's text is about, and whether it says enough about them. */

/** The tasks somebody means: those they named, else those they were asked about, else the only one they have. */
export function meantBy(
  { worker, asked }: Visit,
  ids: readonly string[],
): readonly TaskRef[] | 'which' {
  if (ids.length > 0) {
    const named = worker.tasks.filter(({ code }) => ids.includes(code));
    const isClear = ids.every((id) => named.filter(({ code }) => code === id).length <= 1);
    return isClear ? named : 'which';
  }
  if (asked && asked.tasks.length === 1 && asked.what !== 'which') return asked.tasks;
  return worker.tasks.length <= 1 ? worker.tasks : 'which';
}

/** Reads the tasks that are still open, with the stores they are of, in one step. Managers mean any task of their store. */
export async function openTasks(
  { worker, parts, text }: Visit,
  refs: readonly TaskRef[],
  ids: readonly string[],
): Promise<OpenTasks> {
  const keeping = keepingIn(parts.records);
  // One that this very text has brought to its end is meant as well: the text comes again because it was cut off.
  const isMeant = (task: Task): boolean => rules.isOpen(task) || rules.wasDone(task, text.sid);
  const own = refs.length > 0 || ids.length === 0 ? [] : managedBy(worker);
  const storeIds = [...new Set([...refs.map(({ store }) => store), ...own])];
  const [tasks, theirs, stores, policies] = await together([
    together(refs.map(({ store, id }) => keeping.task(store, id))),
    together(own.map((id) => keeping.openTasks(id))),
    together(storeIds.map((id) => keeping.store(id))),
    keeping.policies(),
  ]);
  const named = theirs.flat().filter(({ value }) => ids.includes(value.code));
  return {
    found: [...tasks, ...named].flatMap((task) => (task && isMeant(task.value) ? [task] : [])),
    stores: new Map(stores.flatMap((store) => (store ? [[store.value.id, store.value]] : []))),
    policies,
  };
}

const managedBy = ({ stores }: Visit['worker']): string[] =>
  stores.filter(({ role }) => role !== 'member').map(({ id }) => id);

/** Does what a member says about tasks, as far as it can be done, and says so. */
export async function actOnTasks(
  visit: Visit,
  wish: TeamWish,
  refs: readonly TaskRef[] | 'which',
): Promise<Said> {
  const { words, parts } = visit;
  const { reply } = words;
  if (refs === 'which') return askWhich(wish, visit.worker, words, parts.now());
  const open = await openTasks(visit, refs, wish.ids);
  const { found } = open;
  if (found.length === 0)
    return {
      reply: wish.ids.length > 0 ? reply.notYours(wish.ids.join(', ')) : reply.nothing,
      idle: true,
      worker: (worker) => without(worker, refs),
    };
  const tasks = found.map(({ value }) => value);
  // Two stores of which somebody is a manager may each have an A3.
  if (hasTwins(tasks)) {
    const twins = { ...visit.worker, tasks: tasks.map(refOf) };
    return askWhich(wish, twins, words, parts.now());
  }
  if (wish.kind === 'blocked' && isEmptyReason(wish.reason))
    return {
      reply: reply.whyBlocked(tasks.map(({ code }) => code).join(', ')),
      worker: (worker) => ask(worker, 'reason', tasks, parts.now()),
    };
  return actedOn(visit, wish, open);
}

const hasTwins = (tasks: readonly Task[]): boolean =>
  new Set(tasks.map(({ code }) => code)).size < tasks.length;
