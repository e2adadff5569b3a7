import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../provision/objects';
import type { Access } from '../setup/access';

/** How far a real text got. */
export interface TextTried {
  readonly arrived: boolean;
  /** The step that failed, or the last one that was reached. */
  readonly step: 'accepted by Twilio' | 'sent to the carrier' | 'delivered to the phone';
  readonly sentence: string;
}

const PATIENCE_MS = 90_000;
const LOOK_EVERY_MS = 1_500;

/** Codes whose mend is known; https://www.twilio.com/docs/api/errors has them all. */
const MENDS: Readonly<Record<number, string>> = {
  21211: 'that is not a phone number.',
  21408: 'texts to that country are switched off: console, Messaging, Settings, Geo permissions.',
  21608: 'a trial account texts verified phones only: console, Phone Numbers, Verified Caller IDs.',
  21610: 'this person has said STOP; they must text START first.',
  30003: 'the phone is off or out of reach.',
  30006: 'that is a landline, or a phone that no text can reach.',
  30007: 'the carrier took it for spam.',
  30032: 'the toll-free number is not verified yet.',
  30034: 'the number waits for its 10DLC registration.',
};

const because = (code: number | null | undefined, otherwise: string): string =>
  code ? `${MENDS[code] ?? otherwise} (error ${code})` : otherwise;

/** Sends one text and waits until it is delivered, or says which step failed. */
export async function tryText(
  access: Access,
  text: { readonly from: string; readonly service: string; readonly to: string },
): Promise<TextTried> {
  let sid: string;
  try {
    const message = await access.client.messages.create({
      from: text.from,
      messagingServiceSid: text.service,
      to: text.to,
      body: 'A test from the operator of this number. There is nothing to answer.',
    });
    sid = message.sid;
  } catch (error) {
    const code = codeOf(error);
    if (typeof code !== 'number') throw error;
    const step = 'accepted by Twilio';
    const why = because(code, error instanceof Error ? error.message : '');
    return { arrived: false, step, sentence: `Twilio did not take the text: ${why}` };
  }
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    await (access.wait ?? pause)(LOOK_EVERY_MS);
    const { status, errorCode } = await access.client.messages(sid).fetch();
    const step = 'delivered to the phone';
    if (status === 'delivered' || status === 'read')
      return { arrived: true, step, sentence: 'The text was delivered.' };
    if (status === 'failed')
      return {
        arrived: false,
        step: 'sent to the carrier',
        sentence: `The text did not leave Twilio: ${because(errorCode, 'no reason was given.')}`,
      };
    if (status === 'undelivered')
      return {
        arrived: false,
        step,
        sentence: `The carrier did not deliver the text: ${because(errorCode, 'no reason was given.')}`,
      };
  }
  return {
    arrived: false,
    step: 'delivered to the phone',
    sentence: `The text left, and nobody has said within ${PATIENCE_MS / 1000} seconds that it arrived. Some carriers never say; look at the phone.`,
  };
}
