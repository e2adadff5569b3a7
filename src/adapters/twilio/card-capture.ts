import type { Twilio } from 'twilio';
import { Unavailable } from '../../ports/records';
import type { CaptureAnswer, CaptureField, CardCapture } from '../../ports/card-capture';
import { persist, restError, type Deadline } from './lost-answer';

const CAPTURES = {
  card: 'payment-card-number',
  expiry: 'expiration-date',
  code: 'security-code',
  postal: 'postal-code',
} as const satisfies Record<CaptureField, string>;

/** https://www.twilio.com/docs/api/errors/20429 */
const RATE_LIMITED = 20429;

/**
 * Payments on calls. https://www.twilio.com/docs/voice/api/payment-resource
 *
 * A request is repeated with its own key inside the deadline. A refusal that follows a lost answer tells nothing: the
 * first try may have gone through and ended the session.
 */
export function twilioCardCapture(client: Twilio, deadline: Deadline): CardCapture {
  const asked = async (
    request: () => Promise<{ readonly sid: string }>,
  ): Promise<CaptureAnswer> => {
    try {
      return await persist<CaptureAnswer>(deadline, async (afterLostAnswer) => {
        try {
          const { sid } = await request();
          return { state: 'done', session: sid };
        } catch (error) {
          const rest = restError(error);
          if (!rest || rest.status >= 500 || rest.status === 429) throw error;
          return afterLostAnswer
            ? { state: 'lost' }
            : { state: 'refused', code: rest.code ?? rest.status };
        }
      });
    } catch (error) {
      const last = error instanceof Unavailable ? restError(error.cause) : undefined;
      // Refused by the rate limit to the very end: nothing was done.
      return last?.status === 429 ? { state: 'refused', code: RATE_LIMITED } : { state: 'lost' };
    }
  };
  return {
    open: (terms, { key, tellAt }) =>
      asked(() =>
        client.calls(terms.call).payments.create({
          idempotencyKey: key,
          statusCallback: tellAt,
          paymentConnector: terms.connector,
          paymentMethod: 'credit-card',
          currency: terms.currency.toLowerCase(),
          description: terms.description,
          securityCode: terms.fields.includes('code'),
          postalCode: terms.fields.includes('postal'),
          timeout: terms.keySeconds,
          validCardTypes: terms.cardTypes.join(' '),
          ...(terms.minPostalCodeLength === undefined || !terms.fields.includes('postal')
            ? {}
            : { minPostalCodeLength: terms.minPostalCodeLength }),
          // A charge or a token, never both: https://www.twilio.com/docs/api/errors/64020
          ...(terms.amount === undefined
            ? { tokenType: terms.token ?? 'reusable' }
            : { chargeAmount: Number(terms.amount) }),
        }),
      ),
    ask: ({ call, session, field }, { key, tellAt }) =>
      asked(() =>
        client
          .calls(call)
          .payments(session)
          .update({ idempotencyKey: key, statusCallback: tellAt, capture: CAPTURES[field] }),
      ),
    complete: ({ call, session }, { key, tellAt }) =>
      asked(() =>
        client
          .calls(call)
          .payments(session)
          .update({ idempotencyKey: key, statusCallback: tellAt, status: 'complete' }),
      ),
    cancel: ({ call, session }, { key, tellAt }) =>
      asked(() =>
        client
          .calls(call)
          .payments(session)
          .update({ idempotencyKey: key, statusCallback: tellAt, status: 'cancel' }),
      ),
  };
}
