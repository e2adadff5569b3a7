import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../provision/objects';
import type { Access } from '../setup/access';

/** How far a real call got. */
export interface CallTried {
  readonly answered: boolean;
  /** The step that failed, or the last one that was reached. */
  readonly step: 'accepted by Twilio' | 'ringing' | 'answered';
  readonly sentence: string;
}

/** Longer than the call may ring, so that its end is always seen. */
const PATIENCE_MS = 60_000;
const RING_SECONDS = 40;
const LOOK_EVERY_MS = 1_500;

/** Codes whose mend is known; https://www.twilio.com/docs/api/errors has them all. */
const MENDS: Readonly<Record<number, string>> = {
  13224: 'that number cannot be called.',
  21210: 'the number it comes from is not a number of this account.',
  21211: 'that is not a phone number.',
  21215: 'calls to that country are switched off: console, Voice, Settings, Geo permissions.',
  21219: 'a trial account calls verified phones only: console, Phone Numbers, Verified Caller IDs.',
};

/** Twilio's words for the ends of a call that nobody took. https://www.twilio.com/docs/voice/api/call-resource */
const ENDS: Readonly<Record<string, string>> = {
  busy: 'The phone was busy.',
  'no-answer': 'It rang, and nobody answered.',
  failed: 'The carrier did not put the call through.',
  canceled: 'The call was cancelled.',
};

/** Calls one phone, says a sentence, and waits until somebody has answered, or says which step failed. */
export async function tryCall(
  access: Access,
  call: { readonly from: string; readonly to: string },
): Promise<CallTried> {
  let sid: string;
  try {
    const made = await access.client.calls.create({
      ...call,
      timeout: RING_SECONDS,
      twiml:
        '<Response><Say>This is a test by the operator of this number. There is nothing to do.</Say></Response>',
    });
    sid = made.sid;
  } catch (error) {
    const code = codeOf(error);
    if (typeof code !== 'number') throw error;
    const said = MENDS[code] ?? (error instanceof Error ? error.message : '');
    const sentence = `Twilio did not take the call: ${said} (error ${code})`;
    return { answered: false, step: 'accepted by Twilio', sentence };
  }
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await (access.wait ?? pause)(LOOK_EVERY_MS);
    const { status } = await access.client.calls(sid).fetch();
    if (status === 'in-progress' || status === 'completed')
      return { answered: true, step: 'answered', sentence: 'The call was answered.' };
    const end = ENDS[status];
    if (end !== undefined) return { answered: false, step: 'ringing', sentence: end };
  }
  await access.client.calls(sid).update({ status: 'completed' });
  const sentence = `Nobody has said within ${PATIENCE_MS / 1000} seconds what became of the call; it was ended.`;
  return { answered: false, step: 'ringing', sentence };
}
