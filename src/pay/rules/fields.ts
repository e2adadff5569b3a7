import { FIELDS, type Field, type FieldState, type Payment } from '../console';

/** A field that went wrong so often is not asked for again by itself: the agent decides. */
export const ASKS_BY_ITSELF = 3;

export const openFields = (fields: readonly Field[]): readonly FieldState[] =>
  FIELDS.filter((field) => fields.includes(field)).map((field) => ({
    field,
    state: 'open',
    asks: 0,
  }));

export const fieldOf = (payment: Payment, field: Field): FieldState | undefined =>
  payment.fields.find((known) => known.field === field);

/** The next field that nobody has keyed in rightly yet. */
export const nextField = ({ fields }: Payment): Field | undefined =>
  fields.find(({ state }) => state !== 'done')?.field;

export const withField = (
  payment: Payment,
  field: Field,
  change: (before: FieldState) => FieldState,
): Payment => ({
  ...payment,
  fields: payment.fields.map((known) => (known.field === field ? change(known) : known)),
});

/**
 * News of a field that is asked for now: callbacks carry no number of their own, so they are ordered by what they say.
 * `n` is the asking they belong to, where the address they were sent to says so.
 */
export const isCurrent = (state: FieldState | undefined, n: number | undefined): boolean =>
  state !== undefined &&
  (state.state === 'asked' || state.state === 'lost') &&
  (n === undefined || n === state.asks);

/** Whether what is shown of a field has grown; a shorter one is an older key that was overtaken. */
export const hasGrown = ({ shown = '' }: FieldState, next: string): boolean =>
  next.length > shown.length;
