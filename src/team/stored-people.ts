import * as v from 'valibot';
import { sentTexts } from '../messaging/stored-texts';
import { reading } from '../ports/reading';
import { LANGUAGES } from '../languages/languages';
import { quietHours } from './stored';

/** What is kept of people, of what was said to them, of groups and of keys to the API. Times are epoch ms. */

export const ROLES = ['member', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const member = v.object({
  v: v.literal(1),
  store: v.string(),
  /** Person key. */
  who: v.string(),
  name: v.string(),
  role: v.picklist(ROLES),
  since: v.number(),
});
/** Somebody's place in one store. How they are reached is one truth for all stores: Worker. */
export type Member = v.InferOutput<typeof member>;

const taskRef = v.object({ store: v.string(), id: v.string(), code: v.string() });
export type TaskRef = v.InferOutput<typeof taskRef>;

const doing = v.object({
  /** Of the text. */
  sid: v.string(),
  /** What it was taken to mean, and about which tasks. */
  wish: v.string(),
  tasks: v.array(taskRef),
  /** It answered the question for a proof. */
  proof: v.exactOptional(v.literal(true)),
  /** The letter it says was read. */
  letter: v.exactOptional(v.string()),
});
/** What a text was taken to mean, noted with its answer: its repeat does the same, should the first have been cut off. */
export type Doing = v.InferOutput<typeof doing>;

export const workDays = v.array(v.picklist([1, 2, 3, 4, 5, 6, 7]));

const worker = v.object({
  v: v.literal(1),
  name: v.string(),
  /** `+44…` or `whatsapp:+44…`: the channel they are on. */
  address: v.string(),
  mail: v.exactOptional(v.string()),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  /** The hour of their last WhatsApp message. */
  heardAt: v.exactOptional(v.number()),
  quiet: v.exactOptional(quietHours),
  workDays: v.exactOptional(workDays),
  /** Said STOP. */
  stopped: v.exactOptional(v.boolean()),
  stores: v.array(v.object({ id: v.string(), name: v.string(), role: v.picklist(ROLES) })),
  /** Open tasks that are theirs: where to look. Whether it is so says the task. */
  tasks: v.array(taskRef),
  /** What the last text to them asked, and about which tasks: a bare "done" answers that. */
  asked: v.exactOptional(
    v.object({
      what: v.picklist(['ack', 'status', 'which', 'reason', 'proof', 'read']),
      tasks: v.array(taskRef),
      at: v.number(),
      /** What they had said when it was asked which task is meant. */
      wish: v.exactOptional(v.string()),
      /** The letter that was to be read. */
      letter: v.exactOptional(v.string()),
    }),
  ),
  /** When they were last told anything, by channel. */
  recent: v.object({
    message: v.exactOptional(v.array(v.number())),
    call: v.exactOptional(v.array(v.number())),
    mail: v.exactOptional(v.array(v.number())),
  }),
  /** Marks of the last letters to them, so that one that is taken up again after a crash does not count twice. */
  told: v.exactOptional(v.array(v.string())),
  /** Stores they were in once: their name may stand in what was done there. */
  formerStores: v.exactOptional(v.array(v.string())),
  /** Texts in a row that changed nothing. */
  idle: v.exactOptional(v.object({ since: v.number(), count: v.number() })),
  /** What the last texts do to tasks and letters. */
  doing: v.exactOptional(v.array(doing)),
  handled: v.exactOptional(
    v.array(
      v.object({
        sid: v.string(),
        reply: v.optional(v.string()),
        buttons: v.optional(v.string()),
      }),
    ),
  ),
});
/** A person who works in one or more stores: how they are reached, and what they are asked. */
export type Worker = v.InferOutput<typeof worker>;

/** What a letter can be about; each has words of its own in each language. */
export const LETTER_KINDS = [
  'assignment',
  'update',
  'reminder',
  'followUp',
  'check',
  'progress',
  'escalation',
  'priority',
  'stageDone',
  'stageStarted',
  'allDone',
  'dateMoved',
  'summary',
  'announcement',
  'storeUpdate',
  'welcome',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

const letter = v.object({
  v: v.literal(1),
  id: v.string(),
  who: v.string(),
  name: v.string(),
  kind: v.picklist(LETTER_KINDS),
  by: v.picklist(['message', 'call', 'mail']),
  at: v.number(),
  address: v.string(),
  heardAt: v.exactOptional(v.number()),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  /** What it says, or what a call reads out. */
  body: v.string(),
  /** Fills the approved template of its kind. */
  about: v.array(v.string()),
  store: v.exactOptional(v.string()),
  task: v.exactOptional(taskRef),
  announcement: v.exactOptional(v.string()),
  critical: v.exactOptional(v.boolean()),
  /** A text that could not be brought is followed by a call. */
  callsInstead: v.exactOptional(v.boolean()),
  acknowledgedAt: v.exactOptional(v.number()),
  call: v.exactOptional(
    v.object({
      state: v.picklist(['starting', 'held', 'unknown', 'ringing', 'answered', 'missed', 'failed']),
      sid: v.exactOptional(v.string()),
      code: v.exactOptional(v.number()),
      pressed: v.exactOptional(v.string()),
    }),
  ),
  mail: v.exactOptional(
    v.object({
      state: v.picklist(['starting', 'held', 'unknown', 'sent', 'failed']),
      /** Handed over so often; the carrier of mail cannot be asked what became of one. */
      tries: v.number(),
    }),
  ),
  texts: sentTexts,
});
/** One thing said to one person. Its key names person and cause, so that the same thing is said once. */
export type Letter = v.InferOutput<typeof letter>;

const group = v.object({
  v: v.literal(1),
  id: v.string(),
  name: v.string(),
  store: v.string(),
  /** Person keys. */
  people: v.array(v.string()),
  createdAt: v.number(),
});
/** A group somebody put together. Each store is a group besides, without a record: whoever is in it. */
export type Group = v.InferOutput<typeof group>;

const announcement = v.object({
  v: v.literal(1),
  id: v.string(),
  kind: v.picklist(LETTER_KINDS),
  group: v.string(),
  groupName: v.string(),
  store: v.string(),
  /** Absent where the kind has words of its own. */
  text: v.exactOptional(v.string()),
  about: v.array(v.string()),
  by: v.exactOptional(v.string()),
  at: v.number(),
  critical: v.exactOptional(v.boolean()),
  state: v.picklist(['running', 'stopped', 'finished']),
  /** Person keys, in the order in which they are told. */
  people: v.array(v.string()),
  /** So many of them have been told, or could not be. */
  done: v.number(),
  failed: v.number(),
  movedAt: v.exactOptional(v.number()),
  /** What is said after it, once everybody has heard this. */
  next: v.exactOptional(v.string()),
});
/** Something said to everybody of a group; how it went for each stands in their letter. */
export type Announcement = v.InferOutput<typeof announcement>;

export const SCOPES = ['groups:read', 'groups:write', 'send', 'archive:read'] as const;
export type Scope = (typeof SCOPES)[number];

const token = v.object({
  v: v.literal(1),
  name: v.string(),
  scopes: v.array(v.picklist(SCOPES)),
  /** Absent = all stores. */
  stores: v.exactOptional(v.array(v.string())),
  expiresAt: v.number(),
  createdBy: v.string(),
  createdAt: v.number(),
});
/** A key to the API, under the hash of its secret. */
export type ApiToken = v.InferOutput<typeof token>;

/** Undefined for what cannot be read. */
export const readMember = reading(member);
export const readWorker = reading(worker);
export const readLetter = reading(letter);
export const readGroup = reading(group);
export const readAnnouncement = reading(announcement);
export const readToken = reading(token);

const DAY_SECONDS = 24 * 3600;
/** Whoever has not been written to or heard of for a year does not work there any more. */
export const PEOPLE_TTL_SECONDS = 365 * DAY_SECONDS;
/** A token that ran out is told apart from one that never was for so long. */
export const OLD_TOKEN_SECONDS = 30 * DAY_SECONDS;
