import * as v from 'valibot';
import { NotEmulated } from '../../core/errors';
import { onlyKnown } from '../../core/params';
import { VendorError } from '../../core/vendor';
import { isPhone } from '../messaging/addresses';
import { troubleOf } from '../messaging/handsets';
import {
  CODE_LENGTH,
  CODE_LIFE_MS,
  LONGEST_ADDRESS,
  MOST_CHECKS,
  MOST_SENDS,
  SERVICE_NAME,
} from './limits';
import type { Channel, MailerState, Verification, VerifyService } from './state';

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

/** What somebody asked for who wants a code. */
export interface Start {
  readonly to: string;
  readonly channel: Channel;
  readonly customCode: string | null;
  /** What an e-mail's template is filled with, besides the code. */
  readonly substitutions: Readonly<Record<string, string>>;
}

/** Reads and checks `POST /Verifications`; throws Verify's own errors. */
export function readStart(
  form: URLSearchParams,
  service: VerifyService,
  mailer: MailerState,
): Start {
  onlyKnown(form, ['To', 'Channel', 'ChannelConfiguration', 'CustomCode', 'Locale']);
  const to = form.get('To') ?? '';
  const channel = form.get('Channel') ?? '';
  const customCode = form.get('CustomCode');
  if (!channel) throw invalid('Missing required parameter Channel');
  if (channel !== 'sms' && channel !== 'email') throw new NotEmulated(`Verify channel ${channel}`);
  if (channel === 'email') checkMailer(mailer);
  if (!(channel === 'email' ? isMailAddress(to) : isPhone(to)))
    throw invalid(`Invalid parameter To: ${to}`);
  const substitutions = readSubstitutions(form.get('ChannelConfiguration'));
  if (customCode !== null && !service.customCodeEnabled) {
    throw new VendorError(403, 60204, 'Custom code not allowed');
  }
  const trouble = troubleOf(to);
  const landline = trouble && 'undelivered' in trouble && trouble.undelivered === 30006;
  if (landline && service.skipSmsToLandlines) {
    throw new VendorError(403, 60205, 'SMS is not supported by landline phone number');
  }
  return { to, channel, customCode, substitutions };
}

const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@.]{2,}$/.test(text);

/** The mailer stands between the service and its provider of mail. https://www.twilio.com/docs/verify/email */
function checkMailer(mailer: MailerState): void {
  switch (mailer) {
    case 'missing':
      throw new VendorError(400, 60217, 'Invalid Service configuration: no email integration');
    case 'inactive':
      throw new VendorError(400, 60218, 'Invalid email template: it is not active');
    case 'placeholder':
      throw new VendorError(400, 60219, 'Invalid email template: twilio_code is missing');
    case 'sender':
      throw new VendorError(400, 60222, 'The sender identity is not verified');
    case 'ready':
      return;
  }
}

/** Reads what an e-mail's template is filled with; throws 60200 for what is no JSON. */
function readSubstitutions(configuration: string | null): Readonly<Record<string, string>> {
  if (configuration === null) return {};
  const parsed = v.safeParse(channelConfiguration, jsonOf(configuration));
  if (!parsed.success) throw invalid('Invalid parameter ChannelConfiguration');
  return parsed.output.substitutions ?? {};
}

const channelConfiguration = v.object({
  substitutions: v.exactOptional(v.record(v.string(), v.string())),
  from: v.exactOptional(v.string()),
  from_name: v.exactOptional(v.string()),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
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
