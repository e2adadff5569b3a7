import { answerCall } from '../src/house/calls';
import { voiceWebhook } from '../src/edge/voice-webhook';

/** Every call to any of the house's numbers. Called by the platform, signed. */
export const handler = voiceWebhook(answerCall);
