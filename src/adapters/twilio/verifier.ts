import type { Twilio } from 'twilio';
import type { Verifier } from '../../ports/verifier';
import { persist, restError, type Deadline } from './lost-answer';

/** https://www.twilio.com/docs/api/errors/60203, /60202, /60212, /20404 */
const TOO_MANY_SENDS = [60203, 60212, 20429];
const TOO_MANY_CHECKS = [60202];
const NOTHING_WAITING = [20404];

/** Sign-in codes by Twilio Verify. https://www.twilio.com/docs/verify/api */
export function twilioVerifier(client: Twilio, serviceSid: string, deadline: Deadline): Verifier {
  const service = client.verify.v2.services(serviceSid);
  return {
    async start(phone) {
      try {
        await persist(deadline, () => service.verifications.create({ to: phone, channel: 'sms' }));
        return 'sent';
      } catch (error) {
        const rest = restError(error);
        if (!rest) throw error;
        return TOO_MANY_SENDS.includes(rest.code ?? 0) ? 'too-many' : 'refused';
      }
    },
    async check(phone, code) {
      try {
        const check = await persist(deadline, () =>
          service.verificationChecks.create({ to: phone, code }),
        );
        return check.status === 'approved' ? 'right' : 'wrong';
      } catch (error) {
        const rest = restError(error);
        if (!rest) throw error;
        if (TOO_MANY_CHECKS.includes(rest.code ?? 0)) return 'too-many';
        if (NOTHING_WAITING.includes(rest.code ?? 0) || rest.status === 404) return 'expired';
        if (rest.status === 400) return 'wrong';
        throw error;
      }
    },
  };
}
