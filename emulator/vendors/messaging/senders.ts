import { VendorError } from '../../core/vendor';
import type { Numbers, OwnedNumber } from '../numbers/state';
import { bare, channelOf, isAddress, onChannel } from './addresses';
import type { MessagingState, Service } from './state';
import { SANDBOX_NUMBER } from './whatsapp/sandbox';

const refuse = (code: number, message: string): never => {
  throw new VendorError(400, code, message);
};

/** Who a message leaves from, and for which service. */
export interface Sender {
  readonly from: string;
  readonly service: Service | undefined;
}

/**
 * Picks and checks the sender of a new message. With a service and no From it is the number that this
 * person has last been in touch with, as sticky senders are, else the service's first.
 */
export function pickSender(
  asked: { from: string | null; serviceSid: string | null; to: string },
  known: { state: MessagingState; numbers: Numbers },
): Sender {
  const service = asked.serviceSid ? findService(asked.serviceSid, known.state) : undefined;
  if (asked.from) return { from: checkFrom(asked.from, asked.to, service, known.numbers), service };
  if (!service) return refuse(21603, "A 'From' phone number is required.");
  const own = service.numbers.flatMap(({ sid }) => known.numbers.bySid(sid) ?? []);
  const number = lastUsed(bare(asked.to), own, known.state) ?? own[0];
  if (!number) return refuse(21703, 'The Messaging Service has no phone number to send from');
  return { from: onChannel(channelOf(asked.to), number.phoneNumber), service };
}

/** Whether this is the shared sender of every account's WhatsApp sandbox. */
export const isSandbox = (address: string): boolean =>
  channelOf(address) === 'whatsapp' && bare(address) === SANDBOX_NUMBER;

/** Opting out covers the whole service, or the single number when it is in none. */
export function optOutKey(
  number: Pick<OwnedNumber, 'sid' | 'phoneNumber'>,
  person: string,
  state: MessagingState,
): string {
  return `${state.serviceOfNumber(number.sid)?.sid ?? number.phoneNumber}|${person}`;
}

/** Whether the person at `to` has said STOP to whoever `from` belongs to. SMS only. */
export function hasOptedOut(
  message: { from: string; to: string },
  known: { state: MessagingState; numbers: Numbers },
): boolean {
  const number = known.numbers.byPhoneNumber(bare(message.from));
  return (
    channelOf(message.to) === 'sms' &&
    number !== undefined &&
    known.state.optedOut.has(optOutKey(number, bare(message.to), known.state))
  );
}

function findService(sid: string, state: MessagingState): Service {
  if (!/^MG[0-9a-fA-F]{32}$/.test(sid)) {
    return refuse(21705, `The Messaging Service Sid ${sid} is not valid`);
  }
  return state.service(sid) ?? refuse(21701, `The Messaging Service ${sid} does not exist`);
}

function checkFrom(
  from: string,
  to: string,
  service: Service | undefined,
  numbers: Numbers,
): string {
  if (!isAddress(from)) refuse(21212, `The 'From' number ${from} is not a valid phone number`);
  if (channelOf(from) !== channelOf(to)) {
    refuse(21910, "'From' and 'To' must be addresses of the same channel");
  }
  const number = numbers.byPhoneNumber(bare(from));
  if (isSandbox(from) && !service) return from;
  if (!number) {
    return channelOf(from) === 'whatsapp'
      ? refuse(63007, `The account has no channel with the From address ${from}`)
      : refuse(21606, `The 'From' number ${from} is not a message-capable number of this account`);
  }
  if (service && !service.numbers.some(({ sid }) => sid === number.sid)) {
    refuse(21711, `The 'From' number ${from} is not a sender of ${service.sid}`);
  }
  if (from === to) refuse(21266, "'To' and 'From' cannot be the same number");
  return from;
}

function lastUsed(
  person: string,
  own: readonly OwnedNumber[],
  state: MessagingState,
): OwnedNumber | undefined {
  const last = state.texts.findLast(
    (text) =>
      text.person === person &&
      own.some(({ phoneNumber }) => phoneNumber === text.from || phoneNumber === text.to),
  );
  return own.find(({ phoneNumber }) => phoneNumber === last?.from || phoneNumber === last?.to);
}
