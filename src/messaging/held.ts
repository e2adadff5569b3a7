import type { Messenger, OutgoingText } from '../ports/messenger';
import type { Verifier } from '../ports/verifier';

/** The log of what test mode kept back, for staff to read. */
export const HELD_LOG = 'held';
export const HELD_TTL_SECONDS = 7 * 24 * 3600;

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
