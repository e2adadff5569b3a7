import type { Account } from '../../core/account';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { Format } from './format';
import { Lookup } from './lookup';
import type { ServerlessParts } from './parts';
import { buildRoutes } from './routes/builds';
import { deploymentRoutes } from './routes/deployments';
import { environmentRoutes } from './routes/environments';
import { resourceRoutes } from './routes/resources';
import { serviceRoutes } from './routes/services';
import { uploadRoutes } from './routes/uploads';
import { variableRoutes } from './routes/variables';
import { Sites } from './sites';
import type { SiteHost } from './sites';
import { ServerlessState } from './state';

/** Twilio Serverless: functions and assets are uploaded, built, deployed, and then run. */
export interface Serverless extends Restorable {
  readonly vendors: readonly Vendor[];
  readonly sites: Sites;
  reset(): void;
  /** Ends what runs. */
  stop(): Promise<void>;
}

export function createServerless(options: {
  account: Account;
  now: () => number;
  host: SiteHost | undefined;
  failed: (error: unknown) => void;
}): Serverless {
  const { account, now } = options;
  const state = new ServerlessState();
  const sites = new Sites({ ...options, state });
  const format = new Format(account.accountSid);
  const parts: ServerlessParts = { state, lookup: new Lookup(state), format, sites, now };
  const table = [
    ...serviceRoutes(parts),
    ...environmentRoutes(parts),
    ...resourceRoutes(parts, 'function'),
    ...resourceRoutes(parts, 'asset'),
    ...buildRoutes(parts),
    ...variableRoutes(parts),
    ...deploymentRoutes(parts),
  ];
  return {
    vendors: [
      { name: 'serverless', hosts: ['serverless.twilio.com'], handle: handleRoutes(table) },
      {
        name: 'serverless-upload',
        hosts: ['serverless-upload.twilio.com'],
        handle: handleRoutes(uploadRoutes(parts)),
      },
    ],
    sites,
    reset: () => {
      state.reset();
      sites.refresh();
    },
    snapshot: () => state.snapshot(),
    restore: (snapshot) => {
      state.restore(snapshot);
      sites.refresh();
    },
    stop: () => sites.stop(),
  };
}
