import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { newSid } from '../../core/sids';
import type { Webhooks } from '../../core/webhooks';
import type { Arriving, Threaded } from '../conversations/threads';
import { bare, onChannel } from './addresses';
import type { Channel } from './addresses';
import { mediaOf, mediaParams } from './media';
import type { Attached } from './media';
import { optOutType, PLATFORM_ANSWERS } from './opt-out';
import type { OptOutType } from './opt-out';
import { segments } from './segments';
import { optOutKey } from './senders';
import type { Replies, Reply } from './replies';
import type { MessagingState, Service } from './state';
import { whatsappParams } from './whatsapp/inbound';
import type { Pressed } from './whatsapp/inbound';
import { SANDBOX_NUMBER } from './whatsapp/sandbox';
import type { Inbox, Sandbox } from './whatsapp/sandbox';

/** A text that a person sends, already checked. */
export interface PersonsText {
  readonly from: string;
  readonly number: Inbox;
  readonly body: string;
  readonly channel: Channel;
  readonly profileName?: string | undefined;
  /** The button that was pressed instead of writing; `body` is then what stands on it. */
  readonly pressed?: Pressed | undefined;
  /** A file that goes with it. */
  readonly attached?: Attached | undefined;
  /** Given again: the platform repeats itself, and nothing new stands on the phone. */
  readonly messageSid?: string | undefined;
  /** Overrides what the word itself means, as a service's own opt-out words would. */
  readonly optOutType?: OptOutType | undefined;
}

export interface Received {
  readonly messageSid: string;
  /** Last HTTP status of the webhook; 0 = none. */
  readonly status: number;
  readonly attempts: number;
  readonly replies: readonly Reply[];
  readonly webhook: string | null;
}

interface Target {
  readonly url: string;
  readonly method: string;
  readonly fallbackUrl: string | null;
  readonly fallbackMethod: string;
}

/** Takes a person's text into the account: opt-out words, the webhook, and what it answers. */
export class Inbound {
  constructor(
    private readonly options: {
      clock: Clock;
      state: MessagingState;
      sandbox: Sandbox;
      webhooks: Webhooks;
      replies: Replies;
      account: Account;
      /** Takes a text into its thread; undefined when its number keeps none. */
      thread?: (text: Arriving) => Promise<Threaded> | undefined;
    },
  ) {}

  async receive(text: PersonsText): Promise<Received> {
    const { state, webhooks, replies } = this.options;
    const service = state.serviceOfNumber(text.number.sid);
    const person = onChannel(text.channel, text.from);
    const number = onChannel(text.channel, text.number.phoneNumber);
    const repeated = text.messageSid !== undefined && state.messages.has(text.messageSid);
    const messageSid = text.messageSid ?? newSid(text.attached ? 'MM' : 'SM');
    const meaning = text.channel === 'sms' ? (text.optOutType ?? optOutType(text.body)) : undefined;
    if (!repeated) {
      if (text.attached)
        state.addMedia(mediaOf(messageSid, text.attached, this.options.clock.now()));
      this.keep(messageSid, person, number, text.body, service);
      if (meaning) this.heed(meaning, text);
    }
    const unheard = { messageSid, status: 0, attempts: 0, replies: [], webhook: null };
    if (text.number.phoneNumber === SANDBOX_NUMBER && this.answeredBySandbox(text)) return unheard;
    const threaded = this.options.thread?.({
      person,
      number,
      body: text.body,
      channelSid: messageSid,
    });
    // What goes into a thread goes nowhere else.
    if (threaded) return { messageSid, replies: [], ...(await threaded) };
    const target = targetOf(text.number, service);
    if (!target) return unheard;
    const params = this.params(messageSid, person, number, text, service, meaning);
    const delivered = await webhooks.deliver({ kind: 'message', ...target, params }).done;
    const conversation = { person, number, service, url: target.url, params };
    const said = await replies.act(delivered, conversation);
    return {
      messageSid,
      status: delivered.outcome.status,
      attempts: delivered.attempts,
      replies: said.map(({ to, body }) => ({ to: bare(to), body })),
      webhook: delivered.id,
    };
  }

  private keep(
    sid: string,
    from: string,
    to: string,
    body: string,
    service: Service | undefined,
  ): void {
    const now = this.options.clock.now();
    const message = this.options.state.addMessage({
      sid,
      direction: 'inbound',
      from,
      senderGiven: true,
      to,
      body,
      rich: null,
      template: false,
      status: 'received',
      errorCode: null,
      messagingServiceSid: service?.sid ?? null,
      statusCallback: null,
      createdAt: now,
      updatedAt: now,
      sentAt: now,
      steps: [],
    });
    this.options.state.putOnHandset(message);
  }

  /** Joining and leaving the sandbox are between the person and the platform. */
  private answeredBySandbox({ from, body }: PersonsText): boolean {
    const { state, sandbox, clock } = this.options;
    const at = clock.now();
    const said = sandbox.hear(from, body, at);
    if (said === undefined) return false;
    state.putNotice({ person: from, from: SANDBOX_NUMBER, body: said, at, channel: 'whatsapp' });
    return true;
  }

  /** The platform's own part in STOP, START and HELP: the mark, and the answer. */
  private heed(meaning: OptOutType, { number, from }: PersonsText): void {
    const { state, clock } = this.options;
    const pair = optOutKey(number, from, state);
    if (meaning === 'STOP') state.optedOut.add(pair);
    if (meaning === 'START') state.optedOut.delete(pair);
    const body = PLATFORM_ANSWERS[meaning];
    state.putNotice({ person: from, from: number.phoneNumber, body, at: clock.now() });
  }

  /** https://www.twilio.com/docs/messaging/guides/webhook-request */
  private params(
    sid: string,
    from: string,
    to: string,
    text: PersonsText,
    service: Service | undefined,
    meaning: OptOutType | undefined,
  ): Record<string, string> {
    const counted = text.channel === 'sms' ? segments(text.body) : 1;
    return {
      MessageSid: sid,
      SmsSid: sid,
      SmsMessageSid: sid,
      AccountSid: this.options.account.accountSid,
      ...(service ? { MessagingServiceSid: service.sid } : {}),
      From: from,
      To: to,
      Body: text.body,
      ...mediaParams(this.options.account, this.options.state.mediaOf(sid)),
      NumSegments: String(counted),
      SmsStatus: 'received',
      ApiVersion: '2010-04-01',
      ...(text.channel === 'sms'
        ? geography()
        : whatsappParams(text.from, text.profileName ?? 'Guest', {
            pressed: text.pressed,
            contentType: text.attached?.contentType,
          })),
      ...(meaning && service?.advancedOptOut ? { OptOutType: meaning } : {}),
    };
  }
}

/** Where an inbound text goes. A service without an address of its own drops it, as the platform does. */
function targetOf(number: Inbox, service: Service | undefined): Target | undefined {
  const target =
    service && !service.useInboundWebhookOnNumber
      ? {
          url: service.inboundRequestUrl,
          method: service.inboundMethod,
          fallbackUrl: service.fallbackUrl,
          fallbackMethod: service.fallbackMethod,
        }
      : {
          url: number.smsUrl,
          method: number.smsMethod,
          fallbackUrl: number.smsFallbackUrl || null,
          fallbackMethod: number.smsFallbackMethod,
        };
  return target.url ? { ...target, url: target.url } : undefined;
}

/** Fictional numbers have no place; the platform sends these names with whatever it knows. */
function geography(): Record<string, string> {
  const parts = ['City', 'State', 'Zip', 'Country'];
  const names = ['From', 'To'].flatMap((end) => parts.map((part) => `${end}${part}`));
  return Object.fromEntries(names.map((name) => [name, name.endsWith('Country') ? 'US' : '']));
}
