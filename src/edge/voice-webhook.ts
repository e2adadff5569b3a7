import { openBellhop, type Bellhop } from '../bellhop';
import type { HouseCall } from '../house/desk';
import type { Spoken } from '../house/spoken';
import type { CallScript } from '../ports/call-script';
import { Refusal } from '../ports/refusal';
import { callReply } from './call-reply';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { textField, type Answer, type FunctionEvent, type FunctionHandler } from './runtime';
import { voiceReply } from './voice-reply';

/**
 * A function that the platform calls when somebody calls a number of the house. The answer is always valid TwiML; with an
 * error of ours it carries a status the platform tries again on, and its last resort is a file that runs no function.
 */
export function voiceWebhook(
  answer: (bellhop: Bellhop, call: HouseCall) => Promise<Spoken | CallScript>,
): FunctionHandler {
  return invoke(
    async (context, event) => {
      const bellhop = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
      return saidBy(200, await answer(bellhop, readCall(event)));
    },
    (told) =>
      saidBy(told.status < 500 ? 200 : told.status, {
        language: 'en-US',
        sentences: [told.caller],
      }),
  );
}

/** Reads the platform's parameters. https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application */
function readCall(event: FunctionEvent): HouseCall {
  const to = textField(event, 'To');
  const sid = textField(event, 'CallSid');
  if (!to || !sid) throw new Refusal('bad-request', { field: to ? 'CallSid' : 'To' });
  return { sid, from: textField(event, 'From') ?? '', to };
}

const saidBy = (status: number, told: Spoken | CallScript): Answer => ({
  status,
  contentType: 'text/xml',
  body: 'sentences' in told ? voiceReply(told) : callReply(told),
});
