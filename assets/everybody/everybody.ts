import { effect, untracked } from '@preact/signals';
import type { Broadcast } from '../../src/messaging/broadcast-record';
import { toast } from '../components/toast';
import { newId } from '../live/new-id';
import { askStaff } from '../live/presses';
import type { Everybody, EverybodyParts, Preview } from './parts';
import { progressOf, resultInWords } from './progress';

/** Another page's is taken over once nothing has been heard of it for so long, by chance a little more. */
const QUIET_MS = 8_000;
const AGAIN_MS = 5_000;
const ID_LETTERS = 6;

/** A new id, as the service wants it: a `b` and six letters or digits. */
export const newBroadcastId = (): string => `b${newId(ID_LETTERS)}`;

/** Texts to everybody on the list or at the event that the page shows: starts, stops and keeps them going. */
export function createEverybody(parts: EverybodyParts): Everybody {
  /** Which one this tab began; a reload does not lose it. */
  const begunAs = `${parts.desk}-everybody`;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let carrying = false;
  let before: Broadcast | undefined;

  const ask = <Answer>(request: object): Promise<Answer> =>
    askStaff<Answer>(`/staff/${parts.desk}`, { ...parts.place(), ...request });
  const begun = (id: string): boolean => sessionStorage.getItem(begunAs) === id;

  const carryOn = async (id: string): Promise<void> => {
    if (carrying) return;
    carrying = true;
    let wait = 0;
    try {
      const { broadcast } = await ask<{ readonly broadcast: Pick<Broadcast, 'state'> }>({
        action: 'carryOnBroadcast',
        id,
      });
      if (broadcast.state !== 'running') return;
    } catch {
      // Nobody pressed anything; the agenda goes on with it as well, and the page asks again.
      wait = AGAIN_MS;
    } finally {
      carrying = false;
    }
    later(id, wait);
  };
  const later = (id: string, wait: number): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      const current = parts.broadcast.peek();
      if (current?.id === id && current.state === 'running') void carryOn(id);
    }, wait);
  };
  const sayTheEnd = (current: Broadcast): void => {
    const ended = before?.id === current.id && before.state === 'running';
    if (ended && current.state !== 'running' && begun(current.id))
      toast(resultInWords(current, progressOf(current, parts.people.peek()), parts.words()));
  };

  effect(() => {
    const current = parts.broadcast.value;
    untracked(() => {
      if (current) sayTheEnd(current);
      before = current;
      clearTimeout(quiet);
      if (current?.state !== 'running') return;
      // Whoever began it may have closed the page; the one that took over is heard of each second.
      later(current.id, begun(current.id) ? 0 : QUIET_MS * (1 + Math.random()));
    });
  });

  return {
    ...parts,
    preview: (text) => ask<Preview>({ action: 'previewBroadcast', text }),
    async start(id, text) {
      sessionStorage.setItem(begunAs, id);
      await ask({ action: 'broadcast', id, text });
    },
    async stop(id) {
      await ask({ action: 'stopBroadcast', id });
    },
  };
}
