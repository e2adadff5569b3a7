import { fixedSid } from '../../core/sids';
import type { Restorable } from '../../core/vendor';

/** A phone number that the account owns, with what the platform does when it is texted or called. */
export interface OwnedNumber {
  readonly sid: string;
  readonly phoneNumber: string;
  friendlyName: string;
  smsUrl: string;
  smsMethod: string;
  smsFallbackUrl: string;
  smsFallbackMethod: string;
  voiceUrl: string;
  voiceMethod: string;
  voiceFallbackUrl: string;
  voiceFallbackMethod: string;
  statusCallback: string;
  statusCallbackMethod: string;
  /** A TwiML app or a trunk counts before any address; empty = none. */
  smsApplicationSid: string;
  voiceApplicationSid: string;
  trunkSid: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** One number per desk: wait list, events, line, pay, team. */
const OWNED = ['+12025550101', '+12025550102', '+12025550103', '+12025550104', '+12025550105'];

/** `+12025550101` as people in its country write it: `(202) 555-0101`. */
const national = (number: string): string =>
  `(${number.slice(2, 5)}) ${number.slice(5, 8)}-${number.slice(8)}`;

function fresh(phoneNumber: string, now: number): OwnedNumber {
  return {
    sid: fixedSid('PN', `number ${phoneNumber}`),
    phoneNumber,
    friendlyName: national(phoneNumber),
    smsUrl: '',
    smsMethod: 'POST',
    smsFallbackUrl: '',
    smsFallbackMethod: 'POST',
    voiceUrl: '',
    voiceMethod: 'POST',
    voiceFallbackUrl: '',
    voiceFallbackMethod: 'POST',
    statusCallback: '',
    statusCallbackMethod: 'POST',
    smsApplicationSid: '',
    voiceApplicationSid: '',
    trunkSid: '',
    createdAt: now,
    updatedAt: now,
  };
}

/** An account's phone numbers. The laptop account owns its five from the start; none is bought or released. */
export class Numbers implements Restorable {
  private owned: OwnedNumber[];

  constructor(
    private readonly now: () => number,
    private readonly given: readonly string[] = OWNED,
  ) {
    this.owned = this.fresh();
  }

  all(): readonly OwnedNumber[] {
    return this.owned;
  }

  bySid(sid: string): OwnedNumber | undefined {
    return this.owned.find((number) => number.sid === sid);
  }

  byPhoneNumber(phoneNumber: string): OwnedNumber | undefined {
    return this.owned.find((number) => number.phoneNumber === phoneNumber);
  }

  reset(): void {
    this.owned = this.fresh();
  }

  snapshot(): unknown {
    return structuredClone(this.owned);
  }

  restore(snapshot: unknown): void {
    this.owned = structuredClone(snapshot) as OwnedNumber[];
  }

  private fresh(): OwnedNumber[] {
    return this.given.map((number) => fresh(number, this.now()));
  }
}
