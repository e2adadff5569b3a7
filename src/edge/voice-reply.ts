import type { Spoken } from '../house/spoken';
import { XML_HEAD, xmlText } from './xml';

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
