import { openBellhop, type Bellhop } from '../bellhop';
import type { Spoken } from '../house/spoken';
import { Refusal } from '../ports/refusal';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { textField, type Answer, type FunctionEvent, type FunctionHandler } from './runtime';
import { voiceReply } from './voice-reply';

/** A call that came in, as far as a desk needs to know. */
export interface IncomingCall {
  /** The number that was called. */
  readonly to: string;
}

/**
 * A function that the platform calls when somebody calls a number of the house. The answer is always valid TwiML; with an
 * error of ours it carries a status the platform tries again on, and its last resort is a file that runs no function.
 */
export function voiceWebhook(
  answer: (bellhop: Bellhop, call: IncomingCall) => Promise<Spoken>,
): FunctionHandler {
  return invoke(
    async (context, event) => {
      const bellhop = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
      return spoken(200, await answer(bellhop, readCall(event)));
    },
    (told) =>
      spoken(told.status < 500 ? 200 : told.status, {
        language: 'en-US',
        sentences: [told.caller],
      }),
  );
}

/** Reads the platform's parameters. https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application */
function readCall(event: FunctionEvent): IncomingCall {
  const to = textField(event, 'To');
  if (!to || !textField(event, 'CallSid'))
    throw new Refusal('bad-request', { field: to ? 'CallSid' : 'To' });
  return { to };
}

const spoken = (status: number, words: Spoken): Answer => ({
  status,
  contentType: 'text/xml',
  body: voiceReply(words),
});
