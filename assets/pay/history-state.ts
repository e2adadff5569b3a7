import { signal } from '@preact/signals';
import type { HistoryAnswer } from '../../src/pay/staff-api';
import { toast } from '../components/toast';
import { post } from '../live/requests';

/** The day that is shown. */
export const history = signal<HistoryAnswer | undefined>(undefined);

/** When a payment began, from its id. */
export const startOf = (id: string): number => Number(id.split('-')[0]);

async function ask(request: object): Promise<void> {
  try {
    history.value = await post<HistoryAnswer>('/staff/pay', request);
  } catch (problem) {
    toast(problem instanceof Error ? problem.message : String(problem), { kind: 'failed' });
  }
}

export const loadDay = (day?: string): Promise<void> =>
  ask({ action: 'history', ...(day ? { day } : {}) });

export const markRefunded = (payment: string, refunded: boolean): Promise<void> =>
  ask({ action: 'refund', payment, refunded });
