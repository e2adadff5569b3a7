import { allDone } from '../ports/settled';
import { changeConsole } from './console-store';
import { history, startOf } from './history';
import { calledBack } from './line-desk';
import type { PayParts } from './parts';
import { callerEnd } from './rules/caller';
import type { HistoryRow } from './stored';

/**
 * Somebody said STOP, or wants everything about them erased. A wish to be called back goes in both cases; with `erase`
 * also the number on the consoles that still show it. The history holds the end of a number only, and stays: it is the
 * house's account of its money.
 */
export async function forgetCaller(key: string, erase: boolean, parts: PayParts): Promise<void> {
  await allDone([
    calledBack(key, parts),
    ...(erase
      ? parts.agents.map((agent) =>
          changeConsole(agent.key, parts, (console) => {
            const { call } = console;
            if (!call || call.endedAt === undefined || parts.personKey(call.from) !== key)
              return undefined;
            return { ...console, call: { ...call, from: '' } };
          }),
        )
      : []),
  ]);
}

const DAY_MS = 86_400_000;
/** What a list says of somebody without a number. */
const NOBODY = callerEnd('');

/** Payments of one person, by the ids of their rows. */
export interface TheirPayments {
  /** They are over: the books need amount, outcome and card, and nobody. */
  readonly over: readonly string[];
  /** Nobody knows yet how they end; whoever is charged after all has to be found. */
  readonly open: readonly string[];
}

/** Looks for the payments of these calls among all that are kept. */
export async function paymentsOf(
  calls: ReadonlySet<string>,
  { records, settings: { keepDays }, now }: Pick<PayParts, 'records' | 'settings' | 'now'>,
): Promise<TheirPayments> {
  if (calls.size === 0) return { over: [], open: [] };
  const kept = history({ records, now, keepDays });
  const to = now() + 1;
  const theirs: (HistoryRow & { readonly id: string })[] = [];
  for (let from = to - keepDays * DAY_MS; from < to; from += DAY_MS) {
    const day = await kept.between(from, Math.min(from + DAY_MS, to));
    theirs.push(...day.filter(({ call }) => calls.has(call)));
  }
  const idsOf = (over: boolean) => theirs.filter((row) => isOver(row) === over).map(({ id }) => id);
  return { over: idsOf(true), open: idsOf(false) };
}

/** Takes whoever called out of payments that are over. */
export async function withoutCallers(
  { over }: TheirPayments,
  { records, settings: { keepDays }, now }: Pick<PayParts, 'records' | 'settings' | 'now'>,
): Promise<void> {
  await allDone(
    over.map((id) => {
      // What is kept for a while is not kept longer for it.
      const left = Math.max(1, keepDays - Math.floor((now() - startOf(id)) / DAY_MS));
      return history({ records, now, keepDays: left }).change(id, (row) =>
        isOver(row) ? { ...row, caller: NOBODY, call: '' } : row,
      );
    }),
  );
}

const isOver = ({ state }: HistoryRow): boolean => state === 'paid' || state === 'failed';
