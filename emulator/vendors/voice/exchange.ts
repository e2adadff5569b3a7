import type { Account } from '../../core/account';
import type { Changes } from '../../core/changes';
import type { Clock } from '../../core/clock';
import type { Limits } from '../../core/limits';
import { newSid } from '../../core/sids';
import type { Webhooks } from '../../core/webhooks';
import type { Numbers } from '../numbers/state';
import { Activity } from './activity';
import { Leg } from './leg';
import { Reports } from './reports';
import { callParams } from './params';
import type { Call, VoiceState } from './state';
import type { Ask, StatusCallback } from './twiml/verbs';
import { WaitingLines } from './waiting-lines';

export interface ExchangeOptions {
  readonly clock: Clock;
  readonly numbers: Numbers;
  readonly webhooks: Webhooks;
  readonly account: Account;
  readonly changes: Changes;
  readonly limits: () => Readonly<Limits>;
  readonly failed: (error: unknown) => void;
}

/** What a new leg is made from. */
export interface NewLeg {
  readonly from: string;
  readonly to: string;
  readonly holder: string;
  readonly direction: Call['direction'];
  readonly parent?: Leg;
  readonly numberSid?: string;
  readonly statusCallback?: StatusCallback | undefined;
}

/** The telephone exchange: every running leg, and what they share. */
export class Exchange {
  readonly activity: Activity;
  readonly reports: Reports;
  readonly lines: WaitingLines;
  private legs = new Map<string, Leg>();

  constructor(
    readonly options: ExchangeOptions,
    readonly state: VoiceState,
  ) {
    this.activity = new Activity(options.failed);
    this.reports = new Reports({ ...options, activity: this.activity });
    this.lines = new WaitingLines(options.clock, state);
  }

  get now(): number {
    return this.options.clock.now();
  }

  leg(sid: string): Leg | undefined {
    return this.legs.get(sid);
  }

  open({ from, to, holder, direction, parent, numberSid, statusCallback }: NewLeg): Leg {
    const { clock, changes } = this.options;
    const now = this.now;
    const call = this.state.addCall({
      sid: newSid('CA'),
      parentSid: parent?.call.sid ?? null,
      from,
      to,
      holder,
      numberSid: numberSid ?? null,
      direction,
      status: 'queued',
      createdAt: now,
      updatedAt: now,
      answeredAt: null,
      endedAt: null,
      answeredBy: null,
      statusCallback: statusCallback ?? null,
      queuedFor: 0,
      heard: [],
      waitingFor: null,
      trouble: null,
    });
    const leg = new Leg(call, {
      clock,
      activity: this.activity,
      report: (reported, moment) => this.reports.leg(reported, moment),
      changed: () => changes.tell({ what: 'calls', person: holder }),
    });
    this.legs.set(call.sid, leg);
    leg.onEnd(() => this.legs.delete(call.sid));
    return leg;
  }

  /** Asks an action's address for a call that has ended: it is told, and its answer means nothing any more. */
  askAfterEnd(call: Call, ask: Ask, params: Readonly<Record<string, string>>): void {
    const said = callParams(this.options.account, call);
    this.reports.tell('voice', call.sid, ask, { ...said, ...params });
  }

  get atRest(): boolean {
    return this.activity.atRest && this.legs.size === 0;
  }

  reset(): void {
    for (const leg of this.legs.values()) leg.abandon();
    this.legs = new Map();
    this.lines.reset();
    this.reports.reset();
    this.activity.reset();
  }
}
