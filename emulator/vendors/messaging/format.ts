import { isoSeconds, rfc2822 } from '../../core/dates';
import type { OwnedNumber } from '../numbers/state';
import { channelOf } from './addresses';
import { ERROR_TEXTS } from './errors';
import { segments } from './segments';
import type { Message, Service } from './state';

/** A Message as it goes over the wire. */
export function formatMessage(
  accountSid: string,
  message: Message,
  media: number,
): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  const undecided =
    !message.senderGiven && (message.status === 'accepted' || message.status === 'scheduled');
  const counted = channelOf(message.to) === 'sms' ? segments(message.body) : 1;
  return {
    sid: message.sid,
    account_sid: accountSid,
    messaging_service_sid: message.messagingServiceSid,
    api_version: '2010-04-01',
    direction: message.direction,
    from: undecided ? null : message.from,
    to: message.to,
    body: message.body,
    status: message.status,
    error_code: message.errorCode,
    error_message: message.errorCode === null ? null : (ERROR_TEXTS[message.errorCode] ?? null),
    num_media: String(media),
    num_segments: undecided ? '0' : String(counted),
    price: null,
    price_unit: 'USD',
    date_created: rfc2822(message.createdAt),
    date_updated: rfc2822(message.updatedAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    subresource_uris: { media: `${uri}/Media.json` },
    uri: `${uri}.json`,
  };
}

/** A Messaging Service as it goes over the wire. */
export function formatService(accountSid: string, service: Service): Record<string, unknown> {
  const url = `https://messaging.twilio.com/v1/Services/${service.sid}`;
  return {
    sid: service.sid,
    account_sid: accountSid,
    friendly_name: service.friendlyName,
    inbound_request_url: service.inboundRequestUrl,
    inbound_method: service.inboundMethod,
    fallback_url: service.fallbackUrl,
    fallback_method: service.fallbackMethod,
    status_callback: service.statusCallback,
    use_inbound_webhook_on_number: service.useInboundWebhookOnNumber,
    sticky_sender: service.stickySender,
    mms_converter: service.mmsConverter,
    smart_encoding: service.smartEncoding,
    scan_message_content: service.scanMessageContent,
    fallback_to_long_code: service.fallbackToLongCode,
    area_code_geomatch: service.areaCodeGeomatch,
    synchronous_validation: service.synchronousValidation,
    validity_period: service.validityPeriod,
    usecase: service.usecase,
    us_app_to_person_registered: false,
    date_created: isoSeconds(service.createdAt),
    date_updated: isoSeconds(service.updatedAt),
    url,
    links: {
      phone_numbers: `${url}/PhoneNumbers`,
      short_codes: `${url}/ShortCodes`,
      alpha_senders: `${url}/AlphaSenders`,
      messages: `${url}/Messages`,
      us_app_to_person: `${url}/Compliance/Usa2p`,
      us_app_to_person_usecases: `${url}/Compliance/Usa2p/Usecases`,
      channel_senders: `${url}/ChannelSenders`,
      destination_alpha_senders: `${url}/DestinationAlphaSenders`,
    },
  };
}

/** A number in a Messaging Service as it goes over the wire. */
export const formatServiceNumber = (
  accountSid: string,
  service: Service,
  number: OwnedNumber,
  since: number,
): Record<string, unknown> => ({
  sid: number.sid,
  account_sid: accountSid,
  service_sid: service.sid,
  phone_number: number.phoneNumber,
  country_code: 'US',
  capabilities: ['MMS', 'SMS', 'Voice'],
  date_created: isoSeconds(since),
  date_updated: isoSeconds(since),
  url: `https://messaging.twilio.com/v1/Services/${service.sid}/PhoneNumbers/${number.sid}`,
});
