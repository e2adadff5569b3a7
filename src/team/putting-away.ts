import { isConflict } from '../ports/records';
import { together } from '../ports/settled';
import { keepingIn, policyOf } from './keeping';
import { at } from './objects';
import type { TeamParts } from './parts';
import { nextRepeat } from './rules/repeats';
import { checklist, isOpen, noted } from './rules/tasks';
import { watched } from './rules/watch';
import { keptSeconds, OPEN_TASK_TTL_SECONDS, type Task } from './stored';
import { lookAt } from './task-changes';

/** What happens to tasks that are over: they go to the archive, and those that come again begin anew. */
export function puttingAway(parts: TeamParts) {
  const keeping = keepingIn(parts.records);

  /** What is over goes to the archive, and off the lists of those who had it; safe to repeat. */
  async function putAway(task: Task, revision: string): Promise<void> {
    await parts.records.put(at('done', task.store, task.id), task, {
      ttl: keptSeconds(parts.settings.keepDays),
    });
    await together([
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
    if (skipped && !isOpen(skipped.value)) await putAway(skipped.value, skipped.revision);
  }

  /**
   * The next one of a task that comes again; its id follows from this one's, so that it is made once. In a closed store it
   * waits like every open task, and nobody is told of it, until the store is opened again.
   */
  async function comesAgain(task: Task): Promise<void> {
    if (!task.repeats || task.dueAt === undefined || task.state === 'dropped') return;
    const [found, policies] = await together([keeping.store(task.store), keeping.policies()]);
    const store = found?.value;
    if (!store) return;
    const dueAt = nextRepeat(store.timeZone, task.dueAt, task.repeats, parts.now());
    const {
      doneAt: _at,
      doneBy: _by,
      given: _given,
      blocked: _blocked,
      watch: _watch,
      ...rest
    } = task;
    const [family = task.id] = task.id.split('-');
    const bare: Task = {
      ...rest,
      id: `${family}-${dueAt.toString(36)}`,
      state: 'open',
      dueAt,
      repeats: { ...task.repeats, since: task.repeats.since ?? task.dueAt },
      createdAt: parts.now(),
      assignees: task.assignees.map(({ who, name }) => ({
        who,
        name,
        state: 'asked',
        at: parts.now(),
      })),
      ...(task.items
        ? {
            items: checklist(
              task.items.map(({ text }) => text),
              task.places,
            ),
          }
        : {}),
      history: [],
      deeds: [],
    };
    const next = watched(bare, policyOf(policies, store, task.priority), parts.now());
    try {
      await parts.records.create(at('tasks', next.store, next.id), next, {
        ttl: OPEN_TASK_TTL_SECONDS,
      });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    await together([
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

  return { putAway, skip };
}
