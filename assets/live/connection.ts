import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Client } from 'twilio-sync';
import { momentNow } from './service-clock';

/** How current what is on the page is. `since` is by the service's clock. */
export type LiveState =
  | { readonly kind: 'connecting' | 'live' | 'reconnecting' }
  | { readonly kind: 'offline'; readonly since: number };

export interface Connection {
  readonly client: Client;
  readonly state: Signal<LiveState>;
  /** Calls back each time the connection stands again after a break: what was missed must be read anew. */
  onBack(then: () => void): void;
}

declare global {
  /** The Sync SDK, loaded by a script tag before the page's own script. */
  var Twilio: { readonly Sync: { readonly Client: typeof Client } } | undefined;
}

/** A break shorter than this is said to be "reconnecting"; after it the page admits to be offline. */
const OFFLINE_AFTER_MS = 10_000;

/** The SDK would wait up to two minutes between attempts; a waiter who walks back into the Wi-Fi should not. */
const RETRY = { min: 1_000, max: 15_000, randomness: 0.2 };

/**
 * Connects to Sync and keeps saying how live the page is.
 * @param renew fetches a fresh token; it is asked three minutes before the old one runs out.
 */
export function connect(token: string, renew: () => Promise<string>): Connection {
  if (!globalThis.Twilio) throw new Error('The live connection could not be loaded.');
  const client = new globalThis.Twilio.Sync.Client(token, {
    logLevel: 'silent',
    retryPolicy: { ...RETRY },
    // The cache can lose an event when the line drops soon after a reload.
    Sync: { enableSessionStorage: false },
  });
  const state = signal<LiveState>({ kind: 'connecting' });
  const back: (() => void)[] = [];
  let broken = false;
  let lostAt = 0;
  let giveUp: ReturnType<typeof setTimeout> | undefined;

  const lost = (atOnce: boolean): void => {
    if (!broken) lostAt = momentNow();
    broken = true;
    clearTimeout(giveUp);
    const admit = (): void => {
      state.value = { kind: 'offline', since: lostAt };
    };
    if (atOnce) return admit();
    if (state.value.kind !== 'offline') {
      state.value = { kind: state.value.kind === 'connecting' ? 'connecting' : 'reconnecting' };
      giveUp = setTimeout(admit, Math.max(0, OFFLINE_AFTER_MS - (momentNow() - lostAt)));
    }
  };
  const stands = (): void => {
    clearTimeout(giveUp);
    const wasBroken = broken && state.value.kind !== 'connecting';
    broken = false;
    state.value = { kind: 'live' };
    if (wasBroken) back.forEach((then) => then());
  };
  const look = (): void => {
    if (!navigator.onLine) lost(true);
    else if (client.connectionState === 'connected') stands();
    else lost(false);
  };

  const renewToken = async (): Promise<void> => {
    try {
      await client.updateToken(await renew());
    } catch {
      // The connection then ends when the token does, and the badge says so; signing out is handled by `renew`.
    }
  };
  client.on('tokenAboutToExpire', () => void renewToken());
  client.on('tokenExpired', () => void renewToken());
  client.on('connectionStateChanged', (next) => {
    if (next === 'denied') void renewToken();
    look();
  });
  addEventListener('offline', look);
  addEventListener('online', look);
  look();
  return { client, state, onBack: (then) => void back.push(then) };
}
