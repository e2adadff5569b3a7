import type { AccountState } from '../contract';
import { REAL_TIME } from '../contract';

const RealDate = Date;
const realNow = Date.now;

let current: AccountState = REAL_TIME;
let onReset: () => void = () => undefined;

/** The state that this process has last heard of. */
export const accountState = (): AccountState => current;

/** Takes over news of the account, unless it is older than what is known. */
export function setAccountState(state: AccountState): void {
  if (state.version < current.version) return;
  const reset = state.resets !== current.resets;
  current = state;
  if (reset) onReset();
}

/** Emulated time, epoch milliseconds. */
export const emulatedNow = (): number => current.stoppedAt ?? realNow() + current.offsetMs;

/**
 * Makes `Date` tell the account's time. Timers and `performance` stay real: they measure work, not the time of day.
 * `whenReset` runs when the account starts afresh.
 */
export function installAccountClock(initial: AccountState, whenReset: () => void): void {
  current = initial;
  onReset = whenReset;
  RealDate.now = emulatedNow;
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [emulatedNow()] : args, newTarget) as Date,
    apply: () => new RealDate(emulatedNow()).toString(),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: ShiftedDate,
    writable: true,
    configurable: true,
  });
  globalThis.Date = ShiftedDate;
}
