import type { Task } from '../stored';
import type { Priority } from './policy';

/** How tasks went: counts that can be added up over stores and priorities. Pure; times are epoch ms. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Up to how long after they were given it somebody said anything; the last place = longer than all of these. */
export const REACTION_MS = [15 * MINUTE_MS, HOUR_MS, 4 * HOUR_MS, DAY_MS] as const;
/** Up to how long after its due time a task was done; the last place = longer than all of these. */
export const LATENESS_MS = [HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS] as const;
/** So many weeks are looked back on, this one included. */
export const WEEKS = 8;
const WEEK_MS = 7 * DAY_MS;

/** What became of the tasks of one store and priority. */
export interface Figures {
  readonly store: string;
  readonly priority: Priority;
  readonly done: number;
  /** Of those: had no due time, or were done by then. */
  readonly onTime: number;
  readonly open: number;
  readonly overdue: number;
  readonly blocked: number;
  /** Nobody did them before the next one was due. */
  readonly skipped: number;
  /** Tasks by how long it took until somebody said anything, as REACTION_MS has it. */
  readonly reactions: readonly number[];
  /** Tasks that are due and nobody has said anything about. */
  readonly unheard: number;
  /** Tasks by how late they were done, or are by now, as LATENESS_MS has it. */
  readonly lateness: readonly number[];
  /** Done on time and done late in each of the last weeks, this one last. */
  readonly weeks: readonly { readonly onTime: number; readonly late: number }[];
}

const REACTIONS: ReadonlySet<string> = new Set([
  'onIt',
  'notYet',
  'later',
  'blocked',
  'didPart',
  'done',
]);

/** How long after it was given to them somebody first said anything; undefined = nobody has, or it is not known any more. */
export function reactionOf({ history, createdAt, assignees }: Task): number | undefined {
  const isWhole = history[0]?.what === 'created';
  const first = history.find(({ what, by }) => by !== undefined && REACTIONS.has(what));
  if (!first || !isWhole || assignees.length === 0) return undefined;
  const given = history.findLast(({ what, at }) => what === 'assigned' && at <= first.at);
  return first.at - (given?.at ?? createdAt);
}

/** How late a task was done, or is by now; undefined = it is not. */
export function latenessOf({ dueAt, doneAt, state }: Task, now: number): number | undefined {
  if (dueAt === undefined || state === 'dropped' || state === 'skipped') return undefined;
  const end = state === 'done' ? (doneAt ?? now) : now;
  return end > dueAt ? end - dueAt : undefined;
}

const empty = (store: string, priority: Priority): Figures => ({
  ...{ store, priority, done: 0, onTime: 0, open: 0, overdue: 0, blocked: 0, skipped: 0 },
  ...{ unheard: 0, reactions: REACTION_MS.map(() => 0).concat(0) },
  lateness: LATENESS_MS.map(() => 0).concat(0),
  weeks: Array.from({ length: WEEKS }, () => ({ onTime: 0, late: 0 })),
});

/** One more in the first place whose limit is not passed, or in the last. */
function counted(places: readonly number[], limits: readonly number[], value: number | undefined) {
  if (value === undefined) return places;
  const found = limits.findIndex((limit) => value <= limit);
  const place = found === -1 ? limits.length : found;
  return places.map((count, at) => (at === place ? count + 1 : count));
}

/** The figures of one store's tasks, open and over, a row for each priority that it has. */
export function figuresOf(store: string, tasks: readonly Task[], now: number): readonly Figures[] {
  const rows = new Map<Priority, Figures>();
  for (const task of tasks) {
    if (task.state === 'dropped') continue;
    const row = rows.get(task.priority) ?? empty(store, task.priority);
    rows.set(task.priority, withTask(row, task, now));
  }
  return [...rows.values()];
}

function withTask(row: Figures, task: Task, now: number): Figures {
  const late = latenessOf(task, now);
  const reaction = reactionOf(task);
  const isOpen = task.state === 'open' || task.state === 'blocked';
  const isDone = task.state === 'done';
  const week = isDone ? WEEKS - 1 - Math.floor((now - (task.doneAt ?? now)) / WEEK_MS) : -1;
  const one = (is: boolean): number => (is ? 1 : 0);
  return {
    ...row,
    done: row.done + one(isDone),
    onTime: row.onTime + one(isDone && late === undefined),
    open: row.open + one(isOpen),
    overdue: row.overdue + one(isOpen && late !== undefined),
    blocked: row.blocked + one(task.state === 'blocked'),
    skipped: row.skipped + one(task.state === 'skipped'),
    unheard: row.unheard + one(isOpen && late !== undefined && reaction === undefined),
    reactions: counted(row.reactions, REACTION_MS, reaction),
    lateness: counted(row.lateness, LATENESS_MS, late),
    weeks: row.weeks.map(({ onTime, late: lates }, at) => ({
      onTime: onTime + one(at === week && late === undefined),
      late: lates + one(at === week && late !== undefined),
    })),
  };
}

const sums = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((count, at) => count + (other[at] ?? 0));

/** All rows as one. Undefined when there are none. */
export function addedUp(rows: readonly Figures[]): Figures | undefined {
  const [first, ...rest] = rows;
  return rest.reduce<Figures | undefined>(
    (sum, row) =>
      sum && {
        ...sum,
        done: sum.done + row.done,
        onTime: sum.onTime + row.onTime,
        open: sum.open + row.open,
        overdue: sum.overdue + row.overdue,
        blocked: sum.blocked + row.blocked,
        skipped: sum.skipped + row.skipped,
        unheard: sum.unheard + row.unheard,
        reactions: sums(sum.reactions, row.reactions),
        lateness: sums(sum.lateness, row.lateness),
        weeks: sum.weeks.map(({ onTime, late }, at) => ({
          onTime: onTime + (row.weeks[at]?.onTime ?? 0),
          late: late + (row.weeks[at]?.late ?? 0),
        })),
      },
    first,
  );
}

/** The place at which half of all are reached; undefined when there are none. */
export function middlePlace(places: readonly number[]): number | undefined {
  const all = places.reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  let seen = 0;
  return places.findIndex((count) => (seen += count) * 2 >= all);
}
