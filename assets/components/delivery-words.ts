import type { DeliveryState } from '../../src/messaging/delivery';

/** Why a text did not arrive, in a few words. https://www.twilio.com/docs/api/errors */
const REASONS: Readonly<Record<number, string>> = {
  21211: 'not a phone number',
  21408: 'texts to this country are switched off',
  21610: 'they asked for no more texts',
  21612: 'cannot be reached by text',
  21614: 'not a mobile number',
  30003: 'phone is off or out of reach',
  30004: 'blocked',
  30005: 'number is not in use',
  30006: 'landline',
  30007: 'filtered by the carrier',
  30008: 'the carrier gave no reason',
  30032: 'our number is not verified yet',
  30034: 'our number is not registered yet',
  63003: 'not on WhatsApp',
  63016: 'WhatsApp wants them to write first',
  63024: 'not on WhatsApp',
};

export const failureReason = (code: number | undefined): string =>
  code === undefined ? 'no reason given' : (REASONS[code] ?? `carrier error ${code}`);

export const STATE_WORDS: Readonly<Record<DeliveryState, string>> = {
  sending: 'sending',
  unknown: 'not known yet whether it went',
  held: 'held back, test mode',
  queued: 'on its way',
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'text failed',
};

/** Which of the wait list's texts it was; a kind that is not listed is simply not named. */
export const TEXT_NAMES: Readonly<Record<string, string>> = {
  ready: 'table is ready',
  reminder1: 'first reminder',
  reminder2: 'second reminder',
  reminder3: 'last reminder',
  cancelled: 'cancelled',
  noShow: 'no-show',
  notYet: 'not yet after all',
  added: 'you are on the list',
};
