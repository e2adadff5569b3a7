import type { Clock } from '../../core/clock';
import type { ItemKey } from './state';

/** What may expire: an object (`key` null) or one of its items. */
export interface Expiring {
  readonly at: number;
  readonly sid: string;
  readonly key: ItemKey | null;
}

/**
 * Everything with a time to live, soonest first, behind one entry in the clock: thousands of records
 * with a TTL must not make the clock slow. A record that was prolonged or deleted stays in the heap and
 * is recognised by its age when its turn comes.
 */
export class Expiry {
  private heap: Expiring[] = [];
  private disarm: (() => void) | undefined;
  private armedAt: number | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly expire: (expiring: Expiring) => void,
  ) {}

  add(expiring: Expiring): void {
    this.heap.push(expiring);
    this.rise(this.heap.length - 1);
    this.arm();
  }

  /** Lets everything go whose time has come, also between two ticks of a running clock. */
  settle(): void {
    const now = this.clock.now();
    for (;;) {
      const next = this.heap[0];
      if (!next || next.at > now) break;
      this.drop();
      this.expire(next);
    }
    this.arm();
  }

  replace(all: Iterable<Expiring>): void {
    this.heap = [...all].sort((a, b) => a.at - b.at);
    this.disarm?.();
    this.disarm = undefined;
    this.armedAt = undefined;
    this.arm();
  }

  private arm(): void {
    const next = this.heap[0]?.at;
    if (next === this.armedAt) return;
    this.disarm?.();
    this.disarm = undefined;
    this.armedAt = next;
    if (next === undefined) return;
    this.disarm = this.clock.at(next, () => {
      this.armedAt = undefined;
      this.settle();
    });
  }

  private drop(): void {
    const last = this.heap.pop();
    if (!last || this.heap.length === 0) return;
    this.heap[0] = last;
    this.sink();
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.swapWhenSooner(at, parent)) return;
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const sooner = this.due(right) < this.due(left) ? right : left;
      if (!this.swapWhenSooner(sooner, at)) return;
      at = sooner;
    }
  }

  private due(at: number): number {
    return this.heap[at]?.at ?? Infinity;
  }

  private swapWhenSooner(child: number, parent: number): boolean {
    const [a, b] = [this.heap[child], this.heap[parent]];
    if (!a || !b || a.at >= b.at) return false;
    this.heap[child] = b;
    this.heap[parent] = a;
    return true;
  }
}
