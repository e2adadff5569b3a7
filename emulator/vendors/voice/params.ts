import type { Account } from '../../core/account';
import type { Call } from './state';

/** How the platform is known to spell callers without a number: words on a keypad, or one word. Nothing promises it. */
export const WITHHELD = '+266696687';
const SPELLED = [WITHHELD, '+7378742833', '+2562533', '+8656696', '+86282452253', 'Anonymous'];

/** Whether an address stands for a caller who shows no number. */
export const isWithheld = (address: string): boolean => SPELLED.includes(address);

/** What the platform says of a call whenever it asks. https://www.twilio.com/docs/voice/twiml#request-parameters */
export function callParams(account: Account, call: Call): Record<string, string> {
  const from = isWithheld(call.from) ? '' : 'US';
  return {
    CallSid: call.sid,
    AccountSid: account.accountSid,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    CallStatus: call.status,
    Direction: call.direction,
    ApiVersion: '2010-04-01',
    ...(call.parentSid === null ? {} : { ParentCallSid: call.parentSid }),
    ...(call.answeredBy === null ? {} : { AnsweredBy: call.answeredBy }),
    ...geography(['From', 'Caller'], from),
    ...geography(['To', 'Called'], 'US'),
  };
}

/** Fictional numbers have no place; the platform sends these names with whatever it knows. */
function geography(ends: readonly string[], country: string): Record<string, string> {
  return Object.fromEntries(
    ends.flatMap((end) => [
      ...['City', 'State', 'Zip'].map((part) => [`${end}${part}`, '']),
      [`${end}Country`, country],
    ]),
  ) as Record<string, string>;
}
