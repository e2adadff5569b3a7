import { notePulse } from './pulse';
import { runDue, type RunParts } from './run';
import { MINUTE_MS } from './rules';
import type { Bell, WarmMemory } from './warm-memory';

/** A passer-by does this many items at most, in this many milliseconds, from so far into each map. */
const MOST_ITEMS = 3;
const MOST_MS = 2_500;
const HEAD_LENGTH = 10;
/** At most so often in one process. */
const EVERY_MS = 5_000;
/** What a process remembers of the agenda is old after this. */
const LOOK_AGAIN_MS = MINUTE_MS;
/** Work with a wake-up of its own is left to it for so long: it rings up to a minute after the full minute. */
const OVERDUE_BY_MS = 2 * MINUTE_MS;

/**
 * Does a little due work on the side of a webhook or a page: begin it together with the first reading and wait for it
 * before answering. Nothing is asked of the account unless this process knows of work that is overdue, or has not looked
 * for a minute. Never throws: whoever passes by must not suffer from it.
 */
export async function runOnTheSide<Parts>(
  parts: RunParts<Parts>,
  bell: Bell,
  left: () => number,
): Promise<void> {
  const { memory } = parts;
  const overdueBy = parts.wakeUps.exist ? OVERDUE_BY_MS : 0;
  if (!isWorthwhile(memory, parts.now(), overdueBy)) return;
  memory.sideRunning = true;
  memory.sideRunAt = parts.now();
  const leftAtStart = left();
  // A run begins nothing new when little time is left, so a short time of its own ends it early.
  const ownTime = () => Math.min(left(), MOST_MS - (leftAtStart - left()));
  try {
    const { ran } = await runDue(parts, {
      left: ownTime,
      most: MOST_ITEMS,
      overdueBy,
      headLength: HEAD_LENGTH,
    });
    if (ran > 0) await notePulse(parts.records, memory, bell, parts.now());
  } catch {
    // The next bell finds the work where it is.
  } finally {
    memory.sideRunning = false;
  }
}

function isWorthwhile(memory: WarmMemory, now: number, overdueBy: number): boolean {
  const { sideRunning, sideRunAt, lookedAt, nextDue } = memory;
  if (sideRunning || (sideRunAt !== undefined && Math.abs(now - sideRunAt) < EVERY_MS))
    return false;
  if (lookedAt === undefined || Math.abs(now - lookedAt) >= LOOK_AGAIN_MS) return true;
  return nextDue !== undefined && nextDue <= now - overdueBy;
}
