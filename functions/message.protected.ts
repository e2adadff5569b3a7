import { answerText } from '../src/house/texts';
import { textWebhook } from '../src/edge/text-webhook';

/** Every text and WhatsApp message to any of the house's numbers. Called by the platform, signed. */
export const handler = textWebhook(answerText);
