import type { Outcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import { together } from '../ports/settled';
import { personOf, workersAround } from './around';
import { taskDraft, type TaskLetterKind } from './compose';
import { keepingIn } from './keeping';
import { letterDesk } from './letters';
import type { TeamParts } from './parts';
import { quietEnds } from './rules/quiet';
import { assigneeOf, isOpen } from './rules/tasks';
import type { Store, Task } from './stored';
import type { Member, Worker } from './stored-people';
import { TELL, type TellKind } from './task-changes';
import { teamWords } from './words/team-words';

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
  const [open, over, kept, members] = await together([
    keeping.task(storeId, taskId),
    keeping.doneTask(storeId, taskId),
    keeping.store(storeId),
    keeping.members(storeId),
  ]);
  const task = (open ?? over)?.value;
  const store = kept?.value;
  if (!task || !store || store.state === 'closed') return 'done';
  const workers = await workersAround(keeping, task, members);
  // It goes on already, or was opened again.
  if (kind === 'blockedNews' && task.state !== 'blocked') return 'done';
  if (kind === 'doneNews' && task.state !== 'done') return 'done';
  const isNews = kind === 'doneNews' || kind === 'blockedNews';
  const recipients = isNews
    ? newsFor(kind, task, members, by)
    : typeof who === 'string' && isOpen(task) && assigneeOf(task, who)?.state !== 'done'
      ? [who]
      : [];
  const waits: number[] = [];
  await together(
    recipients.map(async (one) => {
      const worker = workers.get(one);
      if (!worker) return;
      const when = quietEnds(personOf(one, worker, store.timeZone).quiet, parts.now());
      if (when === undefined) return;
      if (when > parts.now()) {
        waits.push(when);
        return;
      }
      await letters.post(
        taskDraft({ who: one, worker }, LETTER_OF[kind], task, store, {
          texts: parts.texts,
          cause: `n${task.id}-${kind}-${item.id.split('.').at(-1) ?? ''}`,
          by: 'message',
          ...(isNews ? { about: newsOf(kind, task, members, worker, parts) } : {}),
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

function newsOf(
  kind: TellKind,
  task: Task,
  members: readonly Member[],
  { language }: Worker,
  { texts }: TeamParts,
): string {
  const { news } = teamWords(language, texts);
  const nameOf = (key: string | undefined): string =>
    members.find(({ who }) => who === key)?.name ??
    task.assignees.find(({ who }) => who === key)?.name ??
    '';
  return kind === 'blockedNews'
    ? news.blocked(nameOf(task.blocked?.by), task.blocked?.reason ?? '')
    : news.done(nameOf(task.doneBy));
}
