import { teamCall } from '../../src/house/team';
import { callReply } from '../../src/edge/call-reply';
import { textField } from '../../src/edge/runtime';
import { voiceFunction } from '../../src/edge/voice-function';

/** Somebody of the team was rung about a task and has picked up, or pressed a key. Called by the platform, signed. */
export const handler = voiceFunction(async (bellhop, event) =>
  callReply(
    await teamCall(bellhop, {
      letter: textField(event, 'letter') ?? '',
      key: textField(event, 'at') === 'key' ? (textField(event, 'Digits') ?? '') : undefined,
    }),
  ),
);
