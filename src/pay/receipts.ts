import { firstLanguage } from '../languages/languages';
import { deliveryState, isNews, isWorthNoting, type DeliveryState } from '../messaging/delivery';
import { writeMail } from '../messaging/mail-html';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { totalOf, type Console, type Payment, type Receipt } from './console';
import { changeConsole } from './console-store';
import { history, startOf } from './history';
import type { PayAgent, PayParts } from './parts';
import { withheld } from './rules/caller';
import { spokenAmount } from './rules/money';
import type { PayRequest } from './staff-api';
import { receiptMailWords, receiptWords, type ReceiptFacts } from './words/receipt';

const ID_LENGTH = 6;

/**
 * Sends the caller a receipt, by text or by mail. It is written down under an id of its own before it is sent, so that
 * news of its delivery finds it; a send whose answer was lost is never sent again blindly. Where it goes is kept nowhere.
 */
export async function sendReceipt(
  request: Extract<PayRequest, { action: 'receipt' }>,
  me: PayAgent,
  parts: PayParts,
): Promise<Console> {
  const id = parts.newId(ID_LENGTH);
  const { mail } = request;
  let phone: string | undefined;
  const { console } = await changeConsole(me.key, parts, (before) => {
    const { payment, call } = before;
    if (payment?.id !== request.payment) throw new Refusal('payment-changed');
    if (before.stage !== 'paid') throw new Refusal('no-payment');
    const caller = call && withheld(call.from) === undefined ? call.from : undefined;
    phone = request.phone ?? caller;
    if (mail === undefined && phone === undefined) throw new Refusal('no-receipt');
    const receipt: Receipt = { id, state: 'sending', ...(mail ? { by: 'mail' } : {}) };
    return { ...before, payment: { ...payment, receipt } };
  });
  const { payment } = console;
  if (!payment) return console;
  const language = firstLanguage(console.call?.language, parts.houseLanguage);
  const facts = factsOf(payment, language, parts);
  if (mail !== undefined)
    return noteReceipt(
      me.key,
      payment.id,
      await byMail(mail, { id, payment: payment.id, language, facts }, parts),
      parts,
    );
  const outcome = await parts.messenger.send({
    to: phone ?? '',
    from: parts.settings.number,
    body: receiptWords(language, parts.texts)(facts),
    reference: ['pay', me.key, payment.id, id].join('.'),
  });
  // That it is on its way is what the console says already; what becomes of it is told by its status.
  if (!isWorthNoting(outcome.state)) return console;
  const { state } = outcome;
  const code = outcome.state === 'failed' ? outcome.code : undefined;
  return noteReceipt(me.key, payment.id, { id, state, ...(code ? { code } : {}) }, parts);
}

function factsOf(
  payment: Payment,
  language: ReturnType<typeof firstLanguage>,
  { business, timeZone }: PayParts,
): ReceiptFacts {
  const card = payment.fields.find(({ field }) => field === 'card')?.shown;
  return {
    business,
    amount: spokenAmount(totalOf(payment), payment.currency, language),
    reference: payment.reference,
    confirmation: payment.outcome?.confirmation ?? '',
    isToken: payment.outcome?.how === 'token',
    lastFour: card && /\d{4}$/.test(card) ? card.slice(-4) : '',
    day: new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone,
      dateStyle: 'medium',
    }).format(startOf(payment.id)),
  };
}

async function byMail(
  to: string,
  about: {
    readonly id: string;
    readonly payment: string;
    readonly language: ReturnType<typeof firstLanguage>;
    readonly facts: ReceiptFacts;
  },
  { mailer, texts }: PayParts,
): Promise<Receipt> {
  const { id, payment, language, facts } = about;
  const { subject, opening, named, foot } = receiptMailWords(language, texts)(facts);
  const blocks = [{ paragraph: opening }, { facts: named }];
  const outcome = await mailer.send({
    to: [to],
    subject,
    ...writeMail({ language, subject, blocks, foot }),
    reference: `pay-receipt-${payment}-${id}`,
  });
  return outcome.state === 'refused'
    ? { id, by: 'mail', state: 'failed', why: outcome.code }
    : { id, by: 'mail', state: outcome.state };
}

/** What became of a receipt, on the console and in its row; a state only ever moves forward. */
async function noteReceipt(
  agent: string,
  payment: string,
  receipt: Receipt,
  parts: PayParts,
): Promise<Console> {
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const next = (known: Receipt): Receipt => ({ ...receipt, ...(known.by ? { by: known.by } : {}) });
  const [{ console }] = await together([
    changeConsole(agent, parts, (before) => {
      const known = before.payment?.receipt;
      if (before.payment?.id !== payment || known?.id !== receipt.id) return undefined;
      if (!isNewer(known, receipt)) return undefined;
      return { ...before, payment: { ...before.payment, receipt: next(known) } };
    }),
    rows.change(payment, (row) => {
      const known = row.receipt;
      return known?.id === receipt.id && !isNewer(known, receipt)
        ? row
        : { ...row, receipt: next(known?.id === receipt.id ? known : receipt) };
    }),
  ]);
  return console;
}

const isNewer = (known: Receipt, next: Receipt): boolean =>
  isNews(known.state as DeliveryState, next.state as DeliveryState);

/** News about a receipt, by the reference it was sent with: `pay.<agent>.<payment>.<id>`. */
export async function noteReceiptStatus(
  reference: readonly string[],
  status: string,
  code: number | undefined,
  parts: PayParts,
): Promise<void> {
  const [, agent, payment, id] = reference;
  const state = deliveryState(status);
  if (!agent || !payment || !id || !state || !isWorthNoting(state)) return;
  await noteReceipt(agent, payment, { id, state, ...(code ? { code } : {}) }, parts);
}
