import { Refusal } from '../ports/refusal';
import { history, startOf, totals } from './history';
import type { PayAgent, PayParts } from './parts';
import { dayBounds, dayOf } from './rules/day';
import type { HistoryAnswer, PayRequest } from './staff-api';

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
