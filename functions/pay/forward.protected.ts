import { payCallWebhook } from '../../src/edge/pay-webhook';
import { forwardCall } from '../../src/house/pay-calls';

/** Every call to the number that takes cards. Called by the platform, signed. */
export const handler = payCallWebhook(forwardCall);
