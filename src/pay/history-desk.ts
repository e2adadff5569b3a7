import { Refusal } from '../ports/refusal';
import { totalOf } from './console';
import { happen } from './console-store';
import { history, startOf, totals } from './history';
import type { PayAgent, PayParts } from './parts';
import { settlement } from './payment-desk';
import { isOf, noteEnd } from './payment-steps';
import { dayBounds, dayOf } from './rules/day';
import type { HistoryAnswer, PayRequest } from './staff-api';
import type { HistoryRow } from './stored';

/** The payments of a day by the house's clock: an agent's own, or everybody's for an admin. */
export async function readHistory(
  day: string | undefined,
  me: PayAgent,
  parts: PayParts,
): Promise<HistoryAnswer> {
  const wanted = day ?? dayOf(parts.now(), parts.timeZone);
  const { from, to } = dayBounds(wanted, parts.timeZone);
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const all = await rows.between(from, to);
  const mine = me.admin ? all : all.filter(({ agent }) => agent === me.key);
  return { ok: true, day: wanted, rows: mine, totals: totals(mine) };
}

/** Notes that a payment was given back at the provider; the money moves there, not here. */
export async function setRefunded(
  request: Extract<PayRequest, { action: 'refund' }>,
  me: PayAgent,
  parts: PayParts,
): Promise<HistoryAnswer> {
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const at = parts.now();
  const changed = await rows.change(request.payment, (row) => {
    if (row.agent !== me.key && !me.admin) throw new Refusal('not-yours');
    if (row.state !== 'paid') throw new Refusal('no-payment');
    if ((row.refunded !== undefined) === request.refunded) return row;
    const { refunded: _before, ...rest } = row;
    return {
      ...rest,
      ...(request.refunded ? { refunded: { at, by: me.name } } : {}),
      audit: [...row.audit, [at, me.name, request.refunded ? 'refunded' : 'notRefunded']],
    };
  });
  if (!changed) throw new Refusal('not-found', { what: 'payment' });
  return readHistory(dayOf(startOf(request.payment), parts.timeZone), me, parts);
}

/**
 * Notes what the provider's own books say of a payment whose outcome never came. The console that still shows it decides;
 * where none does, the history alone is changed. Throws Refusal where there is nothing to settle.
 */
export async function settleRow(
  request: Extract<PayRequest, { action: 'settleRow' }>,
  me: PayAgent,
  parts: PayParts,
): Promise<HistoryAnswer> {
  const { payment } = request;
  const rows = history({ ...parts, keepDays: parts.settings.keepDays });
  const row = await rows.read(payment);
  if (!row) throw new Refusal('not-found', { what: 'payment' });
  if (row.agent !== me.key && !me.admin) throw new Refusal('not-yours');
  if (row.state !== 'unknown') throw new Refusal(SETTLED[row.state]);
  const event = settlement(request);
  const happened = await happen(row.agent, event, { ...parts, applies: isOf(payment) });
  if (happened.console.payment?.id === payment) {
    const agent = { key: row.agent, name: row.agentName };
    await noteEnd({ agent, payment }, { ...happened, news: true }, parts, me.name);
  }
  const at = parts.now();
  await rows.change(payment, (before) =>
    before.state === 'unknown' ? settled(before, event, { at, who: me.name }) : before,
  );
  return readHistory(dayOf(startOf(payment), parts.timeZone), me, parts);
}

const SETTLED = { open: 'payment-open', paid: 'already-paid', failed: 'payment-over' } as const;

function settled(
  row: HistoryRow,
  { charged, confirmation }: ReturnType<typeof settlement>,
  { at, who }: { readonly at: number; readonly who: string },
): HistoryRow {
  const state = charged ? 'paid' : 'failed';
  return {
    ...row,
    state,
    outcome: charged
      ? {
          how: totalOf(row) > 0 ? 'charged' : 'token',
          ...(confirmation === undefined ? {} : { confirmation }),
          by: 'agent',
          at,
        }
      : { how: 'not-charged', why: 'agent-says-no', by: 'agent', at },
    audit: [...row.audit, [at, who, state]],
  };
}
