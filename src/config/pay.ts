import * as v from 'valibot';
import { CARD_TYPES, NOBODY_FREE, TOKENS } from './pay-choices';

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** In the currency's smallest unit. */
const money = whole(0, 999_999_999);

/** The shape of the pay desk's settings. */
export const paySettings = v.object({
  on: v.boolean(),
  /** The number that callers call. */
  number: v.string(),
  /** The name under which the payment provider is installed. https://www.twilio.com/docs/voice/twiml/pay#paymentconnector */
  connector: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64)), 'Default'),
  /** ISO 4217. */
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'USD'),
  /** The most that one payment may be. */
  limit: v.optional(money, 50_000),
  /** The same for admins, where it is another. */
  adminLimit: v.exactOptional(money),
  /** Above this the agent has to confirm the amount. */
  confirmAbove: v.exactOptional(money),
  /** Whether agents are asked for a tip. */
  tips: v.optional(v.boolean(), true),
  securityCode: v.optional(v.boolean(), true),
  postalCode: v.optional(v.boolean(), false),
  minPostalCodeLength: v.exactOptional(whole(1, 10)),
  cardTypes: v.optional(v.pipe(v.array(v.picklist(CARD_TYPES)), v.minLength(1)), [
    'visa',
    'mastercard',
    'amex',
  ]),
  token: v.optional(v.picklist(TOKENS), 'reusable'),
  /** Seconds a caller may take between two keys. */
  keySeconds: v.optional(whole(2, 60), 10),
  /** Most mobiles hand over to their own voicemail after 25 to 30 seconds. */
  ringSeconds: v.optional(whole(5, 60), 20),
  whenNobody: v.optional(v.picklist(NOBODY_FREE), 'goodbye'),
  /** Where the provider shows a payment; `{code}` stands for its confirmation code. */
  dashboard: v.exactOptional(v.pipe(v.string(), v.regex(/^https:\/\/\S+$/))),
  /** The history is kept for so many days. */
  keepDays: v.optional(whole(1, 365), 90),
});

export type PaySettings = v.InferOutput<typeof paySettings>;
