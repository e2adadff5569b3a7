import { payCallWebhook } from '../../src/edge/pay-webhook';
import { callAnswered } from '../../src/house/pay-calls';

/** An agent's phone was picked up. Called by the platform, signed. */
export const handler = payCallWebhook(callAnswered);
