import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import { eventObjects } from '../../src/events/objects';
import {
  TERMINAL_OPEN_MS,
  type OpenTerminal,
  type Terminal,
} from '../../src/events/rules/terminals';
import { readTerminalRecord } from '../../src/events/stored';
import type { EventsRequest } from '../../src/events/staff-api';
import { newId } from '../live/new-id';
import { watchMap, type Stop } from '../live/objects';
import { isAtLeast, momentNow, now } from '../live/service-clock';
import { askEvents } from './actions';

/** The screens that divide the queue of an event among themselves. */
export interface Terminals {
  /** Those that are open, this one aside. */
  readonly open: ReadonlySignal<readonly Terminal[]>;
  follow(client: Client, event: string): Promise<void>;
}

const SAID_EVERY_MS = 20_000;
const ID_LETTERS = 8;

/** Follows the other screens, and says to them that this one is open for as long as it shows a part of a queue. */
export function createTerminals(
  event: ReadonlySignal<string>,
  mine: ReadonlySignal<Terminal | undefined>,
): Terminals {
  const id = newId(ID_LETTERS);
  const known = signal<ReadonlyMap<string, OpenTerminal>>(new Map());
  let stop: Stop | undefined;
  let following = 0;

  const say = (terminal: Terminal, at: string, more: { readonly closed?: true } = {}): void => {
    const request: EventsRequest = { action: 'terminal', event: at, id, ...terminal, ...more };
    // Whoever hears nothing of this screen takes over its orders: that is what should happen, so nobody is told.
    askEvents(request).catch(() => undefined);
  };
  effect(() => {
    const terminal = mine.value;
    const at = event.value;
    if (!terminal || at === '') return;
    untracked(() => say(terminal, at));
    const again = setInterval(() => say(terminal, at), SAID_EVERY_MS);
    const leave = (): void => farewell({ action: 'terminal', event: at, id, ...terminal });
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(again);
      removeEventListener('pagehide', leave);
      say(terminal, at, { closed: true });
    };
  });

  return {
    open: computed(() => {
      const since = now() - TERMINAL_OPEN_MS;
      return [...known.value]
        .filter(([key, { at }]) => key !== id && at > since)
        .map(([, { index, of }]) => ({ index, of }));
    }),
    async follow(client, at) {
      const turn = ++following;
      stop?.();
      stop = undefined;
      const next = await watchMap(
        client,
        eventObjects(at).terminals,
        readTerminalRecord,
        (items) => {
          for (const { at: heard } of items.values()) if (heard > momentNow()) isAtLeast(heard);
          known.value = items;
        },
      );
      if (turn === following) stop = next;
      else next();
    },
  };
}

/** The last word of a page that is being closed: it is sent even though nobody waits for the answer. */
function farewell(request: Extract<EventsRequest, { action: 'terminal' }>): void {
  void fetch('/staff/events', {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-Bellhop': '1' },
    body: JSON.stringify({ ...request, closed: true }),
  }).catch(() => undefined);
}
