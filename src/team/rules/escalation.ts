import type { Policy, Recipients, Step } from './policy';
import { quietEnds, type QuietTimes } from './quiet';
import { freeAt, type Channel } from './throttle';

/**
 * What must happen because nobody does anything: policy + what has happened + now -> who is to be told how, and when to
 * look again. The same function drives the due work and draws the simulator's timeline. Pure; times are epoch ms.
 */

/** Somebody a step may be for. */
export interface Person {
  /** Person key. */
  readonly who: string;
  readonly quiet: QuietTimes;
  /** When they were last told anything, by channel; see throttle.ts. */
  readonly recent: Readonly<Partial<Record<Channel, readonly number[]>>>;
}

export interface Assignee extends Person {
  readonly done: boolean;
  /** "On it" or "later" holds until then; it stays when it is over. */
  readonly until?: number;
}

/** How things stand when it is looked at. */
export interface Situation {
  readonly now: number;
  /** False = done, dropped or blocked: nothing is said any more. */
  readonly open: boolean;
  /** One of them is enough, or each has to do it. */
  readonly mode: 'anyone' | 'everyone';
  readonly assignees: readonly Assignee[];
  readonly managers: readonly Person[];
  readonly admins: readonly Person[];
}

/** How far an escalation has come. Kept with the task or stage it is about. */
export interface Progress {
  /** When it is due. */
  readonly base: number;
  /** 0 = the first. */
  readonly round: number;
  /** The step that comes next in this round. */
  readonly step: number;
  /** When the last step after the due time could first reach somebody; the next keeps its distance to it. */
  readonly lastAt?: number;
  /** Nothing further before this: whoever was asked how it stands gets time to answer. */
  readonly notBefore?: number;
  /** Whom a step has not reached yet, because of quiet hours or because they were told much already. */
  readonly waiting: readonly {
    readonly round: number;
    readonly step: number;
    readonly who: string;
  }[];
  /** Who was asked how it stands, by the end of the hold it was about. */
  readonly checked: Readonly<Record<string, number>>;
}

/** Something to be said to one person now. */
export interface Delivery {
  /** The same deed has the same name, so that it is done once: `0.3` is round 0, step 3; `c1767225600000` a check. */
  readonly id: string;
  readonly who: string;
  readonly by: Channel;
  readonly to: Recipients;
  /** A reminder before the due time, one of the steps after it, or the question what became of "on it". */
  readonly what: 'reminder' | 'step' | 'check';
  readonly critical: boolean;
}

export interface Advance {
  readonly progress: Progress;
  readonly deliveries: readonly Delivery[];
  /** When to look again; undefined = there is nothing more to come unless somebody acts. */
  readonly next?: number;
}

const MINUTE_MS = 60_000;
/** Whoever is asked how it stands has so long to answer before others hear of it. */
export const CHECK_GAP_MS = 30 * MINUTE_MS;

/** A step that is taken so late was as good as on time. */
const LATENESS_MS = 5 * MINUTE_MS;

/** The beginning: reminders whose time has passed already are left out. */
export function begun(policy: Policy, base: number, now: number): Progress {
  const step = policy.steps.findIndex(({ after }) => after >= 0 || base + after * MINUTE_MS >= now);
  return {
    base,
    round: 0,
    step: step === -1 ? policy.steps.length : step,
    waiting: [],
    checked: {},
  };
}

/** Until when everything is still because somebody is at it; 0 = nothing holds it. */
export function heldUntil({ mode, assignees }: Pick<Situation, 'mode' | 'assignees'>): number {
  const open = assignees.filter(({ done }) => !done);
  if (open.length === 0) return 0;
  const untils = open.map(({ until }) => until ?? 0);
  return mode === 'anyone' ? Math.max(...untils) : Math.min(...untils);
}

/** What must happen now. Calling it again with the progress it answered does nothing twice. */
export function advance(policy: Policy, before: Progress, situation: Situation): Advance {
  if (!situation.open) return { progress: { ...before, waiting: [] }, deliveries: [] };
  const run = new Run(policy, before, situation);
  const asked = run.askHolders();
  const held = heldUntil(situation);
  if (held > situation.now) run.stayStill(held);
  else {
    run.tellThoseWhoWait();
    run.takeSteps(asked);
  }
  return run.result();
}

/** One look at an escalation: collects what is to be said, and when to look again. */
class Run {
  private progress: Progress;
  private readonly deliveries: Delivery[] = [];
  private readonly times: number[] = [];

  constructor(
    private readonly policy: Policy,
    before: Progress,
    private readonly at: Situation,
  ) {
    this.progress = before;
  }

  result(): Advance {
    const next = this.times.length === 0 ? undefined : Math.min(...this.times);
    return {
      progress: this.progress,
      deliveries: this.deliveries,
      ...(next === undefined ? {} : { next }),
    };
  }

  /**
   * Asks whoever said "on it" or "later" when that time is over. Answers until when the steps wait for that: where one
   * person is enough, others hear of it only after the one who took it has had a chance to say how it stands.
   */
  askHolders(): number {
    let waits = 0;
    for (const person of this.at.assignees) {
      const { who, until, done } = person;
      if (done || until === undefined || this.progress.checked[who] === until) continue;
      if (until > this.at.now) {
        this.times.push(until);
        continue;
      }
      const clear = this.clearFor(person, 'message', false);
      if (clear !== undefined && clear > this.at.now) {
        this.times.push(clear);
        waits = Math.max(waits, clear + CHECK_GAP_MS);
        continue;
      }
      if (clear !== undefined) {
        this.deliver(person, 'message', 'assignees', 'check', false, `c${until}`);
        this.progress = { ...this.progress, notBefore: this.at.now + CHECK_GAP_MS };
      }
      this.progress = {
        ...this.progress,
        checked: { ...this.progress.checked, [who]: until },
      };
    }
    return this.at.mode === 'anyone' ? waits : 0;
  }

  /** Somebody is at it: what has not been said need not be said. */
  stayStill(until: number): void {
    this.progress = { ...this.progress, waiting: [] };
    this.times.push(until);
  }

  tellThoseWhoWait(): void {
    const still: Progress['waiting'][number][] = [];
    for (const waiting of this.progress.waiting) {
      const step = this.policy.steps[waiting.step];
      const person = step && this.recipients(step).find(({ who }) => who === waiting.who);
      if (!step || !person || this.isPast(step)) continue;
      const clear = this.clearFor(person, step.by, step.critical === true);
      if (clear === undefined) continue;
      if (clear > this.at.now) {
        this.times.push(clear);
        still.push(waiting);
      } else this.deliverStep(person, step, waiting.round, waiting.step);
    }
    this.progress = { ...this.progress, waiting: still };
  }

  takeSteps(notBefore: number): void {
    for (;;) {
      const step = this.policy.steps[this.progress.step];
      if (!step) {
        if (!this.beginRound()) return;
        continue;
      }
      const time = Math.max(this.timeOf(step), notBefore);
      if (step.after < 0 && (this.isPast(step) || time >= this.progress.base)) {
        this.progress = { ...this.progress, step: this.progress.step + 1 };
        continue;
      }
      if (time > this.at.now) {
        this.times.push(time);
        return;
      }
      this.take(step, time);
    }
  }

  /** A reminder of something that is due already would be none. */
  private isPast(step: Step): boolean {
    return step.after < 0 && this.at.now >= this.progress.base;
  }

  private beginRound(): boolean {
    const { round } = this.progress;
    const first = this.policy.steps.findIndex(({ after }) => after >= 0);
    if (round >= this.policy.repeat || first === -1) return false;
    this.progress = { ...this.progress, round: round + 1, step: first };
    return true;
  }

  private timeOf(step: Step): number {
    const { base, round, lastAt, notBefore = 0 } = this.progress;
    const planned = base + step.after * MINUTE_MS;
    if (step.after < 0 || lastAt === undefined) return Math.max(planned, notBefore);
    const before = this.policy.steps[this.progress.step - 1];
    const isFirst = before === undefined || before.after < 0;
    const distance = isFirst ? this.policy.repeatAfter : step.after - before.after;
    return Math.max(round === 0 ? planned : 0, lastAt + distance * MINUTE_MS, notBefore);
  }

  private take(step: Step, planned: number): void {
    const { round, step: index } = this.progress;
    let reached = Infinity;
    const waiting = [...this.progress.waiting];
    for (const person of this.recipients(step)) {
      const clear = this.clearFor(person, step.by, step.critical === true);
      if (clear === undefined) continue;
      reached = Math.min(reached, clear);
      if (clear <= this.at.now) this.deliverStep(person, step, round, index);
      else {
        waiting.push({ round, step: index, who: person.who });
        this.times.push(clear);
      }
    }
    // Due work comes up to a minute or two late; that must not add up from step to step.
    const onTime = Math.max(planned, this.at.now - LATENESS_MS);
    const lastAt = Number.isFinite(reached) && reached > this.at.now ? reached : onTime;
    this.progress = {
      ...this.progress,
      step: index + 1,
      waiting,
      ...(step.after < 0 ? {} : { lastAt }),
    };
  }

  private recipients(step: Step): readonly Person[] {
    if (step.to !== 'assignees') return this.at[step.to];
    return this.at.assignees.filter(({ done, until = 0 }) => !done && until <= this.at.now);
  }

  private deliverStep(person: Person, step: Step, round: number, index: number): void {
    const what = step.after < 0 ? 'reminder' : 'step';
    this.deliver(person, step.by, step.to, what, step.critical === true, `${round}.${index}`);
  }

  private deliver(
    { who }: Person,
    by: Channel,
    to: Recipients,
    what: Delivery['what'],
    critical: boolean,
    id: string,
  ): void {
    this.deliveries.push({ id, who, by, to, what, critical });
  }

  /** When somebody may be told next: not in quiet hours, not too often; undefined = not in the foreseeable future. */
  private clearFor(person: Person, by: Channel, critical: boolean): number | undefined {
    const { now } = this.at;
    const said = this.deliveries.filter((one) => one.who === person.who && one.by === by);
    const recent = [...(person.recent[by] ?? []), ...said.map(() => now)];
    const free = freeAt(recent, by, now);
    if (critical) return free;
    return quietEnds(person.quiet, free);
  }
}
