import { seededRandom } from './random';

/** Trouble on order. Without `webhook` it strikes vendor requests, with it the deliveries to our own functions. */
export interface Fault {
  /** Vendor host, e.g. `sync.twilio.com`; none = every host. */
  readonly host?: string;
  /** Path prefix; none = every path. */
  readonly path?: string;
  readonly method?: string;
  readonly status?: number;
  /** The vendor's error number; the usual one for the status when left out. */
  readonly code?: number;
  /** `before` = refused untouched (default), `after` = done, but the answer was lost or replaced. */
  readonly when?: 'before' | 'after';
  /** The connection breaks instead of an answer. */
  readonly cut?: boolean;
  /** Added waiting time in real milliseconds. */
  readonly delayMs?: number;
  /** Share of the matching requests that it strikes, 0 to 1 (default 1). */
  readonly rate?: number;
  /** Makes `rate` strike the same requests again. */
  readonly seed?: number;
  /** Strikes this often and is then used up. */
  readonly times?: number;
  readonly webhook?: 'repeat' | 'drop' | 'delay' | 'reorder';
}

interface Standing {
  readonly id: string;
  readonly fault: Fault;
  readonly random: () => number;
  left: number;
}

/** The faults that stand at the moment, in the order they were made; the first that strikes wins. */
export class Faults {
  private standing: Standing[] = [];
  private nextId = 1;

  add(fault: Fault): string {
    const id = `fault-${this.nextId++}`;
    const left = fault.times ?? Number.POSITIVE_INFINITY;
    this.standing.push({ id, fault, random: seededRandom(fault.seed ?? 1), left });
    return id;
  }

  clear(): void {
    this.standing = [];
    this.nextId = 1;
  }

  /** The fault that strikes this vendor request, if any; it counts as used. */
  forRequest(request: { host: string; method: string; path: string }): Fault | undefined {
    return this.strike(
      ({ webhook, host, method, path }) =>
        webhook === undefined &&
        (host === undefined || host === request.host) &&
        (method === undefined || method.toUpperCase() === request.method) &&
        request.path.startsWith(path ?? ''),
    );
  }

  /** The fault that strikes a delivery to this path of ours, if any; it counts as used. */
  forWebhook(webhookPath: string): Fault | undefined {
    return this.strike(
      ({ webhook, path }) => webhook !== undefined && webhookPath.startsWith(path ?? ''),
    );
  }

  private strike(matches: (fault: Fault) => boolean): Fault | undefined {
    const found = this.standing.find(
      ({ fault, left, random }) => left > 0 && matches(fault) && random() < (fault.rate ?? 1),
    );
    if (!found) return undefined;
    found.left -= 1;
    return found.fault;
  }
}
