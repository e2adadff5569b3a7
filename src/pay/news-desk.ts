import { isConflict } from '../ports/records';
import { totalOf } from './console';
import { changeConsole, happen } from './console-store';
import { history } from './history';
import type { PayParts } from './parts';
import { carryOut, isOf, noteEnd, type Where } from './payment-steps';
import { readNews, type PaymentNews } from './rules/callback';
import type { PayEvent } from './rules/events';

/** News of a payment, with the address it came to. */
export interface IncomingNews extends PaymentNews {
  /** The person key of the agent whose console it is for. */
  readonly agent: string;
  readonly payment: string;
}

/**
 * Notes what the provider tells: a key, a field, an end. Repeated, late and out of order it may all come. A key is on the
 * agent's page after two steps; asking for the next field follows.
 */
export async function noteNews(news: IncomingNews, parts: PayParts): Promise<void> {
  const event = readNews(news);
  if (!event) return;
  const agent = parts.agents.find(({ key }) => key === news.agent) ?? {
    key: news.agent,
    name: '',
  };
  const where: Where = { agent, payment: news.payment };
  const happened = await happen(news.agent, event, { ...parts, applies: isOf(news.payment) });
  if (happened.console.payment?.id !== news.payment) {
    await noteLate(where, event, parts);
    return;
  }
  // Said again after a process died in between, the end is written down again.
  const isEnd = event.is === 'success' || event.is === 'failure' || event.is === 'cancelled';
  await noteEnd(where, { ...happened, news: happened.news || isEnd }, parts);
  if (happened.news) await carryOut(where, happened, parts);
}

/** News of a payment that its agent's console has gone on from: only money matters now, and the agent hears of it. */
async function noteLate(where: Where, event: PayEvent, parts: PayParts): Promise<void> {
  if (event.is !== 'success' && event.is !== 'failure' && event.is !== 'cancelled') return;
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const before = await rows.read(where.payment);
  if (!before || (before.state === 'paid' && before.outcome?.confirmation)) return;
  if (event.is !== 'success') {
    if (before.state === 'paid' || before.state === 'failed') return;
    const why = event.is === 'failure' ? event.why : 'cancelled';
    await rows.change(where.payment, (row) =>
      row.state === 'open'
        ? { ...row, state: 'failed', outcome: { how: 'not-charged', why, at: parts.now() } }
        : row,
    );
    return;
  }
  const { how, confirmation } = event;
  const after = await rows.change(where.payment, (row) =>
    row.state === 'paid' && row.outcome?.confirmation
      ? row
      : {
          ...row,
          state: 'paid',
          outcome: { how, confirmation, at: parts.now() },
          afterAll: true,
          audit: [...row.audit, [parts.now(), 'provider', 'paid']],
        },
  );
  if (!after) return;
  const alarm = {
    id: where.payment,
    amount: totalOf(after),
    currency: after.currency,
    confirmation,
  };
  try {
    await changeConsole(where.agent.key, parts, (console) => ({ ...console, alarm }));
  } catch (error) {
    // The row says it; the band on the page is an extra.
    if (!isConflict(error)) throw error;
  }
}
