import type { DeliveryState, SentText } from '../../src/messaging/delivery';
import type { Broadcast } from '../../src/messaging/broadcast-record';
import type { Party } from '../../src/waitlist/party';
import { words } from './words';

const ARRIVED = new Set<DeliveryState>(['delivered', 'read']);

/** Somebody whom a text to everybody did not reach. */
export interface NotReached {
  readonly key: string;
  readonly party: Party;
  readonly text: SentText;
}

/** How far a text to everybody is, true to each person's own text: one that fails later counts as failed. */
export interface Progress {
  readonly total: number;
  /** Texted and, as far as is known, not in vain. */
  readonly texted: number;
  readonly failed: number;
  readonly delivered: number;
  /** Texted, and nothing has been heard of it yet. */
  readonly open: number;
  /** Those who had gone before it was their turn; known at the end. */
  readonly gone: number;
  readonly notReached: readonly NotReached[];
}

/**
 * Adds up the record of the whole and the parties' own: the one knows those who have gone since, the others know what
 * the carrier said after the text was handed over.
 */
export function progressOf(broadcast: Broadcast, parties: ReadonlyMap<string, Party>): Progress {
  const seen = [...parties].flatMap(([key, party]) => {
    const text = party.texts.findLast(({ id }) => id.startsWith(broadcast.id));
    return text ? [{ key, party, text }] : [];
  });
  const notReached = seen.filter(({ text }) => text.state === 'failed');
  const handedOver = Math.max(broadcast.done, seen.length);
  const total = Math.max(broadcast.total, handedOver);
  const failed = Math.max(broadcast.failed, notReached.length);
  const delivered = seen.filter(({ text }) => ARRIVED.has(text.state)).length;
  return {
    total,
    texted: handedOver - failed,
    failed,
    delivered,
    open: seen.length - notReached.length - delivered,
    gone: broadcast.state === 'finished' ? total - handedOver : 0,
    notReached,
  };
}

/** "11 of 12 texted, 1 could not be reached": the same sentence for the bar, the toast and a screen reader. */
export function progressInWords({ texted, total, failed, gone }: Progress): string {
  const say = words().everybody;
  return [
    say.texted(texted, total),
    ...(failed > 0 ? [say.notReached(failed)] : []),
    ...(gone > 0 ? [say.gone(gone)] : []),
  ].join(', ');
}

/** How it ended, with how far it came. */
export function resultInWords({ state }: Broadcast, progress: Progress): string {
  const { stopped, finished } = words().everybody;
  return `${state === 'stopped' ? stopped : finished} ${progressInWords(progress)}.`;
}
