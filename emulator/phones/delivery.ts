import type { Text } from './control';

/** What happened to a text, in words; `failed` texts never reached the handset. */
export interface Delivery {
  readonly state: 'pending' | 'arrived' | 'read' | 'failed';
  readonly words: string;
}

const WORDS: Readonly<Record<string, Delivery>> = {
  accepted: { state: 'pending', words: 'on its way' },
  scheduled: { state: 'pending', words: 'scheduled' },
  queued: { state: 'pending', words: 'on its way' },
  sending: { state: 'pending', words: 'on its way' },
  sent: { state: 'pending', words: 'sent, not confirmed yet' },
  delivered: { state: 'arrived', words: 'delivered' },
  read: { state: 'read', words: 'read' },
  receiving: { state: 'arrived', words: 'delivered' },
  received: { state: 'arrived', words: 'delivered' },
  undelivered: { state: 'failed', words: 'not delivered' },
  failed: { state: 'failed', words: 'not sent' },
  canceled: { state: 'failed', words: 'taken back' },
};

/** Carrier reasons in plain words. https://www.twilio.com/docs/api/errors */
const REASONS: Readonly<Record<number, string>> = {
  21211: 'the number does not exist',
  21610: 'this phone sent STOP',
  21614: 'not a mobile number',
  30003: 'the phone is switched off or out of reach',
  30004: 'the phone blocks these texts',
  30005: 'nobody has this number',
  30006: 'a landline',
  30007: 'the carrier filtered it',
  30008: 'the carrier gave no reason',
  63013: 'WhatsApp does not take a message like this',
  63015: 'this phone has not joined the sandbox',
  63016: 'the WhatsApp window is closed',
  63024: 'nobody is on WhatsApp here',
  63028: 'the template has other variables',
  63041: 'WhatsApp has paused the template',
  63042: 'WhatsApp has disabled the template',
};

/** How a text of a thread stands. A word of the platform that is not known is shown as it is. */
export function deliveryOf(text: Pick<Text, 'status' | 'errorCode'>): Delivery {
  const delivery = WORDS[text.status] ?? { state: 'pending' as const, words: text.status };
  if (delivery.state !== 'failed' || text.errorCode === null) return delivery;
  const reason = REASONS[text.errorCode];
  const because = reason ? `${reason}, ${text.errorCode}` : String(text.errorCode);
  return { ...delivery, words: `${delivery.words}: ${because}` };
}

/** How a text that a person sent was taken by the desk. */
export function answerOf(outcome: {
  readonly status: number;
  readonly attempts: number;
}): Delivery {
  const tries = outcome.attempts > 1 ? ` at try ${outcome.attempts}` : '';
  if (outcome.status === 0) return { state: 'failed', words: 'delivered, but the desk is silent' };
  if (outcome.status >= 400)
    return { state: 'failed', words: `delivered, but the desk answered ${outcome.status}${tries}` };
  return { state: 'arrived', words: `delivered${tries}` };
}
