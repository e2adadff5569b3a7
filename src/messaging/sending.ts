import type { SendOutcome } from '../ports/messenger';
import type { DeliveryState } from './delivery';

/** What to write down after a send. Nothing for the ordinary case: the first status callback tells more. */
export function afterSend(
  outcome: SendOutcome,
): { readonly state: DeliveryState; readonly code?: number } | undefined {
  switch (outcome.state) {
    case 'queued':
    case 'held':
      return undefined;
    case 'unknown':
      return { state: 'unknown' };
    case 'failed':
      return { state: 'failed', code: outcome.code };
  }
}
