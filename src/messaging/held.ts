import type { Messenger, OutgoingText } from '../ports/messenger';

/** The log of what test mode kept back, for staff to read. */
export const HELD_LOG = 'held';
export const HELD_TTL_SECONDS = 7 * 24 * 3600;

/** Test mode's messenger: the text is written down instead of sent. */
export function heldMessenger(hold: (text: OutgoingText) => Promise<unknown>): Messenger {
  return {
    async send(text) {
      await hold(text);
      return { state: 'held' };
    },
    async find() {
      return undefined;
    },
  };
}
