import { Refusal } from '../../ports/refusal';
import { shortSid } from '../../messaging/handled';
import { MOST, type HistoryEntry, type Task, type TaskAssignee } from '../stored';
import { heldUntil } from './escalation';

/** What can happen to a task. Pure; every function answers a new task or refuses. */

/** Something somebody did, with the text or request it came by, so that a repeat changes nothing. */
export interface Deed {
  /** Person key; absent = by itself. */
  readonly by?: string;
  readonly at: number;
  readonly id?: string;
}

export const isOpen = ({ state }: Pick<Task, 'state'>): boolean =>
  state === 'open' || state === 'blocked';

/** Whether a text or request has changed it already. */
export const wasDone = ({ deeds }: Pick<Task, 'deeds'>, id: string | undefined): boolean =>
  id !== undefined && deeds.includes(shortSid(id));

export const assigneeOf = (
  { assignees }: Pick<Task, 'assignees'>,
  who: string,
): TaskAssignee | undefined => assignees.find((one) => one.who === who);

/** Adds a line to the history; the oldest are forgotten. */
export function noted(task: Task, deed: Deed, what: string, about?: string): Task {
  const entry: HistoryEntry = {
    at: deed.at,
    ...(deed.by === undefined ? {} : { by: deed.by }),
    what,
    ...(about ? { about: about.slice(0, MOST.reason) } : {}),
  };
  return {
    ...task,
    history: [...task.history, entry].slice(-MOST.history),
    deeds:
      deed.id === undefined ? task.deeds : [...task.deeds, shortSid(deed.id)].slice(-MOST.deeds),
  };
}

function requireOpen(task: Task): void {
  if (!isOpen(task)) throw new Refusal('task-over', { code: task.code });
}

/** Each one's state; somebody new to it takes it on. */
function withAssignee(task: Task, who: string, name: string, change: Partial<TaskAssignee>): Task {
  const before = assigneeOf(task, who) ?? { who, name, state: 'asked', at: 0 };
  const { until: _until, ...rest } = before;
  const after: TaskAssignee = { ...rest, ...change };
  return {
    ...task,
    assignees: [...task.assignees.filter((one) => one.who !== who), after],
  };
}

/** The same for those who have it alone: a manager who only says how it stands does not take it over. */
const ifTheirs = (task: Task, who: string, name: string, change: Partial<TaskAssignee>): Task =>
  assigneeOf(task, who) === undefined ? task : withAssignee(task, who, name, change);

const restOf = ({ assignees }: Task, who: string): readonly TaskAssignee[] =>
  assignees.filter((one) => one.who !== who && one.state !== 'done');

/**
 * "Done" by one of those who have it, or by whoever may speak for all. Where each has to do it, it is over when the last
 * has. Refused with `proof-needed` while what has to come with it is missing.
 */
export function done(
  task: Task,
  deed: Deed & { readonly by: string },
  who: {
    readonly name: string;
    /** A manager says so: it is done for everybody. */
    readonly forAll?: boolean;
    readonly proof?: { readonly photo?: string; readonly note?: string };
  },
): Task {
  requireOpen(task);
  const { proof } = who;
  const isProven =
    task.proof === undefined || (task.proof === 'photo' ? proof?.photo : proof?.note);
  if (!isProven && task.given === undefined && !who.forAll)
    throw new Refusal('proof-needed', { code: task.code, proof: task.proof ?? '' });
  const { at, by } = deed;
  const isMine = assigneeOf(task, by) !== undefined;
  const mine = isMine ? withAssignee(task, by, who.name, { state: 'done', at }) : task;
  const { blocked: _blocked, ...open } = mine;
  const given = proof ? { ...open, given: { by, at, ...proof } } : open;
  const isOver = task.mode === 'anyone' || who.forAll === true || restOf(task, by).length === 0;
  const over: Task = isOver
    ? { ...given, state: 'done', doneAt: at, doneBy: by }
    : { ...given, state: 'open' };
  return noted(over, deed, isOver ? 'done' : 'didPart');
}

/** "On it": it is quiet until the policy's time is over. */
export function onIt(
  task: Task,
  deed: Deed & { readonly by: string },
  name: string,
  ackMinutes: number,
): Task {
  requireOpen(task);
  const { blocked: _blocked, ...open } = task;
  const until = deed.at + ackMinutes * 60_000;
  return noted(
    withAssignee({ ...open, state: 'open' }, deed.by, name, { state: 'onIt', at: deed.at, until }),
    deed,
    'onIt',
  );
}

/** Nobody puts anything off for longer than this at once (minutes). */
export const LONGEST_SNOOZE = 3 * 24 * 60;

/** "Later": it is quiet until then. */
export function snooze(
  task: Task,
  deed: Deed & { readonly by: string },
  name: string,
  until: number,
): Task {
  requireOpen(task);
  const latest = Math.min(until, deed.at + LONGEST_SNOOZE * 60_000);
  return noted(
    withAssignee(task, deed.by, name, { state: 'later', at: deed.at, until: latest }),
    deed,
    'later',
    String(latest),
  );
}

/** "Not yet": it stays as it is, and it is known that somebody has said so. */
export function notYet(task: Task, deed: Deed & { readonly by: string }, name: string): Task {
  requireOpen(task);
  return noted(ifTheirs(task, deed.by, name, { state: 'asked', at: deed.at }), deed, 'notYet');
}

/** "Can't, because": nobody is reminded any more until somebody sets it going again. */
export function block(
  task: Task,
  deed: Deed & { readonly by: string },
  name: string,
  reason: string,
): Task {
  requireOpen(task);
  const short = reason.slice(0, MOST.reason);
  const mine = ifTheirs(task, deed.by, name, { state: 'blocked', at: deed.at });
  return noted(
    { ...mine, state: 'blocked', blocked: { by: deed.by, reason: short, at: deed.at } },
    deed,
    'blocked',
    short,
  );
}

/** It can go on. */
export function unblock(task: Task, deed: Deed): Task {
  if (task.state !== 'blocked') throw new Refusal('task-not-blocked', { code: task.code });
  const { blocked: _blocked, ...open } = task;
  return noted(
    {
      ...open,
      state: 'open',
      assignees: task.assignees.map((one) =>
        one.state === 'blocked' ? { ...one, state: 'asked' as const, at: deed.at } : one,
      ),
    },
    deed,
    'unblocked',
  );
}

/** Not needed any more. */
export function drop(task: Task, deed: Deed): Task {
  requireOpen(task);
  return noted({ ...task, state: 'dropped', doneAt: deed.at }, deed, 'dropped');
}

/** Done again after all: it was said by mistake. */
export function reopen(task: Task, deed: Deed): Task {
  if (isOpen(task)) throw new Refusal('task-open', { code: task.code });
  const { doneAt: _doneAt, doneBy: _doneBy, blocked: _blocked, ...rest } = task;
  return noted(
    {
      ...rest,
      state: 'open',
      assignees: task.assignees.map(({ who, name }) => ({
        who,
        name,
        state: 'asked' as const,
        at: deed.at,
      })),
    },
    deed,
    'reopened',
  );
}

/** Until when nobody is to be reminded, with who holds it. */
export const heldBy = (task: Task): number =>
  heldUntil({
    mode: task.mode,
    assignees: task.assignees.map((one) => ({
      who: one.who,
      done: one.state === 'done',
      quiet: { zone: 'UTC' },
      recent: {},
      ...(one.until === undefined ? {} : { until: one.until }),
    })),
  });

/** One thing of a checklist. */
type Item = NonNullable<Task['items']>[number];

/**
 * A checklist as somebody has written it, one of material where there are places. What was on it before keeps its tick, and
 * where it is as long as there is such a place.
 */
export function checklist(
  texts: readonly string[],
  places: readonly string[] | undefined,
  before: readonly Item[] = [],
): Item[] {
  const left = [...before];
  return texts.map((text) => {
    const at = left.findIndex((one) => one.text === text);
    const [known] = at === -1 ? [] : left.splice(at, 1);
    if (!places) return { text, done: known?.done ?? false };
    const place = places.find((one) => one === known?.place) ?? places[0];
    return { text, done: place === places.at(-1), ...(place === undefined ? {} : { place }) };
  });
}

/** Ticks a thing of the checklist, or says where it is. Material that has come to the last place is ticked. */
export function tick(
  task: Task,
  deed: Deed,
  index: number,
  change: { readonly text?: string; readonly done?: boolean; readonly place?: string },
): Task {
  requireOpen(task);
  const item = task.items?.[index];
  const isMeant = change.text === undefined || change.text === item?.text;
  if (!item || !task.items || !isMeant) throw new Refusal('not-found', { what: 'item' });
  if (change.place !== undefined && !task.places?.includes(change.place))
    throw new Refusal('not-found', { what: 'place' });
  const isThere = change.place !== undefined && change.place === task.places?.at(-1);
  const ticked = {
    ...item,
    ...(change.place === undefined ? {} : { place: change.place, done: isThere }),
    ...(change.done === undefined ? {} : { done: change.done }),
  };
  const items = task.items.map((one, at) => (at === index ? ticked : one));
  return noted(
    { ...task, items },
    deed,
    'ticked',
    change.place === undefined ? item.text : `${item.text}: ${change.place}`,
  );
}
