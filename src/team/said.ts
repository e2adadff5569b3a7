import { refOf } from './compose';
import * as rules from './rules/tasks';
import type { Task } from './stored';
import type { Doing, TaskRef, Worker } from './stored-people';

/** What came of a text: what to answer, and what is known of the member from now on. */
export interface Said {
  readonly reply: string;
  readonly worker?: (worker: Worker) => Worker;
  /** It changed nothing, so that two machines come to an end. */
  readonly idle?: boolean;
  /** It only looked something up: nothing is written about it, and a repeat looks again. */
  readonly reads?: boolean;
  /** They want everything about them erased. */
  readonly forget?: boolean;
  readonly deed?: SaidDeed;
}

/** What a text does to other records than the member's own: written in the same step as the answer is noted there. */
export interface SaidDeed {
  /** Noted with the answer, so that a repeat finishes what was cut off; the text's own id is added. */
  readonly doing: Omit<Doing, 'sid'>;
  /** Safe to repeat. Answers what came of it where somebody was faster and it is something else. */
  readonly carryOut: () => Promise<Said | undefined>;
}

/** The member is asked something about these tasks. */
export const ask = (
  worker: Worker,
  what: 'reason' | 'proof',
  tasks: readonly Task[],
  at: number,
): Worker => ({ ...worker, asked: { what, tasks: tasks.map(refOf), at } });

/** What is over is theirs no longer. */
export const without = (worker: Worker, refs: readonly TaskRef[] | 'which'): Worker =>
  refs === 'which'
    ? worker
    : { ...worker, tasks: worker.tasks.filter(({ id }) => !refs.some((ref) => ref.id === id)) };

/** Once answered a question is asked no more, and what is over is theirs no longer. */
export function after({ asked: _asked, ...worker }: Worker, tasks: readonly Task[]): Worker {
  const over = tasks.filter((task) => !rules.isOpen(task));
  return {
    ...worker,
    tasks: worker.tasks.filter(({ id }) => !over.some((task) => task.id === id)),
  };
}
