import { advance, begun, type Assignee, type Person } from './escalation';
import type { Policy, Recipients } from './policy';
import type { Channel } from './throttle';

/** One line of "what happens if nobody reacts". */
export interface Moment {
  /** Epoch ms. */
  readonly at: number;
  readonly who: string;
  readonly to: Recipients;
  readonly by: Channel;
  readonly what: 'reminder' | 'step' | 'check';
  readonly critical: boolean;
}

/** More than this comes of no policy: ten steps, six rounds, and a handful of people. */
const MOST = 1_000;

/**
 * What happens from a moment on if nobody reacts: the same rule that the due work goes by, asked again and again at the
 * times it gives itself.
 */
export function simulate(
  policy: Policy,
  due: number,
  from: number,
  people: {
    readonly assignees: readonly Person[];
    readonly managers: readonly Person[];
    readonly admins: readonly Person[];
  },
): readonly Moment[] {
  const moments: Moment[] = [];
  const told = new Map<string, { readonly at: number; readonly by: Channel }[]>();
  const withRecent = <P extends Person>(person: P): P => {
    const mine = told.get(person.who) ?? [];
    const recent = { ...person.recent };
    for (const { at, by } of mine) recent[by] = [...(recent[by] ?? []), at];
    return { ...person, recent };
  };
  let progress = begun(policy, due, from);
  let now: number | undefined = from;
  for (let looks = 0; now !== undefined && looks < MOST && moments.length < MOST; looks++) {
    const at: number = now;
    const step = advance(policy, progress, {
      now: at,
      open: true,
      mode: 'anyone',
      assignees: people.assignees.map((one): Assignee => ({ ...withRecent(one), done: false })),
      managers: people.managers.map(withRecent),
      admins: people.admins.map(withRecent),
    });
    for (const { who, to, by, what, critical } of step.deliveries) {
      moments.push({ at, who, to, by, what, critical });
      told.set(who, [...(told.get(who) ?? []), { at, by }]);
    }
    progress = step.progress;
    now = step.next;
  }
  return moments;
}
