import type { NewItem } from './item';
import { MINUTE_MS, nextBeat } from './rules';

/** The kind of due work that looks after the house once a minute. */
export const ROUND = 'house.round';

/** The round that comes next: the same item, whoever asks for it. */
export const nextRound = (now: number): NewItem => ({
  id: ROUND,
  kind: ROUND,
  at: nextBeat(now, MINUTE_MS),
});
