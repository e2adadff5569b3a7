import type { Account } from '../../core/account';
import { newSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';

/** A Verify service: its name is in the text, its settings shape the codes. */
export interface VerifyService {
  readonly sid: string;
  friendlyName: string;
  codeLength: number;
  customCodeEnabled: boolean;
  skipSmsToLandlines: boolean;
  doNotShareWarningEnabled: boolean;
  readonly createdAt: number;
  updatedAt: number;
}

export type VerificationStatus = 'pending' | 'approved' | 'canceled';

export type Channel = 'sms' | 'email';

/** How far the mailer of the account's services is set up, which is done by hand in the Console. */
export type MailerState = 'ready' | 'missing' | 'inactive' | 'placeholder' | 'sender';

/** One person proving that a phone or an address is theirs; sending again keeps it, with the same code. */
export interface Verification {
  readonly sid: string;
  readonly serviceSid: string;
  readonly channel: Channel;
  readonly to: string;
  readonly code: string;
  status: VerificationStatus;
  /** When each code was sent. */
  sends: { readonly sid: string; readonly at: number }[];
  checks: number;
  readonly createdAt: number;
  updatedAt: number;
}

interface Data {
  services: VerifyService[];
  verifications: Verification[];
  madeService: boolean;
  mailer: MailerState;
}

const nothing = (mailer: MailerState): Data => ({
  services: [],
  verifications: [],
  madeService: false,
  mailer,
});

/** Verify's services and verifications. */
export class VerifyState implements Restorable {
  private data: Data;

  /** @param mailer how it is set up in a fresh account. */
  constructor(
    private readonly account: Account,
    private readonly mailerAtFirst: MailerState,
  ) {
    this.data = nothing(mailerAtFirst);
  }

  get services(): readonly VerifyService[] {
    return this.data.services;
  }

  get mailer(): MailerState {
    return this.data.mailer;
  }

  setMailer(mailer: MailerState): void {
    this.data.mailer = mailer;
  }

  get verifications(): readonly Verification[] {
    return this.data.verifications;
  }

  /** The sid for a new service: the first one made is the local account's own. */
  nextServiceSid(): string {
    const sid = this.data.madeService ? newSid('VA') : this.account.verifyServiceSid;
    this.data.madeService = true;
    return sid;
  }

  addService(service: VerifyService): void {
    this.data.services.push(service);
  }

  removeService(sid: string): void {
    this.data.services = this.data.services.filter((service) => service.sid !== sid);
  }

  addVerification(verification: Verification): void {
    this.data.verifications.push(verification);
  }

  reset(): void {
    this.data = nothing(this.mailerAtFirst);
  }

  snapshot(): unknown {
    return structuredClone(this.data);
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }
}
