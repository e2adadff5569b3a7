import { FactsChanged } from '../ports/facts-changed';
import { withoutCards } from '../ports/card-tripwire';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { isOnCall, totalOf, type Console, type Field } from './console';
import { changeConsole, happen, seeConsole } from './console-store';
import { history, newRow, timeKey } from './history';
import { begunWork } from './outcome-work';
import { serveLine, whoWaits } from './line-desk';
import type { PayAgent, PayParts } from './parts';
import { act, carryOut, isOf, noteEnd, type Where } from './payment-steps';
import { sendReceipt } from './receipts';
import type { PayEvent, Terms } from './rules/events';
import { isAmount, judge, spokenAmount } from './rules/money';
import type { ConsoleAnswer, PayRequest } from './staff-api';

const ID_LENGTH = 8;
const LONGEST_REFERENCE = 40;

/** What agents ask for at their own console. */
export type Command = Exclude<
  PayRequest,
  { readonly action: 'history' | 'refund' | 'settleRow' | 'callBacks' | 'calledBack' }
>;

/** Carries out what an agent asks for at their own console. Throws Refusal with a sentence for the agent. */
export async function actForAgent(
  request: Command,
  me: PayAgent,
  parts: PayParts,
): Promise<ConsoleAnswer> {
  const answer = (console: Console): ConsoleAnswer => ({ ok: true, console });
  switch (request.action) {
    case 'available':
      return answer(await setAvailable(request.available, me, parts));
    case 'start':
      return answer(await start(request, me, parts));
    case 'ask':
    case 'submit':
    case 'cancel': {
      const where: Where = { agent: me, payment: request.payment };
      const event =
        request.action === 'ask'
          ? ({ is: 'ask', field: request.field } as const)
          : ({ is: request.action } as const);
      const { console } = await act(where, event, parts);
      if (console.payment?.id !== request.payment) throw new Refusal('payment-changed');
      return answer(console);
    }
    case 'settle':
      return answer(await settle(request, me, parts));
    case 'clear':
      return answer(await clear(me, parts));
    case 'hangUp':
      return answer(await hangUp(me, parts));
    case 'speak':
      return answer(
        (
          await changeConsole(me.key, parts, (console) =>
            console.call
              ? { ...console, call: { ...console.call, language: request.language } }
              : undefined,
          )
        ).console,
      );
    case 'receipt':
      return answer(await sendReceipt(request, me, parts));
  }
}

/** What is charged is fixed here, before the first key: the page only proposes. */
async function start(
  request: Extract<Command, { action: 'start' }>,
  me: PayAgent,
  parts: PayParts,
): Promise<Console> {
  const { settings } = parts;
  if (parts.testMode) throw new Refusal('test-mode');
  const terms = termsOf(request, me, parts);
  const where: Where = { agent: me, payment: terms.id };
  const rows = history({ ...parts, keepDays: settings.keepDays });
  const happened = await happen(
    me.key,
    { is: 'start', terms },
    {
      ...parts,
      applies: (console) => {
        if (isOnCall(console) && console.call?.sid !== request.call)
          throw new Refusal('payment-changed');
        return true;
      },
      // Of the payment that stands there then: a first try may have died before its row was written.
      alongside: (next) =>
        next.payment
          ? [
              rows.begin(next.payment.id, newRow(next, next.payment, me, parts.now())),
              parts.agenda.put([begunWork({ agent: me, payment: next.payment.id }, parts.now())]),
            ]
          : [],
    },
  );
  // A second finger on the same key finds the payment of the first, and what it asks again has the same key.
  const begun = happened.console.payment?.id ?? where.payment;
  if (begun !== terms.id) await rows.drop(terms.id);
  return (await carryOut({ ...where, payment: begun }, happened, parts)).console;
}

function termsOf(
  request: Extract<Command, { action: 'start' }>,
  me: PayAgent,
  { settings, newId, now }: PayParts,
): Terms {
  const { currency } = settings;
  const { amount } = request;
  const tip = settings.tips ? request.tip : 0;
  if (!isAmount(amount, currency) || !isAmount(tip, currency) || !isAmount(amount + tip, currency))
    throw new Refusal('bad-amount');
  // A tip on nothing is a typing error.
  if (amount === 0 && tip > 0) throw new Refusal('bad-amount');
  const limit = me.admin ? (settings.adminLimit ?? settings.limit) : settings.limit;
  const total = totalOf({ amount, tip });
  const verdict = judge(total, { limit, confirmAbove: settings.confirmAbove });
  const say = (minor: number): string => spokenAmount(minor, currency, me.language ?? 'en');
  if (verdict === 'too-much') throw new Refusal('amount-too-high', { limit: say(limit) });
  if (verdict === 'confirm' && request.confirmed !== true)
    throw new Refusal('confirm-amount', { amount: say(total) });
  return {
    id: `${timeKey(now())}-${newId(ID_LENGTH)}`,
    amount,
    tip,
    currency,
    reference: tidyReference(request.reference),
    ...(total === 0 ? { token: request.token ?? settings.token } : {}),
    fields: fieldsOf(settings),
  };
}

export const fieldsOf = (settings: PayParts['settings']): readonly Field[] => [
  'card',
  'expiry',
  ...(settings.securityCode ? (['code'] as const) : []),
  ...(settings.postalCode ? (['postal'] as const) : []),
];

/** An invoice or order number: what people write on paper, on one line. */
export const tidyReference = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ./#_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_REFERENCE);

/** What somebody read in the provider's own books. */
export function settlement({
  charged,
  confirmation: typed = '',
}: {
  readonly charged: boolean;
  readonly confirmation?: string;
}): Extract<PayEvent, { is: 'settle' }> {
  // Typed by a person, who may have had a card before their eyes.
  const confirmation = withoutCards(tidyReference(typed));
  return { is: 'settle', charged, ...(charged && confirmation ? { confirmation } : {}) };
}

async function settle(
  request: Extract<Command, { action: 'settle' }>,
  me: PayAgent,
  parts: PayParts,
): Promise<Console> {
  const where: Where = { agent: me, payment: request.payment };
  const event = settlement(request);
  const happened = await happen(me.key, event, { ...parts, applies: isOf(request.payment) });
  await noteEnd(where, happened, parts, me.name);
  if (happened.console.payment?.id !== request.payment) throw new Refusal('payment-changed');
  return happened.console;
}

async function setAvailable(available: boolean, me: PayAgent, parts: PayParts): Promise<Console> {
  const [{ console }, waiting] = await together([
    changeConsole(me.key, parts, (before) => {
      const { missed: _seen, ...rest } = before;
      return { ...rest, available };
    }),
    available ? whoWaits(parts) : [],
  ]);
  return waiting.length === 0 ? console : nextCaller(me, waiting, parts);
}

async function clear(me: PayAgent, parts: PayParts): Promise<Console> {
  const [{ console }, waiting] = await together([
    happen(me.key, { is: 'clear' }, parts),
    whoWaits(parts),
  ]);
  const isBusy = !console.available || isOnCall(console);
  return isBusy || waiting.length === 0 ? console : nextCaller(me, waiting, parts);
}

/** Whoever has waited longest rings an agent who is free: perhaps this one. */
async function nextCaller(
  me: PayAgent,
  waiting: Awaited<ReturnType<typeof whoWaits>>,
  parts: PayParts,
): Promise<Console> {
  await serveLine(parts, waiting);
  return (await seeConsole(parts.records, me.key)).console;
}

async function hangUp(me: PayAgent, parts: PayParts): Promise<Console> {
  const [{ console }, confirmed] = await together([
    seeConsole(parts.records, me.key),
    parts.confirmed,
  ]);
  if (!confirmed) throw new FactsChanged();
  if (!console.call || !isOnCall(console)) throw new Refusal('no-call');
  // The end is told by the platform, like any other.
  await parts.calls.hangUp(console.call.sid);
  return console;
}
