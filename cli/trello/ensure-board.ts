import { STAGES } from '../../src/waitlist/party';
import {
  BOARD_NAMES,
  FIELDS,
  LABELS,
  NO_PLAN,
  type BoardPlan,
  type LabelRole,
  type Named,
} from '../../src/waitlist/board/stages';
import type { Ledger } from '../provision/ledger';
import type { TrelloApi, TrelloBoardSeen, TrelloList } from './trello-api';

/** The power-up that gives cards fields of their own. https://developer.atlassian.com/cloud/trello/guides/rest-api/getting-started-with-custom-fields/ */
export const CUSTOM_FIELDS = '56d5e249a98895a9797bebb9';

const COLOURS: Readonly<Record<LabelRole, string>> = {
  first: 'green',
  second: 'yellow',
  final: 'red',
  unverified: 'blue',
};

/** A board that is as the desk needs it. */
export interface ReadyBoard {
  readonly board: TrelloBoardSeen;
  readonly plan: BoardPlan;
}

/**
 * Finds the board, or makes it, with its lists, labels and fields: what is there stays, under whatever name, and what
 * somebody deleted comes back. Undefined on a dry run for a board that is not there.
 */
export async function ensureBoard(
  api: TrelloApi,
  ledger: Ledger,
  wanted: {
    /** As the desk knows it, if it knows one. */
    readonly known?: { readonly id: string; readonly plan: BoardPlan };
    readonly name: string;
  },
): Promise<ReadyBoard | undefined> {
  const board =
    (await findBoard(api, wanted)) ??
    (await ledger.change('made', `the board "${wanted.name}"`, () => api.makeBoard(wanted.name)));
  if (!board) return undefined;
  const before = wanted.known?.id === board.id ? wanted.known.plan : NO_PLAN;
  return {
    board,
    plan: {
      lists: await ensureLists(api, ledger, board.id, before),
      labels: await ensureLabels(api, ledger, board.id, before),
      fields: await ensureFields(api, ledger, board.id, before),
    },
  };
}

async function findBoard(
  api: TrelloApi,
  { known, name }: { readonly known?: { readonly id: string }; readonly name: string },
): Promise<TrelloBoardSeen | undefined> {
  const before = known && (await api.board(known.id));
  if (before && !before.closed && before.name === name) return before;
  const named = (await api.boards()).find((board) => board.name === name);
  return named;
}

async function ensureLists(
  api: TrelloApi,
  ledger: Ledger,
  board: string,
  before: BoardPlan,
): Promise<BoardPlan['lists']> {
  const all = await api.lists(board);
  const lists: Partial<Record<(typeof STAGES)[number], TrelloList>> = {};
  for (const stage of STAGES) {
    const name = BOARD_NAMES.lists[stage];
    const found =
      all.find(({ id }) => id === before.lists[stage]?.id) ??
      all.find((list) => list.name === name && !list.closed) ??
      all.find((list) => list.name === name);
    if (found?.closed)
      await ledger.change('changed', `the list "${found.name}": it is open again`, () =>
        api.reopenList(found.id),
      );
    const list =
      found ??
      (await ledger.change('made', `the list "${name}"`, () =>
        api.makeList(board, name, placeFor(stage, lists, all, before)),
      ));
    if (list) lists[stage] = list;
  }
  return Object.fromEntries(
    Object.entries(lists).map(([stage, { id, name }]) => [stage, { id, name }]),
  );
}

/** Between the lists it belongs between; at the end of a new board. */
function placeFor(
  stage: (typeof STAGES)[number],
  made: Readonly<Partial<Record<string, TrelloList>>>,
  all: readonly TrelloList[],
  before: BoardPlan,
): number | 'bottom' {
  const at = STAGES.indexOf(stage);
  const previous = STAGES.slice(0, at).findLast((one) => made[one] !== undefined);
  const left = previous === undefined ? 0 : (made[previous]?.pos ?? 0);
  const following = STAGES.slice(at + 1).flatMap((one) =>
    all.filter(({ id, name }) => id === before.lists[one]?.id || name === BOARD_NAMES.lists[one]),
  );
  const right = following.find(({ pos }) => pos > left)?.pos;
  return right === undefined ? 'bottom' : (left + right) / 2;
}

async function ensureLabels(
  api: TrelloApi,
  ledger: Ledger,
  board: string,
  before: BoardPlan,
): Promise<BoardPlan['labels']> {
  const all = await api.labels(board);
  const labels: Partial<Record<LabelRole, Named>> = {};
  for (const role of LABELS) {
    const name = BOARD_NAMES.labels[role];
    const label =
      all.find(({ id }) => id === before.labels[role]?.id) ??
      all.find((one) => one.name === name) ??
      (await ledger.change('made', `the label "${name}"`, () =>
        api.makeLabel(board, name, COLOURS[role]),
      ));
    if (label) labels[role] = { id: label.id, name: label.name };
  }
  return labels;
}

/** None where the plan of the workspace has no custom fields. */
async function ensureFields(
  api: TrelloApi,
  ledger: Ledger,
  board: string,
  before: BoardPlan,
): Promise<BoardPlan['fields']> {
  if (!(await api.powerUps(board)).includes(CUSTOM_FIELDS)) {
    // Asked on a dry run as well it would be done, so there it is only hoped for.
    const added = ledger.dryRun || (await api.addPowerUp(board, CUSTOM_FIELDS));
    if (!added) return {};
    await ledger.change('made', 'the power-up Custom Fields', () => Promise.resolve());
  }
  const all = await api.fields(board);
  const fields: Partial<Record<(typeof FIELDS)[number], Named>> = {};
  for (const role of FIELDS) {
    const name = BOARD_NAMES.fields[role];
    const field =
      all.find(({ id }) => id === before.fields[role]?.id) ??
      all.find((one) => one.name === name) ??
      (await ledger.change('made', `the field "${name}"`, () => api.makeField(board, name)));
    if (field) fields[role] = { id: field.id, name: field.name };
  }
  return fields;
}
