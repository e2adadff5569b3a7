import * as v from 'valibot';
import type { Route } from '../core/routes';
import type { Trello } from '../vendors/trello';
import type { Happening } from '../vendors/trello/acts';
import type { ButlerRun } from '../vendors/trello/butler/commands';
import { unknownVariable } from '../vendors/trello/butler/variables';
import { TrelloError } from '../vendors/trello/errors';
import { STAFF } from '../vendors/trello/members';
import type { TrelloBoard, TrelloCard } from '../vendors/trello/state';
import { showBoard, showCard, showWorkspace } from '../vendors/trello/show';
import { ControlError, readInput } from './input';

const Text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((text) => unknownVariable(text) === undefined, 'holds a variable that is not emulated'),
);
/** Headers as Butler takes them: a JSON object in a text. */
const Headers = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return v.parse(v.record(v.string(), v.string()), JSON.parse(dataset.value));
    } catch {
      addIssue({ message: 'must be a JSON object of texts' });
      return NEVER;
    }
  }),
);
const By = v.optional(v.picklist(['anyone', 'anyone except me']), 'anyone');
const When = v.union(
  [
    v.strictObject({ movedInto: v.nullable(v.string()), by: By }),
    v.strictObject({ archived: v.literal(true), by: By }),
    v.strictObject({
      button: v.pipe(v.string(), v.nonEmpty()),
      closesCard: v.optional(v.boolean(), false),
    }),
    v.strictObject({
      every: v.picklist(['day', 'weekday']),
      at: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    }),
  ],
  'one of {movedInto: "List" or null, by?}, {archived: true, by?}, {button: "Title", closesCard?}, {every: "day" or "weekday", at: "09:00"}',
);
const Action = v.union(
  [
    v.strictObject({
      post: Text,
      payload: v.optional(v.nullable(Text), null),
      headers: v.optional(Headers, '{}'),
    }),
    v.strictObject({ comment: Text }),
    v.strictObject({ moveTo: v.string() }),
    v.strictObject({ archive: v.literal(true) }),
  ],
  'one of {post, payload?, headers?}, {comment}, {moveTo}, {archive: true}; only texts with known variables',
);
const Butler = v.strictObject({
  board: v.string(),
  rules: v.array(v.strictObject({ when: When, actions: v.pipe(v.array(Action), v.minLength(1)) })),
});

const Fields = v.record(v.string(), v.string());
const NewCard = v.strictObject({
  board: v.string(),
  list: v.string(),
  name: v.string(),
  fields: v.optional(Fields, {}),
});
const Place = v.optional(
  v.union([v.picklist(['top', 'bottom']), v.pipe(v.number(), v.gtValue(0))]),
);
const Act = v.union(
  [
    v.strictObject({ moveTo: v.string(), position: Place }),
    v.strictObject({ press: v.string() }),
    v.strictObject({ archive: v.boolean() }),
    v.strictObject({ fields: Fields }),
    v.strictObject({ rename: v.pipe(v.string(), v.nonEmpty()) }),
    v.strictObject({ comment: v.pipe(v.string(), v.nonEmpty()) }),
    v.strictObject({ delete: v.literal(true) }),
  ],
  'one of {moveTo: "List", position?}, {press: "Button"}, {archive: true or false}, {fields}, {rename}, {comment}, {delete: true}',
);
const PlanInput = v.strictObject({ plan: v.picklist(['free', 'standard', 'premium']) });

/** A person at the Trello board, and what only Trello's own pages can set: Butler's commands and the plan. */
export function trelloRoutes(
  trello: Trello,
  changed: () => void,
  /** Gives the account's desk a board; absent when there is nobody who can. */
  connect: (() => Promise<void>) | undefined,
): readonly Route[] {
  const { state, acts, butler } = trello;

  function findBoard(name: string): TrelloBoard {
    const board = state.board(name) ?? state.data.boards.find((one) => one.name === name);
    if (!board) throw new ControlError(404, `no such board: ${name}`);
    return board;
  }

  function findCard(id: string): TrelloCard {
    const card = state.card(id);
    if (!card) throw new ControlError(404, `no such card: ${id}`);
    return card;
  }

  function findList(board: { readonly id: string }, name: string) {
    const lists = state.of(state.data.lists, board).filter(({ closed }) => !closed);
    const list = lists.find((one) => one.id === name || one.name === name);
    if (!list) throw new ControlError(404, `no such list: ${name}`);
    return list;
  }

  function fillIn(card: TrelloCard, values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) {
      const fields = state.of(state.data.fields, { id: card.boardId });
      const field = fields.find((one) => one.name === name);
      if (!field) throw new ControlError(404, `no such custom field: ${name}`);
      acts.setField(card, field, value === '' ? null : value);
    }
  }

  async function act(card: TrelloCard, input: v.InferOutput<typeof Act>) {
    if ('press' in input) {
      if (card.closed) throw new ControlError(409, 'an archived card has no buttons');
      const runs = await butler.press(card, input.press, STAFF);
      if (!runs) throw new ControlError(404, `no such button: ${input.press}`);
      return runs;
    }
    return butler.follow(change(card, input), STAFF);
  }

  function change(
    card: TrelloCard,
    input: Exclude<v.InferOutput<typeof Act>, { press: string }>,
  ): readonly Happening[] {
    if ('moveTo' in input) {
      const list = findList({ id: card.boardId }, input.moveTo);
      return acts.change(card, { list, pos: String(input.position ?? 'bottom') }, STAFF);
    }
    if ('archive' in input) return acts.change(card, { closed: input.archive }, STAFF);
    if ('rename' in input) return acts.change(card, { name: input.rename }, STAFF);
    if ('fields' in input) fillIn(card, input.fields);
    else if ('comment' in input) acts.comment(card, input.comment, STAFF);
    else acts.removeCard(card);
    return [];
  }

  const answer = (card: TrelloCard, runs: readonly ButlerRun[]) => ({
    status: 200,
    body: { card: state.card(card.id) ? showCard(card, state) : null, butler: runs },
  });

  return [
    { method: 'GET', path: '/local/trello', answer: () => ({ status: 200, body: workspace() }) },
    {
      method: 'POST',
      path: '/local/trello/connect',
      answer: async () => {
        if (!connect) throw new ControlError(404, 'nobody connects a board here');
        await connect();
        changed();
        return { status: 200, body: workspace() };
      },
    },
    {
      method: 'POST',
      path: '/local/trello/plan',
      answer: (request) => {
        state.data.plan = readInput(PlanInput, request).plan;
        changed();
        return { status: 200, body: workspace() };
      },
    },
    {
      method: 'POST',
      path: '/local/trello/butler',
      answer: (request) => {
        const { board: name, rules } = readInput(Butler, request);
        const board = findBoard(name);
        butler.setRules(board, rules);
        return { status: 200, body: showBoard(board, trello) };
      },
    },
    {
      method: 'POST',
      path: '/local/trello/cards',
      answer: async (request) => {
        const { board, list, name, fields } = readInput(NewCard, request);
        const into = findList(findBoard(board), list);
        const card = await inWords(async () => acts.addCard(into, { name }, STAFF));
        fillIn(card, fields);
        return answer(card, []);
      },
    },
    {
      method: 'POST',
      path: '/local/trello/cards/:id',
      answer: async (request, { id = '' }) => {
        const card = findCard(id);
        return answer(card, await inWords(async () => act(card, readInput(Act, request))));
      },
    },
  ];

  function workspace(): unknown {
    return showWorkspace(trello);
  }
}

/** What Trello refuses to the API it refuses to people too. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TrelloError) throw new ControlError(400, error.message);
    throw error;
  }
}
