/** What Twilio Monitor allows. https://www.twilio.com/docs/usage/monitor-alert */
export const MONITOR_LIMITS = {
  /** Alerts are kept, and can be asked for, this many days back. */
  daysBack: 30,
} as const;

/** A function answered with an error. https://www.twilio.com/docs/api/errors/82002 */
export const FUNCTION_FAILED = 82002;
