/** Which failures are tried again: HTTP status families, no connection, no answer in time, or all of them. */
export type RetryOn = '4xx' | '5xx' | 'ct' | 'rt' | 'all';

/** How patiently a webhook is called. Times in milliseconds. */
export interface ConnectionOverrides {
  readonly connectTimeoutMs: number;
  readonly readTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retries: number;
  readonly retryOn: readonly RetryOn[];
}

const RETRY_ON: readonly RetryOn[] = ['4xx', '5xx', 'ct', 'rt', 'all'];

/** One number of the fragment: default when missing or out of its range. */
function number(text: string | null, fallback: number, least: number, most: number): number {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

/**
 * Splits a configured webhook URL into the address that is called (and signed) and the overrides in
 * its fragment. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export function readOverrides(configured: string): { url: string; overrides: ConnectionOverrides } {
  const hash = configured.indexOf('#');
  const url = hash === -1 ? configured : configured.slice(0, hash);
  const fragment = new URLSearchParams(hash === -1 ? '' : configured.slice(hash + 1));
  const named = (fragment.get('rp') ?? '').split(',').map((word) => word.trim());
  const retryOn = RETRY_ON.filter((word) => named.includes(word));
  return {
    url,
    overrides: {
      connectTimeoutMs: number(fragment.get('ct'), 5_000, 100, 10_000),
      readTimeoutMs: number(fragment.get('rt'), 15_000, 100, 15_000),
      totalTimeoutMs: number(fragment.get('tt'), 15_000, 100, 15_000),
      retries: number(fragment.get('rc'), 1, 0, 5),
      retryOn: retryOn.length > 0 ? retryOn : ['ct'],
    },
  };
}
