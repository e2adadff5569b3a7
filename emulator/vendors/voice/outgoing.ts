import type { Exchange } from './exchange';
import { giveUp } from './give-up';
import type { Source } from './happenings';
import type { Leg } from './leg';
import { ring } from './ringing';
import { runCall } from './script';
import type { Ask, StatusCallback } from './twiml/verbs';

/** A call that the API was asked to make, checked. */
export interface NewCall {
  readonly from: string;
  readonly to: string;
  readonly numberSid: string;
  readonly source: Source;
  readonly fallback: Ask | null;
  readonly statusCallback: StatusCallback | undefined;
  readonly timeout: number;
  readonly timeLimit: number;
  readonly sendDigits: string;
  readonly machineDetection: 'Enable' | 'DetectMessageEnd' | undefined;
}

/** What the platform says of who answered. https://www.twilio.com/docs/voice/answering-machine-detection */
const MACHINE = { Enable: 'machine_start', DetectMessageEnd: 'machine_end_beep' } as const;

/** Calls a phone; what it is then told comes from the address or document of the call. */
export function callOut(exchange: Exchange, asked: NewCall): Leg {
  const { from, to, numberSid, statusCallback } = asked;
  const leg = exchange.open({
    from,
    to,
    holder: to,
    direction: 'outbound-api',
    numberSid,
    statusCallback,
  });
  leg.fallback = asked.fallback;
  exchange.activity.spawn(() => makeCall(exchange, leg, asked));
  return leg;
}

async function makeCall(exchange: Exchange, leg: Leg, asked: NewCall): Promise<void> {
  try {
    // The request that made the call is answered while it is still queued.
    await Promise.resolve();
    const by = await ring(exchange, leg, asked.timeout);
    const { machineDetection: how, timeLimit, sendDigits } = asked;
    if (how) leg.call.answeredBy = by === 'human' ? 'human' : MACHINE[how];
    if (sendDigits !== '') leg.hear(`keys: ${sendDigits}`);
    const cancel = exchange.options.clock.after(timeLimit * 1000, () => {
      leg.end('completed');
      return exchange.activity.rest();
    });
    leg.onEnd(cancel);
  } catch (error) {
    giveUp(leg, error);
    return;
  }
  await runCall(exchange, leg, asked.source);
}
