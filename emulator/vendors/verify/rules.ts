import { NotEmulated } from '../../core/errors';
import { onlyKnown } from '../../core/params';
import { VendorError } from '../../core/vendor';
import { isPhone } from '../messaging/addresses';
import { troubleOf } from '../messaging/handsets';
import { CODE_LENGTH, CODE_LIFE_MS, MOST_CHECKS, MOST_SENDS, SERVICE_NAME } from './limits';
import type { Verification, VerifyService } from './state';

const invalid = (message: string): VendorError => new VendorError(400, 60200, message);

/** Whether a code can still be sent again or checked. */
export const isOpen = (verification: Verification, now: number): boolean =>
  verification.status === 'pending' && now - verification.createdAt < CODE_LIFE_MS;

/** A service name that Verify takes; throws 60200. */
export function checkServiceName(name: string): void {
  if (!name) throw invalid('Missing required parameter FriendlyName');
  if (name.length > SERVICE_NAME.longest) {
    throw invalid(`FriendlyName is longer than ${SERVICE_NAME.longest} characters`);
  }
  if (name.replace(/\D/g, '').length > SERVICE_NAME.mostDigits) {
    throw invalid(`FriendlyName has more than ${SERVICE_NAME.mostDigits} digits`);
  }
}

/** A code length that Verify takes; throws 60200. */
export function checkCodeLength(length: number): void {
  if (!Number.isInteger(length) || length < CODE_LENGTH.least || length > CODE_LENGTH.most) {
    throw invalid(`CodeLength must be from ${CODE_LENGTH.least} to ${CODE_LENGTH.most}`);
  }
}

/** Reads and checks `POST /Verifications`; throws Verify's own errors. */
export function readStart(
  form: URLSearchParams,
  service: VerifyService,
): { to: string; customCode: string | null } {
  onlyKnown(form, ['To', 'Channel', 'CustomCode', 'Locale']);
  const to = form.get('To') ?? '';
  const channel = form.get('Channel') ?? '';
  const customCode = form.get('CustomCode');
  if (!channel) throw invalid('Missing required parameter Channel');
  if (channel !== 'sms') throw new NotEmulated(`Verify channel ${channel}`);
  if (!isPhone(to)) throw invalid(`Invalid parameter To: ${to}`);
  if (customCode !== null && !service.customCodeEnabled) {
    throw new VendorError(403, 60204, 'Custom code not allowed');
  }
  const trouble = troubleOf(to);
  const landline = trouble && 'undelivered' in trouble && trouble.undelivered === 30006;
  if (landline && service.skipSmsToLandlines) {
    throw new VendorError(403, 60205, 'SMS is not supported by landline phone number');
  }
  return { to, customCode };
}

/** Throws 60203 when too many codes were sent. */
export function mayBeSent(verification: Verification): void {
  if (verification.sends.length >= MOST_SENDS) {
    throw new VendorError(429, 60203, 'Max send attempts reached');
  }
}

/** Throws 60202 when too many codes were tried. */
export function mayBeChecked(verification: Verification): void {
  if (verification.checks >= MOST_CHECKS) {
    throw new VendorError(429, 60202, 'Max check attempts reached');
  }
}
