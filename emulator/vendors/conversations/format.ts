import { isoSeconds } from '../../core/dates';
import type {
  AddressSettings,
  Conversation,
  Participant,
  ScopedWebhook,
  Service,
  ThreadMessage,
} from './state';

const HOST = 'https://conversations.twilio.com/v1/Services';

/** A Conversations service as it goes over the wire. */
export function formatService(accountSid: string, service: Service): Record<string, unknown> {
  const url = `${HOST}/${service.sid}`;
  return {
    sid: service.sid,
    account_sid: accountSid,
    friendly_name: service.friendlyName,
    date_created: isoSeconds(service.createdAt),
    date_updated: isoSeconds(service.createdAt),
    url,
    links: {
      conversations: `${url}/Conversations`,
      users: `${url}/Users`,
      roles: `${url}/Roles`,
      bindings: `${url}/Bindings`,
      configuration: `${url}/Configuration`,
      participant_conversations: `${url}/ParticipantConversations`,
      conversation_with_participants: `${url}/ConversationWithParticipants`,
    },
  };
}

/** Who is called for a service, as it goes over the wire. */
export const formatServiceWebhook = (
  accountSid: string,
  { sid, webhook }: Service,
): Record<string, unknown> => ({
  account_sid: accountSid,
  chat_service_sid: sid,
  pre_webhook_url: null,
  post_webhook_url: webhook.url,
  filters: webhook.filters,
  method: webhook.method,
  url: `${HOST}/${sid}/Configuration/Webhooks`,
});

/** A conversation as it goes over the wire. */
export function formatConversation(
  accountSid: string,
  conversation: Conversation,
): Record<string, unknown> {
  const { inactive, closed } = conversation;
  const url = addressOf(conversation);
  return {
    sid: conversation.sid,
    account_sid: accountSid,
    chat_service_sid: conversation.serviceSid,
    messaging_service_sid: null,
    friendly_name: conversation.friendlyName,
    unique_name: conversation.uniqueName,
    attributes: conversation.attributes,
    state: conversation.status,
    date_created: isoSeconds(conversation.createdAt),
    date_updated: isoSeconds(conversation.updatedAt),
    timers: {
      ...(inactive.endsAt === null ? {} : { date_inactive: isoSeconds(inactive.endsAt) }),
      ...(closed.endsAt === null ? {} : { date_closed: isoSeconds(closed.endsAt) }),
    },
    bindings: {},
    url,
    links: {
      participants: `${url}/Participants`,
      messages: `${url}/Messages`,
      webhooks: `${url}/Webhooks`,
      export: `${url}/Export`,
    },
  };
}

/** Who is called for one conversation, as it goes over the wire. */
export const formatScopedWebhook = (
  accountSid: string,
  conversation: Conversation,
  webhook: ScopedWebhook,
): Record<string, unknown> => ({
  sid: webhook.sid,
  account_sid: accountSid,
  chat_service_sid: conversation.serviceSid,
  conversation_sid: conversation.sid,
  target: 'webhook',
  configuration: { url: webhook.url, method: webhook.method, filters: webhook.filters },
  date_created: isoSeconds(webhook.createdAt),
  date_updated: isoSeconds(webhook.updatedAt),
  url: `${addressOf(conversation)}/Webhooks/${webhook.sid}`,
});

/** What is done with texts to a number, as it goes over the wire. */
export const formatAddress = (
  accountSid: string,
  { sid, type, address, friendlyName, enabled, serviceSid, webhook, ...times }: AddressSettings,
): Record<string, unknown> => ({
  sid,
  account_sid: accountSid,
  type,
  address,
  friendly_name: friendlyName,
  auto_creation: {
    enabled,
    type: 'webhook',
    conversation_service_sid: serviceSid,
    webhook_url: webhook.url,
    webhook_method: webhook.method,
    webhook_filters: webhook.filters,
  },
  address_country: null,
  date_created: isoSeconds(times.createdAt),
  date_updated: isoSeconds(times.updatedAt),
  url: `https://conversations.twilio.com/v1/Configuration/Addresses/${sid}`,
});

const bindingOf = ({ address, proxyAddress }: Participant): Record<string, unknown> => ({
  type: address.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
  address,
  proxy_address: proxyAddress,
});

/** Somebody in a conversation, as it goes over the wire. */
export const formatParticipant = (
  accountSid: string,
  conversation: Conversation,
  participant: Participant,
): Record<string, unknown> => ({
  sid: participant.sid,
  account_sid: accountSid,
  chat_service_sid: conversation.serviceSid,
  conversation_sid: conversation.sid,
  identity: null,
  attributes: '{}',
  messaging_binding: bindingOf(participant),
  role_sid: null,
  last_read_message_index: null,
  last_read_timestamp: null,
  date_created: isoSeconds(participant.createdAt),
  date_updated: isoSeconds(participant.createdAt),
  url: `${addressOf(conversation)}/Participants/${participant.sid}`,
});

/** A conversation that somebody is in, as it goes over the wire. */
export const formatParticipation = (
  accountSid: string,
  conversation: Conversation,
  participant: Participant,
): Record<string, unknown> => ({
  account_sid: accountSid,
  chat_service_sid: conversation.serviceSid,
  participant_sid: participant.sid,
  participant_user_sid: null,
  participant_identity: null,
  participant_messaging_binding: bindingOf(participant),
  conversation_sid: conversation.sid,
  conversation_unique_name: conversation.uniqueName,
  conversation_friendly_name: conversation.friendlyName,
  conversation_attributes: conversation.attributes,
  conversation_date_created: isoSeconds(conversation.createdAt),
  conversation_date_updated: isoSeconds(conversation.updatedAt),
  conversation_created_by: 'system',
  conversation_state: conversation.status,
  conversation_timers: {},
  links: {
    participant: `${addressOf(conversation)}/Participants/${participant.sid}`,
    conversation: addressOf(conversation),
  },
});

/** A message in a thread, as it goes over the wire. */
export function formatMessage(
  accountSid: string,
  conversation: Conversation,
  message: ThreadMessage,
): Record<string, unknown> {
  const url = `${addressOf(conversation)}/Messages/${message.sid}`;
  return {
    sid: message.sid,
    account_sid: accountSid,
    chat_service_sid: conversation.serviceSid,
    conversation_sid: conversation.sid,
    index: message.index,
    author: message.author,
    body: message.body || null,
    attributes: message.attributes,
    media: null,
    participant_sid: message.participantSid,
    delivery: null,
    content_sid: message.contentSid,
    date_created: isoSeconds(message.createdAt),
    date_updated: isoSeconds(message.createdAt),
    url,
    links: { delivery_receipts: `${url}/Receipts`, channel_metadata: `${url}/ChannelMetadata` },
  };
}

const addressOf = ({ serviceSid, sid }: Conversation): string =>
  `${HOST}/${serviceSid}/Conversations/${sid}`;
