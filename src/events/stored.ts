import * as v from 'valibot';
import type { EventRecord, Menu, PublicEvent } from './event';
import { EMPTY_MENU } from './event';
import type { Feedback, Guest } from './guest';
import type { DoneOrder, Order, PastOrder, WallNumber } from './order';
import { isOpenOrder, UNDO_MINUTES } from './order';
import type { OpenTerminal } from './rules/terminals';
import { reading } from '../ports/reading';
import { sentTexts } from '../messaging/stored-texts';
import { LANGUAGES } from '../languages/languages';

export { readAsked, readQuestion, readStage } from './stored-questions';

/** Words by language; those of a language that only a newer build knows are passed over. */
const localized = v.object({ en: v.exactOptional(v.string()), es: v.exactOptional(v.string()) });
const eventId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,30}$/));

const categorySchema = v.object({ id: v.string(), names: localized });

export const eventSchema = v.object({
  v: v.literal(1),
  id: eventId,
  name: v.string(),
  mode: v.picklist(['orders', 'questions']),
  state: v.picklist(['open', 'paused', 'ended']),
  numbers: v.array(v.string()),
  languages: v.array(v.picklist(LANGUAGES)),
  welcome: localized,
  pickup: v.string(),
  limit: v.object({ per: v.picklist(['none', 'event', 'day']), most: v.number() }),
  perOrder: v.number(),
  lead: v.exactOptional(
    v.object({
      name: v.boolean(),
      email: v.boolean(),
      code: v.boolean(),
      skippable: v.boolean(),
    }),
  ),
  feedbackAfter: v.exactOptional(v.number()),
  categories: v.array(categorySchema),
  mostQuestions: v.number(),
  createdAt: v.number(),
  changedAt: v.number(),
}) satisfies v.GenericSchema<unknown, EventRecord>;

/** What everybody may know of an event. */
const faceSchema = v.pick(eventSchema, [
  'v',
  'id',
  'name',
  'mode',
  'state',
  'numbers',
  'languages',
  'welcome',
  'pickup',
  'perOrder',
  'categories',
]) satisfies v.GenericSchema<unknown, PublicEvent>;

const menuId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/));
const synonyms = v.exactOptional(v.array(v.string()));

export const menuSchema = v.object({
  v: v.literal(1),
  items: v.array(
    v.object({
      id: menuId,
      names: localized,
      synonyms,
      off: v.exactOptional(v.boolean()),
      modifiers: v.exactOptional(v.array(menuId)),
    }),
  ),
  modifiers: v.array(
    v.object({
      id: menuId,
      names: localized,
      synonyms,
      off: v.exactOptional(v.boolean()),
      group: v.exactOptional(v.string()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Menu>;

export const lineSchema = v.object({
  item: v.string(),
  modifiers: v.array(v.string()),
  count: v.number(),
  note: v.exactOptional(v.string()),
});

const handled = v.exactOptional(
  v.array(
    v.object({
      sid: v.string(),
      reply: v.exactOptional(v.string()),
      buttons: v.exactOptional(v.string()),
    }),
  ),
);

const taken = v.object({
  total: v.number(),
  day: v.string(),
  today: v.number(),
  seq: v.number(),
});
const channel = v.picklist(['sms', 'whatsapp', 'staff', 'kiosk']);
const orderStatus = v.picklist(['queued', 'ready', 'collected', 'cancelled']);
const cancelledBy = v.exactOptional(v.picklist(['guest', 'staff']));

const orderSchema = v.object({
  v: v.literal(1),
  id: v.string(),
  ticket: v.number(),
  number: v.number(),
  lines: v.array(lineSchema),
  name: v.string(),
  address: v.exactOptional(v.string()),
  sender: v.exactOptional(v.string()),
  heardAt: v.exactOptional(v.number()),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  channel,
  status: orderStatus,
  placedAt: v.number(),
  readyAt: v.exactOptional(v.number()),
  finishedAt: v.exactOptional(v.number()),
  cancelledBy,
  reason: v.exactOptional(v.string()),
  reminders: v.number(),
  remindedAt: v.exactOptional(v.number()),
  placedWith: v.exactOptional(v.string()),
  askAfter: v.exactOptional(v.number()),
  taken,
  handled,
  texts: sentTexts,
  undo: v.exactOptional(
    v.object({
      at: v.number(),
      action: v.picklist(['ready', 'remind', 'collected', 'cancel']),
      status: orderStatus,
      readyAt: v.exactOptional(v.number()),
      reminders: v.number(),
      remindedAt: v.exactOptional(v.number()),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Order>;

const guestSchema = v.object({
  v: v.literal(1),
  address: v.string(),
  language: v.exactOptional(v.picklist(LANGUAGES)),
  hereAt: v.number(),
  firstAt: v.number(),
  name: v.string(),
  email: v.exactOptional(v.string()),
  verified: v.exactOptional(v.boolean()),
  registered: v.exactOptional(v.boolean()),
  known: v.exactOptional(v.boolean()),
  trait: v.exactOptional(v.string()),
  welcomed: v.exactOptional(v.boolean()),
  taken,
  orders: v.array(v.string()),
  questions: v.array(v.number()),
  lastQuestion: v.exactOptional(
    v.object({ sid: v.string(), number: v.number(), text: v.string() }),
  ),
  left: v.exactOptional(
    v.object({
      questions: v.exactOptional(v.array(v.number())),
      votes: v.exactOptional(v.array(v.number())),
      said: v.exactOptional(v.array(v.string())),
    }),
  ),
  asked: v.exactOptional(
    v.object({
      question: v.picklist([
        'name',
        'email',
        'code',
        'item',
        'which',
        'instead',
        'cancel',
        'forget',
        'feedback',
        'withdraw',
      ]),
      at: v.number(),
      draft: v.object({
        opening: v.exactOptional(v.string()),
        options: v.exactOptional(v.array(lineSchema)),
        changes: v.exactOptional(v.boolean()),
        email: v.exactOptional(v.string()),
        skipped: v.exactOptional(v.array(v.string())),
        wrong: v.exactOptional(v.number()),
        order: v.exactOptional(v.string()),
      }),
    }),
  ),
  handled,
}) satisfies v.GenericSchema<unknown, Guest>;

const doneSchema = v.object({
  v: v.literal(1),
  key: v.string(),
  id: v.string(),
  number: v.number(),
  lines: v.array(lineSchema),
  name: v.string(),
  channel,
  status: orderStatus,
  placedAt: v.number(),
  readyAt: v.exactOptional(v.number()),
  finishedAt: v.number(),
  cancelledBy,
  reason: v.exactOptional(v.string()),
}) satisfies v.GenericSchema<unknown, DoneOrder>;

const pastSchema = v.object({
  v: v.literal(1),
  lines: v.array(v.omit(lineSchema, ['note'])),
  channel,
  country: v.exactOptional(v.string()),
  status: orderStatus,
  placedAt: v.number(),
  readyAt: v.exactOptional(v.number()),
  finishedAt: v.number(),
  cancelledBy,
  reminders: v.number(),
  nth: v.number(),
}) satisfies v.GenericSchema<unknown, PastOrder>;

const wallSchema = v.object({
  v: v.literal(1),
  number: v.number(),
  state: v.picklist(['next', 'ready']),
  at: v.number(),
}) satisfies v.GenericSchema<unknown, WallNumber>;

const terminalSchema = v.object({
  v: v.literal(1),
  index: v.number(),
  of: v.number(),
  at: v.number(),
}) satisfies v.GenericSchema<unknown, OpenTerminal>;

const feedbackSchema = v.object({
  v: v.literal(1),
  at: v.number(),
  text: v.string(),
  number: v.exactOptional(v.number()),
}) satisfies v.GenericSchema<unknown, Feedback>;

export const readEvent = reading<EventRecord>(eventSchema);
export const readFace = reading<PublicEvent>(faceSchema);
export const readOrder = reading<Order>(orderSchema);
export const readGuest = reading<Guest>(guestSchema);
export const readDone = reading<DoneOrder>(doneSchema);
export const readPast = reading<PastOrder>(pastSchema);
export const readWall = reading<WallNumber>(wallSchema);
export const readTerminalRecord = reading<OpenTerminal>(terminalSchema);
export const readFeedback = reading<Feedback>(feedbackSchema);

/** An event without a menu that can be read has an empty one. */
export const readMenu = (data: unknown): Menu => reading<Menu>(menuSchema)(data) ?? EMPTY_MENU;

const DAY_SECONDS = 24 * 3600;

/** An open order outlives the night but not the next day. */
export const OPEN_ORDER_TTL_SECONDS = DAY_SECONDS;
/** How long the day's list shows a finished order by name. */
export const DONE_TTL_SECONDS = DAY_SECONDS;
/** Statistics of an event are looked at for a season. */
export const PAST_TTL_SECONDS = 90 * DAY_SECONDS;
/** Personal data of guests disappears this long after the last word with them. */
export const GUEST_TTL_SECONDS = 14 * DAY_SECONDS;
/** Tickets must outlive every order that was in the queue with them. */
export const TICKET_TTL_SECONDS = 7 * DAY_SECONDS;
export const WALL_TTL_SECONDS = DAY_SECONDS;
/** A screen that was closed without a word is forgotten by itself. */
export const TERMINAL_TTL_SECONDS = 60;
export const FEEDBACK_TTL_SECONDS = 90 * DAY_SECONDS;
/** Questions carry who asked. */
export const QUESTION_TTL_SECONDS = 30 * DAY_SECONDS;
export const VOTE_TTL_SECONDS = 30 * DAY_SECONDS;

/** How long an order's record is kept from its last change. */
export function orderTtl(order: Order): number {
  if (isOpenOrder(order)) return OPEN_ORDER_TTL_SECONDS;
  const { askAfter = 0 } = order;
  return 60 * (askAfter > 0 ? Math.max(UNDO_MINUTES, askAfter + MINUTES_TO_ASK) : UNDO_MINUTES);
}

/** Due work may be late by a little, and the text about an order is followed until it arrives. */
const MINUTES_TO_ASK = 10;
