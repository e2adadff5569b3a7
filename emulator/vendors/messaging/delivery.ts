import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { receiptTime } from '../../core/dates';
import type { Webhooks } from '../../core/webhooks';
import type { Progress } from '../conversations/threads';
import type { Numbers } from '../numbers/state';
import { bare, channelOf } from './addresses';
import { PACE } from './limits';
import type { People } from './people';
import { hasOptedOut } from './senders';
import type { Message, MessagingState, Step } from './state';
import { whatsappFate } from './whatsapp/fate';
import type { Fate, FateContext } from './whatsapp/fate';

/** The states that a message passes from `start` on until it has arrived, or has failed to. */
function stepsFrom(start: number, fate: Fate, throughService: boolean): Step[] {
  const { ends, errorCode } = fate;
  const last: Step = {
    at: start + (ends === 'failed' ? PACE.sent : PACE.delivered),
    status: ends,
    ...(errorCode === undefined ? {} : { errorCode }),
  };
  return [
    // A message without a service is queued when it is made, which no callback reports.
    ...(throughService ? [{ at: start + PACE.queued, status: 'queued' } as const] : []),
    ...(ends === 'failed' ? [] : [{ at: start + PACE.sent, status: 'sent' } as const]),
    ...(ends === 'sent' ? [] : [last]),
  ];
}

/** What the carriers do with a text. */
function smsFate(to: string, people: People): Fate {
  const trouble = people.smsTrouble(to);
  return trouble && 'undelivered' in trouble
    ? { ends: 'undelivered', errorCode: trouble.undelivered, template: false }
    : { ends: 'delivered', template: false };
}

/** States that WhatsApp reports as an event of its own. */
const EVENTS: ReadonlySet<string> = new Set(['delivered', 'read', 'undelivered', 'failed']);

/** Moves messages through their states by the clock and reports each state to their status callback. */
export class Delivery {
  constructor(
    private readonly options: FateContext & {
      clock: Clock;
      state: MessagingState;
      numbers: Numbers;
      webhooks: Webhooks;
      account: Account;
      /** Whoever else wants to know what became of a message. */
      progressed?: (progress: Progress) => Promise<void>;
    },
  ) {}

  /** Decides what becomes of a message that leaves now, and starts it on its way. */
  begin(message: Message, throughService: boolean): void {
    this.decide(message, this.options.clock.now(), throughService);
    this.launch(message);
  }

  /** Waits for the next state of a message. */
  launch(message: Message): void {
    const next = message.steps[0];
    if (next) this.options.clock.at(next.at, () => this.reach(message.sid));
  }

  /** After a snapshot was put back: what was under way goes on. */
  resume(): void {
    for (const message of this.options.state.messages.values()) this.launch(message);
  }

  /** Calls a scheduled message off. */
  async cancel(message: Message): Promise<void> {
    message.steps = [];
    await this.enter(message, { at: this.options.clock.now(), status: 'canceled' });
  }

  /** The person looks at the thread: what has arrived by WhatsApp is read. Answers how many were new. */
  async read(person: string): Promise<number> {
    const { state, clock } = this.options;
    // What the platform itself said, and what was deleted since, has no message to be read.
    const unread = state.texts
      .filter((text) => text.person === person && text.channel === 'whatsapp')
      .flatMap(({ sid }) => state.messages.get(sid) ?? [])
      .filter(({ status }) => status === 'delivered');
    for (const message of unread) await this.enter(message, { at: clock.now(), status: 'read' });
    return unread.length;
  }

  private decide(message: Message, start: number, throughService: boolean): void {
    const fate =
      channelOf(message.to) === 'sms'
        ? smsFate(message.to, this.options.people)
        : whatsappFate(message, start, this.options);
    message.template = fate.template;
    message.steps = stepsFrom(start, fate, throughService);
  }

  private async reach(sid: string): Promise<void> {
    const message = this.options.state.messages.get(sid);
    const step = message?.steps[0];
    if (!message || !step || step.at > this.options.clock.now()) return;
    message.steps.shift();
    const leaving = message.status === 'scheduled';
    if (leaving && hasOptedOut(message, this.options)) {
      message.steps = [];
      return this.enter(message, { at: step.at, status: 'failed', errorCode: 21610 });
    }
    // What a scheduled message meets is what holds when it leaves.
    if (leaving) this.decide(message, step.at - PACE.queued, false);
    const reported = this.enter(message, step);
    if (leaving) this.options.state.putOnHandset(message);
    this.launch(message);
    await reported;
  }

  /** Answers when the callback was answered, unless trouble on order holds it back. */
  private async enter(message: Message, step: Step): Promise<void> {
    message.status = step.status;
    message.errorCode = step.errorCode ?? null;
    message.updatedAt = this.options.clock.now();
    if (step.status === 'sent') message.sentAt = message.updatedAt;
    this.options.state.followStatus(message);
    const { sid, status, errorCode } = message;
    await this.options.progressed?.({ sid, status, errorCode });
    if (!message.statusCallback) return;
    const { held, done } = this.options.webhooks.deliver({
      kind: 'message-status',
      url: message.statusCallback,
      params: this.params(message),
    });
    if (!held) await done;
  }

  private params(message: Message): Record<string, string> {
    const arrived = message.status === 'delivered' || message.status === 'undelivered';
    const sms = channelOf(message.to) === 'sms';
    return {
      ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
      ...(arrived && sms ? { RawDlrDoneDate: receiptTime(message.updatedAt) } : {}),
      ...(sms
        ? {}
        : {
            ChannelPrefix: 'whatsapp',
            ChannelToAddress: bare(message.to),
            ...(EVENTS.has(message.status) ? { EventType: message.status.toUpperCase() } : {}),
          }),
      SmsSid: message.sid,
      SmsStatus: message.status,
      MessageSid: message.sid,
      MessageStatus: message.status,
      To: message.to,
      From: message.from,
      AccountSid: this.options.account.accountSid,
      ApiVersion: '2010-04-01',
      ...(message.messagingServiceSid ? { MessagingServiceSid: message.messagingServiceSid } : {}),
    };
  }
}
