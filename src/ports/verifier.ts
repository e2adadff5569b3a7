/** Proves that somebody holds a phone, by a code sent to it. */
export interface Verifier {
  /** `too-many` = asked too often, wait ten minutes; `refused` = this phone cannot get a code. Throws Unavailable. */
  start(phone: string): Promise<'sent' | 'held' | 'too-many' | 'refused'>;
  /** `expired` = no code is waiting for this phone any more. Throws Unavailable. */
  check(phone: string, code: string): Promise<'right' | 'wrong' | 'expired' | 'too-many'>;
}
