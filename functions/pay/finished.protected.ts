import { payCallWebhook } from '../../src/edge/pay-webhook';
import { callFinished } from '../../src/house/pay-calls';

/** A phone was not picked up, or the call is over. Called by the platform, signed. */
export const handler = payCallWebhook(callFinished);
