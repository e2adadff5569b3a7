import { readTerminal, writeTerminal, type Terminal } from '../../src/events/rules/terminals';

/** What a page of an event shows. */
export type View = 'board' | 'statistics' | 'codes';

/** Where in the page somebody is: `#dev-day`, `#dev-day/2-of-3`, `#dev-day/statistics`, `#dev-day/codes`. */
export interface Route {
  /** Empty = the first event there is. */
  readonly event: string;
  readonly view: View;
  /** Absent = the whole queue. */
  readonly terminal?: Terminal;
}

/** Reads the hash of an address; what it does not know counts as the board. */
export function readRoute(hash: string): Route {
  const [event = '', part = ''] = decodeURIComponent(hash.replace(/^#/, '')).split('/');
  if (part === 'statistics' || part === 'codes') return { event, view: part };
  const terminal = readTerminal(part);
  return { event, view: 'board', ...(terminal ? { terminal } : {}) };
}

export function writeRoute({ event, view, terminal }: Route): string {
  const part = view === 'board' ? terminal && writeTerminal(terminal) : view;
  return `#${encodeURIComponent(event)}${part === undefined ? '' : `/${part}`}`;
}
