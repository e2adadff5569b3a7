import type { Bellhop } from '../bellhop';

/** In one process at most so often; an account whose timers ring does not need it at all. */
const EVERY_MS = 2 * 60_000;

let nudgedAt: number | undefined;

/**
 * A guest's webhook rings for due work as it passes by, so that the house wakes up even when every clock has stopped. It
 * only calls: the work is done elsewhere, and the guest does not wait for it. Never throws.
 */
export async function nudge(bellhop: Pick<Bellhop, 'nudgeRun' | 'now'>): Promise<void> {
  const now = bellhop.now();
  if (nudgedAt !== undefined && Math.abs(now - nudgedAt) < EVERY_MS) return;
  nudgedAt = now;
  await bellhop.nudgeRun();
}
