import type { Clock } from '../../ports/clock';
import type { Verifier } from '../../ports/verifier';

/** The limits of the service that this one stands for: https://www.twilio.com/docs/verify/api/rate-limits-and-timeouts */
const CODE_LIFE_MS = 10 * 60_000;
const MOST_SENDS = 5;
const MOST_CHECKS = 5;

interface Waiting {
  readonly code: string;
  readonly since: number;
  sends: number;
  checks: number;
}

/** A verifier whose codes can be read off the phone they went to. */
export interface MemoryVerifier extends Verifier {
  /** The last code sent to a phone. */
  codeOn(phone: string): string | undefined;
}

/** Codes in this process's memory: a real verifier with the same rules, for tests and for trying out a sign-in. */
export function memoryVerifier(clock: Clock, newCode: () => string): MemoryVerifier {
  const waiting = new Map<string, Waiting>();
  const phones = new Map<string, string>();

  const current = (phone: string): Waiting | undefined => {
    const found = waiting.get(phone);
    return found && clock.now() - found.since < CODE_LIFE_MS ? found : undefined;
  };
  return {
    async start(phone) {
      const open = current(phone) ?? { code: newCode(), since: clock.now(), sends: 0, checks: 0 };
      if (open.sends >= MOST_SENDS) return 'too-many';
      open.sends += 1;
      waiting.set(phone, open);
      phones.set(phone, open.code);
      return 'sent';
    },
    async check(phone, code) {
      const open = current(phone);
      if (!open) return 'expired';
      if (open.checks >= MOST_CHECKS) return 'too-many';
      open.checks += 1;
      if (open.code !== code) return 'wrong';
      waiting.delete(phone);
      return 'right';
    },
    codeOn: (phone) => phones.get(phone),
  };
}
