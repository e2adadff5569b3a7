import type { Draft } from './draft';
import { THROTTLE_MS, type Channel } from './rules/throttle';
import type { Worker } from './stored-people';
import { ASKS } from './words/team-words';

const MOST_RECENT = 25;
const MOST_MARKS = 12;

/** A worker who has just been told something: a short answer of theirs is about that, and it counts against the throttle. */
export function told(
  worker: Worker,
  draft: Draft,
  how: {
    readonly by: Channel;
    /** Of the letter. */
    readonly key: string;
    readonly mark: string;
    readonly now: number;
  },
): Worker {
  const { by, now } = how;
  const recent = [...(worker.recent[by] ?? []), now].filter((at) => now - at < THROTTLE_MS);
  const asks = ASKS[draft.kind];
  const { task } = draft;
  const tasks =
    task && !worker.tasks.some(({ id }) => id === task.id) && draft.kind === 'assignment'
      ? [...worker.tasks, task]
      : worker.tasks;
  return {
    ...worker,
    tasks,
    told: [...(worker.told ?? []), how.mark].slice(-MOST_MARKS),
    recent: { ...worker.recent, [by]: recent.slice(-MOST_RECENT) },
    ...(asks && by !== 'mail'
      ? {
          asked: {
            what: asks,
            tasks: task ? [task] : [],
            at: now,
            ...(asks === 'read' ? { letter: how.key } : {}),
          },
        }
      : {}),
  };
}
