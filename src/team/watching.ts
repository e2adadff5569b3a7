import type { Outcome } from '../agenda/do-item';
import type { DueItem } from '../agenda/item';
import { isConflict } from '../ports/records';
import { together } from '../ports/settled';
import { situationOf, workersAround, type Around } from './around';
import { taskDraft, type TaskLetterKind } from './compose';
import { keepingIn, policyOf } from './keeping';
import { letterDesk, type Posted } from './letters';
import { at } from './objects';
import type { TeamParts } from './parts';
import { puttingAway } from './putting-away';
import { advance, type Delivery, type Progress } from './rules/escalation';
import { nextRepeat } from './rules/repeats';
import { isOpen, noted } from './rules/tasks';
import { lookIs } from './rules/watch';
import { OPEN_TASK_TTL_SECONDS, type Task } from './stored';

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
const MINUTE_MS = 60_000;

/**
 * Looks at a task in time: reminds, asks, escalates, and puts away what is over. What is said is named by the step it
 * belongs to, so that a look that was cut off and is made again says nothing twice.
 */
export async function lookInTime(item: DueItem, parts: TeamParts): Promise<Outcome> {
  const { store: storeId, task: taskId, watch } = item.data;
  if (typeof storeId !== 'string' || typeof taskId !== 'string') return 'done';
  const keeping = keepingIn(parts.records);
  const { putAway, skip } = puttingAway(parts);
  /** What it was put in for may still be being written. */
  const soon: Outcome =
    parts.now() - item.at < MINUTE_MS ? { again: parts.now() + MINUTE_MS } : 'done';
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const [found, kept, members, policies] = await together([
      keeping.task(storeId, taskId),
      keeping.store(storeId),
      keeping.members(storeId),
      keeping.policies(),
    ]);
    if (!found || !kept) return soon;
    const { value: task, revision } = found;
    if (!isOpen(task)) {
      await putAway(task, revision);
      return 'done';
    }
    const is = lookIs(task, watch);
    const store = kept.value;
    if (!task.watch || is !== 'meant' || store.state === 'closed')
      return is === 'early' ? soon : 'done';
    const now = parts.now();
    const comesAgainAt =
      task.repeats && task.dueAt !== undefined
        ? nextRepeat(store.timeZone, task.dueAt, task.repeats, task.dueAt)
        : undefined;
    if (comesAgainAt !== undefined && now >= comesAgainAt) {
      await skip(task);
      return 'done';
    }
    const near: Around = { store, members, workers: await workersAround(keeping, task, members) };
    const policy = policyOf(policies, store, task.priority);
    const { progress, deliveries, next } = advance(
      policy,
      task.watch.progress,
      situationOf(task, near, now),
    );
    const posted = await together(deliveries.map((one) => say(one, task, near, parts)));
    // Somebody else has told them something meanwhile: decided anew, and what has been said stays said.
    if (posted.includes('throttled')) continue;
    const after = withProgress(task, progress, deliveries, next === undefined, now);
    try {
      await parts.records.replace(at('tasks', task.store, task.id), after, revision, {
        ttl: OPEN_TASK_TTL_SECONDS,
      });
    } catch (error) {
      // Somebody answered meanwhile: decided anew, and what has been said stays said.
      if (isConflict(error)) continue;
      throw error;
    }
    const again = [next, comesAgainAt].filter((time) => time !== undefined);
    return again.length === 0 ? 'done' : { again: Math.min(...again) };
  }
  return { again: parts.now() + MINUTE_MS };
}

function withProgress(
  task: Task,
  progress: Progress,
  deliveries: readonly Delivery[],
  ended: boolean,
  now: number,
): Task {
  const { number = 0, began = 0 } = task.watch ?? {};
  const next: Task = {
    ...task,
    watch: { number, began, progress, ...(ended ? { ended: true } : {}) },
  };
  const whats = [...new Set(deliveries.map((one) => `${kindOf(one, task)}.${one.by}`))];
  return whats.reduce((noting, what) => noted(noting, { at: now }, what), next);
}

async function say(
  delivery: Delivery,
  task: Task,
  { store, workers }: Around,
  parts: TeamParts,
): Promise<Posted> {
  const worker = workers.get(delivery.who);
  if (!worker) return 'unreachable';
  // A step is named by the watch it belongs to, so that it is the same one whoever looks again why.
  const cause = `t${task.id}-${task.watch?.began ?? 0}-${delivery.id.replace('.', '-')}-${delivery.to.charAt(0)}${delivery.by.charAt(0)}`;
  return letterDesk(parts).post(
    taskDraft({ who: delivery.who, worker }, kindOf(delivery, task), task, store, {
      texts: parts.texts,
      cause,
      by: delivery.by,
      critical: delivery.critical,
      oversees: delivery.to !== 'assignees',
      throttled: true,
    }),
  );
}
