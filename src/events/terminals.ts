import type { Records } from '../ports/records';
import { eventObjects } from './objects';
import type { OpenTerminal } from './rules/terminals';
import type { TerminalRequest } from './staff-api';
import { TERMINAL_TTL_SECONDS } from './stored';

/** Notes that a screen is open, or no longer: one write, which the other screens hear of. */
export async function noteTerminal(
  { event, id, index, of, closed }: TerminalRequest,
  { records, now }: { readonly records: Records; readonly now: () => number },
): Promise<{ readonly ok: true }> {
  const where = { map: eventObjects(event).terminals, key: id };
  if (closed === true) await records.remove(where);
  else {
    const terminal: OpenTerminal = { v: 1, index, of, at: now() };
    await records.put(where, terminal, { ttl: TERMINAL_TTL_SECONDS });
  }
  return { ok: true };
}
