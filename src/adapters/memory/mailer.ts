import type { Clock } from '../../ports/clock';
import { eachOnce, type MailAttachment, type Mailer, type MailOutcome } from '../../ports/mailer';

/** A mail as it lies in somebody's inbox. */
export interface DeliveredMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  readonly reference: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A mailer whose mails can be read, and whose carrier can be made to fail. */
export interface MemoryMailer extends Mailer {
  /** Everything that arrived, oldest first. */
  all(): readonly DeliveredMail[];
  /** The answer to the next mail is lost: after it went, or before. */
  loseNext(when: 'before' | 'after'): void;
  /** From now on every mail has this outcome; undefined = they go again. */
  answerWith(outcome: MailOutcome | undefined): void;
}

const IS_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MOST_BYTES = 22_000_000;

/** Mails in this process's memory, with the carrier's rules: for tests and for trying out a desk. */
export function memoryMailer(clock: Clock): MemoryMailer {
  const delivered: DeliveredMail[] = [];
  let losing: 'before' | 'after' | undefined;
  let always: MailOutcome | undefined;
  return {
    async send({ to, attachments = [], ...mail }) {
      const lost = losing;
      losing = undefined;
      if (lost === 'before') return { state: 'unknown' };
      if (always) return always;
      const addresses = eachOnce(to);
      if (addresses.length === 0 || !addresses.every((address) => IS_ADDRESS.test(address)))
        return { state: 'refused', code: 'recipient', passing: false };
      if (attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES)
        return { state: 'refused', code: 'size', passing: false };
      for (const address of addresses)
        delivered.push({ ...mail, to: address, attachments, at: clock.now() });
      return { state: lost ? 'unknown' : 'sent' };
    },
    all: () => delivered,
    loseNext: (when) => (losing = when),
    answerWith: (outcome) => (always = outcome),
  };
}
