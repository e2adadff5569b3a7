import { NotEmulated } from '../../core/errors';
import { onlyKnown } from '../../core/params';
import { VendorError } from '../../core/vendor';
import type { Numbers } from '../numbers/state';
import { bare, isAddress } from './addresses';
import { troubleOf } from './handsets';
import { LONGEST_BODY, SCHEDULE, VALIDITY } from './limits';
import { hasOptedOut, pickSender } from './senders';
import type { Sender } from './senders';
import type { MessagingState } from './state';

/** Parameters that change nothing in the emulator, because it has no carriers. */
const WITHOUT_EFFECT = ['SmartEncoded', 'RiskCheck', 'ValidityPeriod'];
const KNOWN = [
  'To',
  'From',
  'MessagingServiceSid',
  'Body',
  'StatusCallback',
  'ScheduleType',
  'SendAt',
  ...WITHOUT_EFFECT,
];

/** A message that may be sent. */
export interface NewMessage extends Sender {
  readonly to: string;
  readonly senderGiven: boolean;
  readonly body: string;
  readonly statusCallback: string | null;
  /** When a scheduled message is due. */
  readonly sendAt: number | undefined;
}

const refuse = (code: number, message: string): never => {
  throw new VendorError(400, code, message);
};

/** Reads and checks `POST /Messages.json`; throws Twilio's own errors. https://www.twilio.com/docs/messaging/api/message-resource */
export function readNewMessage(
  form: URLSearchParams,
  known: { state: MessagingState; numbers: Numbers; now: number },
): NewMessage {
  onlyKnown(form, KNOWN);
  const to = form.get('To') ?? '';
  if (!to) refuse(21604, "A 'To' phone number is required.");
  if (!isAddress(to)) refuse(21211, `The 'To' number ${to} is not a valid phone number.`);
  const body = form.get('Body') ?? '';
  if (!body) refuse(21602, 'Message body is required.');
  if ([...body].length > LONGEST_BODY) {
    refuse(21617, `The message body exceeds the limit of ${LONGEST_BODY} characters`);
  }
  const given = form.get('From');
  const serviceSid = form.get('MessagingServiceSid');
  const sender = pickSender({ from: given, serviceSid, to }, known);
  const trouble = troubleOf(bare(to));
  if (trouble && 'refused' in trouble) refuse(trouble.refused, trouble.reason);
  const message = {
    ...sender,
    to,
    senderGiven: Boolean(given),
    body,
    statusCallback: statusCallback(form.get('StatusCallback'), sender),
    sendAt: sendAt(form, known.now),
  };
  checkValidity(form.get('ValidityPeriod'));
  if (message.sendAt === undefined && hasOptedOut(message, known)) {
    refuse(21610, 'Attempt to send to unsubscribed recipient');
  }
  return message;
}

function statusCallback(given: string | null, { service }: Sender): string | null {
  if (!given) return service?.statusCallback ?? null;
  const usable =
    URL.canParse(given) &&
    /^https?:$/.test(new URL(given).protocol) &&
    !new URL(given).hostname.includes('_');
  if (!usable) refuse(21609, `The 'StatusCallback' URL ${given} is not a valid URL`);
  return given;
}

function sendAt(form: URLSearchParams, now: number): number | undefined {
  const type = form.get('ScheduleType');
  const text = form.get('SendAt');
  if (type === null && text === null) return undefined;
  if (type !== 'fixed') throw new NotEmulated(`ScheduleType ${type ?? 'missing'} with SendAt`);
  if (!form.get('MessagingServiceSid')) {
    refuse(35118, 'MessagingServiceSid is required to schedule a message');
  }
  if (!text) return refuse(35111, "'SendAt' is required to schedule a message");
  const at = Date.parse(text);
  const ahead = at - now;
  if (!(ahead >= SCHEDULE.leastMs && ahead <= SCHEDULE.mostMs)) {
    refuse(35114, "'SendAt' must be between 300 seconds and 35 days in the future");
  }
  return at;
}

function checkValidity(text: string | null): void {
  if (text === null) return;
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < VALIDITY.least || seconds > VALIDITY.most) {
    refuse(20001, `ValidityPeriod must be from ${VALIDITY.least} to ${VALIDITY.most} seconds`);
  }
}
