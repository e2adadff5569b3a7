import { createHash, timingSafeEqual } from 'node:crypto';
import type { Bellhop } from '../bellhop';
import type { Config } from '../config';
import { Refusal } from '../ports/refusal';
import { deadlineIn, WEBHOOK_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import {
  headersOf,
  jsonAnswer,
  languageAsked,
  type FunctionEvent,
  type FunctionHandler,
} from './runtime';

/** Time that is left for the answer, in milliseconds. */
export type TimeLeft = () => number;

/**
 * A function for machines that know a secret: `Authorization: Bearer <secret>`, by GET or POST, answered in JSON. An
 * outside cron, a board's automation, or ourselves.
 */
export function secretAction(
  secretOf: (config: Config) => string | undefined,
  act: (bellhop: Bellhop, event: FunctionEvent, left: TimeLeft) => Promise<object>,
): FunctionHandler {
  return invoke(
    async (context, event) => {
      const deadline = deadlineIn(WEBHOOK_DEADLINE_MS);
      const bellhop = openBellhop(context, deadline);
      if (!knows(event, secretOf(bellhop.config))) throw new Refusal('wrong-secret');
      return jsonAnswer(200, await act(bellhop, event, () => deadline.left()));
    },
    ({ status, code, staff, reference }, event) =>
      jsonAnswer(status, { code, message: staff[languageAsked(event)], reference }),
  );
}

/** Compares in constant time; hashing first, so that lengths are equal and tell nothing. */
function knows(event: FunctionEvent, secret: string | undefined): boolean {
  const header = headersOf(event)['authorization'];
  const given =
    typeof header === 'string' ? /^Bearer +(\S+)$/i.exec(header.trim())?.[1] : undefined;
  if (given === undefined || !secret) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
