type Due = {
  readonly at: number;
  readonly order: number;
  readonly run: () => void | Promise<void>;
};

/** How far `advance` may go before we say it hangs: due events that keep making new ones at the same instant. */
const MAX_EVENTS_PER_PUSH = 1_000_000;

/**
 * The one clock of the laptop account. Everything that happens later happens through `at` or `after`,
 * so that pushing the clock makes due events fire in order, each at its own instant.
 */
export class Clock {
  private offsetMs = 0;
  private stoppedAt: number | undefined;
  private due: Due[] = [];
  private order = 0;
  private timer: NodeJS.Timeout | undefined;
  private pushing = false;
  private resets = 0;
  private lastPush: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  /** Emulated time, epoch milliseconds. */
  now(): number {
    return this.stoppedAt ?? Date.now() + this.offsetMs;
  }

  get running(): boolean {
    return this.stoppedAt === undefined;
  }

  /** What the functions' own clock must be set to: a shift of real time, or a fixed instant. */
  get state(): { readonly offsetMs: number; readonly stoppedAt: number | null } {
    return { offsetMs: this.offsetMs, stoppedAt: this.stoppedAt ?? null };
  }

  get nextDue(): number | undefined {
    return this.due[0]?.at;
  }

  /** Called whenever the clock is pushed, stopped or started. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs `run` at the instant `at`; answers a function that takes it back. */
  at(at: number, run: () => void | Promise<void>): () => void {
    const due: Due = { at, order: this.order++, run };
    const index = this.due.findIndex((other) => other.at > at);
    this.due.splice(index === -1 ? this.due.length : index, 0, due);
    this.arm();
    return () => {
      this.due = this.due.filter((other) => other !== due);
      this.arm();
    };
  }

  /** Runs `run` in `ms` emulated milliseconds. */
  after(ms: number, run: () => void | Promise<void>): () => void {
    return this.at(this.now() + ms, run);
  }

  /** A pause in emulated time; resolves when the clock gets there. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.after(ms, resolve));
  }

  stop(): void {
    this.stoppedAt ??= this.now();
    this.arm();
    this.changed();
  }

  run(): void {
    if (this.stoppedAt === undefined) return;
    this.offsetMs = this.stoppedAt - Date.now();
    this.stoppedAt = undefined;
    this.arm();
    this.changed();
  }

  /**
   * Pushes the clock to `to`, firing what is due on the way, one instant after the other. Pushes that
   * overlap happen one after the other; a reset ends them.
   */
  pushTo(to: number): Promise<void> {
    return this.queue(() => to);
  }

  async advance(ms: number): Promise<void> {
    await this.queue(() => this.now() + ms);
  }

  /** Back to real time with nothing due. */
  reset(): void {
    this.resets++;
    this.pushing = false;
    this.due = [];
    this.offsetMs = 0;
    this.stoppedAt = undefined;
    this.arm();
    this.changed();
  }

  private queue(target: () => number): Promise<void> {
    const asked = this.resets;
    const push = this.lastPush
      .catch(() => undefined)
      .then(() => (asked === this.resets ? this.push(target()) : undefined));
    this.lastPush = push;
    return push;
  }

  private async push(to: number): Promise<void> {
    const begun = this.resets;
    const wasRunning = this.running;
    this.stop();
    this.pushing = true;
    try {
      for (let fired = 0; ; fired++) {
        if (fired > MAX_EVENTS_PER_PUSH) {
          throw new Error('the clock never comes to rest: due work keeps making due work');
        }
        const next = this.due[0];
        if (!next || next.at > to) break;
        this.due.shift();
        this.moveTo(Math.max(next.at, this.now()));
        await next.run();
        if (begun !== this.resets) return;
      }
      this.moveTo(Math.max(to, this.now()));
    } finally {
      if (begun === this.resets) {
        this.pushing = false;
        if (wasRunning) this.run();
      }
    }
  }

  private moveTo(at: number): void {
    if (this.stoppedAt === at) return;
    this.stoppedAt = at;
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }

  private arm(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const next = this.due[0];
    if (!next || !this.running || this.pushing) return;
    const wait = Math.min(Math.max(next.at - this.now(), 0), 2_000_000_000);
    this.timer = setTimeout(() => this.fire(), wait);
    this.timer.unref();
  }

  private fire(): void {
    while (this.running && !this.pushing) {
      const next = this.due[0];
      if (!next || next.at > this.now()) break;
      this.due.shift();
      void Promise.resolve(next.run()).catch((error: unknown) => {
        // Due work belongs to the emulator itself: a failure there is our bug and must be seen.
        console.error(error);
      });
    }
    this.arm();
  }
}
