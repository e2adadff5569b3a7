import * as v from 'valibot';
import { reading } from '../ports/reading';
import type { EmailVerifier } from '../ports/email-verifier';
import type { Calls } from '../ports/calls';
import type { Mailer, OutgoingMail } from '../ports/mailer';
import type { Messenger, OutgoingText } from '../ports/messenger';
import type { Verifier } from '../ports/verifier';

/** The log of what test mode kept back, for staff to read. */
export const HELD_LOG = 'held';
export const HELD_TTL_SECONDS = 7 * 24 * 3600;

const heldSchema = v.object({
  v: v.literal(1),
  to: v.string(),
  from: v.string(),
  text: v.string(),
  /** The sid of the WhatsApp template that would have gone instead of the text. */
  template: v.exactOptional(v.string()),
  /** Of a mail; absent = it is a text. `to` then holds addresses. */
  mail: v.exactOptional(v.object({ subject: v.string(), attachments: v.array(v.string()) })),
  at: v.number(),
});

/** A text or mail that was kept back, as it is written down. */
export type HeldText = v.InferOutput<typeof heldSchema>;

export const heldText = (text: OutgoingText, at: number): HeldText => ({
  v: 1,
  to: text.to,
  from: text.from,
  text: text.body,
  ...(text.template ? { template: text.template.sid } : {}),
  at,
});

/** Reads an entry of the log; undefined when it is none. */
export const readHeld = reading<HeldText>(heldSchema);

/** Test mode's messenger: the text is written down instead of sent; what has arrived is read as ever. */
export function heldMessenger(
  hold: (text: OutgoingText) => Promise<unknown>,
  listing: Pick<Messenger, 'arrived'>,
): Messenger {
  return {
    async send(text) {
      await hold(text);
      return { state: 'held' };
    },
    async find() {
      return undefined;
    },
    arrived: (since) => listing.arrived(since),
  };
}

/** Test mode sends no codes; the command line's sign-in link is the way in. */
export const heldVerifier: Verifier = {
  start: () => Promise.resolve('held'),
  check: () => Promise.resolve('expired'),
};

/** Nor by e-mail: whoever is asked for a code in test mode may skip it, or is let on without. */
export const heldEmailVerifier: EmailVerifier = {
  start: () => Promise.resolve('held'),
  check: () => Promise.resolve('down'),
};

/** A mail that was kept back, as it is written down beside the texts; what is attached is only named. */
export const heldMail = (mail: OutgoingMail, from: string, at: number): HeldText => ({
  v: 1,
  to: mail.to.join(', ').slice(0, LONGEST_HELD),
  from,
  text: mail.text.slice(0, LONGEST_HELD),
  mail: { subject: mail.subject, attachments: (mail.attachments ?? []).map(({ name }) => name) },
  at,
});

/** An entry of a log holds 16 KiB, and a letter up to three bytes. https://www.twilio.com/docs/sync/limits */
const LONGEST_HELD = 2_000;

/** Test mode's mailer. */
export const heldMailer = (hold: (mail: OutgoingMail) => Promise<unknown>): Mailer => ({
  async send(mail) {
    await hold(mail);
    return { state: 'held' };
  },
});

/** Test mode calls nobody; what was recorded is there as ever. */
export const heldCalls = (calls: Calls): Calls => ({
  ...calls,
  start: () => Promise.resolve({ state: 'held' }),
});
