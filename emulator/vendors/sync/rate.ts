import type { Limits } from '../../core/limits';
import { refused } from './errors';
import { SYNC_LIMITS } from './limits';

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Token buckets per top-level object, reads and writes apart. They refill by the computer's clock, not
 * the emulated one: pushing the clock forward must not make anybody faster.
 */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly limits: () => Readonly<Limits>) {}

  read(objectSid: string): void {
    const { syncPerSecond, syncBurst } = this.limits();
    this.take(`read ${objectSid}`, 1, syncPerSecond, syncBurst);
  }

  /** A write of `bytes` of data; larger data counts as much as its KiB, up to ten. */
  write(objectSid: string, bytes = 0): void {
    const { syncPerSecond, syncBurst } = this.limits();
    this.take(`write ${objectSid}`, weight(bytes), syncPerSecond, syncBurst);
  }

  /** A new object in a service. */
  create(serviceSid: string): void {
    const { syncPerSecond, syncBurst } = this.limits();
    this.take(`create ${serviceSid}`, 1, syncPerSecond, syncBurst);
  }

  publish(streamSid: string): void {
    const rate = SYNC_LIMITS.streamPerSecond;
    this.take(`publish ${streamSid}`, 1, rate, rate * SYNC_LIMITS.burstSeconds);
  }

  permissions(objectSid: string): void {
    const rate = SYNC_LIMITS.permissionsPerSecond;
    this.take(`permissions ${objectSid}`, 1, rate, rate * SYNC_LIMITS.burstSeconds);
  }

  clear(): void {
    this.buckets.clear();
  }

  private take(key: string, cost: number, perSecond: number, burst: number): void {
    const now = Date.now();
    const bucket = this.buckets.get(key) ?? { tokens: burst, at: now };
    const refilled = bucket.tokens + (Math.max(now - bucket.at, 0) / 1000) * perSecond;
    bucket.tokens = Math.min(refilled, burst);
    bucket.at = now;
    this.buckets.set(key, bucket);
    if (bucket.tokens < cost) throw refused('rateExceeded');
    bucket.tokens -= cost;
  }
}

function weight(bytes: number): number {
  return Math.min(Math.max(bytes / 1024, SYNC_LIMITS.lightKiB), SYNC_LIMITS.heaviestKiB);
}
