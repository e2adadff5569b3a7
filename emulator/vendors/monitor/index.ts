import type { Account } from '../../core/account';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import type { WebhookRecord } from '../../core/webhooks';
import { alertRoutes } from './routes';
import { Alerts } from './state';

/** Twilio Monitor: the account's error log. */
export interface Monitor extends Restorable {
  readonly vendor: Vendor;
  /** To be called when a webhook has ended. */
  look(): void;
  reset(): void;
}

export function createMonitor(options: {
  account: Account;
  now: () => number;
  edge: string;
  webhooks: () => readonly WebhookRecord[];
}): Monitor {
  const alerts = new Alerts(options);
  const table = alertRoutes({
    accountSid: options.account.accountSid,
    alerts,
    now: options.now,
  });
  return {
    vendor: { name: 'monitor', hosts: ['monitor.twilio.com'], handle: handleRoutes(table) },
    look: () => alerts.look(),
    reset: () => alerts.reset(),
    snapshot: () => alerts.snapshot(),
    restore: (snapshot) => alerts.restore(snapshot),
  };
}
