import { useEffect, useId } from 'preact/hooks';
import { totalOf } from '../../src/pay/console';
import { endReason } from '../../src/pay/words/reasons';
import type { HistoryAnswer } from '../../src/pay/staff-api';
import { ActionButton } from '../components/action-button';
import { language } from '../components/language';
import { timeOfDay } from '../live/service-clock';
import { settings } from './console-state';
import { downloadTable } from '../components/csv';
import { paymentTable } from './history-table';
import { open } from './dialogs';
import { history, loadDay, markRefunded, startOf } from './history-state';
import { money, words } from './words';

type Row = HistoryAnswer['rows'][number];

function Confirmation({ row }: { readonly row: Row }) {
  const code = row.outcome?.confirmation;
  const dashboard = settings.value?.dashboard;
  if (!code) return null;
  if (!dashboard || row.outcome?.how === 'token') return <code>{code}</code>;
  return (
    <a
      href={dashboard.replace('{code}', encodeURIComponent(code))}
      target="_blank"
      rel="noreferrer"
      aria-label={`${code}, ${words().openAtProvider}`}
    >
      {code}
    </a>
  );
}

function HistoryRowView({ row }: { readonly row: Row }) {
  const say = words();
  const why = row.state === 'failed' ? endReason(row.outcome, language()) : '';
  return (
    <tr class={row.state}>
      <td>{timeOfDay(startOf(row.id))}</td>
      <td>{row.agentName}</td>
      <td>{say.withheld[row.caller as keyof typeof say.withheld] ?? `… ${row.caller}`}</td>
      <td class="number">{money(totalOf(row), row.currency)}</td>
      <td>{row.reference}</td>
      <td>
        {say.states[row.state]}
        {row.refunded ? `, ${say.refunded}` : ''}
        {row.afterAll ? `, ${say.afterAll}` : ''}
        {why && <small class="quiet"> {why}</small>}
      </td>
      <td>
        {row.brand ? (say.brands[row.brand] ?? row.brand) : ''} {row.lastFour ?? ''}
      </td>
      <td>
        <Confirmation row={row} />
      </td>
      <td>
        {row.state === 'paid' && row.outcome?.how === 'charged' && (
          <ActionButton onPress={() => void markRefunded(row.id, row.refunded === undefined)}>
            {row.refunded ? say.actions.notRefund : say.actions.refund}
          </ActionButton>
        )}
        {row.state === 'unknown' && (
          <ActionButton onPress={() => open({ is: 'settle', payment: row.id })}>
            {say.actions.settle}
          </ActionButton>
        )}
      </td>
    </tr>
  );
}

/** The payments of a day with what each agent took; an agent sees their own, an admin everybody's. */
export function HistoryView() {
  const say = words();
  const id = useId();
  useEffect(() => void loadDay(), []);
  const shown = history.value;
  const currency = shown?.rows[0]?.currency ?? settings.value?.currency ?? 'USD';
  return (
    <section class="history" aria-label={say.tabs.history}>
      <div class="history-bar">
        <label for={id}>{say.day}</label>
        <input
          id={id}
          type="date"
          value={shown?.day ?? ''}
          onChange={(event) => void loadDay(event.currentTarget.value)}
        />
        <ActionButton
          blocked={!shown || shown.rows.length === 0}
          onPress={() =>
            shown && downloadTable(`payments-${shown.day}.csv`, paymentTable(shown.rows))
          }
        >
          {say.actions.csv}
        </ActionButton>
      </div>
      {shown?.rows.length === 0 && <p class="quiet">{say.noPayments}</p>}
      {shown && shown.rows.length > 0 && (
        <>
          <ul class="totals">
            {shown.totals.map((one) => (
              <li key={one.agent}>
                {say.totals(
                  one.agentName,
                  one.payments,
                  money(one.total, currency),
                  money(one.tips, currency),
                )}
                {one.refunded > 0 ? `, ${say.refunded} ${money(one.refunded, currency)}` : ''}
              </li>
            ))}
          </ul>
          <div class="table" tabIndex={0} role="region" aria-label={say.tabs.history}>
            <table>
              <thead>
                <tr>
                  {Object.entries(say.columns).map(([key, name]) => (
                    <th key={key} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.rows.map((row) => (
                  <HistoryRowView key={row.id} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
