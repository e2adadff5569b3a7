import type { Account } from '../../core/account';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { serviceRoutes } from './service-routes';
import { VerifyState } from './state';
import { verificationRoutes } from './verification-routes';

/** Twilio Verify: codes by text to prove that a phone is somebody's own. */
export interface Verify extends Restorable {
  readonly vendor: Vendor;
  reset(): void;
}

export function createVerify(options: {
  account: Account;
  now: () => number;
  /** Puts a text on a phone. */
  notify: (person: string, from: string, body: string) => void;
}): Verify {
  const state = new VerifyState(options.account);
  const table = [
    ...serviceRoutes({ ...options, state }),
    ...verificationRoutes({ ...options, state }),
  ];
  return {
    vendor: { name: 'verify', hosts: ['verify.twilio.com'], handle: handleRoutes(table) },
    reset: () => state.reset(),
    snapshot: () => state.snapshot(),
    restore: (snapshot) => state.restore(snapshot),
  };
}
