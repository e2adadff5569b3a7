import { control } from './control';
import type { House } from './house';
import type { TickTrouble } from './tick-gate';

/** What is called on the wait list's ways: by the platform, and by a run that calls the next one. */
export const CALLED = ['/message', '/message-status', '/alarm', '/tick'] as const;
export type Called = (typeof CALLED)[number];
export const TROUBLES = ['drop', 'repeat', 'delay', 'reorder'] as const satisfies TickTrouble[];

const LATE_MS = 300;
/** More than any story has of one kind. */
const MANY = 60;

/**
 * From now on each call of this kind is in trouble. `nth` = only this one, counted from 1. Whatever is put in another
 * order is every other call, so that the next one really overtakes it.
 */
export async function strike(
  house: House,
  called: Called,
  trouble: TickTrouble,
  nth?: number,
): Promise<void> {
  if (called === '/tick') {
    house.gate?.makes(trouble);
    return;
  }
  const pass = { webhook: 'delay', delayMs: 0, path: called } as const;
  const hit = { webhook: trouble, delayMs: LATE_MS, path: called } as const;
  // The path is a prefix, and the first fault that fits wins.
  if (called === '/message') await house.trouble({ ...pass, path: '/message-status' });
  if (nth !== undefined) {
    if (nth > 1) await house.trouble({ ...pass, times: nth - 1 });
    await house.trouble({ ...hit, times: 1 });
  } else if (trouble === 'reorder') {
    for (let pair = 0; pair < MANY; pair += 2) {
      await house.trouble({ ...hit, times: 1 });
      await house.trouble({ ...pass, times: 1 });
    }
  } else await house.trouble(hit);
}

/** How many calls of this kind there have been since the account was fresh. */
export async function callsOf(house: House, called: Called): Promise<number> {
  if (called === '/tick') return house.gate?.passed ?? 0;
  const webhooks = await control<readonly { path: string }[]>(house.vendorsUrl, 'webhooks');
  return webhooks.filter(({ path }) => path === called).length;
}

/** A line for docs/fault-matrix.md. */
export const rowOf = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
