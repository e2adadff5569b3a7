import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { readOverrides } from '../../core/connection-overrides';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import { ONCE } from './limits';
import type { Conversation, ConversationsState, ScopedWebhook, ThreadMessage } from './state';

/** A message as it leaves for a person's phone. */
export interface Leaving {
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly contentSid: string | null;
  readonly contentVariables: string | null;
}

/** A person's text on its way into a thread; addresses are as on the wire, `whatsapp:` included. */
export interface Arriving {
  readonly person: string;
  readonly number: string;
  readonly body: string;
  readonly channelSid: string;
}

/** What became of a text that went into a thread. */
export interface Threaded {
  readonly status: number;
  readonly attempts: number;
  readonly webhook: string | null;
}

/** News about a message on its way to a phone. */
export interface Progress {
  readonly sid: string;
  readonly status: string;
  readonly errorCode: number | null;
}

export const MESSAGE_ADDED = 'onMessageAdded';
export const DELIVERY_UPDATED = 'onDeliveryUpdated';
/** Unlike texts, these are told by nobody. */
const UNTOLD = ['accepted', 'queued'];

/** People in conversations: what they write goes into the thread, and what is written there goes to their phones. */
export class Threads {
  constructor(
    private readonly options: {
      clock: Clock;
      state: ConversationsState;
      webhooks: Webhooks;
      account: Account;
      /** Hands a message to the carriers; answers its sid. Throws what the carriers refuse. */
      send: (leaving: Leaving) => string;
    },
  ) {}

  /** Takes a text into the thread between a person and a number; undefined when the number keeps none. */
  receive(text: Arriving): Promise<Threaded> | undefined {
    const conversation = this.between(text.person, text.number) ?? this.begin(text);
    return conversation && this.take(conversation, text);
  }

  /** Something that was written into a thread by API: everybody in it by phone gets it. */
  say(
    conversation: Conversation,
    asked: Pick<ThreadMessage, 'author' | 'body' | 'attributes' | 'contentSid'> & {
      readonly contentVariables: string | null;
    },
  ): ThreadMessage {
    const { contentVariables, ...said } = asked;
    const message = this.keep(conversation, { ...said, participantSid: null });
    for (const { address, proxyAddress } of conversation.participants)
      this.leave(conversation, message, {
        from: proxyAddress,
        to: address,
        body: said.body,
        contentSid: said.contentSid,
        contentVariables,
      });
    return message;
  }

  /** What became of a message on a phone; answers when those who want to know have answered. */
  async progressed({ sid, status, errorCode }: Progress): Promise<void> {
    if (UNTOLD.includes(status)) return;
    for (const conversation of this.options.state.all) {
      const message = conversation.messages.find(({ channelSid }) => channelSid === sid);
      if (message) await this.tellDelivery(conversation, message, sid, status, errorCode);
    }
  }

  private leave(conversation: Conversation, message: ThreadMessage, leaving: Leaving): void {
    try {
      message.channelSid = this.options.send(leaving);
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      void this.tellDelivery(conversation, message, newSid('SM'), 'failed', error.code);
    }
  }

  private between(person: string, number: string): Conversation | undefined {
    return this.options.state.all.find(
      ({ status, participants }) =>
        status !== 'closed' &&
        participants.some(
          ({ address, proxyAddress }) => address === person && proxyAddress === number,
        ),
    );
  }

  /** A number that is set up for it begins a thread with whoever writes. */
  private begin({ person, number }: Arriving): Conversation | undefined {
    const { state, clock } = this.options;
    const set = state.addresses.find(({ address, enabled }) => enabled && address === number);
    if (!set) return undefined;
    const at = clock.now();
    const conversation: Conversation = {
      ...state.blank(set.serviceSid, at),
      friendlyName: null,
      webhooks: set.webhook.url ? [this.scoped(set.webhook.url, set.webhook, at)] : [],
      participants: [{ sid: newSid('MB'), address: person, proxyAddress: number, createdAt: at }],
    };
    state.add(conversation);
    return conversation;
  }

  private scoped(
    url: string,
    { method, filters }: { readonly method: 'GET' | 'POST'; readonly filters: readonly string[] },
    at: number,
  ): ScopedWebhook {
    const lower = method === 'GET' ? 'get' : 'post';
    return { sid: newSid('WH'), url, method: lower, filters, createdAt: at, updatedAt: at };
  }

  private async take(conversation: Conversation, text: Arriving): Promise<Threaded> {
    const who = conversation.participants.find(({ address }) => address === text.person);
    if (conversation.status === 'inactive') conversation.status = 'active';
    const message = this.keep(conversation, {
      author: text.person,
      body: text.body,
      attributes: '{}',
      contentSid: null,
      participantSid: who?.sid ?? null,
    });
    message.channelSid = text.channelSid;
    const [first] = await this.tell(conversation, MESSAGE_ADDED, {
      MessageSid: message.sid,
      Index: String(message.index),
      DateCreated: new Date(message.createdAt).toISOString(),
      Body: message.body,
      Author: message.author,
      ParticipantSid: message.participantSid ?? '',
      Attributes: message.attributes,
      Source: text.person.startsWith('whatsapp:') ? 'WHATSAPP' : 'SMS',
    });
    return first ?? { status: 0, attempts: 0, webhook: null };
  }

  private keep(
    conversation: Conversation,
    said: Pick<ThreadMessage, 'author' | 'body' | 'attributes' | 'contentSid' | 'participantSid'>,
  ): ThreadMessage {
    const at = this.options.clock.now();
    const message: ThreadMessage = {
      sid: newSid('IM'),
      index: conversation.messages.length,
      ...said,
      channelSid: null,
      createdAt: at,
    };
    conversation.messages.push(message);
    conversation.updatedAt = at;
    return message;
  }

  private async tellDelivery(
    conversation: Conversation,
    message: ThreadMessage,
    channelSid: string,
    status: string,
    errorCode: number | null,
  ): Promise<void> {
    await this.tell(conversation, DELIVERY_UPDATED, {
      MessageSid: message.sid,
      DeliveryReceiptSid: newSid('DY'),
      ChannelMessageSid: channelSid,
      ParticipantSid: conversation.participants[0]?.sid ?? '',
      Status: status,
      ErrorCode: String(errorCode ?? 0),
      DateCreated: new Date(this.options.clock.now()).toISOString(),
    });
  }

  /** Everybody who wants to know, once and within five seconds. */
  private tell(
    conversation: Conversation,
    event: string,
    params: Readonly<Record<string, string>>,
  ): Promise<readonly Threaded[]> {
    const { account, webhooks } = this.options;
    const called = conversation.webhooks.filter(({ filters }) => filters.includes(event));
    return Promise.all(
      called.map(async ({ url, method }) => {
        const { held, done } = webhooks.deliver({
          kind: 'conversation',
          url: readOverrides(url).url + ONCE,
          method: method.toUpperCase(),
          params: {
            EventType: event,
            AccountSid: account.accountSid,
            ChatServiceSid: conversation.serviceSid,
            ConversationSid: conversation.sid,
            ...params,
          },
        });
        if (held) return { status: 0, attempts: 0, webhook: null };
        const { id, attempts, outcome } = await done;
        return { status: outcome.status, attempts, webhook: id };
      }),
    );
  }
}
