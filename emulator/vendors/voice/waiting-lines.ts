import type { Clock } from '../../core/clock';
import { newSid } from '../../core/sids';
import type { Leg } from './leg';
import { QUEUE_SIZE } from './limits';
import type { Queue, VoiceState } from './state';

/** A caller in a queue. */
export interface Member {
  readonly leg: Leg;
  readonly since: number;
}

/** Who waits in which queue, and who waits for somebody to come into one. */
export class WaitingLines {
  private readonly members = new Map<string, Member[]>();
  private readonly watchers = new Map<string, Leg[]>();

  constructor(
    private readonly clock: Clock,
    private readonly state: VoiceState,
  ) {}

  /** The queue of this name, which is made when nobody made it. */
  named(name: string): Queue {
    return this.state.queueNamed(name) ?? this.make(name, QUEUE_SIZE.usual);
  }

  make(friendlyName: string, maxSize: number): Queue {
    const now = this.clock.now();
    const queue = { sid: newSid('QU'), friendlyName, maxSize, createdAt: now, updatedAt: now };
    this.state.addQueue(queue);
    return queue;
  }

  /** Oldest first. */
  in(queueSid: string): readonly Member[] {
    return this.members.get(queueSid) ?? [];
  }

  /** Answers false when the queue is full. */
  join(queue: Queue, leg: Leg): boolean {
    const standing = this.in(queue.sid);
    if (standing.length >= queue.maxSize) return false;
    this.members.set(queue.sid, [...standing, { leg, since: this.clock.now() }]);
    this.watchers.get(queue.sid)?.[0]?.tell({ what: 'queue' });
    return true;
  }

  leave(queue: Queue, leg: Leg): void {
    const left = this.in(queue.sid).filter((member) => member.leg !== leg);
    this.members.set(queue.sid, left);
  }

  /** Takes the first caller out of a queue. */
  takeFirst(queue: Queue): Leg | undefined {
    const [first] = this.in(queue.sid);
    if (first) this.leave(queue, first.leg);
    return first?.leg;
  }

  /** Tells a leg when somebody comes; the one who has waited longest is told first. */
  watch(queue: Queue, leg: Leg): void {
    this.watchers.set(queue.sid, [...(this.watchers.get(queue.sid) ?? []), leg]);
  }

  unwatch(queue: Queue, leg: Leg): void {
    const left = (this.watchers.get(queue.sid) ?? []).filter((other) => other !== leg);
    this.watchers.set(queue.sid, left);
  }

  reset(): void {
    this.members.clear();
    this.watchers.clear();
  }
}
