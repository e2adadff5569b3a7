/** Two machines that answer each other must come to an end. */
const MAX_IDLE_REPLIES = 5;
const IDLE_WINDOW_MS = 10 * 60_000;

export interface IdleCount {
  readonly since: number;
  readonly count: number;
}

/**
 * What to do with a text that changed nothing: answer it, answer a last time, or say nothing. The count goes back to
 * none as soon as something is understood.
 */
export function idleReply(
  idle: IdleCount | undefined,
  now: number,
): { readonly reply: 'answer' | 'close' | 'silence'; readonly idle: IdleCount } {
  const current = idle && now - idle.since < IDLE_WINDOW_MS ? idle : { since: now, count: 0 };
  const count = current.count + 1;
  return {
    reply:
      count <= MAX_IDLE_REPLIES ? 'answer' : count === MAX_IDLE_REPLIES + 1 ? 'close' : 'silence',
    idle: { since: current.since, count },
  };
}

/** Questions that only read are cheap and common, so they are counted in the process alone and end later. */
const MAX_READS = 25;
const MAX_COUNTED_PEOPLE = 5_000;

/** Counts, per warm process, how often somebody asked for nothing but information. Holds hashes and counts only. */
export function readGuard(): (personKey: string, now: number) => boolean {
  const counts = new Map<string, IdleCount>();
  return (personKey, now) => {
    const known = counts.get(personKey);
    const current = known && now - known.since < IDLE_WINDOW_MS ? known : { since: now, count: 0 };
    if (counts.size > MAX_COUNTED_PEOPLE) counts.clear();
    counts.set(personKey, { since: current.since, count: current.count + 1 });
    return current.count < MAX_READS;
  };
}
