/** Proves that somebody reads an e-mail address, by a code sent to it. Neither call throws for trouble with the mailer. */
export interface EmailVerifier {
  /** `refused` = there is no such address; `down` = no mail can be sent now; `too-many` = asked too often. */
  start(email: string, event: string): Promise<'sent' | 'held' | 'too-many' | 'refused' | 'down'>;
  /** `expired` = no code is waiting for this address any more. */
  check(email: string, code: string): Promise<'right' | 'wrong' | 'expired' | 'too-many' | 'down'>;
}
