import type { Account } from '../../core/account';
import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { serviceRoutes } from './service-routes';
import { VerifyState, type MailerState } from './state';
import { verificationRoutes, type SendMail } from './verification-routes';

/** Twilio Verify: codes by text or mail to prove that a phone or an address is somebody's own. */
export interface Verify extends Restorable {
  readonly vendor: Vendor;
  /** What the Console is used for: whether codes can go out by mail. */
  setMailer(mailer: MailerState): void;
  reset(): void;
}

export function createVerify(options: {
  account: Account;
  now: () => number;
  /** Puts a text on a phone. */
  notify: (person: string, from: string, body: string) => void;
  /** Puts a mail into an inbox; an account without one has no mailer. */
  mail?: SendMail;
}): Verify {
  const state = new VerifyState(options.account, options.mail ? 'ready' : 'missing');
  const { mail = () => undefined } = options;
  const table = [
    ...serviceRoutes({ ...options, state }),
    ...verificationRoutes({ ...options, mail, state }),
  ];
  return {
    vendor: { name: 'verify', hosts: ['verify.twilio.com'], handle: handleRoutes(table) },
    setMailer: (mailer) => state.setMailer(mailer),
    reset: () => state.reset(),
    snapshot: () => state.snapshot(),
    restore: (snapshot) => state.restore(snapshot),
  };
}
