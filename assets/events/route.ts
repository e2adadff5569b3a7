import { readTerminal, writeTerminal, type Terminal } from '../../src/events/rules/terminals';

/** Where on the board somebody is: `#dev-day`, `#dev-day/2-of-3`. */
export interface Route {
  /** Empty = the first event there is. */
  readonly event: string;
  /** Absent = the whole queue. */
  readonly terminal?: Terminal;
}

/** Reads the hash of an address; what it does not know counts as the whole queue. */
export function readRoute(hash: string): Route {
  const [event = '', part = ''] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  const terminal = readTerminal(part);
  return { event, ...(terminal ? { terminal } : {}) };
}

export const writeRoute = ({ event, terminal }: Route): string =>
  `#${encodeURIComponent(event)}${terminal ? `/${writeTerminal(terminal)}` : ''}`;

/** What stands behind the board has a page of its own. */
export const behind = (event: string, view: 'statistics' | 'codes'): string =>
  `/event.html#${encodeURIComponent(event)}/${view}`;
