/** What a caller hears before the call ends. */
export interface Spoken {
  /** A language of https://www.twilio.com/docs/voice/twiml/say, e.g. `en-US`. */
  readonly language: string;
  /** One after the other, with a breath between them. */
  readonly sentences: readonly string[];
}
