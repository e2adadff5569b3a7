import type { LookAnswer } from '../../src/waitlist/staff-api';
import { post, Refused, signInAddress } from './requests';

const EVERY_MS = 60_000;

/**
 * Says once a minute that somebody has the page in sight: the house then knows that it is watched, and does a little due
 * work. A page behind others says nothing. Whoever is signed out meanwhile is led to the sign-in page.
 */
export function lookInEachMinute(heard: (answer: LookAnswer) => void): void {
  setInterval(() => {
    if (!document.hidden) void look(heard);
  }, EVERY_MS);
}

async function look(heard: (answer: LookAnswer) => void): Promise<void> {
  try {
    heard(await post<LookAnswer>('/staff/look', {}));
  } catch (refusal) {
    // Anything else passes by itself or shows in the live badge; the next look is a minute away.
    if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
  }
}
