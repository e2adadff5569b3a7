import { setTimeout as wait } from 'node:timers/promises';
import { AUTHENTICATE, errorAnswer } from './errors';
import type { Fault, Faults } from './faults';
import type { Limits } from './limits';
import type { RequestLog } from './request-log';
import { ConnectionCut, VendorError } from './vendor';
import type { Traffic, VendorAnswer } from './vendor';

/** Twilio's number for a plain HTTP failure: 20000 + status, except that 401 is "authenticate". */
const usualCode = (status: number): number => (status === 401 ? AUTHENTICATE : 20_000 + status);

/** The one gate of all vendor requests: latency, faults and the log. */
export function createTraffic(options: {
  faults: Faults;
  log: RequestLog;
  limits: () => Readonly<Limits>;
}): Traffic {
  return {
    async pass(request, caller, serve) {
      const ended = options.log.start(request, caller);
      try {
        const answer = await struck(request, serve);
        ended(answer.status);
        return answer;
      } catch (error) {
        ended(error instanceof VendorError ? error.status : 0);
        throw error;
      }
    },
  };

  async function struck(
    request: { host: string; method: string; path: string },
    serve: () => Promise<VendorAnswer>,
  ): Promise<VendorAnswer> {
    const fault = options.faults.forRequest(request);
    // Half the way there, half the way back: what one request does is seen by others before its answer arrives.
    const oneWay = (options.limits().apiLatencyMs + (fault?.delayMs ?? 0)) / 2;
    if (oneWay > 0) await wait(oneWay, undefined, { ref: false });
    if (fault && fault.when !== 'after') {
      const instead = trouble(fault);
      if (instead) return instead;
    }
    const answer = await serve();
    if (oneWay > 0) await wait(oneWay, undefined, { ref: false });
    return (fault?.when === 'after' && trouble(fault)) || answer;
  }

  function trouble(fault: Fault): VendorAnswer | undefined {
    if (fault.cut) throw new ConnectionCut('the connection was cut on order');
    if (fault.status === undefined) return undefined;
    const code = fault.code ?? usualCode(fault.status);
    return errorAnswer(fault.status, code, 'Trouble on order');
  }
}
