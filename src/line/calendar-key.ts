import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose calendar an address shows, and which of that member's addresses it is. */
export interface CalendarKey {
  readonly group: string;
  readonly member: string;
  /** The member's `calendar`: any other number is an address that was ended. */
  readonly serial: number;
}

const seal = ({ group, member, serial }: CalendarKey, secret: string): string =>
  createHmac('sha256', secret)
    .update(`calendar ${group} ${member} ${serial}`)
    .digest('base64url')
    .slice(0, 32);

/** The key of a calendar address: says whose it is, and proves that we made it. Nothing secret is stored. */
export const calendarKey = (key: CalendarKey, secret: string): string =>
  `${key.group}.${key.member}.${key.serial}.${seal(key, secret)}`;

/** Reads the key of an address; undefined when we did not make it. Whether it is still good the member's record says. */
export function readCalendarKey(text: string, secret: string): CalendarKey | undefined {
  const parts = /^([a-z0-9-]{1,20})\.([A-Za-z0-9_-]{1,40})\.(\d{1,9})\.([\w-]{32})$/.exec(text);
  const [, group, member, serial, given] = parts ?? [];
  if (!group || !member || !serial || !given) return undefined;
  const key = { group, member, serial: Number(serial) };
  const wanted = Buffer.from(seal(key, secret));
  return timingSafeEqual(Buffer.from(given), wanted) ? key : undefined;
}
