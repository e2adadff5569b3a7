/** For whose sake the agenda was looked at. */
export type Bell = 'alarm' | 'tick' | 'webhook' | 'page';

/** What a warm process remembers about due work: hints that save requests. Nothing depends on their being right. */
export interface WarmMemory {
  /** Wake-ups that this process has set: its time -> when it was set. */
  readonly wakeUps: Map<number, number>;
  /** When each bell was last written down. */
  readonly pulses: Map<Bell, number>;
  /** When the agenda was last looked at, and the earliest work that was left or put in since. */
  lookedAt?: number;
  nextDue?: number | undefined;
  /** When this process last did due work besides something else. */
  sideRunAt?: number;
  sideRunning: boolean;
}

export const warmMemory = (): WarmMemory => ({
  wakeUps: new Map(),
  pulses: new Map(),
  sideRunning: false,
});
