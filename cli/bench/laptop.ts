import { startLocal, type Local } from '../../emulator/local';
import { syncRecords } from '../../src/adapters/twilio/records';
import type { Records } from '../../src/ports/records';
import { WAITLIST_NUMBER } from '../provision/demo-house';
import { localClient } from '../provision/local-client';
import { seedAccount } from '../provision/seed';

/** Answer of `POST /local/texts`. */
export interface TextResult {
  readonly messageSid: string;
  readonly status: number;
  readonly attempts: number;
  readonly replies: readonly { readonly to: string; readonly body: string }[];
  readonly webhook: string;
}

export interface LoggedRequest {
  readonly webhook: string | null;
  readonly function: string | null;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly startedAt: number;
  /** Null while it is under way. */
  readonly endedAt: number | null;
}

/** A laptop account for measuring: real limits, two processes, and the latency of a real API call. */
export interface Laptop {
  readonly local: Local;
  reset(): Promise<void>;
  limits(limits: Readonly<Record<string, unknown>>): Promise<void>;
  text(from: string, body: string, more?: Readonly<Record<string, unknown>>): Promise<TextResult>;
  /** Signs in with a one-time link, as another person where one is given; answers a caller of `POST /staff/waitlist`. */
  staff(signIn?: (local: Local) => Promise<string>): Promise<Staff>;
  /** Vendor requests made by one invocation. */
  requestsOf(webhook: string): Promise<readonly LoggedRequest[]>;
  /** Speaks to the account's own control interface, e.g. `clock`; throws its sentence when it refuses. */
  control<T>(path: string, body?: object, method?: string): Promise<T>;
  /** What Sync holds, without a deadline. */
  records(): Records;
  stop(): Promise<void>;
}

export interface Staff {
  /** `path`: the desk's function; the wait list's unless it is given. */
  act(
    request: object,
    path?: string,
  ): Promise<{
    readonly status: number;
    readonly body: unknown;
    readonly webhook: string;
    readonly ms: number;
  }>;
}

/** The latency that stands for a real API call (50 to 150 ms). */
export const API_LATENCY_MS = 60;

/** Measuring is in no hurry. */
const PATIENT = { left: () => 60_000 };

export async function openLaptop(options: {
  readonly signIn: (local: Local) => Promise<string>;
  readonly latencyMs?: number;
  /** Two, as requests are spread in the cloud; with one, a single round warms everything. */
  readonly processes?: number;
}): Promise<Laptop> {
  const local = await startLocal({
    seed: seedAccount,
    kind: 'empty',
    processes: options.processes ?? 2,
  });
  const control = async <T>(
    path: string,
    body?: object,
    method = body ? 'POST' : 'GET',
  ): Promise<T> => {
    const response = await fetch(`${local.vendors.url}/local/${path}`, {
      method,
      ...(body
        ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : {}),
    });
    if (!response.ok)
      throw new Error(`/local/${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const latency = options.latencyMs ?? API_LATENCY_MS;
  await control('limits', { apiLatencyMs: latency });
  return {
    local,
    async reset() {
      await control('limits', { apiLatencyMs: 0 });
      await control('reset', { seed: 'empty' });
      await control('limits', { apiLatencyMs: latency });
    },
    async limits(limits) {
      await control('limits', limits);
    },
    async text(from, body, more) {
      return control<TextResult>('texts', { from, to: WAITLIST_NUMBER, body, ...more });
    },
    async staff(signIn = options.signIn) {
      const cookie = await signIn(local);
      return {
        async act(request, path = '/staff/waitlist') {
          const began = performance.now();
          const response = await fetch(`${local.edge.url}${path}`, {
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
      return control<LoggedRequest[]>(`requests?since=0&webhook=${webhook}`);
    },
    control,
    records() {
      const { vendorsUrl, account } = local.target();
      const client = localClient({ vendorsUrl, ...account });
      return syncRecords(client, account.syncServiceSid, PATIENT);
    },
    stop: () => local.stop(),
  };
}

/**
 * Links in the chain of vendor requests that one invocation waited for: a request belongs to a later step when it began
 * after another one had ended.
 */
export function stepsOf(requests: readonly Pick<LoggedRequest, 'startedAt' | 'endedAt'>[]): number {
  const ended = requests.flatMap(({ startedAt, endedAt }) =>
    endedAt === null ? [] : [{ startedAt, endedAt }],
  );
  const sorted = [...ended].sort((one, other) => one.startedAt - other.startedAt);
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

/** The same without the numbers that end in 80 to 89: some of those phones take no texts. */
export const reachableNumber = (nth: number): string =>
  guestNumber(Math.floor(nth / 80) * 100 + (nth % 80));
