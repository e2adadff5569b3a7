/** The platform's limits as the emulator keeps them. Changed through `POST /local/limits` only. */
export interface Limits {
  /** A function is cut off after this long (ms). https://www.twilio.com/docs/serverless/functions-assets/functions/invocation */
  functionMs: number;
  /** Functions of one service running at once; one more is refused with 429. */
  concurrent: number;
  /** Added to every vendor answer (ms). A real API call takes 50-150 ms; bench and proof use 60. */
  apiLatencyMs: number;
  /** Reads, and apart from them writes, a second per Sync object. https://www.twilio.com/docs/sync/limits */
  syncPerSecond: number;
  /** How many of them may come at once (ten seconds' worth). */
  syncBurst: number;
  /** Sync List indexes skip numbers at random, as the real ones may. */
  listGaps: boolean;
  /** How the platform spaces the retries of a webhook; not documented, so both are kept. */
  retrySpacing: 'growing' | 'immediate';
  /** Which moment of a dialled leg ends the ringing of the others; not documented, so both are kept. */
  cancelOthers: 'pickup' | 'accept';
}

/** The real platform. A test fails when these are loosened. */
export const REAL_LIMITS: Readonly<Limits> = {
  functionMs: 10_000,
  concurrent: 30,
  apiLatencyMs: 0,
  syncPerSecond: 20,
  syncBurst: 200,
  listGaps: true,
  retrySpacing: 'growing',
  cancelOthers: 'pickup',
};
