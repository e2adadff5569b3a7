import type { DeskId } from './shared-words';

/** The five desks in the order of the desk switch. `page` is there once the desk can be used. */
export interface Desk {
  readonly id: DeskId;
  readonly page?: string;
}

export const DESKS: readonly Desk[] = [
  { id: 'waitlist', page: '/waitlist.html' },
  { id: 'events', page: '/events.html' },
  { id: 'line', page: '/line.html' },
  { id: 'pay', page: '/pay.html' },
  { id: 'team', page: '/team.html' },
];
