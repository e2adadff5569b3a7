import type { Account } from '../../core/account';
import type { Changes } from '../../core/changes';
import type { Clock } from '../../core/clock';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import type { Numbers } from '../numbers/state';
import { Delivery } from './delivery';
import { Inbound } from './inbound';
import type { PersonsText, Received } from './inbound';
import { PACE } from './limits';
import { messageRoutes } from './messages';
import { Replies } from './replies';
import { serviceRoutes } from './services';
import { MessagingState } from './state';
import type { HandsetText } from './state';

/** Messages, Messaging Services, and the phones at their far end. */
export interface Messaging extends Restorable {
  readonly vendors: readonly Vendor[];
  /** A person sends a text; answers when the platform is done with it. */
  receive(text: PersonsText): Promise<Received>;
  /** What stands on the phones, oldest first. */
  readonly texts: readonly HandsetText[];
  /** A text to a phone that comes from no number of the account, such as a sign-in code. */
  notify(person: string, from: string, body: string): void;
  /** Whether no text is about to change its state by itself. */
  readonly atRest: boolean;
  reset(): void;
}

/** Builds the messaging part of the laptop account. */
export function createMessaging(options: {
  clock: Clock;
  numbers: Numbers;
  webhooks: Webhooks;
  account: Account;
  changes: Changes;
}): Messaging {
  const { clock, account, changes } = options;
  const state = new MessagingState(account, (person) => changes.tell({ what: 'thread', person }));
  const delivery = new Delivery({ ...options, state });
  const replies = new Replies({ ...options, state, delivery });
  const inbound = new Inbound({ ...options, state, replies });
  const now = (): number => clock.now();
  const messages = messageRoutes({ ...options, state, delivery });
  const services = serviceRoutes({ ...options, state, now });
  return {
    vendors: [
      { name: 'messages', hosts: ['api.twilio.com'], handle: handleRoutes(messages) },
      { name: 'messaging', hosts: ['messaging.twilio.com'], handle: handleRoutes(services) },
    ],
    receive: (text) => inbound.receive(text),
    get texts() {
      return state.texts;
    },
    get atRest() {
      const soon = clock.now() + PACE.delivered;
      return [...state.messages.values()].every(({ steps }) => !(steps[0] && steps[0].at <= soon));
    },
    notify: (person, from, body) => state.putNotice({ person, from, body, at: clock.now() }),
    reset: () => state.reset(),
    snapshot: () => state.snapshot(),
    restore(snapshot) {
      state.restore(snapshot);
      delivery.resume();
    },
  };
}
