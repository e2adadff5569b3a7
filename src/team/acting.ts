import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { refOf } from './compose';
import type { TeamWish } from './intents';
import { policyOf, type Found, type Policies } from './keeping';
import { dayAfter, dayOf, momentOf, timeOf } from './rules/clock';
import * as rules from './rules/tasks';
import { after, ask, without, type Said } from './said';
import { MOST, type Store, type Task } from './stored';
import { taskChanges } from './task-changes';
import type { Visit } from './visit';
import { LATER_MINUTES } from './wishes';

/** What a member's text does to tasks. */

/** Tasks that are still open, with what is known of their stores. */
export interface OpenTasks {
  readonly found: readonly Found<Task>[];
  readonly stores: ReadonlyMap<string, Store>;
  readonly policies: Policies;
}

/** How one task comes out of it: changed, or as it was because it cannot be. */
interface CameOut {
  readonly task: Task;
  readonly refused?: 'proof-needed' | 'task-over';
}

/**
 * Does what a member says to each of these tasks, as far as it can be done, and says so. Decided on what was read; only
 * where somebody was faster does it come out otherwise.
 */
export function actedOn(visit: Visit, wish: TeamWish, open: OpenTasks): Said {
  const { parts, key, asked } = visit;
  const { found } = open;
  const decided = found.map(({ value }): CameOut => {
    try {
      return { task: applied(visit, wish, value, open) };
    } catch (error) {
      return refusedBy(error, value);
    }
  });
  const said = saidOf(visit, wish, decided, open);
  const meant = found.filter((_, nth) => decided[nth]?.refused === undefined);
  if (meant.length === 0) return said;
  const change = taskChanges(parts);
  return {
    ...said,
    deed: {
      doing: {
        wish: JSON.stringify(wish),
        tasks: meant.map(({ value }) => refOf(value)),
        ...(asked?.what === 'proof' ? { proof: true } : {}),
      },
      async carryOut() {
        const real = await together(
          found.map(async (one, nth): Promise<CameOut> => {
            const before = decided[nth];
            if (before?.refused !== undefined) return before;
            try {
              return { task: await change(one, (task) => applied(visit, wish, task, open), key) };
            } catch (error) {
              return refusedBy(error, one.value);
            }
          }),
        );
        const isAsDecided = real.every((one, nth) => cameOutAlike(one, decided[nth]));
        return isAsDecided ? undefined : saidOf(visit, wish, real, open);
      },
    },
  };
}

const cameOutAlike = (one: CameOut, other: CameOut | undefined): boolean =>
  one.refused === other?.refused &&
  other !== undefined &&
  rules.isOpen(one.task) === rules.isOpen(other.task);

/** What cannot be done to a task is told; anything else is thrown. */
function refusedBy(error: unknown, task: Task): CameOut {
  if (!(error instanceof Refusal)) throw error;
  if (error.code !== 'proof-needed' && error.code !== 'task-over') throw error;
  return { task, refused: error.code };
}

function saidOf(visit: Visit, wish: TeamWish, all: readonly CameOut[], open: OpenTasks): Said {
  const { words, parts } = visit;
  const { reply } = words;
  const done = all.filter(({ refused }) => refused === undefined).map(({ task }) => task);
  const unproven = all.find(({ refused }) => refused === 'proof-needed')?.task;
  if (unproven) {
    const question = reply.proof(unproven.code, unproven.proof ?? 'note');
    return {
      reply: done.length === 0 ? question : `${sayDone(visit, wish, done, open)} ${question}`,
      worker: (worker) => ask(after(worker, done), 'proof', [unproven], parts.now()),
    };
  }
  if (done.length === 0) {
    const over = all.map(({ task }) => task);
    return {
      reply: reply.over(over.map(({ code }) => code).join(', ')),
      idle: true,
      worker: (worker) => without(worker, over.map(refOf)),
    };
  }
  return { reply: sayDone(visit, wish, done, open), worker: (worker) => after(worker, done) };
}

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
