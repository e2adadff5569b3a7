import type { Twilio } from 'twilio';
import type { ClientOpts } from 'twilio/lib/base/BaseTwilio';
import type { Deadline } from './lost-answer';

/** The platform's way to a client with the account's credentials. */
export type ClientOpener = (options?: ClientOpts) => Twilio;

/** One keep-alive connection pool per warm process; nothing personal is in it. */
let shared: Twilio | undefined;

/** The longest one request may take; the client's own 30 s would outlive the function. */
const LONGEST_REQUEST_MS = 4_000;
const SHORTEST_TIMEOUT_MS = 100;

/**
 * A client whose every request ends before the deadline. Repeats are ours to decide (lost-answer.ts), so the client's own
 * are off.
 */
export function clientFor(open: ClientOpener, deadline: Deadline): Twilio {
  shared ??= open({ timeout: LONGEST_REQUEST_MS, autoRetry: false });
  const pool = shared.httpClient;
  return open({
    httpClient: {
      request: (options: Parameters<typeof pool.request>[0]) =>
        pool.request({
          ...options,
          timeout: Math.max(SHORTEST_TIMEOUT_MS, Math.min(LONGEST_REQUEST_MS, deadline.left())),
        }),
    } as typeof pool,
  });
}
