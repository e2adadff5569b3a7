/** The day of a moment on the house's clock, `2026-11-28`. */
export const dayOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);

const HOUR_MS = 3_600_000;

/** From the first moment of a day to the first of the next, also where a clock change made it 23 or 25 hours. */
export function dayBounds(
  day: string,
  timeZone: string,
): { readonly from: number; readonly to: number } {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return {
    from: firstMoment(day, noon, timeZone),
    to: firstMoment(nextDay(noon), noon + 24 * HOUR_MS, timeZone),
  };
}

const nextDay = (noon: number): string => new Date(noon + 24 * HOUR_MS).toISOString().slice(0, 10);

/** The first moment of a day: looked for by halves between two moments that surely lie around it. */
function firstMoment(day: string, noon: number, timeZone: string): number {
  let before = noon - 27 * HOUR_MS;
  let after = noon + 15 * HOUR_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle, timeZone) < day) before = middle;
    else after = middle;
  }
  return after;
}
