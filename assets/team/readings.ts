import { signal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TeamPageRequest } from '../../src/team/page-api';
import type { TeamRequest } from '../../src/team/staff-api';
import { askStaff } from '../live/presses';

/** What the page asks the service for. */
export type Ask = TeamRequest | TeamPageRequest;

/** What has been read; `problem` = why the last try failed, what was read before stays. */
export interface Reading<T> {
  readonly data?: T;
  readonly problem?: string;
}

interface Kept {
  readonly request: Ask;
  readonly reading: Signal<Reading<unknown>>;
  /** Which stores it is about; absent = any. */
  stores: readonly string[] | undefined;
  calmMs: number;
  shown: number;
  running: boolean;
  again: boolean;
  readAt: number;
  soon: ReturnType<typeof setTimeout> | undefined;
}

/** A write is told of beside it, not after it. */
const SETTLE_MS = 700;

const kept = new Map<string, Kept>();

async function read(one: Kept): Promise<void> {
  clearTimeout(one.soon);
  one.soon = undefined;
  if (one.running) {
    one.again = true;
    return;
  }
  one.running = true;
  try {
    do {
      one.again = false;
      one.readAt = performance.now();
      try {
        one.reading.value = { data: await askStaff<unknown>('/staff/team', one.request) };
      } catch (refusal) {
        const problem = refusal instanceof Error ? refusal.message : String(refusal);
        one.reading.value = { ...one.reading.value, problem };
      }
    } while (one.again);
  } finally {
    one.running = false;
  }
}

/**
 * Reads something while it is in sight: at once, after what is done on this page, when others have changed a store that it
 * is about, and once a minute. What was read before is shown meanwhile.
 * @param calmMs news from others is not read more often than that: for what is dear to put together
 */
export function useReading<T>(
  request: Ask,
  { stores, calmMs = 0 }: { readonly stores?: readonly string[]; readonly calmMs?: number } = {},
): Reading<T> {
  const key = JSON.stringify(request);
  const found = kept.get(key);
  const one: Kept = found ?? {
    ...{ request, reading: signal<Reading<unknown>>({}), stores, calmMs, shown: 0 },
    ...{ running: false, again: false, readAt: 0, soon: undefined },
  };
  if (!found) kept.set(key, one);
  one.stores = stores;
  one.calmMs = calmMs;
  useEffect(() => {
    one.shown++;
    void read(one);
    return () => void one.shown--;
  }, [key]);
  return one.reading.value as Reading<T>;
}

/** Reads everything in sight anew; ends when it is there. */
export const readAgain = (): Promise<unknown> =>
  Promise.all([...kept.values()].filter(({ shown }) => shown > 0).map(read));

/** Somebody has changed something in a store. */
export function heardOf(store: string): void {
  for (const one of kept.values()) {
    if (one.shown === 0 || (one.stores && !one.stores.includes(store))) continue;
    const calm = Math.max(0, one.readAt + one.calmMs - performance.now());
    one.soon ??= setTimeout(() => void read(one), Math.max(SETTLE_MS, calm));
  }
}
