import { signal, type Signal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import type { PublicStart } from '../../src/events/staff-api';
import { connect, type LiveState } from './connection';
import { ask } from './requests';
import { setClock, setTimeZone } from './service-clock';

/** A page that everybody may see: one event, how live it is, and whether it could be read. */
export interface PublicPage {
  readonly start: Signal<PublicStart | undefined>;
  readonly live: Signal<LiveState>;
  readonly problem: Signal<string>;
  open(): Promise<void>;
}

const AGAIN_MS = 5_000;

/** A wall has nobody to press "again": it keeps trying by itself. */
export function createPublicPage(
  event: string,
  follow: (client: Client) => Promise<void>,
): PublicPage {
  const start = signal<PublicStart | undefined>(undefined);
  const live = signal<LiveState>({ kind: 'connecting' });
  const problem = signal('');

  const begin = async (): Promise<PublicStart> => {
    const answer = await ask<PublicStart>(`/events/public?event=${encodeURIComponent(event)}`, {});
    setTimeZone(answer.business.timeZone);
    setClock(answer.now);
    start.value = answer;
    return answer;
  };
  const keepTrying = async (work: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      try {
        await work();
        problem.value = '';
        return;
      } catch (refusal) {
        problem.value = refusal instanceof Error ? refusal.message : String(refusal);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };
  return {
    start,
    live,
    problem,
    open: () =>
      keepTrying(async () => {
        const { token } = await begin();
        const connection = connect(token, async () => (await begin()).token);
        connection.state.subscribe((state) => (live.value = state));
        connection.onBack(() => void keepTrying(() => follow(connection.client)));
        await keepTrying(() => follow(connection.client));
      }),
  };
}
