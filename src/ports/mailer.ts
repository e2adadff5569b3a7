/** A file that travels with a mail. */
export interface MailAttachment {
  readonly name: string;
  /** E.g. `audio/mpeg`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A mail to one or more people, each of whom gets one of their own and sees nobody else's address. */
export interface OutgoingMail {
  readonly to: readonly string[];
  readonly subject: string;
  /** The same in words alone and in HTML (src/messaging/mail-html.ts writes both). */
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly MailAttachment[];
  /**
   * Of `A-Z a-z 0-9 . _ -`, the same for each try to send the same mail. It travels in the mail's head, so that a second
   * copy that followed a lost answer can be told from a second mail. No carrier of mail promises to drop the copy.
   */
  readonly reference: string;
}

/** Why a mail was not taken. */
export type MailRefusal =
  /** Nobody has set mail up in this house. */
  | 'not-set-up'
  /** The key is wrong, was withdrawn or may not send. */
  | 'key'
  /** The carrier does not know the house's own address as ours. */
  | 'sender'
  /** One of the recipients is no address. */
  | 'recipient'
  /** Too big with its attachments. */
  | 'size'
  /** Anything else about the mail itself. */
  | 'content'
  /** What the account may send is used up; it can again later. */
  | 'used-up'
  /** Too much at once; it can again in a moment. */
  | 'busy';

export type MailOutcome =
  /** Taken over for delivery. */
  | { readonly state: 'sent' }
  /** Kept back by test mode. */
  | { readonly state: 'held' }
  /** Surely not sent. `passing` = the same mail may be taken later; otherwise somebody has to mend something first. */
  | { readonly state: 'refused'; readonly code: MailRefusal; readonly passing: boolean }
  /** The answer was lost: it may or may not have gone. Whoever sends it again may send it twice. */
  | { readonly state: 'unknown' };

export interface Mailer {
  /** Never throws for trouble with the carrier: the outcome says what happened. */
  send(mail: OutgoingMail): Promise<MailOutcome>;
}

/** A house in which nobody has set mail up. */
export const noMailer: Mailer = {
  send: () => Promise.resolve({ state: 'refused', code: 'not-set-up', passing: false }),
};

/** Each address once, however it is written; mails to the same person twice are nobody's wish. */
export function eachOnce(addresses: readonly string[]): string[] {
  const seen = new Set<string>();
  return addresses
    .map((address) => address.trim())
    .filter((address) => {
      const isNew = !seen.has(address.toLowerCase());
      seen.add(address.toLowerCase());
      return isNew;
    });
}
