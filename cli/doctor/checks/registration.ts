import type { OwnedNumber } from '../../provision/webhooks';
import { registrationOf } from '../../setup/carriers';
import type { AccountLook } from '../look';
import type { Wrong } from '../findings';
import { maskPhone, maskSid } from '../mask';

/** What carriers say of the numbers that need their word, before they drop anything. */
export async function checkRegistration(
  { client, findings }: Pick<AccountLook, 'client' | 'findings'>,
  numbers: readonly OwnedNumber[],
  messagingService: string,
): Promise<void> {
  const kinds = numbers.map((number) => registrationOf(number.phoneNumber));
  if (kinds.includes('10DLC')) {
    // https://www.twilio.com/docs/messaging/api/usapptoperson-resource
    const found = await client.messaging.v1.services(messagingService).usAppToPerson.list();
    const best = found.find(({ campaignStatus }) => campaignStatus === 'VERIFIED') ?? found.at(0);
    const wrong = campaignProblem(best?.campaignStatus, reasonIn(best?.errors));
    const value = `${maskSid(messagingService)}, ${best?.campaignStatus ?? 'none'}`;
    if (!wrong) findings.ok('registration', value, 'US carriers know the campaign.');
    else if (wrong.isWaiting) findings.warning('registration', value, wrong);
    else findings.problem('registration', value, wrong);
  }
  const tollFree = numbers.filter(
    ({ phoneNumber }) => registrationOf(phoneNumber) === 'toll-free verification',
  );
  if (tollFree.length === 0) return;
  // https://www.twilio.com/docs/messaging/api/tollfree-verification-resource
  const verifications = await client.messaging.v1.tollfreeVerifications.list();
  for (const { sid, phoneNumber } of tollFree) {
    const found = verifications.find((one) => one.tollfreePhoneNumberSid === sid);
    const wrong = tollFreeProblem(found?.status, found?.rejectionReason ?? '');
    const value = `${maskPhone(phoneNumber)}, ${found?.status ?? 'none'}`;
    if (!wrong) findings.ok('registration', value, 'The toll-free number is verified.');
    else if (wrong.isWaiting) findings.warning('registration', value, wrong);
    else findings.problem('registration', value, wrong);
  }
}

type Said = Wrong & { readonly isWaiting?: true };

const because = (reason: string): string => (reason === '' ? '.' : `: ${reason}`);

function campaignProblem(status: string | undefined, reason: string): Said | undefined {
  switch (status) {
    case 'VERIFIED':
      return undefined;
    case 'PENDING':
    case 'IN_PROGRESS':
      return {
        isWaiting: true,
        sentence: 'The campaign waits for the carriers: until then they drop texts to US guests.',
        fix: 'Nothing to do; it takes 10 to 15 working days.',
      };
    case undefined:
      return {
        sentence: 'No campaign is registered: US carriers drop texts to guests (error 30034).',
        fix: 'Register brand and campaign; setup prints the words to paste.',
      };
    default:
      return {
        sentence: `The carriers refused the campaign (${status})${because(reason)}`,
        fix: 'Console, Messaging, Regulatory Compliance: mend what they name and send it in again.',
      };
  }
}

function tollFreeProblem(status: string | undefined, reason: string): Said | undefined {
  switch (status) {
    case 'TWILIO_APPROVED':
      return undefined;
    case 'PENDING_REVIEW':
    case 'IN_REVIEW':
      return {
        isWaiting: true,
        sentence: 'The verification is looked at: until then carriers hold texts back.',
        fix: 'Nothing to do; it takes 3 to 5 working days.',
      };
    case undefined:
      return {
        sentence: 'The number is not verified: carriers hold its texts back (error 30032).',
        fix: 'Send in the toll-free verification; setup prints the words to paste.',
      };
    default:
      return {
        sentence: `The verification was refused${because(reason)}`,
        fix: 'Console, Phone Numbers, this number, Toll-Free Verification: mend it and send it in again.',
      };
  }
}

/** The first reason that carriers gave. */
function reasonIn(errors: unknown): string {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const said: unknown =
    typeof first === 'object' && first !== null ? Reflect.get(first, 'description') : undefined;
  return typeof said === 'string' ? said : '';
}
