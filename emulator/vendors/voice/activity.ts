import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Knows whether the calls are at rest: everything that is under way (a document being fetched, a callback being
 * told) counts as busy, everything that waits for a person or for the clock does not.
 */
export class Activity {
  private busy = 0;
  private lives = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly failed: (error: unknown) => void) {}

  /** Counts as busy until the answered function is called. */
  begin(): () => void {
    const life = this.lives;
    let over = false;
    this.busy += 1;
    return () => {
      if (over || life !== this.lives) return;
      over = true;
      this.busy -= 1;
      if (this.busy === 0) this.tell();
    };
  }

  /** Runs work that nobody waits for. */
  spawn(work: () => Promise<void>): void {
    const end = this.begin();
    work().catch(this.failed).finally(end);
  }

  /** Waits for something from outside; busy again in the very moment it comes. */
  pause<T>(listen: (settle: (value: T) => void) => void): Promise<T> {
    const life = this.lives;
    this.busy -= 1;
    if (this.busy === 0) this.tell();
    return new Promise((resolve) => {
      listen((value) => {
        if (life !== this.lives) return;
        this.busy += 1;
        resolve(value);
      });
    });
  }

  /** Resolves when nothing is under way any more. */
  async rest(): Promise<void> {
    // What was just set going may not have begun yet.
    await nextTurn();
    while (this.busy > 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      await nextTurn();
    }
  }

  get atRest(): boolean {
    return this.busy === 0;
  }

  /** Everything under way is gone with its account. */
  reset(): void {
    this.lives += 1;
    this.busy = 0;
    this.tell();
  }

  private tell(): void {
    const told = this.waiting;
    this.waiting = [];
    for (const tell of told) tell();
  }
}
