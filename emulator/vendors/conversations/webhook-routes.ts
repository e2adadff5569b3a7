import type { Account } from '../../core/account';
import { metaPage } from '../../core/paging';
import type { Route } from '../../core/routes';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import type { VendorRequest } from '../../core/vendor';
import { findConversation } from './conversation-routes';
import { formatScopedWebhook } from './format';
import { mayHaveAnother, readScopedWebhook } from './rules';
import { findService } from './service-routes';
import type { Conversation, ConversationsState, ScopedWebhook } from './state';

/** Webhooks of one conversation: https://www.twilio.com/docs/conversations-classic/api/conversation-scoped-webhook-resource */
export function webhookRoutes(options: {
  state: ConversationsState;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, account, now } = options;
  const base = '/v1/Services/:service/Conversations/:key/Webhooks';

  const conversationOf = (request: VendorRequest, service: string, key: string): Conversation =>
    findConversation(state, findService(state, service, request.path), key);

  function find(conversation: Conversation, sid: string): ScopedWebhook {
    const webhook = conversation.webhooks.find((other) => other.sid === sid);
    if (!webhook) throw new VendorError(404, 50360, `There is no webhook ${sid}`);
    return webhook;
  }

  const format = (conversation: Conversation, webhook: ScopedWebhook): unknown =>
    formatScopedWebhook(account.accountSid, conversation, webhook);

  return [
    {
      method: 'POST',
      path: base,
      answer: (request, { service = '', key = '' }) => {
        const conversation = conversationOf(request, service, key);
        const asked = readScopedWebhook(request.form());
        mayHaveAnother(conversation);
        const at = now();
        const webhook = { sid: newSid('WH'), ...asked, createdAt: at, updatedAt: at };
        conversation.webhooks.push(webhook);
        return { status: 201, body: format(conversation, webhook) };
      },
    },
    {
      method: 'GET',
      path: base,
      answer: (request, { service = '', key = '' }) => {
        const conversation = conversationOf(request, service, key);
        const body = metaPage(request, 'webhooks', conversation.webhooks, (webhook) =>
          format(conversation, webhook),
        );
        return { status: 200, body };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid`,
      answer: (request, { service = '', key = '', sid = '' }) => {
        const conversation = conversationOf(request, service, key);
        return { status: 200, body: format(conversation, find(conversation, sid)) };
      },
    },
    {
      method: 'POST',
      path: `${base}/:sid`,
      answer: (request, { service = '', key = '', sid = '' }) => {
        const conversation = conversationOf(request, service, key);
        const webhook = find(conversation, sid);
        Object.assign(webhook, readScopedWebhook(request.form(), webhook), { updatedAt: now() });
        return { status: 200, body: format(conversation, webhook) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid`,
      answer: (request, { service = '', key = '', sid = '' }) => {
        const conversation = conversationOf(request, service, key);
        const webhook = find(conversation, sid);
        conversation.webhooks = conversation.webhooks.filter((other) => other !== webhook);
        return { status: 204 };
      },
    },
  ];
}
