import type { Text } from './control';
import { deliveryOf } from './delivery';

/** How each of the three captions of the first screen stands. */
export type StepState = 'ahead' | 'now' | 'done';

export interface Guide {
  readonly send: StepState;
  readonly watch: StepState;
  readonly call: StepState;
}

type Step = Pick<Text, 'direction' | 'status' | 'errorCode'>;

/**
 * Where somebody is in the three steps, from the guest's thread alone: the desk's first answer ends
 * the first step, a text beyond the answers (nobody asked for it: the call) ends the last. `watched`
 * says that the answer has been on the screen long enough to look at the board.
 */
export function guideOf(thread: readonly Step[], watched: boolean): Guide {
  const first = thread.findIndex((text) => text.direction === 'in');
  const since = first === -1 ? [] : thread.slice(first);
  const sent = since.filter((text) => text.direction === 'in').length;
  const received = since.filter(
    (text) => text.direction === 'out' && deliveryOf(text).state !== 'failed',
  ).length;
  if (received === 0) return { send: 'now', watch: 'ahead', call: 'ahead' };
  if (received > sent) return { send: 'done', watch: 'done', call: 'done' };
  return { send: 'done', watch: watched ? 'done' : 'now', call: watched ? 'now' : 'ahead' };
}
