import { payNewsWebhook } from '../../src/edge/pay-webhook';
import { paymentNews } from '../../src/house/pay-calls';

/** News of a payment, for every key of the caller's. Called by the platform, signed. */
export const handler = payNewsWebhook(paymentNews);
