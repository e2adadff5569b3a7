import type { CaptureAnswer } from '../ports/card-capture';
import { together } from '../ports/settled';
import { totalOf, type Console, type Payment } from './console';
import { happen, type Happened, type SeenConsole } from './console-store';
import { outcomeWork } from './outcome-work';
import { history, newRow, withEnd, type Agent } from './history';
import type { PayParts } from './parts';
import type { Effect, PayEvent } from './rules/events';
import { keyOf, stepName } from './rules/keys';
import { toDecimal } from './rules/money';

/** A payment of somebody's console that something happens to. */
export interface Where {
  readonly agent: Agent;
  /** The payment that is meant; another one on the console is not touched. */
  readonly payment: string;
}

export const isOf =
  (payment: string) =>
  (console: Console): boolean =>
    console.payment?.id === payment;

/** What each request of a payment carries: its own key, and where news of it goes. */
export function requestFor(
  { agent, payment }: Where,
  effect: Effect,
  parts: Pick<PayParts, 'address'>,
): { readonly key: string; readonly tellAt: string } {
  const step = stepName(effect);
  return {
    key: keyOf(payment, effect),
    tellAt: parts.address('/pay/payresult', { agent: agent.key, payment, step }),
  };
}

/** Asks the provider for one step. Everything it is told comes from our own record. */
async function ask(
  where: Where,
  console: Console,
  effect: Effect,
  parts: PayParts,
): Promise<CaptureAnswer | undefined> {
  const { call, payment } = console;
  if (!call || !payment) return undefined;
  const request = requestFor(where, effect, parts);
  if (effect.step === 'create') return parts.cards.open(termsOf(call.sid, payment, parts), request);
  if (payment.sid === undefined) return undefined;
  const session = { call: call.sid, session: payment.sid };
  if (effect.step === 'complete') return parts.cards.complete(session, request);
  if (effect.step === 'cancel') return parts.cards.cancel(session, request);
  return effect.field ? parts.cards.ask({ ...session, field: effect.field }, request) : undefined;
}

function termsOf(call: string, payment: Payment, { settings, business }: PayParts) {
  const total = totalOf(payment);
  return {
    call,
    currency: payment.currency,
    ...(total > 0
      ? { amount: toDecimal(total, payment.currency) }
      : { token: payment.token ?? settings.token }),
    description: [business, payment.reference].filter(Boolean).join(' · ').slice(0, 200),
    connector: settings.connector,
    fields: payment.fields.map(({ field }) => field),
    cardTypes: settings.cardTypes,
    ...(settings.minPostalCodeLength === undefined
      ? {}
      : { minPostalCodeLength: settings.minPostalCodeLength }),
    keySeconds: settings.keySeconds,
  };
}

/**
 * Does what follows from an event: asks the provider, and notes its answer. What was written before is the intent, so a
 * process that dies in between leaves nothing behind that nobody knows of.
 */
export async function carryOut(
  where: Where,
  happened: Happened,
  parts: PayParts,
): Promise<SeenConsole> {
  const { effect } = happened;
  if (!effect) return happened;
  const answer = await ask(where, happened.console, effect, parts);
  if (!answer) return happened;
  const event = eventOf(effect, answer);
  if (!event) return happened;
  return follow(where, event, happened, parts);
}

/** What an answer of the provider's means; undefined = it was as expected, and the news of it comes by itself. */
function eventOf({ step }: Effect, answer: CaptureAnswer): PayEvent | undefined {
  if (answer.state === 'refused') return { is: 'refused', step, code: answer.code };
  if (answer.state === 'lost') return { is: 'lost', step };
  return step === 'create' ? { is: 'started', sid: answer.session } : undefined;
}

/** Lets the provider's answer happen. A first field is asked for while the session's id is being kept: its key stands already. */
async function follow(
  where: Where,
  event: PayEvent,
  seen: SeenConsole,
  parts: PayParts,
): Promise<SeenConsole> {
  let begun: Promise<CaptureAnswer | undefined> | undefined;
  let asked: Effect | undefined;
  const next = await happen(where.agent.key, event, {
    ...parts,
    seen,
    applies: isOf(where.payment),
    alongside: (console) => {
      const { doing, sid } = console.payment ?? {};
      if (event.is !== 'started' || !doing || !sid || doing.step === 'create') return [];
      // Once, however often the writing is tried again.
      if (begun) return [];
      asked = doing;
      begun = ask(where, console, doing, parts);
      return [begun];
    },
  });
  await noteEnd(where, next, parts);
  const answer = await begun;
  const trouble = answer && asked && answer.state !== 'done' ? eventOf(asked, answer) : undefined;
  if (trouble) return follow(where, trouble, next, parts);
  return event.is === 'started' || !next.effect ? next : carryOut(where, next, parts);
}

/** Writes the end of a payment into its row. */
export async function noteEnd(
  { agent, payment }: Where,
  { console, news }: Pick<Happened, 'console' | 'news'>,
  parts: PayParts,
  who = 'provider',
): Promise<void> {
  if (!news || console.payment?.id !== payment) return;
  if (!['paid', 'failed', 'unknown'].includes(console.stage)) return;
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const now = parts.now();
  await rows.change(
    payment,
    (row) => withEnd(row, console, who, now),
    newRow(console, console.payment, agent, now),
  );
}

/** What an agent's action on the open payment comes to: at most three steps, and one more when the provider says no. */
export async function act(where: Where, event: PayEvent, parts: PayParts): Promise<SeenConsole> {
  const happened = await happen(where.agent.key, event, {
    ...parts,
    applies: isOf(where.payment),
    alongside: (next) => [parts.agenda.put(outcomeWork(where, next, parts.now()))],
  });
  const [seen] = await together([
    carryOut(where, happened, parts),
    noteEnd(where, happened, parts, where.agent.name),
  ]);
  return seen;
}
