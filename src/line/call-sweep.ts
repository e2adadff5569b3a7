import type { Outcome as WorkOutcome } from '../agenda/do-item';
import type { DueItem, NewItem } from '../agenda/item';
import type { CallParts } from './call-parts';
import { changeCall } from './call-store';
import { callSettings } from './group';
import { longestWait } from './rules/bound';
import { leftBehind } from './rules/progress';
import { LONGEST_MESSAGE_SECONDS } from './scripts';
import { noteRecording } from './voicemail-desk';

/** The kind of due work that looks after calls nobody told us the end of. */
export const SWEEP = 'line.call';

/** Long enough for the longest wait and the longest message, and for news of them to come by itself. */
const SLACK_SECONDS = 120;
const LOOK_AGAIN_MS = 5 * 60_000;

/** Looks at a call when it can only be talking still, or its end was lost. */
export const sweepItem = (call: string, startedAt: number, { group }: CallParts): NewItem => ({
  id: `${SWEEP}.${call}`,
  kind: SWEEP,
  at:
    startedAt +
    (longestWait(callSettings(group)).seconds + LONGEST_MESSAGE_SECONDS + SLACK_SECONDS) * 1000,
  data: { group: group.id, call },
});

const OVER = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/**
 * Ends a call whose end nobody told us: its phones are free again, and a message that was left and not told of is taken
 * up. One that goes on is looked at again.
 */
export async function sweepCall(item: DueItem, parts: CallParts): Promise<WorkOutcome> {
  const call = String(item.data['call']);
  const known = await parts.calls.find(call);
  if (known && !OVER.includes(known.status)) return { again: parts.now() + LOOK_AGAIN_MS };
  const live = await changeCall(call, parts, leftBehind);
  if (live?.recording !== undefined || live?.voicemailAt === undefined) return 'done';
  for (const recording of await parts.calls.recordingsOf(call)) {
    await noteRecording(recording, parts);
  }
  return 'done';
}
