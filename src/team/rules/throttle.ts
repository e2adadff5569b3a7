/** How somebody is reached. */
export type Channel = 'message' | 'call' | 'mail';

/**
 * So many in so many minutes, for one person over one channel, whatever they are about: an alarm that rings without end
 * is switched off. The numbers are those of GoAlert. https://github.com/target/goalert (notification throttles)
 */
const LIMITS: Readonly<Record<Channel, readonly (readonly [most: number, minutes: number])[]>> = {
  message: [
    [5, 15],
    [11, 60],
    [21, 180],
  ],
  call: [
    [3, 15],
    [7, 60],
    [15, 180],
  ],
  mail: [
    [5, 15],
    [11, 60],
    [21, 180],
  ],
};

const MINUTE_MS = 60_000;
/** Nothing older than this counts any more. */
export const THROTTLE_MS = 180 * MINUTE_MS;

/** The first moment, at this one or later, at which one more may go; `recent` = when the last ones went. */
export function freeAt(recent: readonly number[], channel: Channel, at: number): number {
  const newestFirst = [...recent].sort((one, other) => other - one);
  let moment = at;
  for (let moved = true; moved;) {
    moved = false;
    for (const [most, minutes] of LIMITS[channel]) {
      // With one more, the most-th before it must have left the window.
      const oldest = newestFirst[most - 1];
      const free = oldest === undefined ? moment : oldest + minutes * MINUTE_MS;
      if (free > moment) {
        moment = free;
        moved = true;
      }
    }
  }
  return moment;
}
