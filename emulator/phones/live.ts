import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../core/changes';
import { followChanges } from './control';

/** The stream of changes opened: anything may have changed. `first` = the page has only just begun. */
type Everything = { readonly what: 'everything'; readonly first: boolean };
type Listener = (change: Change | Everything) => void;

/** Bursts of changes are read once; a page needs no more than a few readings a second. */
const GATHER_MS = 80;

const listeners = new Set<Listener>();
const connectionListeners = new Set<(connected: boolean) => void>();
let connected: boolean | undefined;

function tell(change: Change | Everything): void {
  for (const listener of listeners) listener(change);
}

function setConnected(value: boolean): void {
  connected = value;
  for (const listener of connectionListeners) listener(value);
}

/** Opens the one stream of changes that everything on the page listens to. */
export function startFollowing(): () => void {
  return followChanges({
    changed: tell,
    opened: () => {
      const first = connected === undefined;
      setConnected(true);
      tell({ what: 'everything', first });
    },
    lost: () => setConnected(false),
  });
}

/** Whether the account answers; undefined until known. */
export function useConnected(): boolean | undefined {
  const [value, set] = useState(connected);
  useEffect(() => {
    set(connected);
    connectionListeners.add(set);
    return () => void connectionListeners.delete(set);
  }, []);
  return value;
}

/** Calls `act` for each change of the account, also when the stream comes back. */
export function useChanges(act: Listener): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listener: Listener = (change) => latest.current(change);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

/**
 * A reading of the account that is taken again whenever a change `concerns` it, and with a fresh
 * account. `key` tells readings apart; `costly` ones are not repeated when the page begins.
 */
export function useReading<T>(
  key: string,
  read: () => Promise<T>,
  concerns: (change: Change) => boolean,
  costly = false,
): {
  readonly value: T | undefined;
  readonly problem: string | undefined;
  readonly again: () => void;
} {
  const [value, setValue] = useState<T | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const latest = useRef({ read, concerns });
  latest.current = { read, concerns };
  const again = useRef<() => void>(() => undefined);

  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reading = false;
    const take = async () => {
      timer = undefined;
      reading = true;
      try {
        const next = await latest.current.read();
        if (gone) return;
        setValue(next);
        setProblem(undefined);
      } catch (error) {
        if (!gone) setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        reading = false;
      }
    };
    const soon = (wait: number) => {
      if (gone || timer !== undefined) return;
      // A change during a reading may have been missed by it, so it is read once more afterwards.
      timer = setTimeout(() => {
        timer = undefined;
        if (reading) soon(GATHER_MS);
        else void take();
      }, wait);
    };
    const listener: Listener = (change) => {
      if (change.what === 'everything') {
        if (!(costly && change.first)) soon(0);
      } else if (change.what === 'account') soon(0);
      else if (latest.current.concerns(change)) soon(GATHER_MS);
    };
    again.current = () => soon(0);
    listeners.add(listener);
    soon(0);
    return () => {
      gone = true;
      clearTimeout(timer);
      listeners.delete(listener);
    };
  }, [key, costly]);

  return { value, problem, again: () => again.current() };
}
