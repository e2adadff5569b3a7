import type { Fault } from '../../core/faults';

/** Trouble that can be had with one press. */
export interface ReadyFault {
  readonly name: string;
  readonly meaning: string;
  readonly fault: (accountSid: string) => Fault;
}

export const READY_FAULTS: readonly ReadyFault[] = [
  {
    name: 'Answers lost after sending',
    meaning: 'Texts go out, but the desk never hears that they did.',
    fault: (accountSid) => ({
      host: 'api.twilio.com',
      path: `/2010-04-01/Accounts/${accountSid}/Messages`,
      method: 'POST',
      when: 'after',
      cut: true,
    }),
  },
  {
    name: 'Sync says 429 for 20 %',
    meaning: 'One in five reads and writes of the records is refused as too many.',
    fault: () => ({ host: 'sync.twilio.com', status: 429, code: 54009, rate: 0.2, seed: 1 }),
  },
  {
    name: 'Texts and callbacks arrive twice',
    meaning: 'The platform delivers each of them again.',
    fault: () => ({ path: '/message', webhook: 'repeat' }),
  },
  {
    name: 'Slow vendors, 500 ms',
    meaning: 'Every answer of a vendor takes half a second longer.',
    fault: () => ({ delayMs: 500 }),
  },
];
