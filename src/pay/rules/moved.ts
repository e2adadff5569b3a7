import type { Console, Outcome, Payment } from '../console';
import type { Effect, PayEvent } from './events';

/** What a move makes of a console; without `console` it changes nothing. */
export interface Moved {
  readonly console?: Console;
  readonly effect?: Effect;
}

export const SAME: Moved = {};

/** Events kept with a payment; the drawer of the page shows no more. */
const MOST_EVENTS = 36;

export type Is<Name extends PayEvent['is']> = Extract<PayEvent, { readonly is: Name }>;

export function note(payment: Payment, now: number, what: string, detail?: string): Payment {
  const seconds = Math.max(0, Math.round((now - Number(payment.id.split('-')[0])) / 1_000));
  const event =
    detail === undefined ? ([seconds, what] as const) : ([seconds, what, detail] as const);
  return { ...payment, events: [...payment.events, event].slice(-MOST_EVENTS) };
}

export const withoutDoing = ({ doing: _done, ...payment }: Payment): Payment => payment;

export function end(
  console: Console,
  payment: Payment,
  stage: 'paid' | 'failed',
  outcome: Outcome,
): Moved {
  const ended = note({ ...withoutDoing(payment), outcome }, outcome.at, stage, outcome.why);
  return { console: { ...console, stage, payment: ended } };
}

export const notCharged = (why: string, now: number): Outcome => ({
  how: 'not-charged',
  why,
  at: now,
});
