import type { Stage } from '../console';
import type { EventName, PayRefusal } from './events';

/**
 * What may happen when, as one table: every event in every stage. A word names a move (moves.ts), `-` means that it is
 * old news and changes nothing, and `no:` says why an agent cannot do it now. Nothing ever starts over by itself, and
 * money that was taken is noted wherever the news of it arrives.
 */
export type Move =
  | 'ring'
  | 'answer'
  | 'miss'
  | 'hangUp'
  | 'begin'
  | 'beginAgain'
  | 'open'
  | 'openToCancel'
  | 'note'
  | 'ask'
  | 'key'
  | 'fill'
  | 'wrong'
  | 'submit'
  | 'pay'
  | 'confirm'
  | 'payAfterAll'
  | 'fail'
  | 'failOrDoubt'
  | 'failAfterAll'
  | 'cancel'
  | 'cancelAgain'
  | 'cancelled'
  | 'refused'
  | 'lose'
  | 'doubt'
  | 'giveUp'
  | 'settle'
  | 'clear';

export type Cell = Move | '-' | `no:${PayRefusal}`;

const NEWS = { started: '-', digits: '-', field: '-', wrong: '-' } as const;
const ANSWERS = { refused: '-', lost: '-' } as const;

/** While the caller keys in a field. */
const ASKING = {
  signaled: '-',
  answered: '-',
  ended: 'hangUp',
  start: 'no:payment-open',
  started: 'note',
  ask: 'ask',
  digits: 'key',
  field: 'fill',
  wrong: 'wrong',
  submit: 'no:fields-missing',
  success: 'pay',
  failure: 'fail',
  cancel: 'cancel',
  cancelled: 'cancelled',
  refused: 'refused',
  lost: 'lose',
  late: '-',
  settle: 'no:payment-open',
  clear: 'no:payment-open',
} as const satisfies Record<EventName, Cell>;

export const TABLE = {
  idle: {
    ...NEWS,
    ...ANSWERS,
    signaled: 'ring',
    answered: '-',
    ended: '-',
    start: 'no:no-call',
    ask: 'no:no-call',
    submit: 'no:no-call',
    success: '-',
    failure: '-',
    cancel: 'no:no-payment',
    cancelled: '-',
    late: '-',
    settle: 'no:no-payment',
    clear: 'clear',
  },
  ringing: {
    ...NEWS,
    ...ANSWERS,
    signaled: '-',
    answered: 'answer',
    ended: 'miss',
    start: 'no:not-answered',
    ask: 'no:not-answered',
    submit: 'no:not-answered',
    success: '-',
    failure: '-',
    cancel: 'no:no-payment',
    cancelled: '-',
    late: '-',
    settle: 'no:no-payment',
    clear: 'no:not-answered',
  },
  amount: {
    ...NEWS,
    ...ANSWERS,
    signaled: '-',
    answered: '-',
    ended: 'hangUp',
    start: 'begin',
    ask: 'no:no-payment',
    submit: 'no:no-payment',
    success: '-',
    failure: '-',
    cancel: 'no:no-payment',
    cancelled: '-',
    late: '-',
    settle: 'no:no-payment',
    clear: 'clear',
  },
  starting: {
    signaled: '-',
    answered: '-',
    ended: 'hangUp',
    start: 'beginAgain',
    started: 'open',
    ask: 'no:payment-open',
    digits: '-',
    field: '-',
    wrong: '-',
    submit: 'no:fields-missing',
    success: 'pay',
    failure: 'fail',
    cancel: 'cancel',
    cancelled: 'cancelled',
    refused: 'refused',
    lost: 'lose',
    late: '-',
    settle: 'no:payment-open',
    clear: 'no:payment-open',
  },
  card: ASKING,
  expiry: ASKING,
  code: ASKING,
  postal: ASKING,
  ready: { ...ASKING, digits: '-', field: '-', wrong: '-', submit: 'submit' },
  submitting: {
    ...NEWS,
    signaled: '-',
    answered: '-',
    ended: 'hangUp',
    start: 'no:already-sent',
    ask: 'no:already-sent',
    // Two tabs, or an impatient finger: it was sent once.
    submit: '-',
    success: 'pay',
    failure: 'failOrDoubt',
    cancel: 'no:already-sent',
    cancelled: '-',
    refused: 'refused',
    lost: 'lose',
    late: 'doubt',
    settle: 'no:already-sent',
    clear: 'no:already-sent',
  },
  cancelling: {
    signaled: '-',
    answered: '-',
    ended: 'hangUp',
    start: 'no:payment-open',
    started: 'openToCancel',
    ask: 'no:payment-over',
    digits: '-',
    field: '-',
    wrong: '-',
    submit: 'no:payment-over',
    success: 'pay',
    failure: 'fail',
    cancel: 'cancelAgain',
    cancelled: 'cancelled',
    refused: 'cancelled',
    lost: 'lose',
    late: 'giveUp',
    settle: 'no:payment-open',
    clear: 'no:payment-open',
  },
  paid: {
    ...NEWS,
    ...ANSWERS,
    signaled: 'ring',
    answered: '-',
    ended: 'hangUp',
    start: 'begin',
    ask: 'no:already-paid',
    submit: 'no:already-paid',
    success: 'confirm',
    failure: '-',
    cancel: 'no:already-paid',
    cancelled: '-',
    late: '-',
    settle: 'no:already-paid',
    clear: 'clear',
  },
  failed: {
    ...NEWS,
    ...ANSWERS,
    signaled: 'ring',
    answered: '-',
    ended: 'hangUp',
    start: 'begin',
    ask: 'no:payment-over',
    submit: 'no:payment-over',
    success: 'payAfterAll',
    failure: '-',
    cancel: 'no:payment-over',
    cancelled: '-',
    late: '-',
    settle: 'no:payment-over',
    clear: 'clear',
  },
  unknown: {
    ...NEWS,
    ...ANSWERS,
    signaled: '-',
    answered: '-',
    ended: 'hangUp',
    start: 'no:outcome-unknown',
    ask: 'no:outcome-unknown',
    submit: 'no:outcome-unknown',
    success: 'pay',
    failure: 'failAfterAll',
    cancel: 'no:outcome-unknown',
    cancelled: '-',
    late: '-',
    settle: 'settle',
    clear: 'no:outcome-unknown',
  },
} as const satisfies Record<Stage, Record<EventName, Cell>>;
