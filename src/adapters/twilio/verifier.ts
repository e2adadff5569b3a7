import type { Twilio } from 'twilio';
import type { Verifier } from '../../ports/verifier';
import { persist, restError, type Deadline } from './lost-answer';

/** https://www.twilio.com/docs/api/errors/60203, /60202, /60212, /20404 */
const TOO_MANY_SENDS = [60203, 60212];
const TOO_MANY_CHECKS = [60202];
const NOTHING_WAITING = [20404];

/** Sign-in codes by Twilio Verify. https://www.twilio.com/docs/verify/api */
export function twilioVerifier(client: Twilio, serviceSid: string, deadline: Deadline): Verifier {
  const service = client.verify.v2.services(serviceSid);
  return {
    async start(phone) {
      try {
        return await persist(deadline, async () => {
          try {
            await service.verifications.create({ to: phone, channel: 'sms' });
            return 'sent';
          } catch (error) {
            if (says(error, TOO_MANY_SENDS)) return 'too-many';
            throw error;
          }
        });
      } catch (error) {
        if (!restError(error)) throw error;
        return 'refused';
      }
    },
    async check(phone, code) {
      try {
        return await persist(deadline, async () => {
          try {
            const check = await service.verificationChecks.create({ to: phone, code });
            return check.status === 'approved' ? 'right' : 'wrong';
          } catch (error) {
            if (says(error, TOO_MANY_CHECKS)) return 'too-many';
            throw error;
          }
        });
      } catch (error) {
        const rest = restError(error);
        if (!rest) throw error;
        if (says(error, NOTHING_WAITING) || rest.status === 404) return 'expired';
        if (rest.status === 400) return 'wrong';
        throw error;
      }
    },
  };
}

/** Verify says "too often" with the status of a rate limit, which is not to be waited out: it lasts ten minutes. */
const says = (error: unknown, codes: readonly number[]): boolean =>
  codes.includes(restError(error)?.code ?? 0);
