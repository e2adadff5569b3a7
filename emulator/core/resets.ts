import { setTimeout as wait } from 'node:timers/promises';
import type { SeedKind } from './local-account';
import { until } from './until';
import type { Restorable } from './vendor';

/** A part of the account that can be emptied, and put back as it once was. */
export interface Part extends Restorable {
  reset(): void;
}

/** A snapshot older than this is made anew, because the times in it have grown old. */
const FRESH_MS = 5 * 60_000;
/** How long a new account is given time to come to rest before it is kept (ms). */
const REST_MS = 10_000;
/** How long what is due in a snapshot takes to begin. */
const BEGINS_MS = 20;
/** How long functions that are at work may take to end before a reset cuts them off, and before a fresh account is handed over. */
const WORK_MS = 3_000;

interface Kept {
  readonly at: number;
  readonly parts: readonly unknown[];
}

/** Makes fresh accounts: seeded once per kind, then put back from a snapshot. */
export class Resets {
  private readonly kept = new Map<SeedKind, Kept>();
  private readonly listeners = new Set<() => void | Promise<void>>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      parts: readonly Part[];
      /** Ends what would begin anything more: clock and faults. */
      calm: () => void;
      /** Whether functions are at work. */
      busy: () => boolean;
      /** Clears what no snapshot holds: clock, faults, logs, calls under way. */
      clear: () => void;
      seed: (kind: SeedKind) => Promise<void>;
      /** Whether the new account has nothing under way any more. */
      atRest: () => boolean;
    },
  ) {}

  /** Called after each reset, before the account is filled. */
  onReset(listener: () => void | Promise<void>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** One at a time; rejects when the seed fails, and the account is then bare. */
  reset(kind: SeedKind): Promise<void> {
    const next = this.last.catch(() => undefined).then(() => this.make(kind));
    this.last = next;
    return next;
  }

  private async make(kind: SeedKind): Promise<void> {
    this.options.calm();
    await this.calmness();
    const kept = this.kept.get(kind);
    if (kept && Date.now() - kept.at < FRESH_MS) {
      await this.empty(() =>
        this.options.parts.forEach((part, index) => part.restore(kept.parts[index])),
      );
      return;
    }
    await this.empty(() => this.options.parts.forEach((part) => part.reset()));
    if (kind === 'bare') return;
    const at = Date.now();
    try {
      await this.options.seed(kind);
      await this.rest();
    } catch (error) {
      await this.empty(() => this.options.parts.forEach((part) => part.reset()));
      throw error;
    }
    const parts = this.options.parts.map((part) => part.snapshot());
    this.kept.set(kind, { at, parts });
    // Filling the account is not part of its history.
    await this.empty(() => this.options.parts.forEach((part, i) => part.restore(parts[i])));
  }

  private async empty(fill: () => void): Promise<void> {
    this.options.clear();
    fill();
    for (const listener of this.listeners) await listener();
    // What was due in the snapshot begins at once.
    await wait(BEGINS_MS);
    await this.calmness();
  }

  private calmness(): Promise<void> {
    return until(() => !this.options.busy(), WORK_MS);
  }

  private rest(): Promise<void> {
    return until(this.options.atRest, REST_MS);
  }
}
