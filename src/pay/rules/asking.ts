import type { Console, Field, Payment } from '../console';
import { ASKS_BY_ITSELF, fieldOf, hasGrown, isCurrent, nextField, withField } from './fields';
import { note, SAME, withoutDoing, type Is, type Moved } from './moved';

/** Asks for a field: the intent with its number is noted, and the same number is used again when an answer was lost. */
export function asking(console: Console, payment: Payment, field: Field, now: number): Moved {
  const before = fieldOf(payment, field);
  if (!before) return SAME;
  const n = before.state === 'lost' ? before.asks : before.asks + 1;
  const asked = withField(payment, field, () => ({ field, state: 'asked', asks: n }));
  // A new card makes the code that was checked against the old one worthless.
  const doubted =
    field === 'card' && before.state === 'done' && fieldOf(asked, 'code')?.state === 'done'
      ? withField(asked, 'code', (code) => ({ field: 'code', state: 'open', asks: code.asks }))
      : asked;
  const doing = { step: 'capture', field, n, at: now } as const;
  return {
    console: {
      ...console,
      stage: field,
      payment: note({ ...doubted, doing }, now, n > 1 ? 'askedAgain' : 'asked', field),
    },
    effect: { step: 'capture', field, n },
  };
}

/** The provider checks the code against the card, so the card comes before it. */
export const inOrder = (payment: Payment, field: Field): Field =>
  field === 'code' && fieldOf(payment, 'card')?.state !== 'done' ? 'card' : field;

export function onward(console: Console, payment: Payment, now: number): Moved {
  const next = nextField(payment);
  if (next) return asking(console, payment, next, now);
  return { console: { ...console, stage: 'ready', payment: withoutDoing(payment) } };
}

export function wrong(console: Console, event: Is<'wrong'>, now: number): Moved {
  const { payment } = console;
  const { field, n, why } = event;
  const before = payment && fieldOf(payment, field);
  if (!payment || !before || !isCurrent(before, n) || console.stage !== field) return SAME;
  const noted = note(
    withField(withoutDoing(payment), field, ({ asks }) => ({
      field,
      state: 'wrong',
      asks,
      wrong: why,
    })),
    now,
    'wrong',
    why,
  );
  const next = { ...console, payment: noted };
  // The code was asked for before the card: the card comes first.
  if (why.endsWith('capture-sequence')) return asking(next, noted, 'card', now);
  return before.asks < ASKS_BY_ITSELF ? asking(next, noted, field, now) : { console: next };
}

export function key(console: Console, event: Is<'digits'>): Moved {
  const { payment, stage } = console;
  const { field, n, shown } = event;
  const before = payment && fieldOf(payment, field);
  if (!payment || !before || stage !== field || !isCurrent(before, n)) return SAME;
  if (!hasGrown(before, shown) && before.state !== 'lost') return SAME;
  const keyed = withField(withoutDoing(payment), field, ({ asks }) => ({
    field,
    state: 'asked',
    asks,
    ...(shown === '' ? {} : { shown }),
  }));
  return { console: { ...console, payment: keyed } };
}

export function fill(console: Console, event: Is<'field'>, now: number): Moved {
  const { payment, stage } = console;
  const { field, n, shown, brand } = event;
  const before = payment && fieldOf(payment, field);
  if (!payment || stage !== field || !isCurrent(before, n)) return SAME;
  const filled = withField(withoutDoing(payment), field, ({ asks }) => ({
    field,
    state: 'done',
    asks,
    shown,
  }));
  const noted = note(brand === undefined ? filled : { ...filled, brand }, now, 'done', field);
  return onward({ ...console, payment: noted }, noted, now);
}
