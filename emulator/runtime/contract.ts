/** Request headers between the edge, the runtime and the vendors. None of them ever reaches a function. */
export const HEADERS = {
  /** The invocation's id: the webhook's own when the vendors called, else made by the edge. */
  webhook: 'x-bellhop-webhook',
  /** The function's URL path, put on every vendor request that it makes. */
  function: 'x-bellhop-function',
  /** The account's clock and generation as JSON (`AccountState`). */
  clock: 'x-bellhop-clock',
} as const;

/** What a runtime process must know of the account at every moment. */
export interface AccountState {
  /** Shift of real time, milliseconds. */
  readonly offsetMs: number;
  /** Set while the clock stands still: epoch milliseconds. */
  readonly stoppedAt: number | null;
  /** Grows with every change, so that news that arrives late cannot turn the clock back. */
  readonly version: number;
  /** Grows with every reset of the account: what a warm process remembers of the old one is dropped. */
  readonly resets: number;
}

/** The account before anything has changed its clock. */
export const REAL_TIME: AccountState = { offsetMs: 0, stoppedAt: null, version: 0, resets: 0 };

/** One request that a function answers. */
export interface Invocation {
  readonly webhook: string;
  readonly function: string;
}

/** The environment variable that carries `PreloadSettings`; the preload takes it off at once. */
export const SETTINGS_VARIABLE = 'BELLHOP_RUNTIME_SETTINGS';

/** What a process with the preload is told at its start. */
export interface PreloadSettings {
  readonly vendorsPort: number;
  /** The folders that hold the service's own code, functions and private assets, absolute. */
  readonly loadedFrom: readonly string[];
  readonly state: AccountState;
  /** Only in a forked process, which lives for one invocation. */
  readonly invocation?: Invocation;
}

/** Supervisor -> process. */
export type ToRuntime = { readonly state: AccountState } | { readonly ping: number };

/** Process -> supervisor. */
export type FromRuntime = { readonly listening: number } | { readonly pong: number };

/** Something that would be wrong, or would not have happened, in the cloud. */
export interface RuntimeProblem {
  /**
   * - `crash`: an exception or a rejection that nobody handled
   * - `console`: a function wrote a warning or an error (which raises an alert in the cloud)
   * - `refused`: a connection to a host that is neither a vendor nor this machine
   * - `late`: a vendor request after the function had answered or was cut off (the cloud kills it then)
   * - `death`: a runtime process ended by itself; `stuck`: it had to be ended
   * - `stderr`: anything else a process wrote to its error stream
   */
  readonly kind: 'crash' | 'console' | 'refused' | 'late' | 'death' | 'stuck' | 'stderr';
  /** URL path of the function, where it is known. */
  readonly function?: string;
  readonly text: string;
}

/** Marks a line on a process's error stream as a `RuntimeProblem` in JSON. */
export const PROBLEM_LINE = 'bellhop-problem ';
