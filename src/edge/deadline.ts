/** How long a function called by the platform works before it lets the platform try again (ms). */
export const WEBHOOK_DEADLINE_MS = 4_500;
/** How long one called from a page may work; the platform cuts at ten seconds. */
export const PAGE_DEADLINE_MS = 8_500;

/** Counts down in real time, whatever the clock on the wall is set to. */
export function deadlineIn(ms: number): { left(): number } {
  const end = performance.now() + ms;
  return { left: () => Math.max(0, end - performance.now()) };
}
