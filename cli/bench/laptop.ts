import { startLocal, type Local } from '../../emulator/local';
import { seedAccount } from '../provision/seed';
import { WAITLIST_NUMBER } from '../provision/demo-house';

/** Answer of `POST /local/texts`. */
export interface TextResult {
  readonly messageSid: string;
  readonly status: number;
  readonly attempts: number;
  readonly replies: readonly { readonly to: string; readonly body: string }[];
  readonly webhook: string;
}

interface LoggedRequest {
  readonly webhook: string | null;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A laptop account for measuring: real limits, two processes, and the latency of a real API call. */
export interface Laptop {
  readonly local: Local;
  reset(): Promise<void>;
  limits(limits: Readonly<Record<string, unknown>>): Promise<void>;
  text(from: string, body: string, more?: Readonly<Record<string, unknown>>): Promise<TextResult>;
  /** Signs in with a one-time link; answers a caller of `POST /staff/waitlist`. */
  staff(): Promise<Staff>;
  /** Vendor requests made by one invocation. */
  requestsOf(webhook: string): Promise<readonly LoggedRequest[]>;
  stop(): Promise<void>;
}

export interface Staff {
  act(request: object): Promise<{
    readonly status: number;
    readonly body: unknown;
    readonly webhook: string;
    readonly ms: number;
  }>;
}

/** The latency that stands for a real API call (50 to 150 ms). */
export const API_LATENCY_MS = 60;

export async function openLaptop(options: {
  readonly signIn: (local: Local) => Promise<string>;
  readonly latencyMs?: number;
}): Promise<Laptop> {
  const local = await startLocal({ seed: seedAccount, kind: 'empty', processes: 2 });
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${local.vendors.url}${path}`, {
      method,
      ...(body
        ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : {}),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };
  const latency = options.latencyMs ?? API_LATENCY_MS;
  await control('POST', '/local/limits', { apiLatencyMs: latency });
  return {
    local,
    async reset() {
      await control('POST', '/local/limits', { apiLatencyMs: 0 });
      await control('POST', '/local/reset', { seed: 'empty' });
      await control('POST', '/local/limits', { apiLatencyMs: latency });
    },
    async limits(limits) {
      await control('POST', '/local/limits', limits);
    },
    async text(from, body, more) {
      return (await control('POST', '/local/texts', {
        from,
        to: WAITLIST_NUMBER,
        body,
        ...more,
      })) as TextResult;
    },
    async staff() {
      const cookie = await options.signIn(local);
      return {
        async act(request) {
          const began = performance.now();
          const response = await fetch(`${local.edge.url}/staff/waitlist`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-bellhop': '1', cookie },
            body: JSON.stringify(request),
          });
          const body: unknown = await response.json();
          return {
            status: response.status,
            body,
            webhook: response.headers.get('x-bellhop-webhook') ?? '',
            ms: performance.now() - began,
          };
        },
      };
    },
    async requestsOf(webhook) {
      return (await control(
        'GET',
        `/local/requests?since=0&webhook=${webhook}`,
      )) as LoggedRequest[];
    },
    stop: () => local.stop(),
  };
}

/**
 * Links in the chain of vendor requests that one invocation waited for: a request belongs to a later step when it began
 * after another one had ended.
 */
export function stepsOf(requests: readonly Pick<LoggedRequest, 'startedAt' | 'endedAt'>[]): number {
  const sorted = [...requests].sort((one, other) => one.startedAt - other.startedAt);
  const depths: number[] = [];
  for (const [at, request] of sorted.entries()) {
    const before = sorted
      .slice(0, at)
      .map((other, nth) => (other.endedAt <= request.startedAt ? (depths[nth] ?? 0) : 0));
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}

/** A fictional guest's number: ten thousand of them, in area codes that have the 555 01xx range. */
export function guestNumber(nth: number): string {
  const area = 212 + Math.floor(nth / 100);
  return `+1${area}55501${String(nth % 100).padStart(2, '0')}`;
}
