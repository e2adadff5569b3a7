import { Unavailable } from '../ports/records';
import { Refusal, type ErrorCode } from '../ports/refusal';

interface ErrorAnswer {
  readonly status: number;
  /** On a page, or as the answer to a text from staff. {curly} parts are filled from the refusal. */
  readonly staff: string;
  /** To a guest by text. */
  readonly texter: string;
  /** Spoken to a caller. */
  readonly caller: string;
}

const OURS_TEXT = 'Sorry, something went wrong on our side. Please text again in a minute.';
const OURS_CALL = 'Sorry, something went wrong on our side. Please call again in a minute.';
const NOT_BY_TEXT = 'Sorry, that is not possible by text. Please ask the staff.';
const NOT_BY_CALL = 'Sorry, that is not possible here. Please ask the staff.';

const staffOnly = (status: number, staff: string): ErrorAnswer => ({
  status,
  staff,
  texter: NOT_BY_TEXT,
  caller: NOT_BY_CALL,
});
const ours = (status: number, staff: string): ErrorAnswer => ({
  status,
  staff,
  texter: OURS_TEXT,
  caller: OURS_CALL,
});

/** What everybody is told for each error: one table, so that nothing else ever reaches a person. */
const ANSWERS = {
  'bad-request': staffOnly(
    400,
    'The page sent something we cannot read ({field}). Reload the page and try again.',
  ),
  'bad-fields': staffOnly(400, 'Nothing was saved yet. Please look at: {fields}.'),
  'changed-meanwhile': staffOnly(
    409,
    'Somebody else has changed this meanwhile, so nothing was saved yet: {fields}.',
  ),
  'own-entry': staffOnly(
    409,
    'Another admin has to do this to you, so that nobody locks themselves out.',
  ),
  'bad-name': staffOnly(400, 'Please give a name.'),
  'bad-size': staffOnly(400, 'Please give a party size from 1 to {max}.'),
  'bad-phone': staffOnly(
    400,
    'This is not a phone number we can text. Write it with the country code, like +1 202 555 0123.',
  ),
  'signed-out': staffOnly(401, 'You are signed out. Please sign in again; what you typed is kept.'),
  'wrong-role': staffOnly(403, 'Your sign-in is not for this desk. An admin can add it to you.'),
  'wrong-code': staffOnly(400, 'That is not the code we sent. Please check it and try again.'),
  'code-expired': staffOnly(400, 'This code is no longer valid. Ask for a new one.'),
  'too-many-codes': staffOnly(429, 'Too many codes for this phone. Please wait ten minutes.'),
  'no-code': staffOnly(
    503,
    'The code could not be sent. Try again, or ask an admin for a sign-in link.',
  ),
  'link-expired': staffOnly(400, 'This sign-in link is used up or too old. Ask for a new one.'),
  'wrong-secret': staffOnly(401, 'This address needs its secret. See docs/errors.md.'),
  'not-found': staffOnly(404, 'There is no such {what}.'),
  'bad-text': staffOnly(400, 'Please write a text of 1 to {max} letters.'),
  'broadcast-running': staffOnly(
    409,
    'A text to everybody is going out already. Wait until it is through, or stop it.',
  ),
  'daily-cap': staffOnly(
    409,
    'The desk has sent {used} of {cap} texts it may send in a day, so nothing was sent. An admin can raise the limit.',
  ),
  'desk-off': staffOnly(409, 'This desk is switched off.'),
  'list-full': staffOnly(409, 'The list is full: it holds {max} parties.'),
  'already-listed': staffOnly(409, '{name} with this phone is on the list already.'),
  'party-gone': staffOnly(404, 'This party is no longer on the list.'),
  'party-changed': staffOnly(
    409,
    '{name} has joined again meanwhile. Look at the list and try again.',
  ),
  'not-possible': staffOnly(409, '{name} is {status} already, so this changed nothing.'),
  'nothing-to-undo': staffOnly(409, 'There is nothing to undo any more.'),
  'no-board': staffOnly(409, 'No list of the house has a board. Run the command "trello" first.'),
  'no-card': staffOnly(
    404,
    'This card is not on the list yet: fill in name and phone_number and press Confirm Phone.',
  ),
  'no-phone': staffOnly(
    400,
    'This card has no phone number: write it, with the country code, into phone_number or into the description.',
  ),
  'too-soon': staffOnly(409, '{name} was reminded a moment ago, so nobody was texted again.'),
  busy: ours(503, 'The service is busy. Nothing is lost; try again in a moment.'),
  misconfigured: ours(500, 'The set-up is not complete: {names}. See docs/errors.md.'),
  unknown: ours(
    500,
    'Something went wrong on our side. Try again; if it stays, quote {reference}.',
  ),
} as const satisfies Record<ErrorCode, ErrorAnswer>;

export const errorCodes = Object.keys(ANSWERS) as readonly ErrorCode[];

/** An error as it is answered and logged. */
export interface Told {
  readonly code: ErrorCode;
  readonly status: number;
  readonly staff: string;
  readonly texter: string;
  readonly caller: string;
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
  const answer = ANSWERS[code];
  return {
    code,
    status: answer.status,
    staff: answer.staff.replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    ),
    texter: answer.texter,
    caller: answer.caller,
    reference,
    fields: error instanceof Refusal ? error.fields : [],
  };
}
