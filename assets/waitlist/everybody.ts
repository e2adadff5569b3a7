import { effect, untracked, type ReadonlySignal } from '@preact/signals';
import type {
  BroadcastAnswer,
  BroadcastPreview,
  BroadcastRequest,
} from '../../src/waitlist/broadcast-api';
import type { Broadcast } from '../../src/messaging/broadcast-record';
import { toast } from '../components/toast';
import { post, Refused, signInAddress } from '../live/requests';
import type { Board } from './board';
import { progressOf, resultInWords } from './everybody-progress';

/** What a page can do about a text to everybody who waits. All throw `Refused` with a sentence for staff. */
export interface Everybody {
  /** Whom a text would go to now, and how long it is. */
  preview(text: string): Promise<BroadcastPreview>;
  /** Begins it; the same `id` sent twice says it once. The page then keeps it going. */
  start(id: string, text: string): Promise<void>;
  stop(id: string): Promise<void>;
}

/** Which one this tab began; a reload does not lose it. */
const BEGUN = 'waitlist-everybody';
/** Another page's is taken over once nothing has been heard of it for so long, by chance a little more. */
const QUIET_MS = 8_000;
const AGAIN_MS = 5_000;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ID_LETTERS = 6;

/** A new id, as the service wants it: a `b` and six letters or digits. */
export function newBroadcastId(): string {
  const random = crypto.getRandomValues(new Uint32Array(ID_LETTERS));
  return `b${[...random].map((number) => LETTERS[number % LETTERS.length]).join('')}`;
}

/** Texts to everybody on the list that the page shows: starts, stops and keeps them going while the page is open. */
export function createEverybody(board: Board, list: ReadonlySignal<string>): Everybody {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let carrying = false;
  let before: Broadcast | undefined;

  const ask = async <Answer>(request: BroadcastRequest): Promise<Answer> => {
    try {
      return await post<Answer>('/staff/waitlist', request);
    } catch (refusal) {
      if (refusal instanceof Refused && refusal.status === 401) location.assign(signInAddress());
      throw refusal;
    }
  };
  const begun = (id: string): boolean => sessionStorage.getItem(BEGUN) === id;

  const carryOn = async (id: string): Promise<void> => {
    if (carrying) return;
    carrying = true;
    let wait = 0;
    try {
      const request = { action: 'carryOnBroadcast', list: list.value, id } as const;
      const { broadcast } = await ask<BroadcastAnswer>(request);
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
      const current = board.broadcast.peek();
      if (current?.id === id && current.state === 'running') void carryOn(id);
    }, wait);
  };
  const sayTheEnd = (current: Broadcast): void => {
    const ended = before?.id === current.id && before.state === 'running';
    if (ended && current.state !== 'running' && begun(current.id))
      toast(resultInWords(current, progressOf(current, board.parties.peek())));
  };

  effect(() => {
    const current = board.broadcast.value;
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
    preview: (text) =>
      ask<BroadcastPreview>({ action: 'previewBroadcast', list: list.value, text }),
    async start(id, text) {
      sessionStorage.setItem(BEGUN, id);
      await ask<BroadcastAnswer>({ action: 'broadcast', list: list.value, id, text });
    },
    async stop(id) {
      await ask<BroadcastAnswer>({ action: 'stopBroadcast', list: list.value, id });
    },
  };
}
