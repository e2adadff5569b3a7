import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';
import { MAX_TERMINALS } from '../events/rules/terminals';
import { toPhone } from '../people/phone';
import { lineSchema, menuSchema } from '../events/stored';
import type { EventsRequest, PublicQuestion } from '../events/staff-api';

const MAX_TYPED = 500;
const typed = v.pipe(v.string(), v.maxLength(MAX_TYPED));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const words = v.pipe(v.string(), v.maxLength(2_000));
const orderId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{8}$/));
/** Text ids begin with it, and there is no other text whose id does. */
const broadcastId = v.pipe(v.string(), v.regex(/^b[A-Za-z0-9]{6}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const share = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_TERMINALS));
const address = { event: id, key: id, order: id };
const phone = v.pipe(
  typed,
  v.transform((text) => (text.trim() === '' ? undefined : toPhone(text))),
);
const localized = v.object({ en: v.exactOptional(typed), es: v.exactOptional(typed) });

const form = v.object({
  name: typed,
  mode: v.picklist(['orders', 'questions']),
  numbers: v.array(typed),
  languages: v.array(v.picklist(LANGUAGES)),
  welcome: localized,
  pickup: typed,
  limit: v.object({ per: v.picklist(['none', 'event', 'day']), most: count }),
  perOrder: count,
  lead: v.exactOptional(
    v.object({ name: v.boolean(), email: v.boolean(), code: v.boolean(), skippable: v.boolean() }),
  ),
  feedbackAfter: v.exactOptional(count),
  categories: v.pipe(v.array(v.object({ id, names: localized })), v.maxLength(20)),
  mostQuestions: count,
});

const question = { event: id, question: count };

/** What pages ask of the events as it comes over the wire; a phone is put into the international form here. */
export const eventsRequest = v.variant('action', [
  v.object({
    action: v.picklist(['ready', 'remind', 'collected', 'undo', 'settle']),
    ...address,
  }),
  v.object({ action: v.literal('cancel'), ...address, reason: v.exactOptional(typed) }),
  v.object({
    action: v.literal('order'),
    event: id,
    id: orderId,
    lines: v.pipe(v.array(lineSchema), v.minLength(1), v.maxLength(10)),
    name: typed,
    phone: v.exactOptional(phone),
    kiosk: v.exactOptional(v.boolean()),
  }),
  v.object({
    action: v.literal('terminal'),
    event: id,
    id: orderId,
    index: share,
    of: share,
    closed: v.exactOptional(v.boolean()),
  }),
  v.object({
    action: v.literal('setState'),
    event: id,
    state: v.picklist(['open', 'paused', 'ended']),
  }),
  v.object({ action: v.literal('reset'), event: id }),
  v.object({ action: v.literal('createEvent'), form, menu: v.exactOptional(menuSchema) }),
  v.object({ action: v.literal('editEvent'), event: id, seen: v.number(), form }),
  v.object({ action: v.literal('saveMenu'), event: id, menu: menuSchema, seen: typed }),
  v.object({ action: v.literal('setOff'), event: id, id, off: v.boolean() }),
  v.object({ action: v.literal('attendees'), event: id, from: v.exactOptional(id) }),
  v.object({ action: v.literal('previewBroadcast'), event: id, text: words }),
  v.object({ action: v.literal('broadcast'), event: id, id: broadcastId, text: words }),
  v.object({
    action: v.picklist(['carryOnBroadcast', 'stopBroadcast']),
    event: id,
    id: broadcastId,
  }),
  v.object({ action: v.picklist(['approve', 'next', 'live']), ...question }),
  v.object({ action: v.literal('editQuestion'), ...question, text: typed }),
  v.object({
    action: v.literal('prioritise'),
    ...question,
    priority: v.picklist(['high', 'normal', 'low']),
    category: v.exactOptional(id),
    tags: v.exactOptional(v.pipe(v.array(v.pipe(typed, v.maxLength(24))), v.maxLength(5))),
  }),
  v.object({ action: v.literal('merge'), ...question, into: count }),
  v.object({ action: v.literal('hide'), ...question, reason: typed }),
  v.object({ action: v.literal('answer'), ...question, text: v.exactOptional(words) }),
  v.object({ action: v.literal('countdown'), ...question, seconds: count }),
]) as v.GenericSchema<unknown, EventsRequest>;

/** A question from the public page. */
export const publicQuestion = v.object({
  event: id,
  id: orderId,
  text: typed,
  name: typed,
  anonymous: v.boolean(),
  category: v.exactOptional(id),
}) satisfies v.GenericSchema<unknown, PublicQuestion>;
