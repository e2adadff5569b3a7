import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import { conversationRoutes } from './conversation-routes';
import { Life } from './life';
import { serviceRoutes } from './service-routes';
import { ConversationsState } from './state';
import { webhookRoutes } from './webhook-routes';

/** Twilio Conversations, as far as they are clocks: states, timers and who is told. */
export interface Conversations extends Restorable {
  readonly vendor: Vendor;
  reset(): void;
}

/** Builds the Conversations part of the laptop account. */
export function createConversations(options: {
  clock: Clock;
  webhooks: Webhooks;
  account: Account;
}): Conversations {
  const { clock, account } = options;
  const state = new ConversationsState(account);
  const life = new Life({ ...options, state });
  const shared = { state, life, account, now: (): number => clock.now() };
  const table = [...serviceRoutes(shared), ...conversationRoutes(shared), ...webhookRoutes(shared)];
  return {
    vendor: {
      name: 'conversations',
      hosts: ['conversations.twilio.com'],
      handle: handleRoutes(table),
    },
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
