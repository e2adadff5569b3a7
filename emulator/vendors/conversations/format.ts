import { isoSeconds } from '../../core/dates';
import type { Conversation, ScopedWebhook, Service } from './state';

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

const addressOf = ({ serviceSid, sid }: Conversation): string =>
  `${HOST}/${serviceSid}/Conversations/${sid}`;
