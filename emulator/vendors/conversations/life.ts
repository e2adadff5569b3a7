import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { readOverrides } from '../../core/connection-overrides';
import type { Webhooks } from '../../core/webhooks';
import { ONCE } from './limits';
import { STATE_UPDATED } from './rules';
import type { Conversation, ConversationsState, Status, Timer } from './state';

/** Why a conversation is in another state now. */
type Reason = 'API' | 'TIMER';

/** The platform's own errors about a webhook: no good answer, and none in time. https://www.twilio.com/docs/api/errors */
const BAD_ANSWER = 50057;
const NO_ANSWER_IN_TIME = 50076;

/** Moves conversations from state to state by the clock, and tells of it. */
export class Life {
  private readonly waiting = new Map<string, () => void>();

  constructor(
    private readonly options: {
      clock: Clock;
      state: ConversationsState;
      webhooks: Webhooks;
      account: Account;
    },
  ) {}

  /** Both timers of a conversation run from now on. */
  startTimers(conversation: Conversation): void {
    const now = this.options.clock.now();
    start(conversation.inactive, now);
    start(conversation.closed, now);
    if (conversation.status !== 'active') conversation.inactive.endsAt = null;
    this.wait(conversation);
  }

  /** Changes the state; answers when those who want to know have answered. */
  async enter(
    conversation: Conversation,
    status: Status,
    reason: Reason,
    tells: boolean,
  ): Promise<void> {
    const from = conversation.status;
    if (from === status) return;
    conversation.status = status;
    conversation.updatedAt = this.options.clock.now();
    if (status === 'closed') conversation.closed.endsAt = null;
    if (status !== 'active') conversation.inactive.endsAt = null;
    this.wait(conversation);
    if (tells) await this.tell(conversation, from, reason);
  }

  /** Nothing happens to this conversation any more. */
  end(conversation: Conversation): void {
    this.waiting.get(conversation.sid)?.();
    this.waiting.delete(conversation.sid);
  }

  /** After a reset of the clock: what was under way goes on. */
  resume(): void {
    this.waiting.clear();
    for (const conversation of this.options.state.all) this.wait(conversation);
  }

  private wait(conversation: Conversation): void {
    this.end(conversation);
    const { inactive, closed, sid } = conversation;
    const ends = [inactive.endsAt, closed.endsAt].filter((at) => at !== null);
    if (ends.length === 0) return;
    const cancel = this.options.clock.at(Math.min(...ends), () => this.ring(conversation));
    this.waiting.set(sid, cancel);
  }

  private ring(conversation: Conversation): Promise<void> {
    const now = this.options.clock.now();
    const { endsAt } = conversation.closed;
    const next = endsAt !== null && endsAt <= now ? 'closed' : 'inactive';
    return this.enter(conversation, next, 'TIMER', true);
  }

  private async tell(conversation: Conversation, from: Status, reason: Reason): Promise<void> {
    const { state, account, clock } = this.options;
    const service = state.services.find(({ sid }) => sid === conversation.serviceSid);
    const called = [service?.webhook, ...conversation.webhooks].flatMap((webhook) =>
      webhook?.url && webhook.filters?.includes(STATE_UPDATED)
        ? [{ url: webhook.url, method: webhook.method.toUpperCase() }]
        : [],
    );
    const params = {
      EventType: STATE_UPDATED,
      AccountSid: account.accountSid,
      ChatServiceSid: conversation.serviceSid,
      ConversationSid: conversation.sid,
      StateFrom: from,
      StateTo: conversation.status,
      StateUpdated: new Date(clock.now()).toISOString(),
      Reason: reason,
    };
    await Promise.all(called.map((webhook) => this.call(webhook, params)));
  }

  private async call(
    { url, method }: { readonly url: string; readonly method: string },
    params: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { webhooks } = this.options;
    const { held, done } = webhooks.deliver({
      kind: 'conversation-state',
      url: readOverrides(url).url + ONCE,
      method,
      params,
    });
    const told = done.then(({ id, attempts, outcome, current }) => {
      if (!current || attempts === 0 || (outcome.status >= 200 && outcome.status < 300)) return;
      const late = outcome.failure === 'rt';
      webhooks.fail(id, late ? NO_ANSWER_IN_TIME : BAD_ANSWER, `${STATE_UPDATED} was not taken`);
    });
    if (!held) await told;
  }
}

function start(timer: Timer, now: number): void {
  timer.endsAt = timer.afterMs === null ? null : now + timer.afterMs;
}
