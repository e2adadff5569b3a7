import { NotEmulated } from '../../core/errors';
import { Ended } from './happenings';
import type { Leg } from './leg';

/** Ends a leg for what was thrown; our own mistakes go on. */
export function giveUp(leg: Leg, error: unknown): void {
  if (error instanceof Ended) return;
  if (error instanceof NotEmulated) {
    leg.call.trouble = error.message;
    leg.hear(error.message);
    leg.end('failed');
    return;
  }
  leg.end('failed');
  throw error;
}
