import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { taskDraft, type TaskLetterKind } from './compose';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import { at } from './objects';
import type { TeamParts } from './parts';
import { quietEnds } from './rules/quiet';
import { assigneeOf, isOpen } from './rules/tasks';
import { readTask, type Store, type Task } from './stored';
import type { Worker } from './stored-people';
import { personOf, watchDesk } from './watching';

/** The kind of due work that tells people of a task what they should know, when they may be disturbed. */
export const TELL = 'team.tell';

/** What is told: a task that is theirs, one that changed, and what others have done with it. */
export type TellKind = 'assignment' | 'update' | 'doneNews' | 'blockedNews';

/** An assignment that has to wait for somebody's quiet hours; none when they never end. */
export function tellLater(
  kind: TellKind,
  task: Task,
  store: Store,
  who: string,
  worker: Worker,
  now: number,
): readonly NewItem[] {
  const when = quietEnds(personOf(who, worker, store.timeZone).quiet, now);
  if (when === undefined) return [];
  return [
    {
      id: `${TELL}.${store.id}.${task.id}.${kind}.${who}.${task.history.length}`,
      kind: TELL,
      at: when,
      data: { store: store.id, task: task.id, kind, who },
    },
  ];
}

const LETTER_OF: Readonly<Record<TellKind, TaskLetterKind>> = {
  assignment: 'assignment',
  update: 'update',
  doneNews: 'progress',
  blockedNews: 'progress',
};

/** Tells in time. What is over by then is not told any more, and nobody is told what they have done themselves. */
export async function tellInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: storeId, task: taskId, kind, who, by } = item.data;
  if (typeof storeId !== 'string' || typeof taskId !== 'string' || !isTellKind(kind)) return 'done';
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);
  const open = await keeping.task(storeId, taskId);
  const task =
    open?.value ?? readTask((await parts.records.read(at('done', storeId, taskId)))?.data);
  if (!task) return 'done';
  const near = await watchDesk(parts).around(task);
  if (!near) return 'done';
  const { store, workers, members } = near;
  const isNews = kind === 'doneNews' || kind === 'blockedNews';
  const recipients = isNews
    ? newsFor(kind, task, members, by)
    : typeof who === 'string' && isOpen(task) && assigneeOf(task, who)?.state !== 'done'
      ? [who]
      : [];
  const waits: number[] = [];
  await Promise.all(
    recipients.map(async (one) => {
      const worker = workers.get(one);
      if (!worker) return;
      const when = quietEnds(personOf(one, worker, store.timeZone).quiet, parts.now());
      if (when !== undefined && when > parts.now()) {
        waits.push(when);
        return;
      }
      await letters.post(
        taskDraft({ who: one, worker }, LETTER_OF[kind], task, store, {
          cause: `n${task.id}-${kind}-${item.id.split('.').at(-1) ?? ''}`,
          by: 'message',
          ...(isNews ? { about: newsOf(kind, task, worker) } : {}),
        }),
      );
    }),
  );
  return waits.length === 0 ? 'done' : { again: Math.min(...waits) };
}

const KINDS: readonly string[] = ['assignment', 'update', 'doneNews', 'blockedNews'];
const isTellKind = (kind: unknown): kind is TellKind =>
  typeof kind === 'string' && KINDS.includes(kind);

/** Whom it concerns: a task that is held up its managers, one that is done whoever else had it. */
function newsFor(
  kind: 'doneNews' | 'blockedNews',
  task: Task,
  members: readonly { readonly who: string; readonly role: string }[],
  by: unknown,
): readonly string[] {
  if (kind === 'doneNews')
    return task.assignees
      .map(({ who }) => who)
      .filter((who) => who !== by && task.mode === 'anyone');
  const managers = members.filter(({ role }) => role === 'manager');
  const bosses = managers.length > 0 ? managers : members.filter(({ role }) => role === 'admin');
  return bosses.map(({ who }) => who).filter((who) => who !== by);
}

function newsOf(kind: TellKind, task: Task, { language }: Worker): string {
  const isSpanish = language === 'es';
  if (kind === 'blockedNews') {
    const name = task.assignees.find(({ who }) => who === task.blocked?.by)?.name ?? '';
    const reason = task.blocked?.reason ?? '';
    return isSpanish ? `bloqueada por ${name}: ${reason}` : `blocked by ${name}: ${reason}`;
  }
  const name = task.assignees.find(({ who }) => who === task.doneBy)?.name ?? '';
  return isSpanish ? `hecho${name ? ` (${name})` : ''}` : `done${name ? ` (${name})` : ''}`;
}
