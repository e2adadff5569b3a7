import type { Account } from '../../core/account';
import { metaPage } from '../../core/paging';
import type { Route } from '../../core/routes';
import { NotEmulated } from '../../core/errors';
import { VendorError } from '../../core/vendor';
import type { VendorRequest } from '../../core/vendor';
import { formatConversation } from './format';
import type { Life } from './life';
import { LARGEST_PAGE } from './limits';
import { mayBeCreated, mayBeUpdated, readConversation } from './rules';
import type { Asked } from './rules';
import { findService } from './service-routes';
import type { Conversation, ConversationsState, Service } from './state';

/** The conversation of a service by sid or unique name; throws 404. */
export function findConversation(
  state: ConversationsState,
  service: Service,
  key: string,
): Conversation {
  const all = state.in(service);
  const found = all.find(({ sid, uniqueName }) => sid === key || uniqueName === key);
  if (found) return found;
  throw new VendorError(404, 50350, `There is no conversation ${key}`);
}

/** Conversations: https://www.twilio.com/docs/conversations-classic/api/conversation-resource */
export function conversationRoutes(options: {
  state: ConversationsState;
  life: Life;
  account: Account;
  now: () => number;
}): readonly Route[] {
  const { state, life, account, now } = options;
  const base = '/v1/Services/:service/Conversations';
  const format = (conversation: Conversation): unknown =>
    formatConversation(account.accountSid, conversation);
  const serviceOf = (request: VendorRequest, sid: string): Service =>
    findService(state, sid, request.path);

  function make(service: Service, asked: Asked): Conversation {
    const conversation: Conversation = {
      ...state.blank(service.sid, now()),
      status: asked.status ?? 'active',
    };
    take(conversation, asked);
    state.add(conversation);
    life.startTimers(conversation);
    return conversation;
  }

  /** A change of the state is told only when the caller asks for webhooks, as of everything done by REST. */
  function change(conversation: Conversation, asked: Asked, tells: boolean): void {
    const { status = conversation.status, inactiveAfterMs, closedAfterMs } = asked;
    const timed = inactiveAfterMs !== undefined || closedAfterMs !== undefined;
    const revived = status === 'active' && conversation.status === 'inactive';
    take(conversation, asked);
    conversation.updatedAt = now();
    void life.enter(conversation, status, 'API', tells);
    if (status !== 'closed' && (timed || revived)) life.startTimers(conversation);
  }

  return [
    {
      method: 'POST',
      path: base,
      answer: (request, { service: sid = '' }) => {
        const service = serviceOf(request, sid);
        const asked = readConversation(request.form());
        mayBeCreated(asked, state.in(service));
        return { status: 201, body: format(make(service, asked)) };
      },
    },
    {
      method: 'GET',
      path: base,
      answer: (request, { service: sid = '' }) => {
        const query = new URLSearchParams(request.query);
        if (query.has('StartDate') || query.has('EndDate')) {
          throw new NotEmulated('conversations filtered by date');
        }
        const size = Math.min(Number(query.get('PageSize') ?? 50), LARGEST_PAGE);
        query.set('PageSize', String(size));
        const wanted = query.get('State');
        const found = state
          .in(serviceOf(request, sid))
          .filter(({ status }) => wanted === null || status === wanted);
        const body = metaPage({ ...request, query }, 'conversations', found, format);
        return { status: 200, body };
      },
    },
    {
      method: 'GET',
      path: `${base}/:key`,
      answer: (request, { service: sid = '', key = '' }) => ({
        status: 200,
        body: format(findConversation(state, serviceOf(request, sid), key)),
      }),
    },
    {
      method: 'POST',
      path: `${base}/:key`,
      answer: (request, { service: sid = '', key = '' }) => {
        const service = serviceOf(request, sid);
        const conversation = findConversation(state, service, key);
        const asked = readConversation(request.form());
        mayBeUpdated(conversation, asked, state.in(service));
        change(conversation, asked, request.headers['x-twilio-webhook-enabled'] === 'true');
        return { status: 200, body: format(conversation) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:key`,
      answer: (request, { service: sid = '', key = '' }) => {
        const conversation = findConversation(state, serviceOf(request, sid), key);
        life.end(conversation);
        state.remove(conversation.sid);
        return { status: 204 };
      },
    },
  ];
}

/** Everything that was asked for but the state, which is told of. */
function take(conversation: Conversation, asked: Asked): void {
  if (asked.uniqueName !== undefined) conversation.uniqueName = asked.uniqueName;
  if (asked.friendlyName !== undefined) conversation.friendlyName = asked.friendlyName;
  if (asked.attributes !== undefined) conversation.attributes = asked.attributes;
  if (asked.inactiveAfterMs !== undefined) conversation.inactive.afterMs = asked.inactiveAfterMs;
  if (asked.closedAfterMs !== undefined) conversation.closed.afterMs = asked.closedAfterMs;
}
