import * as v from 'valibot';
import type { Records } from '../ports/records';
import { waitlistObjects } from './objects';

const broadcastSchema = v.object({
  v: v.literal(1),
  id: v.string(),
  text: v.string(),
  /** Epoch ms; whoever joined later is not meant. */
  startedAt: v.number(),
  /** How many were waiting and can be texted when it began. */
  total: v.number(),
  /** Of how many it is decided what became of it, those among them who could not be reached included. */
  done: v.number(),
  failed: v.number(),
  /** When it last went on (epoch ms); whoever carries on next keeps a distance to it. */
  movedAt: v.exactOptional(v.number()),
  /** The person key it has come to; absent before the first. */
  cursor: v.exactOptional(v.string()),
  state: v.picklist(['running', 'stopped', 'finished']),
});

/**
 * What staff said to everybody who waits. One document per list, so that there is one at a time; how it went for each
 * person stands with the party itself.
 */
export type Broadcast = v.InferOutput<typeof broadcastSchema>;

/** Personal words of the house: gone after a week. */
export const BROADCAST_TTL_SECONDS = 7 * 24 * 3600;

export async function readBroadcast(
  records: Records,
  list: string,
): Promise<{ readonly broadcast: Broadcast | undefined; readonly revision: string } | undefined> {
  const kept = await records.read({ document: waitlistObjects(list).broadcast });
  return kept && { broadcast: parseBroadcast(kept.data), revision: kept.revision };
}

/** Undefined when there has been none yet. */
export function parseBroadcast(data: unknown): Broadcast | undefined {
  const parsed = v.safeParse(broadcastSchema, data);
  return parsed.success ? parsed.output : undefined;
}
