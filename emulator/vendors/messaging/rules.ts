import { NotEmulated } from '../../core/errors';
import { onlyKnown } from '../../core/params';
import { VendorError } from '../../core/vendor';
import type { Numbers } from '../numbers/state';
import type { Contents } from '../content';
import { channelOf, isAddress } from './addresses';
import { readFilled } from './contents';
import { LONGEST_BODY, SCHEDULE, VALIDITY } from './limits';
import type { People } from './people';
import { hasOptedOut, pickSender } from './senders';
import type { Sender } from './senders';
import type { MessagingState } from './state';
import type { Rich } from './whatsapp/rich';

/** Parameters that change nothing in the emulator, because it has no carriers. */
const WITHOUT_EFFECT = ['SmartEncoded', 'RiskCheck', 'ValidityPeriod'];
const KNOWN = [
  'To',
  'From',
  'MessagingServiceSid',
  'Body',
  'ContentSid',
  'ContentVariables',
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
  /** What it is made from, when it comes from a Content. */
  readonly rich: Rich | null;
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
  known: {
    state: MessagingState;
    numbers: Numbers;
    people: People;
    contents: Contents;
    now: number;
  },
): NewMessage {
  onlyKnown(form, KNOWN);
  const to = form.get('To') ?? '';
  if (!to) refuse(21604, "A 'To' phone number is required.");
  if (!isAddress(to)) refuse(21211, `The 'To' number ${to} is not a valid phone number.`);
  const text = form.get('Body') ?? '';
  const made = form.has('ContentSid');
  if (made && text) throw new NotEmulated('Body together with ContentSid');
  if (!made) checkBody(text);
  const given = form.get('From');
  const serviceSid = form.get('MessagingServiceSid');
  const sender = pickSender({ from: given, serviceSid, to }, known);
  const filled = readFilled(form, { ...sender, to }, known.contents);
  if (filled) checkBody(filled.body);
  const trouble = channelOf(to) === 'sms' ? known.people.smsTrouble(to) : undefined;
  if (trouble && 'refused' in trouble) refuse(trouble.refused, trouble.reason);
  const message = {
    ...sender,
    to,
    senderGiven: Boolean(given),
    body: filled?.body ?? text,
    rich: filled?.rich ?? null,
    statusCallback: statusCallback(form.get('StatusCallback'), sender),
    sendAt: sendAt(form, known.now),
  };
  checkValidity(form.get('ValidityPeriod'));
  if (message.sendAt === undefined && hasOptedOut(message, known)) {
    refuse(21610, 'Attempt to send to unsubscribed recipient');
  }
  return message;
}

function checkBody(body: string): void {
  if (!body) refuse(21602, 'Message body is required.');
  if ([...body].length > LONGEST_BODY) {
    refuse(21617, `The message body exceeds the limit of ${LONGEST_BODY} characters`);
  }
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
