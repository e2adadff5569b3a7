import type { Twilio } from 'twilio';
import type { EmailVerifier } from '../../ports/email-verifier';
import { persist, restError, type Deadline } from './lost-answer';

/** https://www.twilio.com/docs/api/errors/60203, 60212 */
const TOO_MANY_SENDS: readonly number[] = [60203, 60212];
/** https://www.twilio.com/docs/api/errors/60202 */
const TOO_MANY_CHECKS: readonly number[] = [60202];
/** Nothing is waiting for this address any more. */
const NOTHING_WAITING: readonly number[] = [20404];
/** The address itself is refused: https://www.twilio.com/docs/api/errors/60200 */
const BAD_ADDRESS: readonly number[] = [60200];

const code = (error: unknown): number => restError(error)?.code ?? 0;

/** Codes by e-mail, sent by Twilio Verify through the account's mailer. https://www.twilio.com/docs/verify/email */
export function twilioEmailVerifier(
  client: Twilio,
  serviceSid: string,
  deadline: Deadline,
): EmailVerifier {
  const service = client.verify.v2.services(serviceSid);
  return {
    async start(email, event) {
      try {
        return await persist(deadline, async () => {
          try {
            await service.verifications.create({
              to: email,
              channel: 'email',
              channelConfiguration: { substitutions: { event_name: event } },
            });
            return 'sent';
          } catch (error) {
            if (TOO_MANY_SENDS.includes(code(error))) return 'too-many';
            throw error;
          }
        });
      } catch (error) {
        // No mailer, a mailer that refuses, or nobody at home: none of that is the guest's fault.
        return BAD_ADDRESS.includes(code(error)) ? 'refused' : 'down';
      }
    },
    async check(email, typed) {
      try {
        return await persist(deadline, async () => {
          try {
            const check = await service.verificationChecks.create({ to: email, code: typed });
            return check.status === 'approved' ? 'right' : 'wrong';
          } catch (error) {
            if (TOO_MANY_CHECKS.includes(code(error))) return 'too-many';
            throw error;
          }
        });
      } catch (error) {
        if (NOTHING_WAITING.includes(code(error)) || restError(error)?.status === 404)
          return 'expired';
        return restError(error)?.status === 400 ? 'wrong' : 'down';
      }
    },
  };
}
