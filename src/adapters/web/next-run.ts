import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { NextRun } from '../../ports/next-run';

/** How long we wait for a refusal after the call has left; the run itself takes seconds. */
const SENT_MS = 150;
/** A connection that takes longer than this is given up. */
const LONGEST_MS = 900;

/**
 * Calls an address of our own and lets go once the call is on its way: the platform freezes a function that has answered,
 * and a run that is called goes on by itself, whether or not somebody listens.
 */
export function webNextRun(url: string, secret: string): NextRun {
  return () =>
    new Promise((resolve) => {
      const request = url.startsWith('https:') ? secureRequest : plainRequest;
      const call = request(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-length': 0 },
        agent: false,
      });
      const timers = [setTimeout(letGo, LONGEST_MS)];
      function letGo(): void {
        for (const timer of timers) clearTimeout(timer);
        call.destroy();
        resolve();
      }
      call.on('error', letGo);
      call.once('response', letGo);
      // Written out completely: from here on it is under way.
      call.once('finish', () => timers.push(setTimeout(letGo, SENT_MS)));
      call.end();
    });
}
