import type { BoardLayout } from '../../ports/board';
import { STAGES, type PartyStatus, type Stage } from '../party';

/** The labels of the desk: how often a called party was nudged, and a phone that has not answered yet. */
export const LABELS = ['first', 'second', 'final', 'unverified'] as const;
export type LabelRole = (typeof LABELS)[number];

/** The two custom fields of a card. */
export const FIELDS = ['name', 'phone'] as const;
export type FieldRole = (typeof FIELDS)[number];

/** What a board is made with; lists and labels may be called something else afterwards, fields may not. */
export const BOARD_NAMES = {
  lists: {
    waiting: 'Waitlist',
    ready: 'Table is Ready',
    completed: 'Completed',
    cancelled: 'Cancellations',
    noShow: 'No Show',
  },
  labels: {
    first: 'FirstNudge',
    second: 'SecondNudge',
    final: 'FinalNudge',
    unverified: 'unverified',
  },
  fields: { name: 'name', phone: 'phone_number' },
} as const satisfies {
  readonly lists: Readonly<Record<Stage, string>>;
  readonly labels: Readonly<Record<LabelRole, string>>;
  readonly fields: Readonly<Record<FieldRole, string>>;
};

/** One thing on a board, by its id, under the name it stands there with. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What on a board is what to the desk. What somebody deleted is missing until `trello` is run again. */
export interface BoardPlan {
  readonly lists: Readonly<Partial<Record<Stage, Named>>>;
  readonly labels: Readonly<Partial<Record<LabelRole, Named>>>;
  /** Both or none: without them a card's description says the same. */
  readonly fields: Readonly<Partial<Record<FieldRole, Named>>>;
}

export const NO_PLAN: BoardPlan = { lists: {}, labels: {}, fields: {} };

export const stageOf = (status: PartyStatus): Stage => STAGE_OF[status];

const STAGE_OF: Readonly<Record<PartyStatus, Stage>> = {
  waiting: 'waiting',
  called: 'ready',
  seated: 'completed',
  left: 'cancelled',
  cancelled: 'cancelled',
  noShow: 'noShow',
};

/** The stage a list of the board stands for; undefined = one that belongs to the owner alone. */
export const stageAt = (plan: BoardPlan, list: string): Stage | undefined =>
  STAGES.find((stage) => plan.lists[stage]?.id === list);

/** The same by the list's name, which is all that a rule on the board can tell. */
export const stageNamed = (plan: BoardPlan, name: string): Stage | undefined =>
  STAGES.find((stage) => plan.lists[stage]?.name === name);

/** Finds what is what on a board: what was known by its id stays it under any name, anything else goes by its name. */
export function planOf(layout: BoardLayout, before: BoardPlan = NO_PLAN): BoardPlan {
  return {
    lists: rolesOf(layout.lists, BOARD_NAMES.lists, before.lists),
    labels: rolesOf(layout.labels, BOARD_NAMES.labels, before.labels),
    fields: rolesOf(layout.fields, BOARD_NAMES.fields, before.fields),
  };
}

function rolesOf<Role extends string>(
  there: Readonly<Record<string, string>>,
  names: Readonly<Record<Role, string>>,
  before: Readonly<Partial<Record<Role, Named>>>,
): Readonly<Partial<Record<Role, Named>>> {
  const all = Object.entries(there).map(([name, id]): Named => ({ id, name }));
  const found: Partial<Record<Role, Named>> = {};
  for (const role of Object.keys(names) as Role[]) {
    const one =
      all.find(({ id }) => id === before[role]?.id) ?? all.find(({ name }) => name === names[role]);
    if (one) found[role] = one;
  }
  return found;
}

/** Whether cards have both fields to fill. */
export const hasFields = ({ fields }: BoardPlan): boolean =>
  fields.name !== undefined && fields.phone !== undefined;

/** The names of the lists and labels that somebody deleted. */
export function missingParts({ lists, labels }: BoardPlan): readonly string[] {
  return [
    ...STAGES.flatMap((stage) => (lists[stage] ? [] : [BOARD_NAMES.lists[stage]])),
    ...LABELS.flatMap((label) => (labels[label] ? [] : [BOARD_NAMES.labels[label]])),
  ];
}
