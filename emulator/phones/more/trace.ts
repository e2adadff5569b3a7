import type { LoggedRequest } from '../../core/request-log';
import type { WebhookRecord } from '../../core/webhooks';

/** What is read of a webhook here. */
export type WebhookRun = Pick<
  WebhookRecord,
  'id' | 'path' | 'attempts' | 'error' | 'startedAt' | 'endedAt'
>;

/** One run of our functions and the vendor requests it waited for. */
export interface Trace {
  readonly id: string;
  readonly path: string;
  /** The last HTTP status; null for a run that the platform did not start (a staff page did). */
  readonly status: number | null;
  readonly attempts: number;
  /** The platform's own words on what was wrong with our answer. */
  readonly error: string | null;
  readonly requests: readonly LoggedRequest[];
  readonly steps: number;
  /** False when answers came too quickly to tell waiting from side by side: then `steps` is an upper bound. */
  readonly stepsAreSure: boolean;
  readonly startedAt: number;
  /** Whole time in real milliseconds; null while it runs. */
  readonly ms: number | null;
}

/** Requests quicker than this (ms) end before the next of a parallel handful has even begun. */
const SURE_MS = 20;

const areSure = (requests: readonly LoggedRequest[]): boolean =>
  requests.length < 2 ||
  requests.every(({ startedAt, endedAt }) => endedAt !== null && endedAt - startedAt >= SURE_MS);

/**
 * How many links the chain of these requests has: the most of them that ran one after the other.
 * Requests still running count as ending now.
 */
export function chainDepth(
  requests: readonly Pick<LoggedRequest, 'startedAt' | 'endedAt'>[],
): number {
  const byEnd = requests
    .map(({ startedAt, endedAt }) => ({ startedAt, endedAt: endedAt ?? Number.POSITIVE_INFINITY }))
    .sort((one, other) => one.endedAt - other.endedAt);
  let depth = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const { startedAt, endedAt } of byEnd) {
    // Within the same millisecond nobody can tell; parallel requests are the likelier reading.
    if (startedAt <= lastEnd) continue;
    depth += 1;
    lastEnd = endedAt;
  }
  return depth;
}

/** Puts requests under the webhook, or the staff action, that made them; newest first. */
export function tracesOf(
  webhooks: readonly WebhookRun[],
  requests: readonly LoggedRequest[],
): readonly Trace[] {
  const byRun = new Map<string, LoggedRequest[]>();
  for (const request of requests) {
    if (request.webhook === null) continue;
    byRun.set(request.webhook, [...(byRun.get(request.webhook) ?? []), request]);
  }
  const traces = webhooks.map((webhook): Trace => {
    const own = byRun.get(webhook.id) ?? [];
    byRun.delete(webhook.id);
    return {
      id: webhook.id,
      path: webhook.path,
      status: webhook.attempts.at(-1)?.status ?? 0,
      attempts: webhook.attempts.length,
      error: webhook.error?.message ?? null,
      requests: own,
      steps: chainDepth(own),
      stepsAreSure: areSure(own),
      startedAt: webhook.startedAt,
      ms: webhook.endedAt === null ? null : webhook.endedAt - webhook.startedAt,
    };
  });
  for (const [id, own] of byRun) {
    const startedAt = Math.min(...own.map((request) => request.startedAt));
    const running = own.some(({ endedAt }) => endedAt === null);
    traces.push({
      id,
      path: own[0]?.function ?? 'unknown',
      status: null,
      attempts: 1,
      error: null,
      requests: own,
      steps: chainDepth(own),
      stepsAreSure: areSure(own),
      startedAt,
      ms: running ? null : Math.max(...own.map(({ endedAt }) => endedAt ?? 0)) - startedAt,
    });
  }
  return traces.sort((one, other) => other.startedAt - one.startedAt);
}
