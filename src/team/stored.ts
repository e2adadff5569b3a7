import * as v from 'valibot';
import { reading } from '../ports/reading';
import type { Progress } from './rules/escalation';
import { PRIORITIES, RECIPIENTS } from './rules/policy';

/** What is kept of stores, tasks and policies, and how long. Times are epoch ms, days are written `2026-12-24`. */

export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const progress: v.GenericSchema<unknown, Progress> = v.object({
  base: v.number(),
  round: v.number(),
  step: v.number(),
  lastAt: v.exactOptional(v.number()),
  notBefore: v.exactOptional(v.number()),
  waiting: v.array(v.object({ round: v.number(), step: v.number(), who: v.string() })),
  checked: v.record(v.string(), v.number()),
});

/** A watch is one chain of due work: with a new number the items of the old one mean nothing any more. */
const watch = v.object({
  number: v.number(),
  /** The number it began with: what has been said since then is not said again. */
  began: v.number(),
  progress,
  /** Nothing more comes by itself. */
  ended: v.exactOptional(v.boolean()),
});
export type Watch = v.InferOutput<typeof watch>;

const stage = v.object({
  /** A letter, for good: tasks are called by it. */
  id: v.pipe(v.string(), v.regex(/^[A-S]$/)),
  name: v.string(),
  daysBefore: v.number(),
  dueOn: day,
  state: v.picklist(['waiting', 'open', 'done']),
  openedAt: v.exactOptional(v.number()),
  doneAt: v.exactOptional(v.number()),
  /** Person key. */
  doneBy: v.exactOptional(v.string()),
  /** An admin closed it although tasks were open or the one before it was not done. */
  early: v.exactOptional(v.boolean()),
});
export type Stage = v.InferOutput<typeof stage>;

const store = v.object({
  v: v.literal(1),
  id: v.string(),
  name: v.string(),
  timeZone: v.string(),
  openingOn: day,
  createdAt: v.number(),
  state: v.picklist(['opening', 'open', 'closed']),
  stages: v.array(stage),
  /** The last number that was given out for each letter. */
  numbers: v.record(v.string(), v.number()),
  /** Policies other than the house's own, by priority or `stage`. */
  policies: v.exactOptional(v.record(v.string(), v.string())),
  /** Due work about the stage that is open. */
  watch: v.exactOptional(watch),
  /** A manager is at it: the stage's escalation is still until then. */
  heldUntil: v.exactOptional(v.number()),
  /** The last request that changed it, so that its repeat changes nothing. */
  lastDeed: v.exactOptional(v.string()),
});
export type Store = v.InferOutput<typeof store>;

export const assignee = v.object({
  /** Person key. */
  who: v.string(),
  name: v.string(),
  state: v.picklist(['asked', 'onIt', 'later', 'blocked', 'done']),
  at: v.number(),
  /** Until when "on it" or "later" holds. */
  until: v.exactOptional(v.number()),
});
export type TaskAssignee = v.InferOutput<typeof assignee>;

export const repeats = v.object({
  every: v.picklist(['day', 'week', 'month']),
  /** Every so many of them. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  /** When the first of them was due: the 31st stays the 31st after a February, and 02:30 stays 02:30 after a clock change. */
  since: v.exactOptional(v.number()),
});
export type Repeats = v.InferOutput<typeof repeats>;

const entry = v.object({
  at: v.number(),
  /** Person key; absent = by itself. */
  by: v.exactOptional(v.string()),
  what: v.string(),
  /** A reason, a name, a time: whatever the words of `what` need. */
  about: v.exactOptional(v.string()),
});
export type HistoryEntry = v.InferOutput<typeof entry>;

const task = v.object({
  v: v.literal(1),
  id: v.string(),
  store: v.string(),
  /** What people call it in a text: the stage's letter and a number, `A3`. */
  code: v.string(),
  /** The stage's letter; absent = of no stage. */
  stage: v.exactOptional(v.string()),
  title: v.string(),
  notes: v.exactOptional(v.string()),
  priority: v.picklist(PRIORITIES),
  dueAt: v.exactOptional(v.number()),
  /** The opening day that its due time is counted from; absent = it does not move along with the opening. */
  countsFrom: v.exactOptional(day),
  mode: v.picklist(['anyone', 'everyone']),
  assignees: v.array(assignee),
  state: v.picklist(['open', 'blocked', 'done', 'dropped', 'skipped']),
  blocked: v.exactOptional(v.object({ by: v.string(), reason: v.string(), at: v.number() })),
  /** What has to come with "done". */
  proof: v.exactOptional(v.picklist(['photo', 'note'])),
  given: v.exactOptional(
    v.object({
      by: v.string(),
      at: v.number(),
      photo: v.exactOptional(v.string()),
      note: v.exactOptional(v.string()),
    }),
  ),
  repeats: v.exactOptional(repeats),
  /** A checklist; for material, where each thing is. */
  items: v.exactOptional(
    v.array(v.object({ text: v.string(), done: v.boolean(), place: v.exactOptional(v.string()) })),
  ),
  /** Where material can be, in order; it is done when it has come to the last. */
  places: v.exactOptional(v.array(v.string())),
  watch: v.exactOptional(watch),
  createdAt: v.number(),
  createdBy: v.exactOptional(v.string()),
  doneAt: v.exactOptional(v.number()),
  doneBy: v.exactOptional(v.string()),
  /** Oldest first; the oldest are forgotten first. */
  history: v.array(entry),
  /** The last texts and requests that changed it, so that a repeat changes nothing. */
  deeds: v.array(v.string()),
});
export type Task = v.InferOutput<typeof task>;

const step = v.object({
  after: v.pipe(v.number(), v.integer()),
  to: v.picklist(RECIPIENTS),
  by: v.picklist(['message', 'call', 'mail']),
  critical: v.exactOptional(v.boolean()),
});
export const policyFields = v.object({
  name: v.pipe(v.string(), v.maxLength(60)),
  steps: v.array(step),
  repeat: v.pipe(v.number(), v.integer()),
  repeatAfter: v.pipe(v.number(), v.integer()),
  ackMinutes: v.pipe(v.number(), v.integer()),
});
const policy = v.object({ v: v.literal(1), id: v.string(), ...policyFields.entries });
export type StoredPolicy = v.InferOutput<typeof policy>;

/** On a wall clock: `17:00`. */
const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const quietHours = v.object({ from: timeOfDay, to: timeOfDay });

/** Undefined for what cannot be read. */
export const readStore = reading(store);
export const readTask = reading(task);
export const readPolicy = reading(policy);

const DAY_SECONDS = 24 * 3600;
/** A store that nobody has changed for a year is over. The platform keeps nothing longer by a time to live. */
export const STORE_TTL_SECONDS = 365 * DAY_SECONDS;
/** So is a task that nobody has touched for half a year. */
export const OPEN_TASK_TTL_SECONDS = 180 * DAY_SECONDS;
/** How long something that is done is kept, by the desk's setting. */
export const keptSeconds = (days: number): number => days * DAY_SECONDS;

/** So that a record stays under Sync's 16 KiB, whatever people write. */
export const MOST = {
  stages: 19,
  /** Open tasks of one person, in all stores: they stand in one record. */
  tasksOfOne: 100,
  members: 250,
  assignees: 20,
  items: 30,
  history: 20,
  deeds: 8,
  title: 120,
  notes: 500,
  reason: 200,
  text: 1_000,
  groups: 50,
} as const;
