import type { Calls, Sound } from '../ports/calls';
import type { Records } from '../ports/records';
import { Refusal } from '../ports/refusal';
import { opensGreeting } from './greeting';
import { lineObjects } from './objects';
import { readVoicemail, voicemailKey } from './voicemail';

/**
 * A function's answer holds 4 MB (https://www.twilio.com/docs/serverless/functions-assets/functions); a little is left for
 * what is around the sound. At the platform's 4 kB a second that is a quarter of an hour.
 */
const MOST_BYTES = 4_000_000;

/**
 * The sound of a voicemail of this group and of nothing else: a recording that the group does not list is not played,
 * whoever knows its name. Throws `not-found`, and `too-long-to-play` for what does not fit into an answer.
 */
export async function playVoicemail(
  recording: string,
  {
    group,
    records,
    calls,
  }: { readonly group: string; readonly records: Records; readonly calls: Pick<Calls, 'sound'> },
): Promise<Sound> {
  const where = { map: lineObjects(group).voicemails, key: voicemailKey(recording) };
  const kept = await records.read(where);
  const voicemail = kept && readVoicemail(kept.data);
  if (!voicemail || voicemail.deletedAt !== undefined) throw gone();
  const sound = await calls.sound(recording);
  if (!sound) throw gone();
  if (sound.bytes.length > MOST_BYTES) throw new Refusal('too-long-to-play');
  return sound;
}

/**
 * The sound of a greeting, for whoever has the key that we made for it: the platform plays it to callers and has no
 * session. Needs nothing that is stored. Throws `not-found`.
 */
export async function playGreeting(
  asked: { readonly group: string; readonly recording: string; readonly key: string },
  { secret, calls }: { readonly secret: string; readonly calls: Pick<Calls, 'sound'> },
): Promise<Sound> {
  if (!opensGreeting(asked, secret)) throw gone();
  const sound = await calls.sound(asked.recording);
  if (!sound) throw gone();
  return sound;
}

const gone = (): Refusal => new Refusal('not-found', { what: 'recording' });
