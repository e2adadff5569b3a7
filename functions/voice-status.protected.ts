import { noteCallStatus } from '../src/house/line-calls';
import { callNews } from '../src/edge/call-step';
import { textField } from '../src/edge/runtime';

/** A phone that was rung, or a caller's call, has come to its end. Called by the platform, signed. */
export const handler = callNews((bellhop, event) =>
  noteCallStatus(bellhop, {
    group: textField(event, 'group') ?? '',
    to: textField(event, 'To') ?? '',
    call: textField(event, 'call') ?? textField(event, 'CallSid') ?? '',
    member: textField(event, 'member') ?? '',
    attempt: Number(textField(event, 'try')),
    status: textField(event, 'CallStatus') ?? '',
  }),
);
