import type { Account } from '../../core/account';
import { newSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';
import { bare, channelOf } from './addresses';
import type { Channel } from './addresses';
import type { Button, Rich } from './whatsapp/rich';

export type MessageStatus =
  | 'accepted'
  | 'scheduled'
  | 'canceled'
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'undelivered'
  | 'failed'
  | 'received';

/** A state that the message will reach by itself when the clock gets there. */
export interface Step {
  readonly at: number;
  readonly status: MessageStatus;
  readonly errorCode?: number;
}

/** A Message resource. Addresses are as on the wire, `whatsapp:` included. */
export interface Message {
  readonly sid: string;
  readonly order: number;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  readonly from: string;
  /** Without a From the service picks the sender, and answers show none until it has. */
  readonly senderGiven: boolean;
  readonly to: string;
  body: string;
  status: MessageStatus;
  errorCode: number | null;
  /** What it was made from, when it came from a Content. */
  readonly rich: Rich | null;
  /** It went as a template that WhatsApp had approved. */
  template: boolean;
  readonly messagingServiceSid: string | null;
  readonly statusCallback: string | null;
  readonly createdAt: number;
  updatedAt: number;
  sentAt: number | null;
  steps: Step[];
}

/** A Messaging Service. */
export interface Service {
  readonly sid: string;
  friendlyName: string;
  inboundRequestUrl: string | null;
  inboundMethod: string;
  fallbackUrl: string | null;
  fallbackMethod: string;
  statusCallback: string | null;
  useInboundWebhookOnNumber: boolean;
  stickySender: boolean;
  mmsConverter: boolean;
  smartEncoding: boolean;
  scanMessageContent: string;
  fallbackToLongCode: boolean;
  areaCodeGeomatch: boolean;
  synchronousValidation: boolean;
  validityPeriod: number;
  usecase: string;
  /** Advanced opt-out: webhooks carry OptOutType. Switched on in the Console only, so always on here. */
  readonly advancedOptOut: boolean;
  /** The service's senders: number sid and when it joined. */
  numbers: { readonly sid: string; readonly since: number }[];
  readonly createdAt: number;
  updatedAt: number;
}

/** A text as it stands on somebody's phone; it stays there when the Message resource is deleted. */
export interface HandsetText {
  readonly sid: string;
  readonly order: number;
  readonly person: string;
  /** `in` = sent by the person, `out` = received by the person. */
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly contentSid: string | null;
  readonly buttons: readonly Button[];
  /** What opens the list of buttons, where they are a list. */
  readonly menu: string | null;
  readonly template: boolean;
  status: string;
  errorCode: number | null;
  readonly at: number;
}

/** A picture or another file that came with a message. */
export interface Media {
  readonly sid: string;
  readonly message: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly at: number;
}

interface Data {
  messages: Map<string, Message>;
  services: Service[];
  texts: HandsetText[];
  /** `<service or number>|<person>` pairs that said STOP. */
  optedOut: Set<string>;
  /** By the message that it came with. */
  media: Map<string, readonly Media[]>;
  /** How many files came with a message, whatever has become of them. */
  mediaCounts: Map<string, number>;
  /** Replies in a row between two numbers, for the loop protection. */
  replyRuns: Map<string, { count: number; lastAt: number }>;
  order: number;
  madeService: boolean;
}

const nothing = (): Data => ({
  messages: new Map(),
  services: [],
  texts: [],
  optedOut: new Set(),
  media: new Map(),
  mediaCounts: new Map(),
  replyRuns: new Map(),
  order: 0,
  madeService: false,
});

/** Everything that Messages, Messaging Services and the handsets know. */
export class MessagingState implements Restorable {
  private data = nothing();

  constructor(
    private readonly account: Account,
    private readonly threadChanged: (person: string) => void,
  ) {}

  get messages(): ReadonlyMap<string, Message> {
    return this.data.messages;
  }

  get services(): readonly Service[] {
    return this.data.services;
  }

  get texts(): readonly HandsetText[] {
    return this.data.texts;
  }

  get optedOut(): Set<string> {
    return this.data.optedOut;
  }

  get replyRuns(): Map<string, { count: number; lastAt: number }> {
    return this.data.replyRuns;
  }

  service(sid: string): Service | undefined {
    return this.data.services.find((service) => service.sid === sid);
  }

  serviceOfNumber(numberSid: string): Service | undefined {
    return this.data.services.find(({ numbers }) => numbers.some(({ sid }) => sid === numberSid));
  }

  /** The sid for a new service: the first one made is the local account's own. */
  nextServiceSid(): string {
    const sid = this.data.madeService ? newSid('MG') : this.account.messagingServiceSid;
    this.data.madeService = true;
    return sid;
  }

  addService(service: Service): void {
    this.data.services.push(service);
  }

  removeService(sid: string): void {
    this.data.services = this.data.services.filter((service) => service.sid !== sid);
  }

  addMessage(message: Omit<Message, 'order'>): Message {
    const added = { ...message, order: ++this.data.order };
    this.data.messages.set(added.sid, added);
    return added;
  }

  removeMessage(sid: string): void {
    this.data.messages.delete(sid);
    this.data.media.delete(sid);
    this.data.mediaCounts.delete(sid);
  }

  /** The files of a message, in their order. */
  mediaOf(message: string): readonly Media[] {
    return this.data.media.get(message) ?? [];
  }

  /** How many came with it. */
  mediaCount(message: string): number {
    return this.data.mediaCounts.get(message) ?? 0;
  }

  addMedia(media: Media): void {
    this.data.mediaCounts.set(media.message, this.mediaCount(media.message) + 1);
    this.data.media.set(media.message, [...this.mediaOf(media.message), media]);
  }

  removeMedia(message: string, sid: string): void {
    this.data.media.set(
      message,
      this.mediaOf(message).filter((one) => one.sid !== sid),
    );
  }

  /** Puts a message on the phone of the person at its far end. */
  putOnHandset(message: Message): void {
    const inbound = message.direction === 'inbound';
    const person = bare(inbound ? message.from : message.to);
    this.data.texts.push({
      sid: message.sid,
      order: ++this.data.order,
      person,
      direction: inbound ? 'in' : 'out',
      channel: channelOf(message.to),
      from: bare(message.from),
      to: bare(message.to),
      body: message.body,
      contentSid: message.rich?.contentSid ?? null,
      buttons: message.rich?.buttons ?? [],
      menu: message.rich?.menu ?? null,
      template: message.template,
      status: message.status,
      errorCode: message.errorCode,
      at: message.createdAt,
    });
    this.threadChanged(person);
  }

  /** A text that no Message resource stands for, such as a sign-in code or the platform's own answer. */
  putNotice(text: {
    person: string;
    from: string;
    body: string;
    at: number;
    channel?: Channel;
  }): void {
    this.data.texts.push({
      channel: 'sms',
      ...text,
      contentSid: null,
      buttons: [],
      menu: null,
      template: false,
      sid: newSid('SM'),
      order: ++this.data.order,
      direction: 'out',
      to: text.person,
      status: 'delivered',
      errorCode: null,
    });
    this.threadChanged(text.person);
  }

  /** Keeps the phone's view of a message in step with the message. */
  followStatus(message: Message): void {
    const text = this.data.texts.findLast(({ sid }) => sid === message.sid);
    if (!text) return;
    text.status = message.status;
    text.errorCode = message.errorCode;
    this.threadChanged(text.person);
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
