/** What Twilio Sync allows. https://www.twilio.com/docs/sync/limits and the error pages named beside each number. */
export const SYNC_LIMITS = {
  /** Bytes of JSON in a document or an item; more is refused with 54006. */
  dataBytes: 16 * 1024,
  /** Bytes of JSON in a stream message. https://www.twilio.com/docs/sync/api/stream-message-resource */
  messageBytes: 4 * 1024,
  /** Characters of a unique name. https://www.twilio.com/docs/api/errors/54302 */
  uniqueNameLength: 256,
  /** Characters of a map item's key; the API reference says 320, the error page 256: the stricter counts. */
  keyLength: 256,
  /** Characters of an identity. https://www.twilio.com/docs/api/errors/54351 */
  identityLength: 256,
  /** Seconds a record may live at most: one year. https://www.twilio.com/docs/api/errors/54011 */
  ttlSeconds: 31_536_000,
  /** Records per page; more is refused with 54454. */
  pageSize: { usual: 50, most: 100 },
  /** Data from this size on counts as its size in KiB against the write rate, up to `heaviest`. */
  lightKiB: 1,
  /** From this size in KiB on the rate falls no further (20 writes a second become 2). */
  heaviestKiB: 10,
  /** Messages a second into one stream. */
  streamPerSecond: 30,
  /** Requests a second to the permissions of one object. */
  permissionsPerSecond: 80,
  /** A burst is ten seconds' worth of any rate. */
  burstSeconds: 10,
  /** Objects that one connection may be subscribed to. https://www.twilio.com/docs/api/errors/54419 */
  subscriptions: 2_000,
  /** Milliseconds of reachability debouncing. */
  debouncing: { least: 1_000, usual: 5_000, most: 30_000 },
} as const;

/** Events kept per object for pages that reconnect; who missed more gets the object's state instead. */
export const EVENT_LOG_LENGTH = 1_000;
