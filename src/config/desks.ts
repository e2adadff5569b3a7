/** Every desk, by the name that addresses, roles, settings and due work use. */
export const DESKS = ['waitlist', 'events', 'line', 'pay', 'team'] as const;
export type DeskName = (typeof DESKS)[number];

export const isDesk = (name: string | undefined): name is DeskName =>
  DESKS.some((desk) => desk === name);
