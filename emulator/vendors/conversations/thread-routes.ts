import type { Account } from '../../core/account';
import { NOT_FOUND, NotEmulated } from '../../core/errors';
import { metaPage } from '../../core/paging';
import { flag, onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import { findConversation } from './conversation-routes';
import { formatAddress, formatMessage, formatParticipant, formatParticipation } from './format';
import { LONGEST } from './limits';
import { checkedFilters } from './rules';
import { findService } from './service-routes';
import type { AddressSettings, Conversation, ConversationsState } from './state';
import type { Threads } from './threads';

const refusal = (code: number, message: string): VendorError => new VendorError(400, code, message);

/** People, messages and the numbers that begin threads: https://www.twilio.com/docs/conversations-classic/api */
export function threadRoutes(options: {
  state: ConversationsState;
  threads: Threads;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, threads, account, now } = options;
  const base = '/v1/Services/:service/Conversations/:key';
  const addresses = '/v1/Configuration/Addresses';
  const { accountSid } = account;

  const conversationOf = (path: string, service: string, key: string): Conversation =>
    findConversation(state, findService(state, service, path), key);

  function findAddress(sid: string, path: string): AddressSettings {
    const found = state.addresses.find((one) => one.sid === sid || one.address === sid);
    if (found) return found;
    throw new VendorError(404, NOT_FOUND, `The requested resource ${path} was not found`);
  }

  /** Reads what is to be done with texts to a number. */
  function readAddress(form: URLSearchParams, before: Partial<AddressSettings>) {
    onlyKnown(form, [
      'Type',
      'Address',
      'FriendlyName',
      'AutoCreation.Enabled',
      'AutoCreation.Type',
      'AutoCreation.ConversationServiceSid',
      'AutoCreation.WebhookUrl',
      'AutoCreation.WebhookMethod',
      'AutoCreation.WebhookFilters',
    ]);
    const kind = form.get('AutoCreation.Type');
    if (kind !== null && kind !== 'webhook') throw new NotEmulated(`auto-creation of type ${kind}`);
    const filters = form.getAll('AutoCreation.WebhookFilters');
    return {
      friendlyName: form.get('FriendlyName') ?? before.friendlyName ?? '',
      enabled: flag(form, 'AutoCreation.Enabled', before.enabled ?? false),
      serviceSid:
        form.get('AutoCreation.ConversationServiceSid') ??
        before.serviceSid ??
        state.services[0]?.sid ??
        '',
      webhook: {
        url: form.get('AutoCreation.WebhookUrl') ?? before.webhook?.url ?? null,
        method: methodOf(form.get('AutoCreation.WebhookMethod'), before.webhook?.method ?? 'POST'),
        filters: filters.length > 0 ? checkedFilters(filters) : (before.webhook?.filters ?? []),
      },
    };
  }

  return [
    {
      method: 'POST',
      path: addresses,
      answer: (request) => {
        const form = request.form();
        const type = form.get('Type');
        const address = form.get('Address') ?? '';
        if (type !== 'sms' && type !== 'whatsapp')
          throw new NotEmulated(`addresses of type ${type}`);
        if (
          !/^(whatsapp:)?\+\d{7,15}$/.test(address) ||
          address.startsWith('whatsapp:') !== (type === 'whatsapp')
        )
          throw refusal(50509, `Not an address of type ${type}: ${address}`);
        if (state.addresses.some((one) => one.address === address))
          throw new VendorError(409, 50506, 'The address is set up already');
        const at = now();
        const made: AddressSettings = {
          sid: newSid('IG'),
          type,
          address,
          ...readAddress(form, {}),
          createdAt: at,
          updatedAt: at,
        };
        state.addAddress(made);
        return { status: 201, body: formatAddress(accountSid, made) };
      },
    },
    {
      method: 'GET',
      path: addresses,
      answer: (request) => ({
        status: 200,
        body: metaPage(request, 'address_configurations', state.addresses, (one) =>
          formatAddress(accountSid, one),
        ),
      }),
    },
    {
      method: 'GET',
      path: `${addresses}/:sid`,
      answer: (request, { sid = '' }) => ({
        status: 200,
        body: formatAddress(accountSid, findAddress(sid, request.path)),
      }),
    },
    {
      method: 'POST',
      path: `${addresses}/:sid`,
      answer: (request, { sid = '' }) => {
        const found = findAddress(sid, request.path);
        Object.assign(found, readAddress(request.form(), found), { updatedAt: now() });
        return { status: 200, body: formatAddress(accountSid, found) };
      },
    },
    {
      method: 'DELETE',
      path: `${addresses}/:sid`,
      answer: (request, { sid = '' }) => {
        state.removeAddress(findAddress(sid, request.path).sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/v1/Services/:service/ParticipantConversations',
      answer: (request, { service = '' }) => {
        const address = request.query.get('Address');
        if (!address) throw refusal(50200, 'Address is required');
        const found = state
          .in(findService(state, service, request.path))
          .flatMap((conversation) =>
            conversation.participants
              .filter((one) => one.address === address)
              .map((participant) => ({ conversation, participant })),
          );
        return {
          status: 200,
          body: metaPage(request, 'conversations', found, ({ conversation, participant }) =>
            formatParticipation(accountSid, conversation, participant),
          ),
        };
      },
    },
    {
      method: 'GET',
      path: `${base}/Participants`,
      answer: (request, { service = '', key = '' }) => {
        const conversation = conversationOf(request.path, service, key);
        return {
          status: 200,
          body: metaPage(request, 'participants', conversation.participants, (one) =>
            formatParticipant(accountSid, conversation, one),
          ),
        };
      },
    },
    {
      method: 'POST',
      path: `${base}/Messages`,
      answer: (request, { service = '', key = '' }) => {
        const conversation = conversationOf(request.path, service, key);
        const form = request.form();
        onlyKnown(form, ['Author', 'Body', 'Attributes', 'ContentSid', 'ContentVariables']);
        if (conversation.status === 'closed')
          throw refusal(50377, 'The conversation is closed and cannot be changed any more');
        const body = form.get('Body') ?? '';
        const contentSid = form.get('ContentSid');
        if (!body && !contentSid) throw refusal(50432, 'A message has a body or a content');
        if ([...body].length > LONGEST.message) throw refusal(50437, 'The body is too long');
        const attributes = form.get('Attributes') ?? '{}';
        if (Buffer.byteLength(attributes) > LONGEST.messageAttributes)
          throw refusal(50435, 'The attributes are too long');
        const message = threads.say(conversation, {
          author: form.get('Author') ?? 'system',
          body,
          attributes,
          contentSid,
          contentVariables: form.get('ContentVariables'),
        });
        return { status: 201, body: formatMessage(accountSid, conversation, message) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Messages`,
      answer: (request, { service = '', key = '' }) => {
        const conversation = conversationOf(request.path, service, key);
        const order = request.query.get('Order') ?? 'asc';
        const query = new URLSearchParams(request.query);
        query.delete('Order');
        const all = order === 'desc' ? conversation.messages.toReversed() : conversation.messages;
        return {
          status: 200,
          body: metaPage({ ...request, query }, 'messages', all, (one) =>
            formatMessage(accountSid, conversation, one),
          ),
        };
      },
    },
    {
      method: 'GET',
      path: `${base}/Messages/:sid`,
      answer: (request, { service = '', key = '', sid = '' }) => {
        const conversation = conversationOf(request.path, service, key);
        const found = conversation.messages.find((one) => one.sid === sid);
        if (!found) throw new VendorError(404, NOT_FOUND, `There is no message ${sid}`);
        return { status: 200, body: formatMessage(accountSid, conversation, found) };
      },
    },
  ];
}

function methodOf(given: string | null, before: 'GET' | 'POST'): 'GET' | 'POST' {
  if (given === null) return before;
  const upper = given.toUpperCase();
  if (upper !== 'GET' && upper !== 'POST') throw refusal(50055, `Not a method: ${given}`);
  return upper;
}
