import type { Account } from '../../core/account';
import { newSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';

export type Status = 'active' | 'inactive' | 'closed';

/** Who is called when something happens in all conversations of a service. */
export interface ServiceWebhook {
  url: string | null;
  method: 'GET' | 'POST';
  filters: readonly string[] | null;
}

/** A Conversations service. */
export interface Service {
  readonly sid: string;
  readonly friendlyName: string;
  readonly createdAt: number;
  webhook: ServiceWebhook;
}

/** Who is called when something happens in one conversation. */
export interface ScopedWebhook {
  readonly sid: string;
  url: string;
  method: 'get' | 'post';
  filters: readonly string[];
  readonly createdAt: number;
  updatedAt: number;
}

/** A timer: how long it runs (none = off), and when it ends while it does. */
export interface Timer {
  afterMs: number | null;
  endsAt: number | null;
}

/** Somebody in a conversation by phone; addresses are as on the wire, `whatsapp:` included. */
export interface Participant {
  readonly sid: string;
  readonly address: string;
  /** The number of ours that they know. */
  readonly proxyAddress: string;
  readonly createdAt: number;
}

/** A message in a thread. */
export interface ThreadMessage {
  readonly sid: string;
  readonly index: number;
  readonly author: string;
  readonly body: string;
  readonly attributes: string;
  readonly contentSid: string | null;
  readonly participantSid: string | null;
  /** The message that it is on a phone. */
  channelSid: string | null;
  readonly createdAt: number;
}

/** What is done with texts to a number. https://www.twilio.com/docs/conversations-classic/api/address-configuration-resource */
export interface AddressSettings {
  readonly sid: string;
  readonly type: 'sms' | 'whatsapp';
  readonly address: string;
  friendlyName: string;
  /** Whoever writes to it begins a conversation. */
  enabled: boolean;
  serviceSid: string;
  webhook: {
    readonly url: string | null;
    readonly method: 'GET' | 'POST';
    readonly filters: readonly string[];
  };
  readonly createdAt: number;
  updatedAt: number;
}

/** A conversation: a clock when nobody is in it, else a thread. */
export interface Conversation {
  readonly sid: string;
  readonly serviceSid: string;
  uniqueName: string | null;
  friendlyName: string | null;
  /** JSON as it was given. */
  attributes: string;
  status: Status;
  inactive: Timer;
  closed: Timer;
  webhooks: ScopedWebhook[];
  readonly participants: Participant[];
  readonly messages: ThreadMessage[];
  readonly createdAt: number;
  updatedAt: number;
}

interface Data {
  services: Service[];
  conversations: Conversation[];
  addresses: AddressSettings[];
  madeService: boolean;
}

const nothing = (): Data => ({
  services: [],
  conversations: [],
  addresses: [],
  madeService: false,
});

/** Conversations services and what is in them. */
export class ConversationsState implements Restorable {
  private data = nothing();

  constructor(private readonly account: Account) {}

  get services(): readonly Service[] {
    return this.data.services;
  }

  get addresses(): readonly AddressSettings[] {
    return this.data.addresses;
  }

  addAddress(settings: AddressSettings): void {
    this.data.addresses.push(settings);
  }

  removeAddress(sid: string): void {
    this.data.addresses = this.data.addresses.filter((one) => one.sid !== sid);
  }

  /** A new conversation with nobody and nothing in it. */
  blank(serviceSid: string, at: number): Conversation {
    return {
      sid: newSid('CH'),
      serviceSid,
      uniqueName: null,
      friendlyName: null,
      attributes: '{}',
      status: 'active',
      inactive: { afterMs: null, endsAt: null },
      closed: { afterMs: null, endsAt: null },
      webhooks: [],
      participants: [],
      messages: [],
      createdAt: at,
      updatedAt: at,
    };
  }

  get all(): readonly Conversation[] {
    return this.data.conversations;
  }

  in(service: Service): readonly Conversation[] {
    return this.data.conversations.filter(({ serviceSid }) => serviceSid === service.sid);
  }

  bySid(sid: string): Conversation | undefined {
    return this.data.conversations.find((conversation) => conversation.sid === sid);
  }

  /** The sid for a new service: the first one made is the local account's own. */
  nextServiceSid(): string {
    const sid = this.data.madeService ? newSid('IS') : this.account.conversationsServiceSid;
    this.data.madeService = true;
    return sid;
  }

  addService(service: Service): void {
    this.data.services.push(service);
  }

  /** Takes a service away with everything in it. */
  removeService(sid: string): void {
    this.data.services = this.data.services.filter((service) => service.sid !== sid);
    this.data.conversations = this.data.conversations.filter(
      ({ serviceSid }) => serviceSid !== sid,
    );
  }

  add(conversation: Conversation): void {
    this.data.conversations.push(conversation);
  }

  remove(sid: string): void {
    this.data.conversations = this.data.conversations.filter((other) => other.sid !== sid);
  }

  reset(): void {
    this.data = nothing();
  }

  snapshot(): unknown {
    return structuredClone(this.data);
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }
}
