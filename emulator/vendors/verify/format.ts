import { isoSeconds } from '../../core/dates';
import type { Verification, VerifyService } from './state';

const HOST = 'https://verify.twilio.com/v2/Services';

/** A Verify service as it goes over the wire. */
export function formatService(accountSid: string, service: VerifyService): Record<string, unknown> {
  const url = `${HOST}/${service.sid}`;
  return {
    sid: service.sid,
    account_sid: accountSid,
    friendly_name: service.friendlyName,
    code_length: service.codeLength,
    lookup_enabled: false,
    psd2_enabled: false,
    skip_sms_to_landlines: service.skipSmsToLandlines,
    dtmf_input_required: true,
    tts_name: null,
    do_not_share_warning_enabled: service.doNotShareWarningEnabled,
    custom_code_enabled: service.customCodeEnabled,
    push: { include_date: false, apn_credential_sid: null, fcm_credential_sid: null },
    totp: { issuer: null, time_step: 30, code_length: 6, skew: 1 },
    whatsapp: { msg_service_sid: null, from: null },
    passkeys: null,
    default_template_sid: null,
    verify_event_subscription_enabled: false,
    date_created: isoSeconds(service.createdAt),
    date_updated: isoSeconds(service.updatedAt),
    url,
    links: {
      verification_checks: `${url}/VerificationCheck`,
      verifications: `${url}/Verifications`,
      rate_limits: `${url}/RateLimits`,
      messaging_configurations: `${url}/MessagingConfigurations`,
      entities: `${url}/Entities`,
      webhooks: `${url}/Webhooks`,
      access_tokens: `${url}/AccessTokens`,
    },
  };
}

const common = (accountSid: string, verification: Verification): Record<string, unknown> => ({
  sid: verification.sid,
  service_sid: verification.serviceSid,
  account_sid: accountSid,
  to: verification.to,
  channel: verification.channel,
  status: verification.status,
  valid: verification.status === 'approved',
  amount: null,
  payee: null,
  date_created: isoSeconds(verification.createdAt),
  date_updated: isoSeconds(verification.updatedAt),
});

/** A Verification as it goes over the wire. */
export const formatVerification = (
  accountSid: string,
  verification: Verification,
): Record<string, unknown> => ({
  ...common(accountSid, verification),
  lookup: {},
  sna: null,
  send_code_attempts: verification.sends.map(({ sid, at }) => ({
    attempt_sid: sid,
    channel: verification.channel.toUpperCase(),
    time: isoSeconds(at),
  })),
  url: `${HOST}/${verification.serviceSid}/Verifications/${verification.sid}`,
});

/** The answer to a check as it goes over the wire. */
export const formatCheck = (
  accountSid: string,
  verification: Verification,
): Record<string, unknown> => ({
  ...common(accountSid, verification),
  sna_attempts_error_codes: [],
});
