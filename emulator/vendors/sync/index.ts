import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Account } from '../../core/account';
import type { Clock } from '../../core/clock';
import type { Limits } from '../../core/limits';
import type { Restorable, Traffic, Vendor } from '../../core/vendor';
import type { SyncCore } from './core';
import { RateLimiter } from './rate';
import { serveRest } from './routes';
import type { SyncState } from './state';
import { SyncStore } from './store';
import { TwilsockHub } from './twilsock/hub';

export interface SyncOptions {
  readonly clock: Clock;
  readonly limits: () => Readonly<Limits>;
  /** 0 to 1; seeds which list indexes are skipped. */
  readonly random: () => number;
  /** The secret of an API key, to check pages' access tokens with. */
  readonly apiKeySecret: (keySid: string) => string | undefined;
  readonly traffic: Traffic;
  readonly account: Account;
}

/** Twilio Sync: the REST API and the web socket of the unmodified Sync SDK. */
export interface Sync extends Restorable {
  readonly vendor: Vendor;
  /** Takes over a web socket to `/v3/wsconnect`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Empties the account's Sync. Reset the clock first: what is due is set anew here. */
  reset(): void;
  snapshot(): SyncState;
  /** Puts a snapshot back. Reset the clock first, as for `reset`. */
  restore(snapshot: unknown): void;
}

export function createSync(options: SyncOptions): Sync {
  const { clock, limits, random, account, traffic, apiKeySecret } = options;
  const store = new SyncStore({ clock, limits, random, account });
  const rate = new RateLimiter(limits);
  const core: SyncCore = { store, rate, account };
  const hub = new TwilsockHub({ core, clock, traffic, apiKeySecret });
  const startOver = (change: () => void): void => {
    change();
    rate.clear();
    hub.restart();
  };
  return {
    vendor: {
      name: 'sync',
      hosts: ['sync.twilio.com'],
      handle: (request) => serveRest(core, request),
    },
    upgrade: (request, socket, head) => hub.upgrade(request, socket, head),
    reset: () => startOver(() => store.reset()),
    snapshot: () => store.snapshot(),
    restore: (snapshot) => {
      if (!isSyncState(snapshot)) throw new TypeError('not a snapshot of Sync');
      startOver(() => store.restore(snapshot));
    },
  };
}

function isSyncState(value: unknown): value is SyncState {
  return typeof value === 'object' && value !== null && 'objects' in value && 'services' in value;
}
