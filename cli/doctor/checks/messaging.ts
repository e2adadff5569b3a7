import { CODE_LENGTH } from '../../provision/verify-service';
import { isMissing } from '../../setup/patient-client';
import { RUN_SETUP } from '../findings';
import type { HouseLook, Look } from '../look';
import { maskPhone, maskSid } from '../mask';

/** The Messaging Service and its senders. */
export async function checkMessaging(
  { access, findings, numbers }: Pick<HouseLook, 'access' | 'findings' | 'numbers'>,
  sid: string,
): Promise<void> {
  const service = access.client.messaging.v1.services(sid);
  const fetched = await service.fetch().catch(unlessMissing);
  if (!fetched) {
    findings.problem('Messaging Service', maskSid(sid), {
      sentence: 'The Messaging Service in .env is not in this account: no text goes out.',
      fix: RUN_SETUP,
    });
    return;
  }
  findings.ok('Messaging Service', maskSid(sid), 'It answers.');
  findings.check(
    'inbound texts',
    fetched.useInboundWebhookOnNumber ? "number's webhook" : "service's webhook",
    'They go by each number.',
    !fetched.useInboundWebhookOnNumber && {
      sentence:
        'The Messaging Service keeps inbound texts to itself: they do not go to the webhook of the number.',
      fix: RUN_SETUP,
    },
  );
  findings.check(
    'status callback',
    fetched.statusCallback ? 'set' : 'none',
    'The service has none, as it should.',
    Boolean(fetched.statusCallback) && {
      sentence:
        'The Messaging Service has a status callback: every reply is reported as well, which costs calls.',
      fix: RUN_SETUP,
    },
  );
  const senders = await service.phoneNumbers.list();
  for (const { sid: numberSid, phoneNumber } of numbers)
    findings.check(
      'senders',
      maskPhone(phoneNumber),
      'It sends through the service.',
      !senders.some((sender) => sender.sid === numberSid) && {
        sentence: `${maskPhone(phoneNumber)} is not a sender of the Messaging Service: texts from it are refused.`,
        fix: RUN_SETUP,
      },
    );
}

/** The service that sends sign-in codes. */
export async function checkVerify({ access, findings }: Look, sid: string): Promise<void> {
  const fetched = await access.client.verify.v2.services(sid).fetch().catch(unlessMissing);
  if (!fetched) {
    findings.problem('Verify service', maskSid(sid), {
      sentence: 'The Verify service in .env is not in this account: staff get no sign-in codes.',
      fix: RUN_SETUP,
    });
    return;
  }
  findings.check(
    'Verify service',
    maskSid(sid),
    'It answers.',
    fetched.codeLength !== CODE_LENGTH && {
      sentence: `Codes have ${fetched.codeLength} digits, and the sign-in page asks for ${CODE_LENGTH}.`,
      fix: RUN_SETUP,
    },
  );
}

function unlessMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
