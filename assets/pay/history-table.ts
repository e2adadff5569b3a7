import { totalOf } from '../../src/pay/console';
import { toDecimal } from '../../src/pay/rules/money';
import { startOf } from './history-state';
import type { HistoryAnswer } from '../../src/pay/staff-api';
import { words } from './words';

/** A day's payments as a table: amounts as decimals, times as ISO instants. */
export function paymentTable(rows: HistoryAnswer['rows']): readonly (readonly string[])[] {
  const { columns, currency, tip, states } = words();
  const head = [
    columns.time,
    columns.agent,
    columns.caller,
    columns.amount,
    currency,
    tip,
    columns.reference,
    columns.state,
    columns.card,
    columns.confirmation,
    columns.refunded,
  ];
  const lines = rows.map((row) => [
    new Date(startOf(row.id)).toISOString(),
    row.agentName,
    row.caller,
    toDecimal(totalOf(row), row.currency),
    row.currency,
    toDecimal(row.tip, row.currency),
    row.reference,
    states[row.state],
    [row.brand, row.lastFour].filter(Boolean).join(' '),
    row.outcome?.confirmation ?? '',
    row.refunded ? new Date(row.refunded.at).toISOString() : '',
  ]);
  return [head, ...lines];
}
