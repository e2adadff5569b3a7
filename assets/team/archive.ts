import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AnnouncementView } from '../../src/team/staff-api';
import { get, Refused, signInAddress } from '../live/requests';

const EVERY_MS = 15_000;

const archive = signal<readonly AnnouncementView[] | undefined>(undefined);
const trouble = signal<string | undefined>(undefined);

/** Reads what was said to groups; programs read it at the same address. */
export async function readArchive(): Promise<void> {
  try {
    const answer = await get<{ readonly announcements?: readonly AnnouncementView[] }>(
      '/api/whatsapp/archive',
    );
    archive.value = answer.announcements ?? [];
    trouble.value = undefined;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.assign(signInAddress());
    trouble.value = refusal instanceof Error ? refusal.message : String(refusal);
  }
}

/** What was said to groups, newest first, read anew while it is in sight. */
export function useArchive(): {
  readonly announcements: readonly AnnouncementView[] | undefined;
  readonly problem: string | undefined;
} {
  useEffect(() => {
    void readArchive();
    const again = setInterval(() => {
      if (!document.hidden) void readArchive();
    }, EVERY_MS);
    return () => clearInterval(again);
  }, []);
  return { announcements: archive.value, problem: trouble.value };
}
