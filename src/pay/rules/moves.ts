import {
  isOnCall,
  totalOf,
  type Console,
  type FieldState,
  type Outcome,
  type Payment,
} from '../console';
import { nextField, openFields, withField } from './fields';
import { asking, fill, inOrder, key, onward, wrong } from './asking';
import { end, note, notCharged, SAME, withoutDoing, type Is, type Moved } from './moved';
import type { Move } from './table';

/** Numbers under which the platform says that a session or its call is over. */
const SESSION_OVER: readonly number[] = [64021, 21220, 20404];
/** https://www.twilio.com/docs/api/errors/64019 */
const INCOMPLETE = 64019;

/** The call is over: what was not sent to the provider will never be. */
function afterTheCall(console: Console, now: number): Moved {
  const { call, payment, stage } = console;
  const over: Console =
    call && call.endedAt === undefined ? { ...console, call: { ...call, endedAt: now } } : console;
  switch (stage) {
    case 'amount':
      return { console: { ...over, stage: 'idle' } };
    case 'paid':
    case 'failed':
    case 'submitting':
    case 'unknown':
      return over === console ? SAME : { console: over };
    default:
      return payment
        ? end(over, payment, 'failed', notCharged('caller-hung-up', now))
        : { console: over };
  }
}

function pay(console: Console, event: Is<'success'>, now: number): Moved {
  const { payment } = console;
  if (!payment) return SAME;
  const { how, confirmation, brand } = event;
  const known = brand === undefined ? payment : { ...payment, brand };
  return end(console, known, 'paid', { how, confirmation, at: now });
}

function fail(console: Console, event: Is<'failure'>, now: number): Moved {
  const { payment } = console;
  if (!payment) return SAME;
  const { why, code, said } = event;
  const outcome: Outcome = {
    ...notCharged(why, now),
    ...(code === undefined ? {} : { code }),
    ...(said === undefined ? {} : { said }),
  };
  return end(console, payment, 'failed', outcome);
}

/** The provider could not be reached: https://www.twilio.com/docs/api/errors/64002 */
const UNREACHED = 64002;

/**
 * Whether a failure leaves open what became of the money: somebody was not reached after the card had been sent. A
 * declined card is no such thing.
 */
export const isDoubtful = ({ why, code }: Is<'failure'>): boolean =>
  why === 'internal-error' ||
  why === 'unknown-result' ||
  (why === 'gateway-refused' && (code === undefined || code === UNREACHED));

function doubt(console: Console, now: number, detail?: string): Moved {
  const { payment } = console;
  if (!payment) return SAME;
  return {
    console: {
      ...console,
      stage: 'unknown',
      payment: note(withoutDoing(payment), now, 'unknown', detail),
    },
  };
}

function begin(console: Console, { terms }: Is<'start'>, now: number): Moved {
  const { fields, ...agreed } = terms;
  const payment: Payment = {
    ...agreed,
    fields: openFields(fields),
    doing: { step: 'create', n: 1, at: now },
    events: [],
  };
  return {
    console: { ...console, stage: 'starting', payment: note(payment, now, 'start') },
    effect: { step: 'create', n: 1 },
  };
}

/** A request that was refused for certain. */
function refused(console: Console, { step, code }: Is<'refused'>, now: number): Moved {
  const { payment, stage } = console;
  const { doing } = payment ?? {};
  if (!payment || doing?.step !== step) return SAME;
  if (step === 'complete' && doing.lost)
    // The try before it may have gone through, so this refusal tells nothing.
    return SAME;
  if (step === 'complete' && code === INCOMPLETE) {
    const again = withField(payment, 'card', (card) => ({ ...card, state: 'wrong' }));
    return asking(console, note(again, now, 'incomplete'), 'card', now);
  }
  if (step === 'capture' && !SESSION_OVER.includes(code)) {
    const { field } = doing;
    if (!field || field !== stage) return SAME;
    const wrong = withField(withoutDoing(payment), field, (before) => ({
      ...before,
      state: 'wrong',
      wrong: String(code),
    }));
    return { console: { ...console, payment: note(wrong, now, 'refused', String(code)) } };
  }
  const over = end(console, payment, 'failed', { ...notCharged('refused', now), code });
  // Should the session be open after all, the next payment on this call could not begin.
  return step === 'capture' ? { ...over, effect: { step: 'cancel', n: 1 } } : over;
}

function lose(console: Console, { step }: Is<'lost'>, now: number): Moved {
  const { payment } = console;
  const { doing } = payment ?? {};
  if (!payment || !doing || doing.step !== step || doing.lost) return SAME;
  const lost = { ...payment, doing: { ...doing, lost: true } };
  const shown =
    step === 'capture' && doing.field
      ? withField(lost, doing.field, (before): FieldState =>
          before.state === 'asked' ? { ...before, state: 'lost' } : before,
        )
      : lost;
  return { console: { ...console, payment: note(shown, now, 'lost', step) } };
}

function settle(console: Console, event: Is<'settle'>, now: number): Moved {
  const { payment } = console;
  if (!payment) return SAME;
  const { charged, confirmation } = event;
  if (!charged)
    return end(console, payment, 'failed', { ...notCharged('agent-says-no', now), by: 'agent' });
  const how = totalOf(payment) > 0 ? 'charged' : 'token';
  const outcome: Outcome = {
    how,
    ...(confirmation === undefined ? {} : { confirmation }),
    by: 'agent',
    at: now,
  };
  return end(console, payment, 'paid', outcome);
}

/** A process that died between its note and its request leaves a note that is this old. */
const ASK_AGAIN_MS = 10_000;

/** Whether a request may be made once more, with its own key: its answer was lost, or it may never have been made. */
const mayAskAgain = ({ doing }: Payment, now: number): boolean =>
  doing !== undefined && (doing.lost === true || now - doing.at >= ASK_AGAIN_MS);

const cancelNow = (console: Console, payment: Payment, now: number, again: boolean): Moved => {
  const doing = { step: 'cancel', n: 1, at: now } as const;
  return {
    console: {
      ...console,
      stage: 'cancelling',
      payment: again ? { ...payment, doing } : note({ ...payment, doing }, now, 'cancel'),
    },
    // Without the session's id nothing can be cancelled yet: the news of it will do it.
    ...(payment.sid === undefined ? {} : { effect: { step: 'cancel', n: 1 } }),
  };
};

/** The moves of the table. Each gets a console, what happened and when, and answers the console that follows. */
export const MOVES: {
  readonly [M in Move]: (console: Console, event: never, now: number) => Moved;
} = {
  ring: (console, { call }: Is<'signaled'>, now) => {
    if (isOnCall(console)) return SAME;
    const { available, alarm } = console;
    return {
      console: {
        v: 1,
        stage: 'ringing',
        available,
        call,
        rangAt: now,
        ...(alarm ? { alarm } : {}),
      },
    };
  },
  answer: (console, _event, now) =>
    console.call
      ? { console: { ...console, stage: 'amount', call: { ...console.call, answeredAt: now } } }
      : SAME,
  miss: ({ call: _gone, ...console }) => ({
    console: { ...console, stage: 'idle', missed: true },
  }),
  hangUp: (console, _event, now) => afterTheCall(console, now),
  begin: (console, event: Is<'start'>, now) =>
    isOnCall(console) ? begin(console, event, now) : SAME,
  beginAgain: (console, _event, now) => {
    const { payment } = console;
    if (!payment || !mayAskAgain(payment, now)) return SAME;
    // The very same key: whatever became of the first try, there is one session.
    const doing = { step: 'create', n: 1, at: now } as const;
    return {
      console: { ...console, payment: note({ ...payment, doing }, now, 'startAgain') },
      effect: { step: 'create', n: 1 },
    };
  },
  open: (console, { sid }: Is<'started'>, now) => {
    const { payment } = console;
    if (!payment) return SAME;
    const opened = note({ ...withoutDoing(payment), sid }, now, 'open');
    return onward({ ...console, payment: opened }, opened, now);
  },
  openToCancel: (console, { sid }: Is<'started'>, now) => {
    const { payment } = console;
    if (!payment || payment.sid !== undefined) return SAME;
    return cancelNow(console, { ...payment, sid }, now, true);
  },
  note: (console, { sid }: Is<'started'>) =>
    console.payment && console.payment.sid === undefined
      ? { console: { ...console, payment: { ...console.payment, sid } } }
      : SAME,
  ask: (console, { field }: Is<'ask'>, now) =>
    console.payment ? asking(console, console.payment, inOrder(console.payment, field), now) : SAME,
  key: (console, event: Is<'digits'>) => key(console, event),
  fill: (console, event: Is<'field'>, now) => fill(console, event, now),
  wrong: (console, event: Is<'wrong'>, now) => wrong(console, event, now),
  submit: (console, _event, now) => {
    const { payment } = console;
    if (!payment || nextField(payment)) return SAME;
    const doing = { step: 'complete', n: 1, at: now } as const;
    return {
      console: {
        ...console,
        stage: 'submitting',
        payment: note({ ...payment, doing }, now, 'submit'),
      },
      effect: { step: 'complete', n: 1 },
    };
  },
  pay: (console, event: Is<'success'>, now) => pay(console, event, now),
  confirm: (console, { confirmation }: Is<'success'>) => {
    const { outcome } = console.payment ?? {};
    // An agent who looked at the books may have had no code to hand.
    if (!console.payment || !outcome || outcome.by !== 'agent') return SAME;
    const { by: _known, ...told } = outcome;
    return {
      console: { ...console, payment: { ...console.payment, outcome: { ...told, confirmation } } },
    };
  },
  payAfterAll: (console, event: Is<'success'>, now) => {
    const { console: paid } = pay(console, event, now);
    return paid?.payment ? { console: { ...paid, alarm: alarmOf(paid.payment) } } : SAME;
  },
  fail: (console, event: Is<'failure'>, now) => fail(console, event, now),
  cancel: (console, _event, now) =>
    console.payment ? cancelNow(console, console.payment, now, false) : SAME,
  cancelAgain: (console, _event, now) =>
    console.payment && mayAskAgain(console.payment, now)
      ? cancelNow(console, console.payment, now, true)
      : SAME,
  cancelled: (console, _event, now) =>
    console.payment ? end(console, console.payment, 'failed', notCharged('cancelled', now)) : SAME,
  refused: (console, event: Is<'refused'>, now) => refused(console, event, now),
  lose: (console, event: Is<'lost'>, now) => lose(console, event, now),
  doubt: (console, _event, now) => doubt(console, now),
  failOrDoubt: (console, event: Is<'failure'>, now) =>
    isDoubtful(event) ? doubt(console, now, event.said ?? event.why) : fail(console, event, now),
  failAfterAll: (console, event: Is<'failure'>, now) =>
    isDoubtful(event) ? SAME : fail(console, event, now),
  giveUp: (console, _event, now) =>
    // It was never sent to the provider, so there is nothing to be in doubt about.
    console.payment ? end(console, console.payment, 'failed', notCharged('cancelled', now)) : SAME,
  settle: (console, event: Is<'settle'>, now) => settle(console, event, now),
  clear: (console) => {
    const { payment: _ended, alarm: _seen, missed: _noted, ...rest } = console;
    if (isOnCall(console)) return { console: { ...rest, stage: 'amount' } };
    const { call: _over, ...idle } = rest;
    return { console: { ...idle, stage: 'idle' } };
  },
};

/** What the page says of a payment that went through unexpectedly. */
export const alarmOf = (payment: Payment): NonNullable<Console['alarm']> => ({
  id: payment.id,
  amount: totalOf(payment),
  currency: payment.currency,
  confirmation: payment.outcome?.confirmation ?? '',
});
