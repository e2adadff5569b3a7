import { call } from './control';

/** What a leg waits for, in the account's words. */
export type WaitingFor = 'gather' | 'record' | 'dial' | 'enqueue';

/** One leg of a call: a phone and the platform. */
export interface Leg {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  readonly status: string;
  /** What the holder of this phone hears, oldest first. */
  readonly heard: readonly string[];
  readonly waitingFor: WaitingFor | null;
  /** The other side, while the two talk. */
  readonly connected: string | null;
  /** ISO instant by the emulator's clock; null while the leg lives. */
  readonly endedAt: string | null;
}

/** What somebody does with the phone in hand. */
export type Act =
  | { readonly answer: true }
  | { readonly reject: true }
  | { readonly hangUp: true }
  | { readonly press: string }
  | { readonly say: string };

/** The calls of a phone. Every call throws `Refused`. */
export const calls = {
  of: (person: string) => call<Leg[]>(`calls?person=${encodeURIComponent(person)}`),
  /** Answers when the call waits for something. */
  make: (from: string, to: string) => call<Leg>('calls', { from, to }),
  act: (sid: string, act: Act) => call<Leg>(`calls/${sid}`, act),
};
