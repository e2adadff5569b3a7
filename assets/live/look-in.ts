import type { LookAnswer } from '../../src/staff/page-api';
import { post, Refused, signInAddress } from './requests';

const EVERY_MS = 60_000;

/**
 * Says once a minute that somebody has the page in sight: the house then knows that it is watched, and does a little due
 * work. A page behind others says nothing. Whoever is signed out meanwhile is led to the sign-in page.
 */
export function lookInEachMinute<Desk extends object = object>(
  heard: (answer: LookAnswer & Partial<Desk>) => void,
  desk?: string,
): void {
  setInterval(() => {
    if (!document.hidden) void look(heard, desk);
  }, EVERY_MS);
}

async function look<Desk extends object>(
  heard: (answer: LookAnswer & Partial<Desk>) => void,
  desk: string | undefined,
): Promise<void> {
  try {
    heard(await post<LookAnswer & Partial<Desk>>('/staff/look', desk ? { desk } : {}));
  } catch (refusal) {
    // Anything else passes by itself or shows in the live badge; the next look is a minute away.
    if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
  }
}
