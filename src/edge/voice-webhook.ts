import type { Bellhop } from '../bellhop';
import type { HouseCall } from '../house/desk';
import type { Spoken } from '../house/spoken';
import type { CallScript } from '../ports/call-script';
import { Refusal } from '../ports/refusal';
import { callReply } from './call-reply';
import { textField, type FunctionEvent, type FunctionHandler } from './runtime';
import { voiceFunction } from './voice-function';
import { voiceReply } from './voice-reply';

/** A function that the platform calls when somebody calls a number of the house. */
export const voiceWebhook = (
  answer: (bellhop: Bellhop, call: HouseCall) => Promise<Spoken | CallScript>,
): FunctionHandler =>
  voiceFunction(async (bellhop, event) => {
    const told = await answer(bellhop, readCall(event));
    return 'sentences' in told ? voiceReply(told) : callReply(told);
  });

/** Reads the platform's parameters. https://www.twilio.com/docs/voice/twiml#twilios-request-to-your-application */
function readCall(event: FunctionEvent): HouseCall {
  const to = textField(event, 'To');
  const sid = textField(event, 'CallSid');
  if (!to || !sid) throw new Refusal('bad-request', { field: to ? 'CallSid' : 'To' });
  return { sid, from: textField(event, 'From') ?? '', to };
}
