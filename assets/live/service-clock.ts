import { signal } from '@preact/signals';

/**
 * The service's clock, as far as this page knows it: the last time heard from the service plus what has passed on the
 * device since. A device may be minutes off or be set by hand, so its own time of day is never shown or counted with.
 */
const heard = { at: 0, when: 0 };

/** Goes up whenever times on the page should be counted afresh; rows read it through `now()`. */
const beat = signal(0);

/** Epoch milliseconds. Inside a component this also subscribes it to the passing of time. */
export function now(): number {
  void beat.value;
  return momentNow();
}

/** The same for handlers and timers, without subscribing to anything. */
export const momentNow = (): number => heard.at + (performance.now() - heard.when);

/** Takes over the time the service just gave. */
export function setClock(at: number): void {
  heard.at = at;
  heard.when = performance.now();
  beat.value += 1;
}

/** Something was done at `at`, so it cannot be earlier than that by the service's clock. */
export function isAtLeast(at: number | undefined): void {
  if (at !== undefined && at > momentNow()) setClock(at);
}

/** Counts times afresh every few seconds while the page is open. */
export function startBeating(): void {
  setInterval(() => {
    if (!document.hidden) beat.value += 1;
  }, 5_000);
  document.addEventListener('visibilitychange', () => {
    beat.value += 1;
  });
}

let zone = 'UTC';
/** The house's time zone: times of day are shown in it wherever the device is. */
export function setTimeZone(name: string): void {
  zone = name;
}

export const timeZone = (): string => zone;

/** A time of day such as "19:02" in the house's time zone. */
export const timeOfDay = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    at,
  );

/** The hour of the day, 0 to 23, in the house's time zone. */
export const hourOfDay = (at: number): number => Number(timeOfDay(at).slice(0, 2));

/** Whether a moment lies on another day than now, in the house's time zone. */
export function onAnotherDay(at: number): boolean {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return day.format(at) !== day.format(momentNow());
}
