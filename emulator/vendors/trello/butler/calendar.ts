import type { Clock } from '../../../core/clock';
import type { ButlerRule } from './commands';

const DAY_MS = 86_400_000;

/** Rings for calendar commands, by the account's clock. */
export class Calendar {
  private readonly cancels = new Set<() => void>();

  constructor(
    private readonly clock: Clock,
    private readonly ring: (rule: ButlerRule) => Promise<void>,
  ) {}

  /** From now on these commands are waited for, and no others. */
  follow(rules: readonly ButlerRule[]): void {
    for (const cancel of this.cancels) cancel();
    this.cancels.clear();
    for (const rule of rules) this.wait(rule);
  }

  private wait(rule: ButlerRule): void {
    if (!('every' in rule.when)) return;
    const at = nextTime(this.clock.now(), rule.when);
    const cancel = this.clock.at(at, async () => {
      this.cancels.delete(cancel);
      this.wait(rule);
      await this.ring(rule);
    });
    this.cancels.add(cancel);
  }
}

/** The next time after `now`, in UTC. */
export function nextTime(now: number, when: { every: 'day' | 'weekday'; at: string }): number {
  const [hours = 0, minutes = 0] = when.at.split(':').map(Number);
  const today = Math.floor(now / DAY_MS) * DAY_MS + (hours * 60 + minutes) * 60_000;
  let next = today > now ? today : today + DAY_MS;
  while (when.every === 'weekday' && isWeekend(next)) next += DAY_MS;
  return next;
}

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());
