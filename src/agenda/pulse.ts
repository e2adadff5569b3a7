import * as v from 'valibot';
import { isConflict, type Records } from '../ports/records';
import { MINUTE_MS } from './rules';
import type { Bell, WarmMemory } from './warm-memory';

/** Document: when each bell last rang, epoch ms. It tells an operator what drives due work. */
export const PULSE_DOCUMENT = 'agenda-pulse';

const pulseSchema = v.object({
  v: v.literal(1),
  alarmAt: v.optional(v.number()),
  tickAt: v.optional(v.number()),
  webhookAt: v.optional(v.number()),
  pageAt: v.optional(v.number()),
});
export type Pulse = v.InferOutput<typeof pulseSchema>;

/** Reads a pulse; an unreadable one is none. */
export function readPulse(data: unknown): Pulse {
  const parsed = v.safeParse(pulseSchema, data);
  return parsed.success ? parsed.output : { v: 1 };
}

/** Two bells at once write over each other; the second try sees the first. */
const MAX_TRIES = 3;

/** Writes down that a bell rang, at most once a minute. Never throws: it is news, and the next one follows soon. */
export async function notePulse(
  records: Records,
  memory: WarmMemory,
  bell: Bell,
  now: number,
): Promise<void> {
  const before = memory.pulses.get(bell);
  if (before !== undefined && now - before < MINUTE_MS && now >= before) return;
  memory.pulses.set(bell, now);
  const where = { document: PULSE_DOCUMENT };
  try {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const kept = await records.read(where);
      const pulse = readPulse(kept?.data);
      if (now - (pulse[`${bell}At`] ?? 0) < MINUTE_MS) return;
      const next: Pulse = { ...pulse, [`${bell}At`]: now };
      try {
        if (kept) await records.replace(where, next, kept.revision);
        else await records.create(where, next);
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
  } catch {
    memory.pulses.delete(bell);
  }
}
