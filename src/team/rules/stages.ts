import { Refusal } from '../../ports/refusal';
import type { Stage, Store, Task } from '../stored';
import { dayAfter, daysBetween, endOf, shifted } from './clock';

/** The stages of a store: counted back from its opening, opened one after the other. Pure. */

/** What a template says of one stage. */
export interface TemplateStage {
  readonly name: string;
  /** Days before the opening on which it is due. */
  readonly daysBefore: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRS';

/** Stages of a template for an opening day; the first is open from the beginning. Throws bad-request. */
export function planStages(
  template: readonly TemplateStage[],
  openingOn: string,
  now: number,
): Stage[] {
  if (template.length > LETTERS.length) throw new Refusal('too-many', { max: LETTERS.length });
  return template.map(({ name, daysBefore }, at) => ({
    id: LETTERS.charAt(at),
    name,
    daysBefore,
    dueOn: dayAfter(openingOn, -daysBefore),
    ...(at === 0 ? { state: 'open' as const, openedAt: now } : { state: 'waiting' as const }),
  }));
}

/** What moving the opening day changes, before anybody does it. */
export interface MovePreview {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    /** It would be due in the past. */
    readonly late: boolean;
  }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly late: boolean;
  }[];
}

/** Whether a task moves along with the opening: it belongs to a stage that is not complete, and is due at a time. */
const movesAlong = ({ stages }: Pick<Store, 'stages'>, { stage, dueAt }: Task): boolean =>
  dueAt !== undefined && stages.some(({ id, state }) => id === stage && state !== 'done');

/** When a task is due that is counted from another opening day: by as many days later or earlier, at its time of day. */
const dueFrom = (store: Store, { dueAt = 0, countsFrom }: Task, openingOn: string): number =>
  shifted(store.timeZone, dueAt, daysBetween(countsFrom ?? store.openingOn, openingOn));

/** Counts stages and the tasks in them anew from another opening day. What is done stays as it was. */
export function previewMove(
  store: Store,
  tasks: readonly Task[],
  openingOn: string,
  now: number,
): MovePreview {
  const open = store.stages.filter(({ state }) => state !== 'done');
  return {
    from: store.openingOn,
    to: openingOn,
    days: daysBetween(store.openingOn, openingOn),
    stages: open.map(({ id, name, daysBefore, dueOn }) => {
      const to = dayAfter(openingOn, -daysBefore);
      return { id, name, from: dueOn, to, late: endOf(store.timeZone, to) < now };
    }),
    tasks: tasks
      .filter((task) => movesAlong(store, task))
      .map((task) => {
        const { id, code, title, dueAt = 0 } = task;
        const to = dueFrom(store, task, openingOn);
        return { id, code, title, from: dueAt, to, late: to < now };
      }),
  };
}

/**
 * A task counted from the store's opening day; undefined when it is already, or does not move along. However often the
 * day moves meanwhile, and whoever counts it, it comes out the same.
 */
export function recounted(store: Store, task: Task): Task | undefined {
  if (!movesAlong(store, task) || task.countsFrom === store.openingOn) return undefined;
  return { ...task, dueAt: dueFrom(store, task, store.openingOn), countsFrom: store.openingOn };
}

/** The store with its opening moved. */
export function moved(store: Store, openingOn: string): Store {
  return {
    ...store,
    openingOn,
    stages: store.stages.map((stage) =>
      stage.state === 'done' ? stage : { ...stage, dueOn: dayAfter(openingOn, -stage.daysBefore) },
    ),
  };
}

/** The stage that is being worked on; undefined = all are done, or there are none. */
export const openStage = ({ stages }: Pick<Store, 'stages'>): Stage | undefined =>
  stages.find(({ state }) => state === 'open');

export interface Completed {
  readonly store: Store;
  readonly stage: Stage;
  /** The one that begins now. */
  readonly next?: Stage;
}

/**
 * Completes a stage and begins the next. Refused for one that is done, one whose turn it is not, and one with open tasks,
 * the last two unless an admin insists.
 */
export function completeStage(
  store: Store,
  id: string,
  openTasks: number,
  by: { readonly who: string; readonly insists: boolean },
  now: number,
): Completed {
  const stage = store.stages.find((one) => one.id === id);
  if (!stage) throw new Refusal('not-found', { what: 'stage' });
  if (stage.state === 'done') throw new Refusal('stage-done', { name: stage.name });
  if (stage.state === 'waiting' && !by.insists) {
    const first = openStage(store);
    throw new Refusal('stage-waits', { name: stage.name, first: first?.name ?? '' });
  }
  if (openTasks > 0 && !by.insists)
    throw new Refusal('stage-unfinished', { name: stage.name, open: openTasks });
  const isEarly = stage.state === 'waiting' || openTasks > 0;
  const done: Stage = {
    ...stage,
    state: 'done',
    doneAt: now,
    doneBy: by.who,
    ...(isEarly ? { early: true } : {}),
  };
  const stages = store.stages.map((one) => (one.id === id ? done : one));
  // Completed ahead of its turn, it leaves the one that is being worked on as it is.
  const waiting =
    stage.state === 'open' ? stages.find(({ state }) => state === 'waiting') : undefined;
  const next: Stage | undefined = waiting && { ...waiting, state: 'open', openedAt: now };
  return {
    store: {
      ...store,
      stages: next ? stages.map((one) => (one.id === next.id ? next : one)) : stages,
      ...(stages.every(({ state }) => state === 'done') ? { state: 'open' } : {}),
    },
    stage: done,
    ...(next ? { next } : {}),
  };
}

/** When a stage is due: at the end of its day. */
export const stageDueAt = (store: Pick<Store, 'timeZone'>, { dueOn }: Stage): number =>
  endOf(store.timeZone, dueOn);
