import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Rota } from '../../src/line/rules/rota';
import { dayOf, isoDate } from '../../src/line/rules/rota-days';
import { differences, faultsOf, type Plan, type PlanFault } from '../../src/line/rules/week-plan';
import type { LineDone } from '../../src/line/staff-api';
import { toast } from '../components/toast';
import { Refused } from '../live/requests';
import type { LineActions } from './actions';
import type { GroupLive } from './group-live';
import { words } from './words';

/** Changes to a plan that nobody has saved yet. `week` = of the week of that Monday alone; absent = of every week. */
export interface Draft {
  readonly week?: string;
  readonly before: Plan;
  readonly plan: Plan;
  /** The `version` of the weekly plan that was shown when the first change was made. */
  readonly version: number;
  readonly undo: readonly Plan[];
}

/** The week that is shown, and what somebody is changing in it. */
export interface Editing {
  /** The Monday, as a day. */
  readonly monday: ReadonlySignal<number>;
  readonly draft: ReadonlySignal<Draft | undefined>;
  /** The rota as it would be with the draft. */
  readonly shown: ReadonlySignal<Rota | undefined>;
  /** Whether the week that is shown has shifts of its own. */
  readonly ownWeek: ReadonlySignal<boolean>;
  readonly plan: ReadonlySignal<Plan>;
  readonly changes: ReadonlySignal<number>;
  readonly faults: ReadonlySignal<readonly PlanFault[]>;
  /** Somebody else saved the weekly plan since. */
  readonly stale: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<boolean>;
  show(monday: number): void;
  /** False = there is a draft of something else, which has to be saved or discarded first. */
  change(next: (plan: Plan) => Plan): boolean;
  undo(): void;
  discard(): void;
  /** Saves for every week, or for the week that is shown alone. */
  save(how: 'always' | 'week'): Promise<void>;
  /** Begins anew for another group, with what was left unsaved there. */
  open(group: string): void;
}

const MOST_UNDO = 50;
const NOTHING: Plan = [];
const keptUnder = (group: string): string => `line-draft-${group}`;

export function createEditing(live: GroupLive, actions: LineActions, today: () => number): Editing {
  let group = '';
  const monday = signal(0);
  const draft = signal<Draft | undefined>(undefined);
  const saving = signal(false);

  const ownPlan = (rota: Rota | undefined, week: string): Plan | undefined =>
    rota?.weeks.findLast((one) => one.monday === week)?.shifts;
  const ownWeek = computed(() => ownPlan(live.rota.value, isoDate(monday.value)) !== undefined);
  const shown = computed(() => withDraft(live.rota.value, draft.value));
  const plan = computed(
    () => ownPlan(shown.value, isoDate(monday.value)) ?? shown.value?.shifts ?? NOTHING,
  );
  const stale = computed(
    () =>
      draft.value !== undefined &&
      draft.value.week === undefined &&
      draft.value.version !== live.version.value,
  );

  const keep = (next: Draft | undefined): void => {
    draft.value = next;
    try {
      if (next) sessionStorage.setItem(keptUnder(group), JSON.stringify({ ...next, undo: [] }));
      else sessionStorage.removeItem(keptUnder(group));
    } catch {
      // Without room to keep it the draft lasts as long as the page.
    }
  };

  const editing: Editing = {
    monday,
    draft,
    shown,
    ownWeek,
    plan,
    changes: computed(() => (draft.value ? differences(draft.value.before, draft.value.plan) : 0)),
    faults: computed(() => (draft.value ? faultsOf(draft.value.plan) : [])),
    stale,
    saving,
    show: (next) => (monday.value = next),
    change(next) {
      const week = ownWeek.value ? isoDate(monday.value) : undefined;
      const standing = draft.value;
      if (standing && standing.week !== week) {
        toast(words().week.otherDraft, { kind: 'failed' });
        return false;
      }
      const before = plan.value;
      const after = next(before);
      if (after === before) return true;
      const base = standing ?? { before, version: live.version.value, undo: [] };
      keep({
        ...(week === undefined ? {} : { week }),
        before: base.before,
        version: base.version,
        plan: after,
        undo: [...base.undo, before].slice(-MOST_UNDO),
      });
      return true;
    },
    undo() {
      const standing = draft.value;
      const previous = standing?.undo.at(-1);
      if (!standing || !previous) return;
      const rest = standing.undo.slice(0, -1);
      keep(
        differences(standing.before, previous) === 0
          ? undefined
          : { ...standing, plan: previous, undo: rest },
      );
    },
    discard: () => keep(undefined),
    async save(how) {
      const standing = draft.value;
      const rota = live.rota.value;
      if (!standing || saving.value) return;
      saving.value = true;
      try {
        if (how === 'always') await saveAlways(standing, rota);
        else await saveWeek(standing.week ?? isoDate(monday.value), standing.plan, rota);
        keep(undefined);
      } catch (refusal) {
        const message = refusal instanceof Error ? refusal.message : String(refusal);
        const isStale = refusal instanceof Refused && refusal.code === 'changed-meanwhile';
        toast(isStale ? words().draft.stale : message, { kind: 'failed' });
      } finally {
        saving.value = false;
      }
    },
    open(next) {
      group = next;
      monday.value = today();
      draft.value = keptDraft(next);
    },
  };

  async function saveAlways(standing: Draft, rota: Rota | undefined): Promise<void> {
    const { hours } = rota ?? {};
    const weekly = (shifts: Plan) => ({
      ...(hours ? { hours } : {}),
      rotations: rota?.rotations ?? {},
      shifts,
    });
    const { version, before, plan: shifts } = standing;
    const answer = await actions.ask<LineDone>({
      ...{ action: 'saveWeekly', version, weekly: weekly(shifts) },
    });
    toast(answer.said, {
      undo: () =>
        void actions.act('save', {
          action: 'saveWeekly',
          version: answer.version ?? live.version.value,
          weekly: weekly(before),
        }),
    });
  }

  async function saveWeek(week: string, shifts: Plan, rota: Rota | undefined): Promise<void> {
    const before = ownPlan(rota, week) ?? null;
    const answer = await actions.ask<LineDone>({ action: 'saveWeek', monday: week, shifts });
    toast(answer.said, {
      undo: () => void actions.act('save', { action: 'saveWeek', monday: week, shifts: before }),
    });
  }
  return editing;
}

/** The rota as it would be if the draft were saved for what it is of. */
function withDraft(rota: Rota | undefined, draft: Draft | undefined): Rota | undefined {
  if (!rota || !draft) return rota;
  const { week, plan } = draft;
  if (week === undefined) return { ...rota, shifts: plan };
  return { ...rota, weeks: [...rota.weeks, { monday: week, shifts: plan }] };
}

/** What was left unsaved before a reload; nothing when it cannot be read. */
function keptDraft(group: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keptUnder(group)) ?? 'null');
    return isDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'plan' in value &&
  Array.isArray(value.plan) &&
  'before' in value &&
  Array.isArray(value.before) &&
  'version' in value &&
  typeof value.version === 'number' &&
  'undo' in value &&
  Array.isArray(value.undo) &&
  (!('week' in value) || (typeof value.week === 'string' && !Number.isNaN(dayOf(value.week))));
