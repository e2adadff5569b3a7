import * as v from 'valibot';
import type { Records } from '../ports/records';

const broadcastSchema = v.object({
  v: v.literal(1),
  id: v.string(),
  text: v.string(),
  /** Epoch ms; whoever came later is not meant. */
  startedAt: v.number(),
  /** How many there were who can be texted when it began. */
  total: v.number(),
  /** Of how many it is decided what became of it, those among them who could not be reached included. */
  done: v.number(),
  failed: v.number(),
  /** When it last went on (epoch ms); whoever carries on next keeps a distance to it. */
  movedAt: v.exactOptional(v.number()),
  /** The key it has come to; absent before the first. */
  cursor: v.exactOptional(v.string()),
  state: v.picklist(['running', 'stopped', 'finished']),
});

/**
 * What staff said to everybody on a list or at an event. One document each, so that there is one at a time; how it went
 * for each person stands with the party or order itself.
 */
export type Broadcast = v.InferOutput<typeof broadcastSchema>;

/** Personal words of the house: gone after a week. */
export const BROADCAST_TTL_SECONDS = 7 * 24 * 3600;

export async function readBroadcast(
  records: Records,
  document: string,
): Promise<{ readonly broadcast: Broadcast | undefined; readonly revision: string } | undefined> {
  const kept = await records.read({ document });
  return kept && { broadcast: parseBroadcast(kept.data), revision: kept.revision };
}

/** Undefined when there has been none yet. */
export function parseBroadcast(data: unknown): Broadcast | undefined {
  const parsed = v.safeParse(broadcastSchema, data);
  return parsed.success ? parsed.output : undefined;
}
