import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { NOT_FOUND } from '../../core/errors';
import { uriPage } from '../../core/paging';
import { onlyKnown } from '../../core/params';
import type { Route } from '../../core/routes';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import type { Contents } from '../content';
import type { Numbers } from '../numbers/state';
import type { Delivery } from './delivery';
import { formatMessage } from './format';
import { PACE } from './limits';
import { listMessages } from './message-list';
import type { People } from './people';
import { readNewMessage } from './rules';
import type { NewMessage } from './rules';
import type { Message, MessagingState } from './state';

/** https://www.twilio.com/docs/api/errors/20009 */
const NOT_FINISHED = 20009;
/** https://www.twilio.com/docs/api/errors/30409 */
const NOT_CANCELABLE = 30409;

interface Parts {
  clock: Clock;
  state: MessagingState;
  numbers: Numbers;
  delivery: Delivery;
  people: People;
  contents: Contents;
  account: Account;
}

function createMessage(
  asked: NewMessage,
  { clock, state, delivery }: Pick<Parts, 'clock' | 'state' | 'delivery'>,
): Message {
  const now = clock.now();
  const throughService = asked.service !== undefined;
  const initial = throughService ? 'accepted' : 'queued';
  const message = state.addMessage({
    // What is made from a Content counts as a multimedia message.
    sid: newSid(asked.rich ? 'MM' : 'SM'),
    direction: 'outbound-api',
    from: asked.from,
    senderGiven: asked.senderGiven,
    to: asked.to,
    body: asked.body,
    rich: asked.rich,
    template: false,
    status: asked.sendAt === undefined ? initial : 'scheduled',
    errorCode: null,
    messagingServiceSid: asked.service?.sid ?? null,
    statusCallback: asked.statusCallback,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    steps: asked.sendAt === undefined ? [] : [{ at: asked.sendAt + PACE.queued, status: 'queued' }],
  });
  if (asked.sendAt === undefined) {
    delivery.begin(message, throughService);
    state.putOnHandset(message);
  } else delivery.launch(message);
  return message;
}

/** Sends what a request asks for; throws what the API refuses. */
export function sender(options: Parts): (form: URLSearchParams) => Message {
  const { clock, state, delivery } = options;
  const create = (asked: NewMessage): Message => createMessage(asked, { clock, state, delivery });
  return (form) => create(readNewMessage(form, { ...options, now: clock.now() }));
}

/** The Messages resource: https://www.twilio.com/docs/messaging/api/message-resource */
export function messageRoutes(options: Parts): readonly Route[] {
  const { clock, state, delivery, account } = options;
  const send = sender(options);
  const base = `/2010-04-01/Accounts/${account.accountSid}/Messages`;
  const format = (message: Message): unknown =>
    formatMessage(account.accountSid, message, state.mediaCount(message.sid));

  function find(sid: string, path: string): Message {
    const message = state.messages.get(sid);
    if (!message) throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
    return message;
  }

  function mustBeFinished(message: Message, what: string): void {
    if (message.steps.length === 0) return;
    const why = 'because its delivery has not been completed';
    throw new VendorError(409, NOT_FINISHED, `Cannot ${what} the message ${why}`);
  }

  return [
    {
      method: 'POST',
      path: `${base}.json`,
      answer: (request) => {
        return { status: 201, body: format(send(request.form())) };
      },
    },
    {
      method: 'GET',
      path: `${base}.json`,
      answer: (request) => {
        const found = listMessages(state.messages.values(), request.query);
        return { status: 200, body: uriPage(request, 'messages', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => ({ status: 200, body: format(find(sid, request.path)) }),
    },
    {
      method: 'POST',
      path: `${base}/:sid.json`,
      answer: async (request, { sid = '' }) => {
        const message = find(sid, request.path);
        const form = request.form();
        onlyKnown(form, ['Body', 'Status']);
        if (form.has('Body')) {
          if (form.get('Body') !== '') {
            throw new VendorError(400, 20001, 'Body can only be redacted: it must be empty');
          }
          mustBeFinished(message, 'redact');
          message.body = '';
          message.updatedAt = clock.now();
        }
        if (form.has('Status')) {
          if (form.get('Status') !== 'canceled' || message.status !== 'scheduled') {
            throw new VendorError(409, NOT_CANCELABLE, 'This message cannot be canceled');
          }
          void delivery.cancel(message);
        }
        return { status: 200, body: format(message) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => {
        const message = find(sid, request.path);
        mustBeFinished(message, 'delete');
        state.removeMessage(sid);
        return { status: 204 };
      },
    },
  ];
}
