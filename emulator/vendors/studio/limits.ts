/** Studio's own numbers. https://www.twilio.com/docs/studio/user-guide/get-started#limits */
export const LIMITS = {
  /** Widgets of one flow; more is error 81025. */
  widgets: 2_000,
  /** To and From of an execution together (bytes); more is error 81023. */
  addresses: 300,
  /** How long an HTTP request of a flow may take (ms). */
  requestMs: 10_000,
  /** Steps of one execution before we say that a flow runs in circles; Studio's own number is not published. */
  steps: 1_000,
} as const;

export const CODES = {
  /** A parameter, or a definition that cannot be published. https://www.twilio.com/docs/api/errors/20001 */
  invalid: 20001,
  /** An active execution of this contact. https://www.twilio.com/docs/studio/rest-api/v2/execution */
  conflict: 20409,
  addressesTooLong: 81023,
  tooManyWidgets: 81025,
} as const;
