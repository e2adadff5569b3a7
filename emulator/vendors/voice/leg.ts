import type { Clock } from '../../core/clock';
import type { Activity } from './activity';
import { Ended } from './happenings';
import type { Happening, Interruption } from './happenings';
import type { Moment } from './reports';
import { isOver } from './state';
import type { Call, CallStatus, WaitingFor } from './state';
import type { Ask } from './twiml/verbs';

/** What a leg needs from the exchange it belongs to. */
export interface LegWorld {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly report: (call: Call, moment: Moment) => void;
  readonly changed: (call: Call) => void;
}

/**
 * A running leg. It does one thing after the other and, while it waits, hears of what happens through `tell`;
 * its end or a redirect comes out of its next step as an exception.
 */
export class Leg {
  /** Asked when a document cannot be had or understood. */
  fallback: Ask | null = null;
  /** The other side of the line, once there is one. */
  bridge: Leg | undefined;
  /** Takes a key instead of whatever the leg does; answers false for one that it lets through. */
  tap: ((key: string) => boolean) | undefined;
  /** Documents fetched since it last waited. */
  documents = 0;
  private mail: Happening[] = [];
  private interruption: Interruption | undefined;
  private wake: (() => void) | undefined;
  private gone = false;
  private readonly endings: (() => void)[] = [];

  constructor(
    readonly call: Call,
    private readonly world: LegWorld,
  ) {}

  get over(): boolean {
    return isOver(this.call);
  }

  /** Tells the leg what happened; heard when it next waits. */
  tell(happening: Happening): void {
    if (this.over) return;
    this.mail.push(happening);
    this.wake?.();
  }

  /** The holder presses a key. */
  press(key: string): void {
    if (this.over || this.tap?.(key)) return;
    this.tell({ what: 'key', key });
  }

  /** Stops the leg in whatever it does: it is sent elsewhere, or somebody takes it out of a queue. */
  interrupt(interruption: Interruption): void {
    if (this.over) return;
    this.interruption = interruption;
    this.wake?.();
  }

  /** What happens next, or the passing of the instant `until`. Throws what interrupts it. */
  async next(until = Number.POSITIVE_INFINITY): Promise<Happening> {
    for (;;) {
      await this.check();
      const first = this.mail.shift();
      if (first) return first;
      if (this.world.clock.now() >= until) return { what: 'time' };
      await this.sleep(until);
    }
  }

  /** Lets time pass, whatever happens in it short of an end. */
  async silence(seconds: number): Promise<void> {
    const until = this.world.clock.now() + seconds * 1000;
    while ((await this.next(until)).what !== 'time');
  }

  /** Throws when the leg has ended or is to go elsewhere. */
  async check(): Promise<void> {
    // Nothing may go on in an account that is gone.
    if (this.gone) await new Promise(() => undefined);
    const { interruption } = this;
    if (!interruption) return;
    if (!(interruption instanceof Ended)) this.interruption = undefined;
    throw interruption;
  }

  /** Forgets what happened while nobody listened: keys pressed too early count for nothing. */
  listen(waitingFor: WaitingFor): void {
    this.mail = this.mail.filter(({ what }) => what !== 'key' && what !== 'words');
    this.waitFor(waitingFor);
  }

  waitFor(waitingFor: WaitingFor): void {
    if (this.over) return;
    this.call.waitingFor = waitingFor;
    this.touch();
  }

  hear(words: string): void {
    this.call.heard.push(words);
    this.touch();
  }

  ring(): void {
    this.call.status = 'ringing';
    this.touch();
    this.world.report(this.call, 'ringing');
  }

  /** The two sides can hear each other from now on. */
  answer(): void {
    if (this.over || this.call.answeredAt !== null) return;
    this.call.status = 'in-progress';
    this.call.answeredAt = this.world.clock.now();
    this.touch();
    this.world.report(this.call, 'answered');
  }

  /** Ends the leg once; later calls change nothing. */
  end(status: CallStatus): void {
    if (this.over) return;
    this.call.status = status;
    this.call.endedAt = this.world.clock.now();
    this.call.waitingFor = null;
    this.interruption = new Ended();
    this.touch();
    this.world.report(this.call, 'completed');
    for (const tell of this.endings) tell();
    this.wake?.();
  }

  /** Called once, when the leg ends. */
  onEnd(tell: () => void): void {
    this.endings.push(tell);
  }

  /** The account was emptied: the leg stands still for ever. */
  abandon(): void {
    this.gone = true;
  }

  private touch(): void {
    this.call.updatedAt = this.world.clock.now();
    this.world.changed(this.call);
  }

  private sleep(until: number): Promise<void> {
    const { clock, activity } = this.world;
    this.documents = 0;
    return activity.pause<void>((settle) => {
      let cancel: (() => void) | undefined;
      const wake = (): void => {
        if (this.wake !== wake) return;
        this.wake = undefined;
        cancel?.();
        settle();
      };
      this.wake = wake;
      if (until !== Number.POSITIVE_INFINITY) {
        cancel = clock.at(until, () => {
          wake();
          // Pushing the clock waits until the call waits again.
          return activity.rest();
        });
      }
    });
  }
}
