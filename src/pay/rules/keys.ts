import type { Field, Step } from '../console';

/** The provider's words for the fields. https://www.twilio.com/docs/voice/api/payment-resource */
export const CAPTURES = {
  card: 'payment-card-number',
  expiry: 'expiration-date',
  code: 'security-code',
  postal: 'postal-code',
} as const satisfies Record<Field, string>;

/** One step of a payment. */
export interface PaymentStep {
  readonly step: Step;
  readonly field?: Field;
  readonly n: number;
}

/** `create.1`, `card.2`: in the address of the callbacks, so that each says which asking it belongs to. */
export const stepName = ({ step, field, n }: PaymentStep): string =>
  `${step === 'capture' ? (field ?? '') : step}.${n}`;

/**
 * The idempotency key of one request: the same for the same step of the same payment however often it is tried, and
 * never the same for another. https://www.twilio.com/docs/voice/api/payment-resource
 */
export const keyOf = (payment: string, step: PaymentStep): string =>
  `bellhop-${payment}-${stepName(step)}`;

/** What a callback's address says; undefined for none of ours. */
export function readStepName(
  name: string,
): { readonly what: string; readonly n: number } | undefined {
  const parts = /^([a-z]+)\.(\d{1,4})$/.exec(name);
  return parts?.[1] ? { what: parts[1], n: Number(parts[2]) } : undefined;
}
