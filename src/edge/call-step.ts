import type { Bellhop } from '../bellhop';
import type { CallStep } from '../house/line-calls';
import type { CallScript } from '../ports/call-script';
import { callReply } from './call-reply';
import { isOver } from './call-status';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import { textField, type FunctionEvent, type FunctionHandler } from './runtime';
import { voiceFunction } from './voice-function';

/** A function that the platform asks how a call goes on. */
export const callStep = (
  next: (bellhop: Bellhop, step: CallStep) => Promise<CallScript>,
): FunctionHandler =>
  voiceFunction(async (bellhop, event) => callReply(await next(bellhop, readStep(event))));

/** A function that the platform tells how a phone, a call or a recording went; it wants to hear nothing. */
export const callNews = (
  note: (bellhop: Bellhop, event: FunctionEvent) => Promise<void>,
): FunctionHandler =>
  invoke(
    async (context, event) => {
      await note(openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS)), event);
      return { status: 200, contentType: 'text/plain', body: '' };
    },
    (told) => ({ status: told.status, contentType: 'text/plain', body: '' }),
  );

/** Reads what our address names and what the platform adds. https://www.twilio.com/docs/voice/twiml/dial#action */
function readStep(event: FunctionEvent): CallStep {
  const text = (name: string): string => textField(event, name) ?? '';
  const recording = text('RecordingSid');
  return {
    sid: text('CallSid'),
    from: text('From'),
    at: text('at'),
    group: text('group'),
    call: text('call'),
    member: text('member'),
    attempt: Number(text('try')),
    key: text('Digits'),
    dialled: {
      status: text('DialCallStatus') || 'failed',
      bridged: text('DialBridged') === 'true',
      seconds: Number(text('DialCallDuration')) || 0,
      gone: isOver(text('CallStatus')),
    },
    recording: /^RE[0-9a-f]{32}$/.test(recording)
      ? { sid: recording, seconds: Number(text('RecordingDuration')) || 0 }
      : undefined,
  };
}
