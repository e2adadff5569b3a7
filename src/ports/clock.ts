/** Time and chance, passed in so that rules stay the same for the same input. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** Ids nobody can guess, of `length` characters A-Z a-z 0-9 - _. */
export type NewId = (length: number) => string;
