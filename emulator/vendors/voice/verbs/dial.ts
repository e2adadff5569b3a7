import { part } from '../bridge';
import type { Source } from '../happenings';
import { Ended } from '../happenings';
import { recordingUrl } from '../recorder';
import { secondsOf } from '../reports';
import { mustBeAPhone, inFull } from '../ringing';
import { actionOf } from '../stage';
import type { Stage } from '../stage';
import { DocumentError } from '../twiml/document';
import type { Dial, DialledNumber } from '../twiml/verbs';
import { dialQueue } from './dial-queue';
import type { Dialled } from './dialled';
import { ringAll } from './ring-all';

/** Connects the caller with somebody. https://www.twilio.com/docs/voice/twiml/dial */
export async function dial(stage: Stage, verb: Dial): Promise<Source | undefined> {
  const { leg } = stage;
  if (stage.side === 'whisper') throw new DocumentError(13201, 'Dial: cannot Dial out from a Dial');
  if (!verb.answerOnBridge) leg.answer();
  const dialled: Dialled = {
    status: 'no-answer',
    leg: undefined,
    bridged: false,
    recording: undefined,
  };
  const callerId = callerIdOf(stage, verb);
  const rounds = roundsOf(stage, verb);
  leg.listen('dial');
  try {
    if (verb.queue) await dialQueue(stage, verb, verb.queue, dialled);
    for (const round of rounds) {
      await ringAll(stage, verb, round, callerId, dialled);
      if (dialled.bridged || mayNotGoOn(stage, dialled)) break;
    }
  } catch (error) {
    if (error instanceof Ended && verb.action !== undefined) {
      stage.exchange.askAfterEnd(leg.call, actionOf(stage, verb), paramsOf(stage, dialled));
    }
    throw error;
  } finally {
    part(leg);
    leg.waitFor(null);
  }
  if (verb.action === undefined) return undefined;
  return { ask: actionOf(stage, verb), params: paramsOf(stage, dialled) };
}

/** Whether a hunt ends though nobody was connected: somebody picked up, and that counts. */
const mayNotGoOn = ({ exchange }: Stage, { status }: Dialled): boolean =>
  status === 'completed' && exchange.options.limits().cancelOthers === 'pickup';

/** Who rings together; one after the other when the document says so. */
function roundsOf(stage: Stage, verb: Dial): readonly (readonly DialledNumber[])[] {
  const numbers = verb.numbers.map((noun) => {
    const number = inFull(noun.number);
    if (number === undefined) {
      throw new DocumentError(13223, `Dial: Invalid phone number format: ${noun.number}`);
    }
    mustBeAPhone(stage.exchange, number);
    return { ...noun, number };
  });
  if (numbers.length === 0) return [];
  return verb.sequential ? numbers.map((number) => [number]) : [numbers];
}

/** The number that the called phones show: one of the call's own, or one of the account. */
function callerIdOf({ leg, exchange }: Stage, { callerId }: Dial): string {
  const { from, to } = leg.call;
  // A called phone that dials on shows the house's number.
  if (callerId === undefined) return from;
  if (callerId === from || callerId === to) return callerId;
  if (exchange.options.numbers.byPhoneNumber(callerId)) return callerId;
  throw new DocumentError(13214, `Dial: Invalid callerId value: ${callerId}`);
}

/** https://www.twilio.com/docs/voice/twiml/dial#action */
function paramsOf({ exchange }: Stage, dialled: Dialled): Record<string, string> {
  const { leg, status, bridged, recording } = dialled;
  const { account } = exchange.options;
  const answered = leg !== undefined && leg.call.answeredAt !== null;
  return {
    DialCallStatus: status,
    DialBridged: String(bridged),
    ...(leg ? { DialCallSid: leg.call.sid } : {}),
    ...(answered ? { DialCallDuration: String(secondsOf(leg.call, exchange.now)) } : {}),
    ...(recording
      ? {
          RecordingSid: recording.sid,
          RecordingUrl: recordingUrl(account, recording.sid),
          RecordingDuration: String(recording.seconds),
        }
      : {}),
  };
}
