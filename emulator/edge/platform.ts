/**
 * What the platform enforces in front of every function, and the official local runtime does not.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/request-flow
 */
export const PLATFORM = {
  /** Whole request, headers included (bytes). */
  requestBytes: 1024 * 1024,
  /** Whole answer (bytes). */
  responseBytes: 4 * 1024 * 1024,
  /**
   * Headers and cookies of a request. The guide says 15 kB and 90 entries, the page of error 82008 says 4 kB and 75:
   * the stricter is kept. https://www.twilio.com/docs/api/errors/82008
   */
  headerBytes: 4 * 1024,
  headerEntries: 75,
  /** No cookie lives longer than a day (seconds). */
  cookieSeconds: 24 * 60 * 60,
  methods: ['GET', 'POST', 'OPTIONS'],
} as const;

/** Numbers of the platform's own errors. https://www.twilio.com/docs/api/errors */
export const CODES = {
  /** A function did not answer, or not in time, or answered too much. */
  functionFailed: 82002,
  headersTooLarge: 82008,
  tooManyRequests: 20429,
} as const;

const HIDDEN = new Set([
  'connection',
  'expect',
  'host',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'referer',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-real-ip',
]);
const HIDDEN_PREFIXES = ['x-accel-', 'x-forwarded-', 'x-amz', 'i-twilio-', 'i-t-', 'ot-'];

/**
 * Whether a function may not see this request header.
 * https://www.twilio.com/docs/serverless/functions-assets/functions/headers-and-cookies/accessing
 */
export const isHidden = (name: string): boolean =>
  HIDDEN.has(name) || HIDDEN_PREFIXES.some((prefix) => name.startsWith(prefix));

/** The platform's answer to a preflight; functions never see one. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': PLATFORM.methods.join(', '),
  'access-control-max-age': '86400',
};
