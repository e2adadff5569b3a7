import { together } from '../ports/settled';
import type { CallParts } from './call-parts';
import { isGreetingOf } from './greeting-desk';
import type { Group } from './group';
import { lineObjects } from './objects';
import { noteRecording } from './voicemail-desk';
import { voicemailKey } from './voicemail';

const MINUTE_MS = 60_000;
/** Looked for this often, and this far back: news that the platform repeats comes within seconds. */
const EVERY_MINUTES = 10;
const BACK_MS = 60 * MINUTE_MS;
/** News of a recording this young may be on its way. */
const YOUNG_MS = MINUTE_MS;

/**
 * The last net for voicemails: recordings of the account that no report told us of, such as those of callers who were
 * answered by the fallback while nothing of ours ran.
 */
export async function lookForRecordings(
  groups: readonly Group[],
  partsOf: (group: Group) => CallParts,
): Promise<void> {
  const [first] = groups;
  if (!first) return;
  const { now, calls, records } = partsOf(first);
  if (Math.floor(now() / MINUTE_MS) % EVERY_MINUTES !== 0) return;
  for (const recording of await calls.recordedSince(now() - BACK_MS)) {
    if (now() - recording.at < YOUNG_MS) continue;
    const call = await calls.find(recording.call);
    const group = groups.find(({ number }) => number === call?.to);
    if (!group) continue;
    const names = lineObjects(group.id);
    const [known, greeting] = await together([
      records.read({ map: names.voicemails, key: voicemailKey(recording.sid) }),
      records.read({ map: names.greetings, key: recording.call }),
    ]);
    if (known || greeting || isGreetingOf(group, recording.sid)) continue;
    await noteRecording(recording, partsOf(group));
  }
}
