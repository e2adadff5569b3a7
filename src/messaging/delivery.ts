/**
 * What became of a text we sent. `sending` = asked the carrier, no answer yet; `unknown` = the answer was lost, so it
 * may or may not have gone; `held` = test mode kept it back.
 */
export type DeliveryState =
  'sending' | 'unknown' | 'held' | 'queued' | 'sent' | 'delivered' | 'read' | 'failed';

/** A text we sent, as it is kept in the record it belongs to. */
export interface SentText {
  /** Unique within its record; the status callback carries it. */
  readonly id: string;
  /** Which of the desk's texts it was, e.g. `ready`. */
  readonly kind: string;
  /** When it was handed over, epoch milliseconds. */
  readonly at: number;
  readonly state: DeliveryState;
  /** The carrier's error number when it failed. https://www.twilio.com/docs/api/errors */
  readonly code?: number;
  /** It went by SMS because WhatsApp could not take it. */
  readonly via?: 'sms';
  /** It is the second try after a failure that passes. */
  readonly again?: boolean;
}

/**
 * Failures of the carriers' that pass: the queue was full, the network was, or nobody knows why.
 * https://www.twilio.com/docs/api/errors/30001, 30008, 30017, 63017 and 63018
 */
const PASSING: readonly number[] = [30001, 30008, 30017, 63017, 63018];

/** Whether a text that failed is worth a second try a little later. */
export const mayPass = (text: SentText): boolean =>
  text.state === 'failed' && text.again !== true && PASSING.includes(text.code ?? 0);

const RANK: Record<DeliveryState, number> = {
  sending: 0,
  unknown: 1,
  held: 1,
  queued: 2,
  sent: 3,
  delivered: 4,
  read: 5,
  failed: 6,
};

/** Callbacks arrive repeated and out of order; a text's state only ever moves up, and a failure is final. */
export function isNews(known: DeliveryState, next: DeliveryState): boolean {
  return known !== 'failed' && RANK[next] > RANK[known];
}

/** The platform's message status, in our words; `undefined` for one that says nothing new about delivery. */
export function deliveryState(status: string): DeliveryState | undefined {
  switch (status) {
    case 'accepted':
    case 'scheduled':
    case 'queued':
    case 'sending':
      return 'queued';
    case 'sent':
      return 'sent';
    case 'delivered':
      return 'delivered';
    case 'read':
      return 'read';
    case 'undelivered':
    case 'failed':
    case 'canceled':
      return 'failed';
    default:
      return undefined;
  }
}

/**
 * Whether a callback is worth a write: that a text is queued is what we expect anyway, and three writes for each text
 * would get in the way of the people who work on the same record.
 */
export const isWorthNoting = (state: DeliveryState): boolean => state !== 'queued';

/** Puts the news about one text into a list of texts; answers the same list when it is none. */
export function withDelivery(
  texts: readonly SentText[],
  id: string,
  next: DeliveryState,
  code?: number,
): readonly SentText[] {
  const index = texts.findIndex((text) => text.id === id);
  const text = texts[index];
  if (!text || !isNews(text.state, next)) return texts;
  const updated: SentText = { ...text, state: next, ...(code ? { code } : {}) };
  return [...texts.slice(0, index), updated, ...texts.slice(index + 1)];
}
