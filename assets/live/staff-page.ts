import { signal, type Signal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import type { LookAnswer, PageStart } from '../../src/staff/page-api';
import { speak } from '../components/language';
import { connect, type LiveState } from './connection';
import { lookInEachMinute } from './look-in';
import { pageStart, Refused, signInAddress } from './requests';
import { setClock, setTimeZone } from './service-clock';

/** A desk's page while it is open: who is signed in, how live it is, and what stands in the way. */
export interface StaffPage<Desk extends object> {
  readonly start: Signal<(PageStart & Desk) | undefined>;
  readonly live: Signal<LiveState>;
  readonly problem: Signal<string>;
  /** Signs in, connects and follows; ends once everything has been read. */
  open(): Promise<void>;
  /** Asks the service again what the page goes by, because something of it was changed. */
  again(): Promise<unknown>;
  /** Reads anew what the page shows, because something else is to be shown. */
  followAgain(): void;
}

interface Parts<Desk extends object> {
  readonly desk: string;
  /** Whether there is anything to follow. */
  readonly isThere: () => boolean;
  /** Reads what is to be shown and follows it. May fail; it is then asked again. */
  readonly follow: (client: Client) => Promise<void>;
  /** Once a minute the service says what has become of what the page goes by. */
  readonly looked: (answer: LookAnswer & Partial<Desk>) => void;
  readonly notRead: (reason: string) => string;
  readonly noAccess: () => string;
}

const AGAIN_MS = [1_000, 2_000, 5_000, 10_000];
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)]));

export function createStaffPage<Desk extends object>(parts: Parts<Desk>): StaffPage<Desk> {
  const start = signal<(PageStart & Desk) | undefined>(undefined);
  const live = signal<LiveState>({ kind: 'connecting' });
  const problem = signal('');
  let client: Client | undefined;
  let following = 0;

  /** Asks the service who is signed in and what time it is. Signed out: leaves for the sign-in page. */
  const ask = async (): Promise<PageStart & Desk> => {
    try {
      const answer = await pageStart<Desk>(parts.desk);
      setTimeZone(answer.business.timeZone);
      setClock(answer.now);
      speak(answer.me.language);
      start.value = answer;
      return answer;
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 401) location.replace(signInAddress());
      throw refusal;
    }
  };

  /** Reads and follows; a newer call takes over from one that is still trying. */
  const follow = async (): Promise<void> => {
    const mine = ++following;
    for (let attempt = 0; mine === following && client && parts.isThere(); attempt++) {
      try {
        await parts.follow(client);
        problem.value = '';
        return;
      } catch (refusal) {
        if (mine === following && attempt > 1)
          problem.value = parts.notRead(refusal instanceof Error ? refusal.message : '');
        await pause(attempt);
      }
    }
  };

  return {
    start,
    live,
    problem,
    async open() {
      const { token } = await ask();
      if (!token || !parts.isThere()) {
        problem.value = parts.noAccess();
        return;
      }
      const connection = connect(token, async () => {
        const renewed = (await ask()).token;
        if (!renewed) throw new Error('No token.');
        return renewed;
      });
      client = connection.client;
      connection.state.subscribe((state) => (live.value = state));
      connection.onBack(() => void follow());
      lookInEachMinute<Desk>((answer) => {
        setClock(answer.now);
        parts.looked(answer);
      }, parts.desk);
      document.addEventListener('visibilitychange', () => {
        // A laptop that slept has a clock of its own; the service's is asked again.
        if (!document.hidden) ask().catch(() => undefined);
      });
      await follow();
    },
    again: ask,
    followAgain: () => void follow(),
  };
}
