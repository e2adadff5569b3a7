import { Refusal } from '../ports/refusal';
import * as rules from './rules/tasks';
import type { TakenAway, TaskChanges, TaskFields, TeamRequest } from './staff-api';
import { MOST, type Task } from './stored';
import { tidy } from '../understanding/tidy';

/** Requests about one task. */
export type TaskRequest = Extract<
  TeamRequest,
  {
    action:
      | 'createTask'
      | 'editTask'
      | 'assign'
      | 'done'
      | 'onIt'
      | 'notYet'
      | 'unblock'
      | 'drop'
      | 'reopen'
      | 'snooze'
      | 'block'
      | 'tick';
  }
>;

/** What a request of somebody who may makes of a task. */
export function decided(
  request: Exclude<TaskRequest, { action: 'createTask' | 'editTask' | 'assign' | 'reopen' }>,
  task: Task,
  deed: { readonly by: string; readonly at: number },
  who: { readonly name: string; readonly manages: boolean },
  ackMinutes: number,
): Task {
  switch (request.action) {
    case 'done':
      return rules.done(task, deed, {
        name: who.name,
        forAll: who.manages && rules.assigneeOf(task, deed.by) === undefined,
        ...(request.note ? { proof: { note: request.note.slice(0, MOST.notes) } } : {}),
      });
    case 'onIt':
      return rules.onIt(task, deed, who.name, ackMinutes);
    case 'notYet':
      return rules.notYet(task, deed, who.name);
    case 'unblock':
      return rules.unblock(task, deed);
    case 'drop':
      if (!who.manages) throw new Refusal('not-your-store');
      return rules.drop(task, deed);
    case 'snooze':
      return rules.snooze(task, deed, who.name, request.until);
    case 'block':
      return rules.block(task, deed, who.name, request.reason);
    case 'tick':
      return rules.tick(task, deed, request.item, request);
  }
}

/** A title, tidied. Throws `bad-name` when nothing is left. */
export function titleOf(title: string): string {
  const tidied = tidy(title, MOST.title);
  if (!tidied) throw new Refusal('bad-name');
  return tidied;
}

/** The fields of a request that a task keeps as they are. Throws `too-many`. */
export function fieldsOf(request: Partial<TaskFields> | TaskChanges): Partial<Task> {
  const { notes, priority, dueAt, mode, proof, repeats } = request;
  return {
    ...(notes ? { notes: notes.slice(0, MOST.notes) } : {}),
    ...(priority ? { priority } : {}),
    ...(dueAt == null ? {} : { dueAt }),
    ...(mode ? { mode } : {}),
    ...(proof ? { proof } : {}),
    ...(repeats ? { repeats: { ...repeats } } : {}),
  };
}

/** The checklist that a request asks for, of a task that may have one; none when it is empty. Throws `too-many`. */
export function checklistOf(
  request: Pick<TaskChanges, 'items' | 'places'>,
  task: Pick<Task, 'items' | 'places'> = {},
): Pick<Task, 'items' | 'places'> {
  const { items: asked = task.items?.map(({ text }) => text), places: at = task.places } = request;
  if (!asked || asked.length === 0) return {};
  if (asked.length > MOST.items) throw new Refusal('too-many', { max: MOST.items });
  const texts = asked.map((text) => text.slice(0, MOST.title));
  const places = at ?? undefined;
  return {
    items: rules.checklist(texts, places, task.items),
    ...(places ? { places: [...places] } : {}),
  };
}

/** Written anew with every change: what is taken away is not in it. */
const CHECKLIST: ReadonlySet<string> = new Set(['items', 'places']);
const MAY_GO: readonly TakenAway[] = ['notes', 'dueAt', 'proof', 'repeats'];

/** A task as somebody has changed it. What comes again in the same rhythm as before goes on being counted from its first day. */
export function editedBy(task: Task, request: TaskChanges): Task {
  const gone = new Set<string>(MAY_GO.filter((field) => request[field] === null));
  const kept = Object.fromEntries(
    Object.entries(task).filter(([field]) => !gone.has(field) && !CHECKLIST.has(field)),
  );
  const fields = fieldsOf(request);
  const { repeats: before } = task;
  const isSameRhythm =
    before?.every === fields.repeats?.every && before?.count === fields.repeats?.count;
  return {
    ...(kept as Task),
    ...fields,
    ...checklistOf(request, task),
    ...(before && isSameRhythm ? { repeats: before } : {}),
    ...(request.title === undefined ? {} : { title: titleOf(request.title) }),
  };
}
