import { firstLanguage } from '../languages/languages';
import { isNews, deliveryState, type DeliveryState } from '../messaging/delivery';
import { Refusal } from '../ports/refusal';
import { totalOf, type Console, type Payment } from './console';
import { changeConsole } from './console-store';
import { history, startOf } from './history';
import type { PayAgent, PayParts } from './parts';
import { withheld } from './rules/caller';
import { spokenAmount } from './rules/money';
import { receiptWords } from './words/receipt';

const ID_LENGTH = 6;

/**
 * Texts the caller a receipt. It is written down under an id of its own before it is sent, so that news of its delivery
 * finds it; a send whose answer was lost is never sent again blindly.
 */
export async function sendReceipt(
  request: { readonly payment: string; readonly phone?: string },
  me: PayAgent,
  parts: PayParts,
): Promise<Console> {
  const id = parts.newId(ID_LENGTH);
  let to: string | undefined;
  const { console } = await changeConsole(me.key, parts, (before) => {
    const { payment, call } = before;
    if (payment?.id !== request.payment) throw new Refusal('payment-changed');
    if (before.stage !== 'paid') throw new Refusal('no-payment');
    const caller = call && withheld(call.from) === undefined ? call.from : undefined;
    to = request.phone ?? caller;
    if (to === undefined) throw new Refusal('no-receipt');
    return { ...before, payment: { ...payment, receipt: { id, state: 'sending' } } };
  });
  const { payment } = console;
  if (!payment || to === undefined) return console;
  const outcome = await parts.messenger.send({
    to,
    from: parts.settings.number,
    body: receiptText(payment, console.call?.language, parts),
    reference: ['pay', me.key, payment.id, id].join('.'),
  });
  const code = outcome.state === 'failed' ? outcome.code : undefined;
  return noteReceipt(me.key, payment.id, id, outcome.state, code, parts);
}

function receiptText(
  payment: Payment,
  language: string | undefined,
  { business, timeZone, houseLanguage }: PayParts,
): string {
  const spoken = firstLanguage(language, houseLanguage);
  const card = payment.fields.find(({ field }) => field === 'card')?.shown;
  return receiptWords(spoken)({
    business,
    amount: spokenAmount(totalOf(payment), payment.currency, spoken),
    reference: payment.reference,
    confirmation: payment.outcome?.confirmation ?? '',
    isToken: payment.outcome?.how === 'token',
    lastFour: card && /\d{4}$/.test(card) ? card.slice(-4) : '',
    day: new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, {
      timeZone,
      dateStyle: 'medium',
    }).format(startOf(payment.id)),
  });
}

/** What became of a receipt; a state only ever moves forward. */
async function noteReceipt(
  agent: string,
  payment: string,
  id: string,
  state: DeliveryState,
  code: number | undefined,
  parts: PayParts,
): Promise<Console> {
  const receipt = { id, state, ...(code ? { code } : {}) };
  const { console } = await changeConsole(agent, parts, (before) => {
    const known = before.payment?.receipt;
    if (before.payment?.id !== payment || known?.id !== id) return undefined;
    if (!isNews(known.state as DeliveryState, state)) return undefined;
    return { ...before, payment: { ...before.payment, receipt } };
  });
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  await rows.change(payment, (row) =>
    row.receipt?.id === id && !isNews(row.receipt.state as DeliveryState, state)
      ? row
      : { ...row, receipt },
  );
  return console;
}

/** News about a receipt, by the reference it was sent with: `pay.<agent>.<payment>.<id>`. */
export async function noteReceiptStatus(
  reference: readonly string[],
  status: string,
  code: number | undefined,
  parts: PayParts,
): Promise<void> {
  const [, agent, payment, id] = reference;
  const state = deliveryState(status);
  if (!agent || !payment || !id || !state) return;
  await noteReceipt(agent, payment, id, state, code, parts);
}
