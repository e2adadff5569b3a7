import { Unavailable } from '../ports/records';
import { Refusal, type ErrorCode } from '../ports/refusal';
import type { ErrorAnswer, Said } from './answers/answer';
import { EVENTS_ANSWERS } from './answers/events';
import { fill } from './answers/fillings';
import { HOUSE_ANSWERS } from './answers/house';
import { LINE_ANSWERS } from './answers/line';
import { PAY_ANSWERS } from './answers/pay';
import { STAFF_ANSWERS } from './answers/staff';
import { TEAM_ANSWERS } from './answers/team';
import { WAITLIST_ANSWERS } from './answers/waitlist';

/** What everybody is told for each error, in every language: one table, so that nothing else ever reaches a person. */
const ANSWERS = {
  ...HOUSE_ANSWERS,
  ...STAFF_ANSWERS,
  ...WAITLIST_ANSWERS,
  ...EVENTS_ANSWERS,
  ...TEAM_ANSWERS,
  ...LINE_ANSWERS,
  ...PAY_ANSWERS,
} as const satisfies Record<ErrorCode, ErrorAnswer>;

export const errorCodes = Object.keys(ANSWERS) as readonly ErrorCode[];

/** An error as it is answered and logged. */
export interface Told {
  readonly code: ErrorCode;
  readonly status: number;
  readonly staff: Said;
  readonly texter: Said;
  readonly caller: Said;
  readonly reference: string;
  /** What is wrong with which field of a form. */
  readonly fields: Refusal['fields'];
}

/** Turns whatever was thrown into what people are told; unknown errors get nothing but a short reference. */
export function tell(error: unknown): Told {
  const code: ErrorCode =
    error instanceof Refusal ? error.code : error instanceof Unavailable ? 'busy' : 'unknown';
  const reference = Math.random().toString(36).slice(2, 8);
  const values: Readonly<Record<string, string | number>> = {
    ...(error instanceof Refusal ? error.values : {}),
    reference,
  };
  const answer: ErrorAnswer = ANSWERS[code];
  const filled = (said: Said): Said => ({
    en: fill(said.en, values, 'en'),
    es: fill(said.es, values, 'es'),
  });
  return {
    code,
    status: answer.status,
    staff: filled(answer.staff),
    texter: answer.texter,
    caller: answer.caller,
    reference,
    fields: error instanceof Refusal ? error.fields : [],
  };
}
