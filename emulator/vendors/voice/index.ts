import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { callRoutes } from './api/calls';
import { queueRoutes } from './api/queues';
import { recordingRoutes } from './api/recordings';
import { Exchange } from './exchange';
import type { ExchangeOptions } from './exchange';
import { VoiceState } from './state';

/** Calls, recordings, transcriptions and queues, and the phones at their far end. */
export interface Voice extends Restorable {
  readonly vendor: Vendor;
  /** The running calls, for whoever acts as the holder of a phone. */
  readonly exchange: Exchange;
  /** Whether no call is under way. */
  readonly atRest: boolean;
  reset(): void;
}

/** Builds the voice part of the laptop account. */
export function createVoice(options: ExchangeOptions): Voice {
  const state = new VoiceState();
  const exchange = new Exchange(options, state);
  const table = [...callRoutes(exchange), ...recordingRoutes(exchange), ...queueRoutes(exchange)];
  return {
    vendor: { name: 'voice', hosts: ['api.twilio.com'], handle: handleRoutes(table) },
    exchange,
    get atRest() {
      return exchange.atRest;
    },
    reset() {
      exchange.reset();
      state.reset();
    },
    snapshot: () => state.snapshot(),
    restore(snapshot) {
      exchange.reset();
      state.restore(snapshot);
    },
  };
}
