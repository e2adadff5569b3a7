import type { Account } from '../../core/account';
import type { Changes } from '../../core/changes';
import type { Clock } from '../../core/clock';
import type { Faults } from '../../core/faults';
import type { Limits } from '../../core/limits';
import { seededRandom } from '../../core/random';
import type { Traffic } from '../../core/vendor';
import { Webhooks } from '../../core/webhooks';
import { createContent } from '../content';
import { createConversations } from '../conversations';
import { createMessaging } from '../messaging';
import { createNumbers } from '../numbers/routes';
import { Numbers } from '../numbers/state';
import { createSync } from '../sync';
import { createVerify } from '../verify';
import { createAccount } from './routes';
import { Keys } from './state';
import type { AccountRecord, Tenant } from './subaccounts';

/** What a subaccount holds on the laptop: enough to set a house up in it. Calls and deployments are the parent's alone. */
export function openTenant(
  account: Account,
  record: AccountRecord,
  shared: {
    clock: Clock;
    faults: Faults;
    changes: Changes;
    traffic: Traffic;
    limits: () => Readonly<Limits>;
  },
): Tenant {
  const { clock, faults, limits, changes, traffic } = shared;
  const now = (): number => clock.now();
  const random = seededRandom(3);
  const keys = new Keys(account, now);
  const numbers = new Numbers(now, []);
  const webhooks = new Webhooks({
    authToken: account.authToken,
    faults,
    limits,
    random,
    changed: () => changes.tell({ what: 'webhooks' }),
  });
  const content = createContent({ account, now });
  const messaging = createMessaging({
    clock,
    numbers,
    webhooks,
    account,
    changes,
    contents: content,
  });
  const verify = createVerify({
    account,
    now,
    notify: (person, from, body) => messaging.notify(person, from, body),
  });
  const secretOf = (sid: string): string | undefined => keys.secretOf(sid);
  const sync = createSync({ clock, limits, random, apiKeySecret: secretOf, traffic, account });
  const conversations = createConversations({
    clock,
    webhooks,
    account,
    send: (leaving) => messaging.sendFromThread(leaving),
  });
  return {
    secretOf,
    vendors: [
      createAccount({ keys, account, now, record: () => record }),
      createNumbers({ numbers, account, now }),
      ...messaging.vendors,
      content.vendor,
      verify.vendor,
      sync.vendor,
      conversations.vendor,
    ],
  };
}
