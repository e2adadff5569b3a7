import type { CallStep, PayCallWebhook } from '../house/pay-calls';
import { Refusal } from '../ports/refusal';
import { callReply } from './call-reply';
import { isOver } from './call-status';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import { textField, type FunctionEvent, type FunctionHandler } from './runtime';
import { voiceFunction } from './voice-function';

/** A step of a call to the pay desk. */
export const payCallWebhook = (answer: PayCallWebhook): FunctionHandler =>
  voiceFunction(async (bellhop, event) => callReply(await answer(bellhop, readStep(event))));

/** Everything the desk needs of a request. https://www.twilio.com/docs/voice/twiml/dial#action */
function readStep(event: FunctionEvent): CallStep {
  const sid = textField(event, 'CallSid');
  if (!sid) throw new Refusal('bad-request', { field: 'CallSid' });
  const forward = textField(event, 'Fwd');
  if (forward !== undefined && !/^\+[1-9]\d{6,14}$/.test(forward))
    throw new Refusal('bad-request', { field: 'Fwd' });
  const dialled = textField(event, 'DialCallStatus');
  return {
    sid,
    from: textField(event, 'From') ?? '',
    step: textField(event, 'step') ?? '',
    ...(forward === undefined ? {} : { forward }),
    caller: textField(event, 'call'),
    agent: textField(event, 'agent'),
    key: textField(event, 'Digits') ?? '',
    position: Number(textField(event, 'QueuePosition') ?? 0),
    rang: dialled !== undefined,
    connected: textField(event, 'DialBridged') === 'true' || dialled === 'completed',
    over: isOver(textField(event, 'CallStatus')) || textField(event, 'QueueResult') === 'hangup',
  };
}

/** News of a payment. Anything but a success has the platform tell it again. */
export function payNewsWebhook(
  note: (
    bellhop: ReturnType<typeof openBellhop>,
    news: {
      readonly agent: string;
      readonly payment: string;
      readonly step: string;
      readonly said: Readonly<Record<string, string | undefined>>;
    },
  ) => Promise<void>,
): FunctionHandler {
  return invoke(
    async (context, event) => {
      const agent = textField(event, 'agent');
      const payment = textField(event, 'payment');
      if (!agent || !payment)
        throw new Refusal('bad-request', { field: agent ? 'payment' : 'agent' });
      const bellhop = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
      const said = Object.fromEntries(SAID.map((name) => [name, textField(event, name)]));
      await note(bellhop, { agent, payment, step: textField(event, 'step') ?? '', said });
      return { status: 200, contentType: 'text/plain', body: '' };
    },
    (told) => ({ status: told.status, contentType: 'text/plain', body: '' }),
  );
}

/** The parameters that are looked at; no other leaves the request. https://www.twilio.com/docs/voice/api/payment-resource */
const SAID = [
  'Sid',
  'Capture',
  'PartialResult',
  'ErrorType',
  'PaymentCardNumber',
  'PaymentCardType',
  'ExpirationDate',
  'SecurityCode',
  'PaymentCardPostalCode',
  'Result',
  'PaymentConfirmationCode',
  'PaymentToken',
  'ProfileId',
  'PaymentError',
  'PayErrorCode',
  'ConnectorError',
] as const;
