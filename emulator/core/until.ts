import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 10;

/** Waits in real time until something is so, at most so long. */
export async function until(isSo: () => boolean, atMostMs: number): Promise<void> {
  const end = performance.now() + atMostMs;
  while (!isSo() && performance.now() < end) await wait(EVERY_MS);
}
