import { signal } from '@preact/signals';
import type { HistoryAnswer, PayRequest } from '../../src/pay/staff-api';
import { toast } from '../components/toast';
import { post } from '../live/requests';
import type { Settled } from './settle-form';

/** The day that is shown. */
export const history = signal<HistoryAnswer | undefined>(undefined);

/** Something is asked of the history. */
export const asking = signal(false);

/** When a payment began, from its id. */
export const startOf = (id: string): number => Number(id.split('-')[0]);

/** Answers whether it was done. */
async function ask(request: PayRequest): Promise<boolean> {
  asking.value = true;
  try {
    history.value = await post<HistoryAnswer>('/staff/pay', request);
    return true;
  } catch (problem) {
    toast(problem instanceof Error ? problem.message : String(problem), { kind: 'failed' });
    return false;
  } finally {
    asking.value = false;
  }
}

export const loadDay = (day?: string): Promise<boolean> =>
  ask({ action: 'history', ...(day ? { day } : {}) });

export const markRefunded = (payment: string, refunded: boolean): Promise<boolean> =>
  ask({ action: 'refund', payment, refunded });

export const settleRow = (payment: string, settled: Settled): Promise<boolean> =>
  ask({ action: 'settleRow', payment, ...settled });
