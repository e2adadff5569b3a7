import { Refusal } from '../ports/refusal';
import { refOf } from './compose';
import type { TeamWish } from './intents';
import { keepingIn, policyOf, type Found, type Policies } from './keeping';
import { dayAfter, dayOf, momentOf, timeOf } from './rules/clock';
import * as rules from './rules/tasks';
import { after, ask, without, type Said } from './said';
import { MOST, type Store, type Task } from './stored';
import type { TaskRef } from './stored-people';
import { taskChanges } from './task-changes';
import type { Visit } from './visit';
import { askWhich } from './which';
import { isEmptyReason, LATER_MINUTES } from './wishes';

/** What a member's text does to tasks. */

/** Tasks that are still open, with what is known of their stores. */
export interface OpenTasks {
  readonly found: readonly Found<Task>[];
  readonly stores: ReadonlyMap<string, Store>;
  readonly policies: Policies;
}

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
  const wanted = refs.length > 0 ? refs : await managed();
  const [tasks, stores, policies] = await Promise.all([
    Promise.all(wanted.map(({ store, id }) => keeping.task(store, id))),
    Promise.all([...new Set(wanted.map(({ store }) => store))].map((id) => keeping.store(id))),
    keeping.policies(),
  ]);
  return {
    found: tasks.flatMap((task) => (task && isMeant(task.value) ? [task] : [])),
    stores: new Map(stores.flatMap((store) => (store ? [[store.value.id, store.value]] : []))),
    policies,
  };

  /** Tasks that somebody names who manages their store and does not have them. */
  async function managed(): Promise<TaskRef[]> {
    if (ids.length === 0) return [];
    const own = worker.stores.filter(({ role }) => role !== 'member');
    const all = await Promise.all(own.map(({ id }) => keeping.openTasks(id)));
    return all
      .flat()
      .filter(({ value }) => ids.includes(value.code))
      .map(({ value }) => refOf(value));
  }
}

/** Does what a member says about tasks, as far as it can be done, and says so. */
export async function actOnTasks(
  visit: Visit,
  wish: TeamWish,
  refs: readonly TaskRef[] | 'which',
): Promise<Said> {
  const { words, parts, key } = visit;
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
  const change = taskChanges(parts);
  const done: Task[] = [];
  for (const one of found) {
    try {
      done.push(await change(one, (task) => applied(visit, wish, task, open), key));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'proof-needed')
        return {
          reply: reply.proof(one.value.code, one.value.proof ?? 'note'),
          worker: (worker) => ask(worker, 'proof', [one.value], parts.now()),
        };
      if (error.code !== 'task-over') throw error;
    }
  }
  if (done.length === 0)
    return {
      reply: reply.over(tasks.map(({ code }) => code).join(', ')),
      idle: true,
      worker: (worker) => without(worker, refs),
    };
  return { reply: sayDone(visit, wish, done, open), worker: (worker) => after(worker, done) };
}

const hasTwins = (tasks: readonly Task[]): boolean =>
  new Set(tasks.map(({ code }) => code)).size < tasks.length;

function applied(visit: Visit, wish: TeamWish, task: Task, open: OpenTasks): Task {
  const { text, key, parts, worker } = visit;
  const deed = { by: key, at: parts.now(), id: text.sid };
  if (rules.wasDone(task, text.sid)) return task;
  const { name } = worker;
  switch (wish.kind) {
    case 'done': {
      const proof = {
        ...(text.picture ? { photo: text.picture } : {}),
        ...(isNote(visit, task) ? { note: text.body.trim().slice(0, MOST.notes) } : {}),
      };
      return rules.done(task, deed, {
        name,
        forAll: rules.assigneeOf(task, key) === undefined,
        ...(Object.keys(proof).length > 0 ? { proof } : {}),
      });
    }
    case 'onIt': {
      const store = open.stores.get(task.store);
      const minutes = store && policyOf(open.policies, store, task.priority).ackMinutes;
      return rules.onIt(task, deed, name, minutes ?? LATER_MINUTES);
    }
    case 'notYet':
      return rules.notYet(task, deed, name);
    case 'blocked':
      return rules.block(task, deed, name, wish.reason);
    case 'snooze':
      return rules.snooze(task, deed, name, untilOf(wish, zoneOf(task, open, visit), deed.at));
    default:
      return task;
  }
}

/** What a task that wants a note gets as one: an answer to the question for it, or more than the bare word. */
function isNote({ asked, text }: Visit, task: Task): boolean {
  if (task.proof !== 'note') return false;
  return asked?.what === 'proof' || text.body.trim().split(/\s+/).length > 3;
}

const zoneOf = ({ store }: Pick<Task, 'store'>, { stores }: OpenTasks, { parts }: Visit): string =>
  stores.get(store)?.timeZone ?? parts.timeZone;

function untilOf(
  { until, minutes }: Extract<TeamWish, { kind: 'snooze' }>,
  zone: string,
  now: number,
): number {
  if (until === undefined) return now + (minutes ?? LATER_MINUTES) * 60_000;
  const today = dayOf(zone, now);
  const moment = momentOf(zone, today, until);
  return moment > now ? moment : momentOf(zone, dayAfter(today, 1), until);
}

function sayDone(visit: Visit, wish: TeamWish, tasks: readonly Task[], open: OpenTasks): string {
  const { words, worker, key, parts } = visit;
  const { reply } = words;
  const codes = tasks.map(({ code }) => code).join(', ');
  const [first] = tasks;
  switch (wish.kind) {
    case 'done': {
      const left = worker.tasks.filter(({ id }) => !tasks.some((task) => task.id === id));
      return tasks.some(rules.isOpen) ? reply.didPart(codes) : reply.done(codes, left.length);
    }
    case 'onIt':
      return reply.onIt(codes);
    case 'notYet':
      return reply.notYet(codes);
    case 'blocked':
      return reply.blocked(codes);
    case 'snooze': {
      const until = first && rules.assigneeOf(first, key)?.until;
      const zone = first ? zoneOf(first, open, visit) : parts.timeZone;
      return reply.later(codes, timeOf(zone, until ?? parts.now()));
    }
    default:
      return reply.unknown;
  }
}
