import type { OrderText } from '../rules/order';

/** The frame under "cancel order 12?". */
export const CANCEL_FRAME = 'events_cancel_buttons';

/** Texts that go to a guest who has not written for a day, too. */
const APPROVED_TEXTS = [
  'ready',
  'reminder',
  'cancelled',
  'notYet',
] as const satisfies readonly OrderText[];
export type ApprovedText = (typeof APPROVED_TEXTS)[number];

const isApproved = (kind: OrderText): kind is ApprovedText =>
  APPROVED_TEXTS.some((one) => one === kind);

/** The name of the approved template that says one of the desk's texts; undefined = there is none. */
export const templateName = (kind: OrderText): string | undefined =>
  isApproved(kind)
    ? `events_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
    : undefined;
