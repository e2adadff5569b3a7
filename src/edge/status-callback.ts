import type { Bellhop } from '../bellhop';
import { Refusal } from '../ports/refusal';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import { textField, type FunctionHandler } from './runtime';

/** What the platform tells about a text we sent. Repeated, late and out of order: it may all happen. */
export interface TextStatus {
  /** What we gave along when sending. */
  readonly reference: string;
  readonly status: string;
  /** The carrier's error number. */
  readonly code: number | undefined;
}

/** A function that the platform calls with news about a text. */
export function statusCallback(
  note: (bellhop: Bellhop, status: TextStatus) => Promise<void>,
): FunctionHandler {
  return invoke(
    async (context, event) => {
      const status = textField(event, 'MessageStatus');
      if (!status) throw new Refusal('bad-request', { field: 'MessageStatus' });
      const reference = textField(event, 'send');
      const code = Number(textField(event, 'ErrorCode') ?? 0) || undefined;
      if (reference) {
        const bellhop = openBellhop(context, deadlineIn(WEBHOOK_DEADLINE_MS));
        await note(bellhop, { reference, status, code });
      }
      return { status: 200, contentType: 'text/plain', body: '' };
    },
    (told) => ({ status: told.status, contentType: 'text/plain', body: '' }),
  );
}
