import { NotEmulated } from '../../../core/errors';
import { onlyKnown } from '../../../core/params';
import { VendorError } from '../../../core/vendor';
import { isPhone } from '../../messaging/addresses';
import type { Numbers } from '../../numbers/state';
import type { Source } from '../happenings';
import { LONGEST_CALL, LONGEST_INLINE, LONGEST_RING, USUAL_RING } from '../limits';
import type { NewCall } from '../outgoing';
import { inFull } from '../ringing';
import type { Ask, StatusCallback } from '../twiml/verbs';

const KNOWN = [
  ...'To From Url Method Twiml FallbackUrl FallbackMethod SendDigits Timeout TimeLimit'.split(' '),
  ...'StatusCallback StatusCallbackMethod StatusCallbackEvent AsyncAmd Record'.split(' '),
  ...'MachineDetection MachineDetectionTimeout CallReason Trim'.split(' '),
];
const MOMENTS = ['initiated', 'ringing', 'answered', 'completed'];

const refuse = (code: number, message: string): never => {
  throw new VendorError(400, code, message);
};

/** Reads a request for a new call; throws what the platform refuses. https://www.twilio.com/docs/voice/api/call-resource */
export function readNewCall(form: URLSearchParams, numbers: Numbers): NewCall {
  onlyKnown(form, KNOWN);
  for (const name of ['AsyncAmd', 'Record']) {
    if (form.get(name)?.toLowerCase() === 'true') throw new NotEmulated(`parameter ${name}`);
  }
  const detection = form.get('MachineDetection');
  if (detection !== null && detection !== 'Enable' && detection !== 'DetectMessageEnd') {
    return refuse(20001, `MachineDetection is not valid: ${detection}`);
  }
  return {
    ...readEnds(form, numbers),
    source: readSource(form),
    fallback: readAsk(form, 'FallbackUrl', 'FallbackMethod') ?? null,
    statusCallback: readStatusCallback(form),
    timeout: seconds(form, 'Timeout', USUAL_RING, LONGEST_RING),
    timeLimit: seconds(form, 'TimeLimit', LONGEST_CALL, LONGEST_CALL),
    sendDigits: form.get('SendDigits') ?? '',
    machineDetection: detection ?? undefined,
  };
}

function readEnds(
  form: URLSearchParams,
  numbers: Numbers,
): Pick<NewCall, 'from' | 'to' | 'numberSid'> {
  const from = form.get('From') ?? '';
  const given = form.get('To') ?? '';
  if (given === '') refuse(21201, "No 'To' number is specified");
  if (from === '') refuse(21213, "'From' phone number is required");
  const to = inFull(given.replace(/[\s().-]/g, ''));
  if (to === undefined) return refuse(21211, `The phone number ${given} is not valid`);
  if (!isPhone(from)) refuse(21212, `The source phone number ${from} is not valid`);
  const number = numbers.byPhoneNumber(from);
  if (!number) {
    return refuse(21210, `The source phone number ${from} is not yet verified for your account`);
  }
  if (numbers.byPhoneNumber(to)) {
    throw new NotEmulated('a call from one number of the account to another');
  }
  return { from, to, numberSid: number.sid };
}

/** Where a call goes on. A document given with the request comes before an address. */
export function readSource(form: URLSearchParams): Source {
  const twiml = form.get('Twiml');
  if (twiml !== null) {
    if (twiml.length > LONGEST_INLINE) refuse(21205, 'Twiml is longer than 4000 characters');
    return { twiml };
  }
  const ask = readAsk(form, 'Url', 'Method');
  return ask ? { ask } : refuse(21205, "One of 'Url' and 'Twiml' is required");
}

function readAsk(form: URLSearchParams, url: string, method: string): Ask | undefined {
  const given = form.get(url);
  if (!given) return undefined;
  if (!URL.canParse(given)) refuse(21205, `${url} is not a valid URL: ${given}`);
  return { url: given, method: form.get(method)?.toUpperCase() ?? 'POST' };
}

/** Who is to be told how the call goes; its end only, unless told otherwise. */
export function readStatusCallback(form: URLSearchParams): StatusCallback | undefined {
  const url = form.get('StatusCallback');
  if (!url) return undefined;
  if (!URL.canParse(url)) refuse(21609, `The StatusCallback ${url} is not a valid URL`);
  const events = form.getAll('StatusCallbackEvent').flatMap((text) => text.split(/[\s,]+/));
  const unknown = events.find((event) => !MOMENTS.includes(event));
  if (unknown !== undefined) refuse(21626, `The StatusCallbackEvent ${unknown} is not valid`);
  const method = form.get('StatusCallbackMethod')?.toUpperCase() ?? 'POST';
  return { url, method, events: events.length > 0 ? events : ['completed'] };
}

function seconds(form: URLSearchParams, name: string, fallback: number, most: number): number {
  const value = Number(form.get(name) ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > most) {
    refuse(20001, `${name} must be from 1 to ${most}`);
  }
  return value;
}
