import { VendorError } from '../../core/vendor';
import type { Message } from './state';

const DAY_MS = 24 * 3_600_000;

/** A filter date: a day, or an instant in whole seconds. */
function span(text: string): { from: number; to: number } {
  const from = Date.parse(text);
  if (Number.isNaN(from)) throw new VendorError(400, 20001, `Not a date: ${text}`);
  return { from, to: from + (text.length <= 'YYYY-MM-DD'.length ? DAY_MS : 1000) };
}

/**
 * The messages that a list request asks for, newest first. A message that has not left yet has no
 * DateSent and is in no list filtered by it. https://www.twilio.com/docs/messaging/api/message-resource
 */
export function listMessages(all: Iterable<Message>, query: URLSearchParams): readonly Message[] {
  const to = query.get('To');
  const from = query.get('From');
  const on = query.get('DateSent');
  const before = query.get('DateSent<');
  const after = query.get('DateSent>');
  const sentWithin =
    (low: number, high: number): ((message: Message) => boolean) =>
    ({ sentAt }) =>
      sentAt !== null && sentAt >= low && sentAt < high;
  const tests: ((message: Message) => boolean)[] = [];
  if (to !== null) tests.push((message) => message.to === to);
  if (from !== null) tests.push((message) => message.from === from);
  if (on !== null) tests.push(sentWithin(span(on).from, span(on).to));
  if (before !== null) tests.push(sentWithin(Number.NEGATIVE_INFINITY, span(before).to));
  if (after !== null) tests.push(sentWithin(span(after).from, Number.POSITIVE_INFINITY));
  return [...all]
    .filter((message) => tests.every((test) => test(message)))
    .sort((one, other) => other.order - one.order);
}
