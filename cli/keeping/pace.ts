/**
 * How fast one Sync object may be written: 20 a second and 200 at once, larger records counting as their KiB up to ten.
 * A little less is used, so that the desks at work keep some of it. https://www.twilio.com/docs/sync/limits
 */
const PER_SECOND = 16;
const BURST = 160;
const HEAVIEST_KIB = 10;

interface Bucket {
  tokens: number;
  at: number;
}

/** Holds writes back so that no object gets more than Sync takes. */
export class Pace {
  private readonly buckets = new Map<string, Bucket>();

  /** Resolves when a record of this size may be written into the object. */
  async turn(object: string, data: object): Promise<void> {
    const kib = Buffer.byteLength(JSON.stringify(data)) / 1024;
    const cost = Math.min(Math.max(kib, 1), HEAVIEST_KIB);
    const now = performance.now();
    const bucket = this.buckets.get(object) ?? { tokens: BURST, at: now };
    const refilled = bucket.tokens + ((now - bucket.at) / 1000) * PER_SECOND;
    bucket.tokens = Math.min(refilled, BURST) - cost;
    bucket.at = now;
    this.buckets.set(object, bucket);
    if (bucket.tokens >= 0) return;
    const wait = (-bucket.tokens / PER_SECOND) * 1000;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
