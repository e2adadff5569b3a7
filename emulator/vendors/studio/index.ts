import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import type { Webhooks } from '../../core/webhooks';
import { Entry, WEBHOOK_HOST } from './entry';
import { executionRoutes } from './execution-routes';
import { flowRoutes } from './flow-routes';
import { flowAddress } from './format';
import { Runner } from './runner';
import { sendThrough } from './send';
import { StudioState } from './state';

/** Twilio Studio: flows, what they do with texts and calls, and executions begun over REST. */
export interface Studio extends Restorable {
  readonly vendors: readonly Vendor[];
  /** Whether this host is called by the platform itself, with a signature instead of credentials. */
  isCalledByPlatform(host: string): boolean;
  reset(): void;
}

export function createStudio(options: {
  account: Account;
  clock: Clock;
  webhooks: Webhooks;
  /** Those that answer for messages. */
  messaging: readonly Vendor[];
  failed: (error: unknown) => void;
}): Studio {
  const { account, clock } = options;
  const state = new StudioState();
  const now = (): number => clock.now();
  const address = (flowSid: string): string => flowAddress(account.accountSid, flowSid);
  const runner = new Runner({
    ...options,
    state,
    address,
    send: sendThrough(options.messaging, account),
  });
  const entry = new Entry({ state, runner, account, now });
  const path = `/v1/Accounts/${account.accountSid}/Flows/:flow`;
  const table = [
    ...flowRoutes({ state, account, now }),
    ...executionRoutes({ ...options, state, entry, runner }),
  ];
  return {
    vendors: [
      { name: 'studio', hosts: ['studio.twilio.com'], handle: handleRoutes(table) },
      {
        name: 'studio webhooks',
        hosts: [WEBHOOK_HOST],
        handle: handleRoutes(
          (['POST', 'GET'] as const).map((method) => ({
            method,
            path,
            answer: (request, { flow = '' }) => entry.answer(request, flow),
          })),
        ),
      },
    ],
    isCalledByPlatform: (host) => host === WEBHOOK_HOST,
    reset: () => state.reset(),
    snapshot: () => state.snapshot(),
    restore(snapshot) {
      state.restore(snapshot);
      runner.resume();
    },
  };
}
