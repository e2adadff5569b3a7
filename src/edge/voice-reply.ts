import { XML_HEAD, xmlText } from './xml';

/** What a caller hears before the call ends. */
export interface Spoken {
  /** A language of https://www.twilio.com/docs/voice/twiml/say, e.g. `en-US`. */
  readonly language: string;
  /** One after the other, with a breath between them. */
  readonly sentences: readonly string[];
}

/** The platform reads out at most so many characters in one go. https://www.twilio.com/docs/voice/twiml/say */
const LONGEST_SENTENCE = 4_096;

/** The answer to a call as TwiML: says it, and hangs up. */
export function voiceReply({ language, sentences }: Spoken): string {
  const said = sentences.map(
    (sentence) =>
      `<Say language="${language}">${xmlText(sentence.slice(0, LONGEST_SENTENCE))}</Say>`,
  );
  return `${XML_HEAD}<Response>${said.join('<Pause length="1"/>')}<Hangup/></Response>`;
}
