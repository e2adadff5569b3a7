import type { Laptop } from './laptop';

/** Nothing has moved for so long: a claim or a pause between tries has to run out first. */
const STANDS_STILL_MS = 3_000;
const PUSH = 'PT15S';
/** Of the account's clock. */
const LONGEST_MS = 30 * 60_000;

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for something that happens behind the scenes within a minute, or longer. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  withinMs = 60_000,
): Promise<void> {
  const end = performance.now() + Math.max(60_000, withinMs);
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not happen in time');
    await pause(50);
  }
}

/**
 * Waits for work that goes on in its own time, looking at how far it is every so many milliseconds. Where it stands still,
 * the account's clock is pushed on, a little at a time.
 */
export async function untilDone(
  laptop: Laptop,
  everyMs: number,
  look: () => Promise<{ readonly far: number; readonly done: boolean }>,
): Promise<void> {
  const latest = laptop.local.target().now + LONGEST_MS;
  let moved = { far: -1, at: performance.now() };
  for (;;) {
    const { far, done } = await look();
    if (done) return;
    if (laptop.local.target().now > latest) throw new Error(`it stands still at ${far}`);
    if (far !== moved.far) moved = { far, at: performance.now() };
    if (performance.now() - moved.at > STANDS_STILL_MS)
      await laptop.control('clock', { advance: PUSH });
    await pause(everyMs);
  }
}
