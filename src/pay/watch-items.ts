import type { NewItem } from '../agenda/item';

/** How long a call may go on before it is looked at: the news of its end may have been lost. */
export const CALL_LOOK_MS = 5 * 60_000;

export const CALL_WATCH = 'pay.call';

/** Looks after a call, so that no console shows a caller who has long hung up. */
export const callWatch = (sid: string, agent: string, now: number): NewItem => ({
  id: `${CALL_WATCH}.${sid}.${agent}`,
  kind: CALL_WATCH,
  at: now + CALL_LOOK_MS,
  data: { call: sid, agent },
});
