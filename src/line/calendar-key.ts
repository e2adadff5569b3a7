import { isSealed, seal } from './seal';

/** Whose calendar an address shows, and which of that member's addresses it is. */
export interface CalendarKey {
  readonly group: string;
  readonly member: string;
  /** The member's `calendar`: any other number is an address that was ended. */
  readonly serial: number;
}

const said = ({ group, member, serial }: CalendarKey): string =>
  `calendar ${group} ${member} ${serial}`;

/** The key of a calendar address: says whose it is, and proves that we made it. Nothing secret is stored. */
export const calendarKey = (key: CalendarKey, secret: string): string =>
  `${key.group}.${key.member}.${key.serial}.${seal(said(key), secret)}`;

/** Reads the key of an address; undefined when we did not make it. Whether it is still good the member's record says. */
export function readCalendarKey(text: string, secret: string): CalendarKey | undefined {
  const parts = /^([a-z0-9-]{1,20})\.([A-Za-z0-9_-]{1,40})\.(\d{1,9})\.([\w-]{32})$/.exec(text);
  const [, group, member, serial, given] = parts ?? [];
  if (!group || !member || !serial || !given) return undefined;
  const key = { group, member, serial: Number(serial) };
  return isSealed(said(key), given, secret) ? key : undefined;
}
