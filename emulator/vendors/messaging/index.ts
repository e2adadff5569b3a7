import type { Account } from '../../core/account';
import type { Changes } from '../../core/changes';
import type { Clock } from '../../core/clock';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import type { Contents } from '../content';
import type { Arriving, Leaving, Progress, Threaded } from '../conversations/threads';
import type { Numbers } from '../numbers/state';
import type { Channel } from './addresses';
import { Delivery } from './delivery';
import { Inbound } from './inbound';
import type { PersonsText, Received } from './inbound';
import { PACE } from './limits';
import { mediaRoutes, mediaUrl } from './media';
import { messageRoutes, sender } from './messages';
import { People } from './people';
import type { Condition } from './people';
import { Replies } from './replies';
import { serviceRoutes } from './services';
import { MessagingState } from './state';
import type { HandsetText } from './state';
import { findButton } from './whatsapp/inbound';
import type { Pressed } from './whatsapp/inbound';
import { Sandbox, SANDBOX_NUMBER } from './whatsapp/sandbox';
import type { Inbox, SandboxSettings } from './whatsapp/sandbox';

/** Messages, Messaging Services, and the phones at their far end. */
export interface Messaging extends Restorable {
  readonly vendors: readonly Vendor[];
  /** A person sends a text; answers when the platform is done with it. */
  receive(text: PersonsText): Promise<Received>;
  /** Where texts to a number go: one of the account's own, or the WhatsApp sandbox. */
  inboxOf(phoneNumber: string, channel: Channel): Inbox | undefined;
  /** A button on a person's phone under a message from this number. */
  buttonOf(person: string, number: string, payload: string): Pressed | undefined;
  /** A person looks at what has come by WhatsApp; answers how many messages were new. */
  read(person: string): Promise<number>;
  /** Says how a person can be reached from now on. */
  setCondition(person: string, condition: Condition): void;
  /** Whether a person is on WhatsApp. */
  isOnWhatsapp(person: string): boolean;
  readonly sandbox: SandboxSettings;
  setSandbox(change: Partial<SandboxSettings>): void;
  /** What stands on the phones, oldest first. */
  readonly texts: readonly HandsetText[];
  /** Addresses of what came with a text on somebody's phone. */
  mediaUrls(message: string): readonly string[];
  /** A text to a phone that comes from no number of the account, such as a sign-in code. */
  notify(person: string, from: string, body: string): void;
  /** Sends a message that is part of a thread; answers its sid. Throws what the API refuses. */
  readonly sendFromThread: (leaving: Leaving) => string;
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
  contents: Contents;
  /** Threads between people and numbers, which some numbers keep. */
  thread?: (text: Arriving) => Promise<Threaded> | undefined;
  progressed?: (progress: Progress) => Promise<void>;
}): Messaging {
  const { clock, account, changes, numbers } = options;
  const people = new People();
  const sandbox = new Sandbox();
  const state = new MessagingState(account, (person) => changes.tell({ what: 'thread', person }));
  const parts = [state, people, sandbox];
  const delivery = new Delivery({ ...options, state, people, sandbox });
  const replies = new Replies({ ...options, state, delivery });
  const inbound = new Inbound({ ...options, state, replies, sandbox });
  const now = (): number => clock.now();
  const messages = messageRoutes({ ...options, state, delivery, people });
  const send = sender({ ...options, state, delivery, people });
  const services = serviceRoutes({ ...options, state, now });
  return {
    vendors: [
      {
        name: 'messages',
        hosts: ['api.twilio.com'],
        handle: handleRoutes([...messages, ...mediaRoutes({ state, account })]),
      },
      { name: 'messaging', hosts: ['messaging.twilio.com'], handle: handleRoutes(services) },
    ],
    receive: (text) => inbound.receive(text),
    inboxOf: (phoneNumber, channel) =>
      channel === 'whatsapp' && phoneNumber === SANDBOX_NUMBER
        ? sandbox.inbox
        : numbers.byPhoneNumber(phoneNumber),
    buttonOf: (person, number, payload) => findButton(state.texts, { person, number, payload }),
    read: (person) => delivery.read(person),
    setCondition: (person, condition) => people.set(person, condition),
    isOnWhatsapp: (person) => people.onWhatsapp(person) !== 'nobody',
    get sandbox() {
      return sandbox.settings;
    },
    setSandbox: (change) => sandbox.set(change),
    get texts() {
      return state.texts;
    },
    get atRest() {
      const soon = clock.now() + PACE.delivered;
      return [...state.messages.values()].every(({ steps }) => !(steps[0] && steps[0].at <= soon));
    },
    mediaUrls: (message) =>
      state.mediaOf(message).map(({ sid }) => mediaUrl(account, message, sid)),
    sendFromThread: ({ from, to, body, contentSid, contentVariables }) =>
      send(
        new URLSearchParams({
          From: from,
          To: to,
          ...(contentSid === null ? { Body: body } : { ContentSid: contentSid }),
          ...(contentVariables === null ? {} : { ContentVariables: contentVariables }),
        }),
      ).sid,
    notify: (person, from, body) => state.putNotice({ person, from, body, at: clock.now() }),
    reset: () => parts.forEach((part) => part.reset()),
    snapshot: () => parts.map((part) => part.snapshot()),
    restore(snapshot) {
      const kept = snapshot as readonly unknown[];
      parts.forEach((part, index) => part.restore(kept[index]));
      delivery.resume();
    },
  };
}
