import type { NewItem } from '../agenda/item';
import { isConflict, Unavailable } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { keepingIn, type Found } from './keeping';
import { at } from './objects';
import type { TeamParts } from './parts';
import * as rules from './rules/tasks';
import { lookedAgain } from './rules/watch';
import { OPEN_TASK_TTL_SECONDS, type Task } from './stored';

/** Kinds of due work about one task: it is looked at, and people are told of it. */
export const WATCH = 'team.task';
export const TELL = 'team.tell';

/** What people are told: a task that is theirs, one that changed, and what others have done with it. */
export type TellKind = 'assignment' | 'update' | 'doneNews' | 'blockedNews';

const MAX_TRIES = 8;

/** A look at a task; with a new number of the watch, the looks that were planned before mean nothing any more. */
export const lookAt = (task: Task, when: number): NewItem => ({
  id: `${WATCH}.${task.store}.${task.id}.${task.watch?.number ?? 0}`,
  kind: WATCH,
  at: when,
  data: { store: task.store, task: task.id, watch: task.watch?.number ?? 0 },
});

/** News for others about a task, told by due work so that whoever brings it need not wait; named by when it happened. */
const newsItem = (kind: TellKind, task: Task, by: string, happened: number, now: number) => ({
  id: `${TELL}.${task.store}.${task.id}.${kind}.${happened}`,
  kind: TELL,
  at: now,
  data: { store: task.store, task: task.id, kind, by },
});

/** What follows from how a task stands now: it is looked at, or put away, and others hear of it. */
export function followUps(task: Task, by: string, now: number): readonly NewItem[] {
  if (!rules.isOpen(task))
    return [
      lookAt(task, now),
      ...(task.state === 'done' ? [newsItem('doneNews', task, by, task.doneAt ?? 0, now)] : []),
    ];
  return [
    ...(task.watch ? [lookAt(task, now)] : []),
    ...(task.blocked ? [newsItem('blockedNews', task, by, task.blocked.at, now)] : []),
  ];
}

/**
 * Changes a task by a rule, and in the same step puts in what follows from it. The rule is asked again when somebody was
 * faster; when it answers the same task, as for a text that comes again, what follows is put in once more: whoever came
 * first may have been cut off before it was. Nobody is told twice by that. Throws task-over when there is none any more.
 */
export function taskChanges(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  return async (known: Found<Task>, rule: (task: Task) => Task, by: string): Promise<Task> => {
    const { store, id, code } = known.value;
    let found: Found<Task> | undefined = known;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      if (!found) throw new Refusal('task-over', { code });
      const { value: before, revision }: Found<Task> = found;
      const next = rule(before);
      const task = next === before ? before : lookedAgain(before, next);
      try {
        await together([
          task === before
            ? undefined
            : parts.records.replace(at('tasks', store, id), task, revision, {
                ttl: OPEN_TASK_TTL_SECONDS,
              }),
          parts.agenda.put(followUps(task, by, parts.now())),
        ]);
        return task;
      } catch (error) {
        if (!isConflict(error)) throw error;
        found = await keeping.task(store, id);
      }
    }
    throw new Unavailable('others are changing this task');
  };
}
