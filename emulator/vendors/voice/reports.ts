import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { rfc2822 } from '../../core/dates';
import type { Webhooks } from '../../core/webhooks';
import type { Activity } from './activity';
import { callParams } from './params';
import type { Call } from './state';
import type { Ask } from './twiml/verbs';

/** A moment of a leg that others may hear of. https://www.twilio.com/docs/voice/api/call-resource#statuscallbackevent */
export type Moment = 'initiated' | 'ringing' | 'answered' | 'completed';

/** Whole seconds from the answer to the end, as the platform counts them. */
export const secondsOf = ({ answeredAt, endedAt }: Call, now: number): number =>
  answeredAt === null ? 0 : Math.round(((endedAt ?? now) - answeredAt) / 1000);

/** Tells our functions how calls and recordings go; one after the other for each call. */
export class Reports {
  private readonly sent = new Map<string, number>();
  private readonly last = new Map<string, Promise<unknown>>();
  private lives = 0;

  constructor(
    private readonly options: {
      clock: Clock;
      webhooks: Webhooks;
      activity: Activity;
      account: Account;
    },
  ) {}

  /** Tells of a moment of a leg, if anybody asked to hear of it. */
  leg(call: Call, moment: Moment): void {
    const { statusCallback } = call;
    if (!statusCallback?.events.includes(moment)) return;
    const { account, clock } = this.options;
    const sequence = this.sent.get(call.sid) ?? 0;
    this.sent.set(call.sid, sequence + 1);
    const seconds = secondsOf(call, clock.now());
    this.tell('voice-status', call.sid, statusCallback, {
      ...callParams(account, call),
      ...(moment === 'initiated' ? { CallStatus: 'initiated' } : {}),
      CallbackSource: 'call-progress-events',
      SequenceNumber: String(sequence),
      Timestamp: rfc2822(clock.now()),
      ...(moment === 'completed'
        ? { CallDuration: String(seconds), Duration: String(Math.ceil(seconds / 60)) }
        : {}),
    });
  }

  /** Tells something about a call; it waits for what was told of this call before, unless that is held back. */
  tell(kind: string, callSid: string, ask: Ask, params: Readonly<Record<string, string>>): void {
    const { webhooks, activity } = this.options;
    const life = this.lives;
    const end = activity.begin();
    const before = this.last.get(callSid) ?? Promise.resolve();
    const telling = before.then(async () => {
      if (life !== this.lives) return;
      const { held, done } = webhooks.deliver({ kind, ...ask, params });
      // Nobody waits for trouble on order.
      if (held) void done;
      else await done;
    });
    this.last.set(callSid, telling);
    void telling.finally(end);
  }

  reset(): void {
    this.lives += 1;
    this.sent.clear();
    this.last.clear();
  }
}
