import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { isConflict } from '../ports/records';
import { taskDraft, type TaskLetterKind } from './compose';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import { at } from './objects';
import type { TeamParts } from './parts';
import {
  advance,
  begun,
  type Assignee,
  type Delivery,
  type Person,
  type Situation,
} from './rules/escalation';
import type { Policy } from './rules/policy';
import { isOpen, nextDueFrom, noted } from './rules/tasks';
import { keptSeconds, type Store, type Task } from './stored';
import type { Member, Worker } from './stored-people';

/** The kinds of due work about one task. */
export const WATCH = 'team.task';

/** A look at a task; with a new number of the watch, the looks that were planned before mean nothing any more. */
export const lookAt = (task: Task, when: number): NewItem => ({
  id: `${WATCH}.${task.store}.${task.id}.${task.watch?.number ?? 0}`,
  kind: WATCH,
  at: when,
  data: { store: task.store, task: task.id, watch: task.watch?.number ?? 0 },
});

/** Starts watching a task from the beginning, as when it is new or its due time moved; without a due time nobody watches. */
export function watched(task: Task, policy: Policy, now: number): Task {
  const { watch: before, ...rest } = task;
  if (task.dueAt === undefined) return rest;
  const number = (before?.number ?? 0) + 1;
  return { ...rest, watch: { number, began: number, progress: begun(policy, task.dueAt, now) } };
}

/** Looks again soon because somebody has answered; what was said so far stands. */
export function lookedAgain(task: Task): Task {
  const { watch } = task;
  if (!watch) return task;
  const { ended: _ended, ...rest } = watch;
  return { ...task, watch: { ...rest, number: watch.number + 1 } };
}

/** People around a task, each with how they are reached. */
export interface Around {
  readonly store: Store;
  readonly members: readonly Member[];
  readonly workers: ReadonlyMap<string, Worker>;
}

/** A person as the escalation sees them. */
export const personOf = (who: string, worker: Worker, zone: string): Person => ({
  who,
  quiet: {
    zone,
    ...(worker.quiet ? { hours: worker.quiet } : {}),
    ...(worker.workDays ? { workDays: worker.workDays } : {}),
  },
  recent: {
    message: worker.recent.message ?? [],
    call: worker.recent.call ?? [],
    mail: worker.recent.mail ?? [],
  },
});

const LETTER_OF: Readonly<Record<Delivery['what'], TaskLetterKind>> = {
  reminder: 'reminder',
  check: 'check',
  step: 'followUp',
};

/** What a delivery is as a letter: what goes to managers is an escalation, what is critical says so. */
function kindOf({ what, to }: Delivery, task: Task): TaskLetterKind {
  if (to !== 'assignees') return 'escalation';
  return what === 'step' && task.priority === 'critical' ? 'priority' : LETTER_OF[what];
}

const MAX_TRIES = 4;

/** Looks at tasks in time: reminds, asks, escalates, and puts away what is over. */
export function watchDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);

  /** The people a task may concern now; one step of reads each for the list and for the people. */
  async function around(task: Task): Promise<Around | undefined> {
    const [store, members] = await Promise.all([
      keeping.store(task.store),
      keeping.members(task.store),
    ]);
    if (!store) return undefined;
    const needed = [
      ...new Set([
        ...task.assignees.map(({ who }) => who),
        ...members.filter(({ role }) => role !== 'member').map(({ who }) => who),
      ]),
    ];
    const found = await Promise.all(
      needed.map(async (who) => [who, await keeping.worker(who)] as const),
    );
    const workers = new Map(
      found.flatMap(([who, worker]): [string, Worker][] => (worker ? [[who, worker.value]] : [])),
    );
    return { store: store.value, members, workers };
  }

  function situationOf(task: Task, { store, members, workers }: Around): Situation {
    const known = (who: string): Person[] => {
      const worker = workers.get(who);
      return worker && !worker.stopped ? [personOf(who, worker, store.timeZone)] : [];
    };
    const ofRole = (role: Member['role']): Person[] =>
      members.filter((one) => one.role === role).flatMap(({ who }) => known(who));
    const managers = ofRole('manager');
    const admins = ofRole('admin');
    return {
      now: parts.now(),
      open: task.state === 'open',
      mode: task.mode,
      assignees: task.assignees.flatMap(({ who, state, until }): Assignee[] =>
        known(who).map((person) => ({
          ...person,
          done: state === 'done',
          ...(until === undefined ? {} : { until }),
        })),
      ),
      // A store without a manager is its admins' business, never that of another store's manager.
      managers: managers.length > 0 ? managers : admins,
      admins: admins.length > 0 ? admins : managers,
    };
  }

  async function look(item: DueItem): Promise<Outcome> {
    const { store: storeId, task: taskId, watch } = item.data;
    if (typeof storeId !== 'string' || typeof taskId !== 'string') return 'done';
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const found = await keeping.task(storeId, taskId);
      if (!found) return 'done';
      const { value: task, revision } = found;
      if (!isOpen(task)) {
        await putAway(task, revision);
        return 'done';
      }
      if (!task.watch || task.watch.number !== watch) return 'done';
      const near = await around(task);
      if (!near) return 'done';
      if (task.repeats && task.dueAt !== undefined) {
        const next = nextDueFrom(near.store.timeZone, task.dueAt, task.repeats, task.dueAt);
        if (parts.now() >= next) {
          await skip(task);
          return 'done';
        }
      }
      const policy = await keeping.policy(near.store, task.priority);
      const { progress, deliveries, next } = advance(
        policy,
        task.watch.progress,
        situationOf(task, near),
      );
      await Promise.all(deliveries.map((delivery) => say(delivery, task, near)));
      const after = withProgress(task, progress, deliveries, next === undefined);
      try {
        if (after !== task)
          await parts.records.replace(at('tasks', task.store, task.id), after, revision, {
            ttl: keptSeconds(180),
          });
      } catch (error) {
        // Somebody answered meanwhile: decided anew, and what has been said stays said.
        if (isConflict(error)) continue;
        throw error;
      }
      const again = [next, nextRepeat(task, near.store)].filter((time) => time !== undefined);
      return again.length === 0 ? 'done' : { again: Math.min(...again) };
    }
    return { again: parts.now() + 60_000 };
  }

  const nextRepeat = (task: Task, store: Store): number | undefined =>
    task.repeats && task.dueAt !== undefined
      ? nextDueFrom(store.timeZone, task.dueAt, task.repeats, task.dueAt)
      : undefined;

  function withProgress(
    task: Task,
    progress: NonNullable<Task['watch']>['progress'],
    deliveries: readonly Delivery[],
    ended: boolean,
  ): Task {
    const { number = 0, began = 0 } = task.watch ?? {};
    const next: Task = {
      ...task,
      watch: { number, began, progress, ...(ended ? { ended: true } : {}) },
    };
    if (deliveries.length === 0) return next;
    const whats = [...new Set(deliveries.map((one) => `${kindOf(one, task)}.${one.by}`))];
    return whats.reduce((noting, what) => noted(noting, { at: parts.now() }, what), next);
  }

  async function say(delivery: Delivery, task: Task, { store, workers }: Around): Promise<void> {
    const worker = workers.get(delivery.who);
    if (!worker) return;
    // A step is named by the watch it belongs to, so that it is the same one whoever looks again why.
    const cause = `t${task.id}-${task.watch?.began ?? 0}-${delivery.id.replace('.', '-')}-${delivery.to.charAt(0)}${delivery.by.charAt(0)}`;
    await letters.post(
      taskDraft({ who: delivery.who, worker }, kindOf(delivery, task), task, store, {
        cause,
        by: delivery.by,
        critical: delivery.critical,
        oversees: delivery.to !== 'assignees',
      }),
    );
  }

  /** What is over goes to the archive, and off the lists of those who had it; safe to repeat. */
  async function putAway(task: Task, revision: string): Promise<void> {
    await parts.records.put(at('done', task.store, task.id), task, {
      ttl: keptSeconds(parts.settings.keepDays),
    });
    await Promise.all([
      ...task.assignees.map(({ who }) => takeOffList(who, task.id)),
      comesAgain(task),
    ]);
    try {
      await parts.records.remove(at('tasks', task.store, task.id), revision);
    } catch (error) {
      // Opened again at this very moment: then it stays where it is.
      if (!isConflict(error)) throw error;
    }
  }

  const takeOffList = (who: string, id: string): Promise<unknown> =>
    keeping.changeWorker(who, (worker) =>
      worker?.tasks.some((one) => one.id === id)
        ? { ...worker, tasks: worker.tasks.filter((one) => one.id !== id) }
        : undefined,
    );

  /** A task of every day that nobody did is closed as skipped when the next one is due. */
  async function skip(task: Task): Promise<void> {
    const skipped = await keeping.changeTask(task.store, task.id, (current) =>
      current && isOpen(current)
        ? noted(
            { ...current, state: 'skipped', doneAt: parts.now() },
            { at: parts.now() },
            'skipped',
          )
        : undefined,
    );
    if (skipped) await putAway(skipped.value, skipped.revision);
  }

  /** The next one of a task that comes again; its id follows from this one's, so that it is made once. */
  async function comesAgain(task: Task): Promise<void> {
    if (!task.repeats || task.dueAt === undefined || task.state === 'dropped') return;
    const store = (await keeping.store(task.store))?.value;
    if (!store) return;
    const dueAt = nextDueFrom(store.timeZone, task.dueAt, task.repeats, parts.now());
    const {
      doneAt: _at,
      doneBy: _by,
      given: _given,
      blocked: _blocked,
      watch: _watch,
      ...rest
    } = task;
    const [family = task.id] = task.id.split('-');
    const policy = await keeping.policy(store, task.priority);
    const bare: Task = {
      ...rest,
      id: `${family}-${dueAt.toString(36)}`,
      state: 'open',
      dueAt,
      createdAt: parts.now(),
      assignees: task.assignees.map(({ who, name }) => ({
        who,
        name,
        state: 'asked',
        at: parts.now(),
      })),
      ...(task.items ? { items: task.items.map(({ text }) => ({ text, done: false })) } : {}),
      history: [],
      deeds: [],
    };
    const next = watched(bare, policy, parts.now());
    try {
      await parts.records.create(at('tasks', next.store, next.id), next, { ttl: keptSeconds(180) });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    await Promise.all([
      parts.agenda.put([lookAt(next, parts.now())]),
      ...next.assignees.map(({ who }) =>
        keeping.changeWorker(who, (worker) =>
          worker && !worker.tasks.some(({ id }) => id === next.id)
            ? {
                ...worker,
                tasks: [...worker.tasks, { store: next.store, id: next.id, code: next.code }],
              }
            : undefined,
        ),
      ),
    ]);
  }

  return { look, around, putAway };
}
