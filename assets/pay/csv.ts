import { totalOf } from '../../src/pay/console';
import { toDecimal } from '../../src/pay/rules/money';
import { startOf } from './history-state';
import type { HistoryAnswer } from '../../src/pay/staff-api';
import { words } from './words';

/** A cell as spreadsheets read it; one that begins like a formula is made text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** A day's payments as a file: amounts as decimals, times as ISO instants. */
export function csvOf(rows: HistoryAnswer['rows']): string {
  const { columns, states } = words();
  const head = [
    columns.time,
    columns.agent,
    columns.caller,
    columns.amount,
    'currency',
    'tip',
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
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
