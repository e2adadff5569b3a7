import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { receiptTime } from '../../core/dates';
import type { Webhooks } from '../../core/webhooks';
import type { Numbers } from '../numbers/state';
import { bare, channelOf } from './addresses';
import { troubleOf } from './handsets';
import { PACE } from './limits';
import { hasOptedOut } from './senders';
import type { Message, MessagingState, Step } from './state';

/** The states that a message passes from `start` on until it has arrived, or has failed to. */
export function stepsFrom(start: number, to: string, throughService: boolean): Step[] {
  const trouble = troubleOf(bare(to));
  const arrival: Step =
    trouble && 'undelivered' in trouble
      ? { at: start + PACE.delivered, status: 'undelivered', errorCode: trouble.undelivered }
      : { at: start + PACE.delivered, status: 'delivered' };
  return [
    // A message without a service is queued when it is made, which no callback reports.
    ...(throughService ? [{ at: start + PACE.queued, status: 'queued' } as const] : []),
    { at: start + PACE.sent, status: 'sent' },
    arrival,
  ];
}

/** Moves messages through their states by the clock and reports each state to their status callback. */
export class Delivery {
  constructor(
    private readonly options: {
      clock: Clock;
      state: MessagingState;
      numbers: Numbers;
      webhooks: Webhooks;
      account: Account;
    },
  ) {}

  /** Starts a message on its way. */
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
            ...(arrived ? { EventType: message.status.toUpperCase() } : {}),
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
