import { memoryCalls } from '../../src/adapters/memory/calls';
import { memoryRecords } from '../../src/adapters/memory/records';
import type { NewItem } from '../../src/agenda/item';
import { lineSettings } from '../../src/config/line';
import { beginCall } from '../../src/line/call-desk';
import type { CallParts } from '../../src/line/call-parts';
import {
  callEnded,
  defaultEnded,
  keyPressed,
  phoneEnded,
  phonePickedUp,
  tryEnded,
} from '../../src/line/call-steps';
import { callSettings, type Group } from '../../src/line/group';
import type { Member } from '../../src/line/member';
import { LINE_CLAIMS, lineObjects } from '../../src/line/objects';
import { rosterMemory } from '../../src/line/roster';
import type { Rota } from '../../src/line/rules/rota';
import { splitRota } from '../../src/line/stored';
import type { CallScript, Instruction } from '../../src/ports/call-script';
import type { Records } from '../../src/ports/records';
import * as v from 'valibot';
import type { Chance } from './random';

/** What somebody does whose phone rings; times in seconds. */
export type Doing =
  | { readonly does: 'nothing' }
  | { readonly does: 'busy'; readonly after: number }
  | { readonly does: 'failed'; readonly after: number }
  | { readonly does: 'refuses'; readonly after: number }
  /** A machine, or somebody who does not press a key. */
  | { readonly does: 'listens'; readonly after: number }
  | {
      readonly does: 'presses';
      readonly after: number;
      readonly key: string;
      readonly thinks: number;
    }
  /** Presses 1 and is gone before the caller is there. */
  | { readonly does: 'pressesAndGoes'; readonly after: number; readonly thinks: number };

/** A caller; `leaves`: hangs up after so long, whatever happens. */
export interface Caller {
  readonly number: string;
  readonly at: number;
  readonly leaves?: number;
}

/** What became of a caller. */
export interface Fate {
  readonly sid: string;
  readonly startedAt: number;
  reachedAt?: number;
  reached?: 'person' | 'default' | 'voicemail' | 'left';
}

/** A phone that rang: whose, from when to when, and for which call. */
export interface Ring {
  readonly number: string;
  readonly call: string;
  readonly from: number;
  to?: number;
}

interface Event {
  readonly at: number;
  readonly nth: number;
  readonly run: () => Promise<void>;
}

interface Leg {
  readonly number: string;
  readonly pickedUp: string;
  readonly ended: string;
  readonly ring: Ring;
  answered: boolean;
  over: boolean;
}

const ADDRESS = 'https://line.example';
const query = (address: string): URLSearchParams => new URL(address).searchParams;

/**
 * A telephone network in small, for many calls at once and no time at all: rings the phones that the desk names, lets
 * their owners do what they do, and asks the desk as the platform would, with answers that come late and reports that
 * come twice, in another order or never. The real desk over real records in memory.
 */
export class SmallExchange {
  now: number;
  readonly fates = new Map<string, Fate>();
  readonly rings: Ring[] = [];
  readonly records: Records;
  readonly parts: CallParts;
  private events: Event[] = [];
  private count = 0;

  constructor(
    private readonly chance: Chance,
    readonly group: Group,
    private readonly world: {
      readonly startsAt: number;
      /** Whether the first pick-up or the first key ends the ringing of the others. */
      readonly cancels: 'pickup' | 'accept';
      readonly does: (number: string) => Doing;
      readonly holdsPhone: (number: string) => string | undefined;
    },
  ) {
    this.now = world.startsAt;
    this.records = memoryRecords({ now: () => this.now });
    const put = (): Promise<void> => Promise.resolve();
    this.parts = {
      group,
      records: this.records,
      rosters: rosterMemory(() => this.now),
      agenda: { put: (_items: readonly NewItem[]) => put(), remove: put },
      calls: memoryCalls({ now: () => this.now }),
      now: () => this.now,
      personKey: (address) => `k${address.replace('+', '')}`,
      address: (path, about = {}) => {
        const text = new URLSearchParams(
          Object.entries(about).map(([key, value]) => [key, String(value)]),
        );
        return `${ADDRESS}${path}?${text.toString()}`;
      },
      secret: 'a secret of this test',
      confirmed: Promise.resolve(true),
      testMode: false,
    };
  }

  /** Puts the group's people and rota where the desk finds them. */
  async holds(rota: Rota, members: ReadonlyMap<string, Member>): Promise<void> {
    const names = lineObjects(this.group.id);
    const split = splitRota(rota, 1);
    if ('tooBig' in split) throw new Error(`too big: ${split.tooBig}`);
    for (const [key, item] of split.items) await this.records.put({ map: names.rota, key }, item);
    for (const [key, member] of members)
      await this.records.put({ map: names.members, key }, member);
  }

  /** Plays all callers to their end. What is due at the same moment happens at the same time. */
  async plays(callers: readonly Caller[]): Promise<void> {
    callers.forEach(({ number, at, leaves }, nth) => {
      const sid = `CA${String(nth + 1).padStart(32, '0')}`;
      this.at(at, () => this.callsIn(sid, number, leaves));
    });
    while (this.events.length > 0) {
      this.events.sort((one, other) => one.at - other.at || one.nth - other.nth);
      const next = this.events[0]?.at ?? this.now;
      const due = this.events.filter(({ at }) => at === next);
      this.events = this.events.filter(({ at }) => at !== next);
      this.now = Math.max(this.now, next);
      await Promise.all(due.map(({ run }) => run()));
    }
  }

  /** The claims that are left. */
  async claims(): Promise<readonly string[]> {
    return (await this.records.page(LINE_CLAIMS)).map(({ key }) => key);
  }

  private at(when: number, run: () => Promise<void>): void {
    this.events.push({ at: when, nth: this.count++, run });
  }
  private after(seconds: number, run: () => Promise<void>): void {
    this.at(this.now + Math.round(seconds * 1000), run);
  }

  /** The desk is asked, and answers when it has thought for a while; sometimes it is asked twice. */
  private async asks(ask: () => Promise<CallScript>): Promise<CallScript> {
    const twice = this.chance.is(0.1);
    const [first, second] = await Promise.all([ask(), twice ? ask() : undefined]);
    return second ?? first;
  }
  private async reports(report: () => Promise<void>): Promise<void> {
    const fate = this.chance.next();
    if (fate < 0.15) return;
    const times = fate < 0.3 ? 2 : 1;
    for (let nth = 0; nth < times; nth += 1)
      if (this.chance.is(0.5)) await report();
      else this.after(this.chance.whole(1, 40), report);
  }

  private async callsIn(sid: string, number: string, leaves: number | undefined): Promise<void> {
    const call = new Caught(sid, number, this.now);
    this.fates.set(sid, call.fate);
    if (leaves !== undefined) this.after(leaves, () => this.hangsUp(call));
    await this.tells(call, () => beginCall({ sid, from: number }, this.parts));
  }

  private async tells(call: Caught, ask: () => Promise<CallScript>): Promise<void> {
    const script = await this.asks(ask);
    this.after(this.chance.whole(0, 5), () => this.follows(call, script));
  }

  /** Says a script to the caller, one instruction after the other. */
  private async follows(call: Caught, [step, ...rest]: CallScript): Promise<void> {
    if (call.over || !step) return;
    switch (step.do) {
      case 'prompt':
        this.after(this.seconds(step), () => this.follows(call, rest));
        return;
      case 'ring':
        this.rings1(call, step);
        return;
      case 'record':
        this.reaches(call, 'voicemail');
        this.after(this.chance.whole(1, 30), () => this.hangsUp(call));
        return;
      case 'goTo':
        await this.tells(call, () =>
          tryEnded(call, Number(query(step.address).get('try')), NOT_REACHED, this.parts),
        );
        return;
      default:
        call.over = true;
        await this.reports(() => callEnded(call.sid, this.parts));
    }
  }

  private seconds(step: Extract<Instruction, { do: 'prompt' }>): number {
    return 'say' in step.prompt ? step.prompt.say.length / this.chance.whole(12, 18) : 5;
  }

  private reaches(call: Caught, reached: NonNullable<Fate['reached']>): void {
    if (call.fate.reached !== undefined) return;
    call.fate.reached = reached;
    call.fate.reachedAt = this.now;
  }

  private rings1(call: Caught, step: Extract<Instruction, { do: 'ring' }>): void {
    const legs = step.phones.map(({ number, pickedUp = '', ended = '' }): Leg => {
      const ring: Ring = { number, call: call.sid, from: this.now };
      this.rings.push(ring);
      return { number, pickedUp, ended, ring, answered: false, over: false };
    });
    const dial: Dial = { call, legs, then: step.then, over: false };
    call.dial = dial;
    for (const leg of legs) this.ringsOne(dial, leg, step.seconds);
    const lasts = step.seconds + this.chance.whole(0, 5);
    this.after(lasts, async () => {
      for (const leg of legs) if (!leg.answered) await this.ends(dial, leg, 'no-answer');
    });
  }

  private ringsOne(dial: Dial, leg: Leg, seconds: number): void {
    const doing = this.world.does(leg.number);
    if (doing.does === 'nothing' || doing.after >= seconds) return;
    this.after(doing.after, async () => {
      if (leg.over || dial.over) return;
      if (doing.does === 'busy' || doing.does === 'failed') await this.ends(dial, leg, doing.does);
      else if (doing.does === 'refuses') await this.ends(dial, leg, 'no-answer');
      else await this.picksUp(dial, leg, doing);
    });
  }

  private async picksUp(
    dial: Dial,
    leg: Leg,
    doing: Extract<Doing, { does: 'listens' | 'presses' | 'pressesAndGoes' }>,
  ): Promise<void> {
    leg.answered = true;
    if (this.world.cancels === 'pickup')
      for (const other of dial.legs) if (other !== leg) await this.ends(dial, other, 'canceled');
    // The default destination hears nothing first.
    if (leg.pickedUp === '') return this.bridges(dial, leg);
    const about = query(leg.pickedUp);
    const which = { member: about.get('member') ?? '', attempt: Number(about.get('try')) };
    const script = await this.asks(() => phonePickedUp(dial.call.sid, which, this.parts));
    const asked = script.find((step) => step.do === 'askForKey');
    const spoken = this.chance.whole(0, 5) + this.chance.whole(1, 9);
    if (!asked) {
      const hungUp = script.some((step) => step.do === 'hangUp');
      this.after(spoken, () =>
        hungUp ? this.ends(dial, leg, 'completed') : this.bridges(dial, leg),
      );
      return;
    }
    if (doing.does === 'listens' || doing.thinks > 8) {
      this.after(spoken + 8, () => this.ends(dial, leg, 'completed'));
      return;
    }
    const key = doing.does === 'presses' ? doing.key : '1';
    this.after(spoken + doing.thinks, async () => {
      if (leg.over) return;
      const answer = await this.asks(() => keyPressed(dial.call.sid, which, key, this.parts));
      const goes = answer.length > 0 || doing.does === 'pressesAndGoes';
      this.after(this.chance.whole(0, 4), () =>
        goes ? this.ends(dial, leg, 'completed') : this.bridges(dial, leg),
      );
    });
  }

  private async bridges(dial: Dial, leg: Leg): Promise<void> {
    if (leg.over || dial.over) return;
    for (const other of dial.legs) if (other !== leg) await this.ends(dial, other, 'canceled');
    if (dial.call.over) return;
    dial.talking = leg;
    this.reaches(dial.call, leg.pickedUp === '' ? 'default' : 'person');
    this.after(this.chance.whole(5, 90), () => this.ends(dial, leg, 'completed'));
  }

  /** A phone's part is over; when it was the last one, so is the Dial. */
  private async ends(dial: Dial, leg: Leg, status: string): Promise<void> {
    if (leg.over) return;
    leg.over = true;
    leg.ring.to = this.now;
    if (leg.ended !== '') {
      const about = query(leg.ended);
      const which = { member: about.get('member') ?? '', attempt: Number(about.get('try')) };
      await this.reports(() => phoneEnded(dial.call.sid, which, status, this.parts));
    }
    if (dial.legs.every(({ over }) => over)) await this.dialled(dial, status);
  }

  private async dialled(dial: Dial, status: string): Promise<void> {
    if (dial.over) return;
    dial.over = true;
    const { call } = dial;
    const told = {
      status: dial.legs.some(({ answered }) => answered) ? 'completed' : status,
      bridged: dial.talking !== undefined,
      seconds: 1,
      gone: call.over,
    };
    const about = query(dial.then);
    const ask = (): Promise<CallScript> =>
      about.get('at') === 'default'
        ? defaultEnded(call, told, this.parts)
        : tryEnded(call, Number(about.get('try')), told, this.parts);
    if (call.over) await this.reports(() => ask().then(() => undefined));
    else await this.tells(call, ask);
  }

  /** The caller hangs up, at whatever step. */
  private async hangsUp(call: Caught): Promise<void> {
    if (call.over) return;
    call.over = true;
    this.reaches(call, 'left');
    const { dial } = call;
    if (dial && !dial.over)
      for (const leg of dial.legs)
        await this.ends(dial, leg, leg.answered ? 'completed' : 'canceled');
    await this.reports(() => callEnded(call.sid, this.parts));
  }

  /** What the platform's own list tells when reports were lost: no call goes on any more. */
  async swept(): Promise<void> {
    for (const sid of this.fates.keys()) await callEnded(sid, this.parts);
  }
}

const NOT_REACHED = { status: 'failed', bridged: false, seconds: 0, gone: false };

class Caught {
  over = false;
  dial: Dial | undefined;
  readonly fate: Fate;
  constructor(
    readonly sid: string,
    readonly from: string,
    startedAt: number,
  ) {
    this.fate = { sid, startedAt };
  }
}

interface Dial {
  readonly call: Caught;
  readonly legs: readonly Leg[];
  readonly then: string;
  talking?: Leg;
  over: boolean;
}

/** A group with the settings that matter to its calls. */
export function groupWith(zone: string, more: Record<string, unknown>): Group {
  const settings = v.parse(lineSettings, {
    on: true,
    groups: [{ id: 'night', name: 'Night line', number: '+12025550103', ...more }],
  });
  const [group] = settings.groups;
  if (!group) throw new Error('no group');
  return { ...group, zone, business: 'Harbour', texts: {} };
}

export const ringSecondsOf = (group: Group): number => callSettings(group).ringSeconds;
