import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import { conversationRoutes } from './conversation-routes';
import { Life } from './life';
import { serviceRoutes } from './service-routes';
import { ConversationsState } from './state';
import { threadRoutes } from './thread-routes';
import { Threads, type Arriving, type Leaving, type Progress, type Threaded } from './threads';
import { webhookRoutes } from './webhook-routes';

/** Twilio Conversations: clocks (states, timers and who is told) and threads with people by phone. */
export interface Conversations extends Restorable {
  readonly vendor: Vendor;
  /** Takes a person's text into its thread; undefined when its number keeps none. */
  receive(text: Arriving): Promise<Threaded> | undefined;
  /** What became of a message on a phone. */
  progressed(progress: Progress): Promise<void>;
  reset(): void;
}

/** Builds the Conversations part of the laptop account. */
export function createConversations(options: {
  clock: Clock;
  webhooks: Webhooks;
  account: Account;
  /** Hands a message to the carriers; answers its sid. */
  send: (leaving: Leaving) => string;
}): Conversations {
  const { clock, account } = options;
  const state = new ConversationsState(account);
  const life = new Life({ ...options, state });
  const threads = new Threads({ ...options, state });
  const shared = { state, life, threads, account, now: (): number => clock.now() };
  const table = [
    ...serviceRoutes(shared),
    ...conversationRoutes(shared),
    ...webhookRoutes(shared),
    ...threadRoutes(shared),
  ];
  return {
    vendor: {
      name: 'conversations',
      hosts: ['conversations.twilio.com'],
      handle: handleRoutes(table),
    },
    receive: (text) => threads.receive(text),
    progressed: (progress) => threads.progressed(progress),
    reset: () => {
      state.reset();
      life.resume();
    },
    snapshot: () => state.snapshot(),
    restore: (snapshot) => {
      state.restore(snapshot);
      life.resume();
    },
  };
}
