import type { DeliveryState } from '../../messaging/delivery';
import type { Recipients, Step } from '../rules/policy';
import type { Announcement, Scope } from '../stored-people';

/** One language's words on what managers and admins do with the team: announcements, escalation, figures. */
export interface TeamManageWords {
  readonly said: SaidWords;
  readonly rules: RulesWords;
  readonly figures: FiguresWords;
}

export interface SaidWords {
  readonly title: string;
  readonly write: string;
  readonly none: string;
  readonly noneHint: string;
  readonly newTitle: string;
  readonly group: string;
  readonly groupOption: (name: string, people: number) => string;
  readonly storeOption: (name: string, people: number) => string;
  readonly text: string;
  readonly textHint: string;
  readonly critical: string;
  readonly criticalHint: string;
  readonly enterText: string;
  readonly enterGroup: string;
  readonly length: (parts: number, letters: number) => string;
  /** Letters for which a text has room for 70 instead of 160. */
  readonly costly: (letters: string) => string;
  readonly goesTo: (people: number, parts: number) => string;
  readonly nobodyThere: string;
  readonly looksLike: string;
  readonly send: string;
  readonly sendTo: (people: number) => string;
  readonly begun: string;
  readonly progress: string;
  readonly told: (told: number, total: number) => string;
  readonly failed: (people: number) => string;
  readonly acknowledged: (people: number) => string;
  readonly read: (people: number) => string;
  readonly states: Readonly<Record<Announcement['state'], string>>;
  readonly running: string;
  readonly stop: string;
  readonly stopped: string;
  readonly people: string;
  readonly notTold: string;
  readonly outcomes: Readonly<Record<DeliveryState, string>>;
  readonly acknowledgedAt: (time: string) => string;
  readonly show: string;
  readonly csv: string;
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly groups: string;
  readonly newGroup: string;
  readonly groupName: string;
  readonly enterGroupName: string;
  readonly enterPeople: string;
  readonly groupMade: (name: string) => string;
  readonly createGroup: string;
}

export interface RulesWords {
  readonly title: string;
  readonly intro: string;
  readonly standard: Readonly<Record<'low' | 'medium' | 'high' | 'critical' | 'stage', string>>;
  readonly own: string;
  readonly newRule: string;
  readonly edit: string;
  readonly try: string;
  readonly name: string;
  readonly enterName: string;
  readonly step: (place: number) => string;
  readonly addStep: string;
  readonly removeStep: (place: number) => string;
  readonly amount: string;
  readonly unit: string;
  readonly units: Readonly<Record<'minutes' | 'hours' | 'days', string>>;
  readonly side: string;
  readonly sides: Readonly<Record<'before' | 'after', string>>;
  readonly to: string;
  readonly recipients: Readonly<Record<Recipients, string>>;
  readonly by: string;
  readonly ways: Readonly<Record<Step['by'], string>>;
  readonly critical: string;
  readonly repeat: string;
  readonly repeatHint: string;
  readonly repeatAfter: string;
  readonly ack: string;
  readonly ackHint: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly saved: (name: string) => string;
  /** A step in words: "3 days after: call whoever has it". */
  readonly before: (length: string) => string;
  readonly after: (length: string) => string;
  readonly atDue: string;
  readonly does: (way: Step['by'], to: Recipients) => string;
  readonly criticalMark: string;
  readonly rounds: (more: number, length: string) => string;
  readonly holds: (length: string) => string;
  readonly forStore: string;
  readonly choice: (of: string) => string;
  readonly chosen: string;
  readonly simulator: string;
  readonly simulatorHint: string;
  readonly policy: string;
  readonly store: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly run: string;
  readonly nothing: string;
  readonly nobodyIn: string;
  readonly timeline: (store: string, rule: string) => string;
  readonly moment: (when: string, way: string, name: string) => string;
  readonly due: string;
  readonly times: (count: number) => string;
  readonly keys: string;
  readonly keysHint: string;
  readonly newKey: string;
  readonly keyName: string;
  readonly keyScopes: string;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly keyDays: string;
  readonly makeKey: string;
  readonly secret: string;
  readonly secretHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly keyEnds: (day: string) => string;
  readonly revoke: string;
  readonly revoked: (name: string) => string;
  readonly noKeys: string;
  readonly enterScopes: string;
}

export interface FiguresWords {
  readonly title: string;
  readonly store: string;
  readonly allStores: string;
  readonly priority: string;
  readonly allPriorities: string;
  readonly reading: (done: number, of: number) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly numbers: Readonly<Record<'done' | 'onTime' | 'overdue' | 'reaction', string>>;
  readonly notYet: string;
  readonly reactions: readonly string[];
  readonly lateness: readonly string[];
  readonly plots: Readonly<
    Record<
      'weeks' | 'reactions' | 'lateness' | 'stores',
      { readonly title: string; readonly shows: string }
    >
  >;
  readonly onTime: string;
  readonly late: string;
  readonly thisWeek: string;
  readonly weeksAgo: (weeks: number) => string;
  readonly weekSays: (week: string, onTime: number, late: number) => string;
  readonly what: string;
  readonly count: string;
  readonly columns: readonly string[];
  readonly csv: string;
  readonly kept: string;
}
