import * as v from 'valibot';
import { LANGUAGES } from '../languages/languages';
import { FIELDS } from '../pay/console';
import type { PayRequest } from '../pay/staff-api';
import { toPhone } from '../people/phone';
import { Refusal } from '../ports/refusal';

const payment = v.pipe(v.string(), v.regex(/^\d{13}-[\w-]{1,12}$/));
const money = v.pipe(v.number(), v.integer(), v.minValue(0));
const typed = v.pipe(v.string(), v.maxLength(200));

const phone = v.pipe(
  typed,
  v.transform((text) => (text.trim() === '' ? undefined : toPhone(text))),
);

const address = v.pipe(v.string(), v.email());

/** Throws `bad-mail`, as a number that is none is refused by its own code. */
const mail = v.pipe(
  typed,
  v.trim(),
  v.transform((text) => {
    if (!v.is(address, text)) throw new Refusal('bad-mail');
    return text;
  }),
);

/** The pay desk's staff requests as they come over the wire. */
export const payRequest = v.variant('action', [
  v.object({ action: v.literal('available'), available: v.boolean() }),
  v.object({
    action: v.literal('start'),
    call: v.pipe(v.string(), v.regex(/^CA[0-9a-f]{32}$/)),
    amount: money,
    tip: money,
    reference: typed,
    token: v.exactOptional(v.picklist(['one-time', 'reusable'])),
    confirmed: v.exactOptional(v.boolean()),
  }),
  v.object({ action: v.literal('ask'), payment, field: v.picklist(FIELDS) }),
  v.object({ action: v.picklist(['submit', 'cancel']), payment }),
  v.object({
    action: v.picklist(['settle', 'settleRow']),
    payment,
    charged: v.boolean(),
    confirmation: v.exactOptional(typed),
  }),
  v.object({ action: v.picklist(['clear', 'hangUp', 'callBacks']) }),
  v.object({ action: v.literal('speak'), language: v.picklist(LANGUAGES) }),
  v.object({
    action: v.literal('receipt'),
    payment,
    phone: v.exactOptional(phone),
    mail: v.exactOptional(mail),
  }),
  v.object({
    action: v.literal('history'),
    day: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.isoDate())),
  }),
  v.object({ action: v.literal('refund'), payment, refunded: v.boolean() }),
  v.object({ action: v.literal('calledBack'), key: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/)) }),
]) as v.GenericSchema<unknown, PayRequest>;
