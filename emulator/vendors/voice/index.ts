import { handleRoutes } from '../../core/routes';
import type { Restorable, Vendor } from '../../core/vendor';
import { callRoutes } from './api/calls';
import { queueRoutes } from './api/queues';
import { recordingRoutes } from './api/recordings';
import { Exchange } from './exchange';
import type { ExchangeOptions } from './exchange';
import { paymentRoutes } from './payments/routes';
import { Sessions } from './payments/sessions';
import { PaymentsState } from './payments/state';
import { VoiceState } from './state';

/** Calls, recordings, transcriptions, queues and payments, and the phones at their far end. */
export interface Voice extends Restorable {
  readonly vendor: Vendor;
  /** The running calls, for whoever acts as the holder of a phone. */
  readonly exchange: Exchange;
  /** How taking cards is set up, and what stands in the providers' books. */
  readonly payments: PaymentsState;
  /** Whether no call is under way. */
  readonly atRest: boolean;
  reset(): void;
}

/** Builds the voice part of the laptop account. */
export function createVoice(options: ExchangeOptions): Voice {
  const state = new VoiceState();
  const exchange = new Exchange(options, state);
  const payments = new PaymentsState();
  const sessions = new Sessions(exchange, payments);
  const table = [
    ...callRoutes(exchange),
    ...recordingRoutes(exchange),
    ...queueRoutes(exchange),
    ...paymentRoutes(exchange, sessions),
  ];
  return {
    vendor: { name: 'voice', hosts: ['api.twilio.com'], handle: handleRoutes(table) },
    exchange,
    payments,
    get atRest() {
      return exchange.atRest;
    },
    reset() {
      exchange.reset();
      sessions.reset();
      payments.reset();
      state.reset();
    },
    snapshot: () => ({ calls: state.snapshot(), payments: payments.snapshot() }),
    restore(snapshot) {
      const kept = snapshot as { readonly calls: unknown; readonly payments: unknown };
      exchange.reset();
      sessions.reset();
      payments.restore(kept.payments);
      state.restore(kept.calls);
    },
  };
}
