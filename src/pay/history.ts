import { isConflict, Changed, type Records } from '../ports/records';
import { totalOf, type Console, type Payment } from './console';
import { HISTORY_MAP } from './objects';
import { callerEnd } from './rules/caller';
import { readRow, type HistoryRow } from './stored';

const DAY_SECONDS = 24 * 3600;
const MAX_TRIES = 6;

interface HistoryParts {
  readonly records: Records;
  readonly now: () => number;
  readonly keepDays: number;
}

/** Who a payment is noted for. */
export interface Agent {
  readonly key: string;
  readonly name: string;
}

/** What is written down when a payment begins, before anybody keys in anything. */
export const newRow = (
  console: Console,
  payment: Payment,
  agent: Agent,
  at: number,
): HistoryRow => ({
  v: 1,
  agent: agent.key,
  agentName: agent.name,
  caller: callerEnd(console.call?.from ?? ''),
  call: console.call?.sid ?? '',
  amount: payment.amount,
  tip: payment.tip,
  currency: payment.currency,
  reference: payment.reference,
  ...(payment.token ? { token: payment.token } : {}),
  state: 'open',
  audit: [[at, agent.name, 'start']],
});

/** What a console says of a payment that ended or whose end is not known, put into its row. */
export function withEnd(row: HistoryRow, console: Console, who: string, at: number): HistoryRow {
  const { payment, stage } = console;
  if (!payment || (stage !== 'paid' && stage !== 'failed' && stage !== 'unknown')) return row;
  const card = payment.fields.find(({ field }) => field === 'card')?.shown;
  const same = row.state === stage && row.outcome?.confirmation === payment.outcome?.confirmation;
  const { outcome: _before, ...rest } = row;
  return {
    ...rest,
    state: stage,
    ...(payment.brand ? { brand: payment.brand } : {}),
    ...(card && /\d{4}$/.test(card) ? { lastFour: card.slice(-4) } : {}),
    ...(payment.outcome ? { outcome: payment.outcome } : {}),
    ...(payment.receipt ? { receipt: payment.receipt } : {}),
    ...(console.alarm?.id === payment.id ? { afterAll: true } : {}),
    audit: same ? row.audit : [...row.audit, [at, who, stage]],
  };
}

/** The history: a row for each payment, from its start on. */
export function history({ records, now, keepDays }: HistoryParts) {
  const at = (id: string) => ({ map: HISTORY_MAP, key: id });
  const options = { ttl: keepDays * DAY_SECONDS };

  const read = async (id: string): Promise<HistoryRow | undefined> =>
    readRow((await records.read(at(id)))?.data);

  return {
    read,

    /** Written with the intent to begin; a repeat finds it there. */
    async begin(id: string, row: HistoryRow): Promise<void> {
      try {
        await records.create(at(id), row, options);
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    },

    /** Takes back the row of a payment that did not begin after all. */
    drop: (id: string): Promise<void> => records.remove(at(id)),

    /** Changes a row; answers what it is then. `change` answers the same row for no change. */
    async change(
      id: string,
      change: (row: HistoryRow) => HistoryRow,
      otherwise?: HistoryRow,
    ): Promise<HistoryRow | undefined> {
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        const kept = await records.read(at(id));
        const before = readRow(kept?.data) ?? otherwise;
        if (!before) return undefined;
        const after = change(before);
        if (kept && after === before) return before;
        try {
          if (kept) await records.replace(at(id), after, kept.revision, options);
          else await records.create(at(id), after, options);
          return after;
        } catch (error) {
          if (!isConflict(error)) throw error;
        }
      }
      throw new Changed();
    },

    /** The payments that began from one moment to another (epoch ms), oldest first. */
    async between(from: number, to: number): Promise<readonly (HistoryRow & { id: string })[]> {
      const rows: (HistoryRow & { id: string })[] = [];
      let key = timeKey(from);
      for (let pages = 0; pages < MOST_PAGES; pages++) {
        const page = await records.page(HISTORY_MAP, { from: key, limit: PAGE });
        for (const { key: id, data } of page) {
          if (id >= timeKey(to)) return rows;
          const row = readRow(data);
          if (row && rows.at(-1)?.id !== id) rows.push({ ...row, id });
        }
        const last = page.at(-1)?.key;
        if (page.length < PAGE || last === undefined) break;
        key = `${last}0`;
      }
      return rows;
    },
    now,
  };
}

export type History = ReturnType<typeof history>;

const PAGE = 100;
/** A day of a thousand payments; a page of the history shows no more. */
const MOST_PAGES = 10;

/** Thirteen digits, so that keys sort as times do. */
export const timeKey = (ms: number): string =>
  String(Math.max(0, Math.floor(ms))).padStart(13, '0');

/** When a payment began, from its id. */
export const startOf = (id: string): number => Number(id.split('-')[0]);

export interface DayTotals {
  readonly agent: string;
  readonly agentName: string;
  readonly payments: number;
  /** Charged and not marked as refunded, tips included. */
  readonly total: number;
  readonly tips: number;
  readonly refunded: number;
}

/** What each agent took, by name. */
export function totals(rows: readonly HistoryRow[]): readonly DayTotals[] {
  const byAgent = new Map<string, DayTotals>();
  for (const row of rows) {
    if (row.state !== 'paid' || row.outcome?.how !== 'charged') continue;
    const before = byAgent.get(row.agent) ?? {
      agent: row.agent,
      agentName: row.agentName,
      payments: 0,
      total: 0,
      tips: 0,
      refunded: 0,
    };
    const total = totalOf(row);
    byAgent.set(
      row.agent,
      row.refunded
        ? { ...before, refunded: before.refunded + total }
        : {
            ...before,
            payments: before.payments + 1,
            total: before.total + total,
            tips: before.tips + row.tip,
          },
    );
  }
  return [...byAgent.values()].sort((one, other) => one.agentName.localeCompare(other.agentName));
}
