import { isWhatsApp } from './incoming';

/**
 * WhatsApp takes free words for 24 hours after somebody's last message. We note the hour only, so that a question does
 * not cost a write each time, and count 23. https://www.twilio.com/docs/whatsapp/key-concepts
 */
const WINDOW_MS = 23 * 3_600_000;
const HOUR_MS = 3_600_000;

/** When somebody was last heard, to the hour. */
export const heardHour = (now: number): number => now - (now % HOUR_MS);

/** How a text goes to somebody now; `sid` is the account's template to send instead of plain words. */
export type Way =
  | { readonly how: 'plain'; readonly to: string }
  /** Our words with buttons under them. */
  | { readonly how: 'buttons'; readonly to: string; readonly sid: string }
  /** The sentence that WhatsApp has approved. */
  | { readonly how: 'approved'; readonly to: string; readonly sid: string }
  /** WhatsApp would refuse it, the phone may take it. */
  | { readonly how: 'sms'; readonly to: string }
  /** Nothing we could send would be taken. */
  | { readonly how: 'none' };

/** The carrier's number for "outside the window", which we give ourselves when we know before sending. */
export const OUTSIDE_WINDOW = 63016;

/** The same phone without WhatsApp; undefined for a user id that has no number. */
export const smsAddress = (address: string): string | undefined =>
  address.startsWith('whatsapp:+') ? address.slice('whatsapp:'.length) : undefined;

/** Decides how a text must go, before anything is sent. */
export function wayTo(
  address: string,
  known: {
    readonly now: number;
    /** When the person last wrote over WhatsApp (epoch ms). */
    readonly heardAt: number | undefined;
    /** The frame with the buttons that belong under this text. */
    readonly buttons: string | undefined;
    /** The approved template that says the same. */
    readonly approved: string | undefined;
  },
): Way {
  if (!isWhatsApp(address)) return { how: 'plain', to: address };
  if (known.heardAt !== undefined && known.now - known.heardAt < WINDOW_MS)
    return known.buttons
      ? { how: 'buttons', to: address, sid: known.buttons }
      : { how: 'plain', to: address };
  if (known.approved) return { how: 'approved', to: address, sid: known.approved };
  const phone = smsAddress(address);
  return phone === undefined ? { how: 'none' } : { how: 'sms', to: phone };
}
