import type { Board, BoardCard, BoardLayout, NewCard } from '../../ports/board';
import { BoardBusy, BoardRefused, CardGone, LayoutChanged } from '../../ports/board';
import type { Clock } from '../../ports/clock';
import { Unavailable } from '../../ports/records';

/** The distance between a card at an end of a list and the one beside it. */
const STEP = 1_024;
const BUSY_MS = 10_000;

/** Changes of these kinds are asked for, and everything else is read. */
type Doing = 'read' | 'write';

/** A board whose people act by calls, and that can be made to fail. */
export interface MemoryBoard extends Board {
  /** Everything on it, archived cards too, in the order of their making. */
  all(): readonly BoardCard[];
  comments(card: string): readonly string[];
  /** Somebody makes a card by hand; answers its id. */
  put(list: string, title: string): string;
  /** Somebody archives a list or deletes a label or field, by its id. */
  take(id: string): void;
  /** The next write fails: done with the answer lost, or not done. */
  loseNext(when: 'before' | 'after'): void;
  /** From now on everything is refused: for now, or for good. */
  refuse(how: 'busy' | 'refused' | 'never'): void;
}

/** A board in this process's memory, with the layout it is given: for tests and for trying out a desk. */
export function memoryBoard(clock: Clock, given: BoardLayout): MemoryBoard {
  let layout = given;
  let cards: readonly BoardCard[] = [];
  const comments = new Map<string, string[]>();
  let made = 0;
  let losing: 'before' | 'after' | undefined;
  let refusing: 'busy' | 'refused' | 'never' = 'never';

  const isThere = (part: keyof BoardLayout, id: string): boolean =>
    Object.values(layout[part]).includes(id);
  const known = (id: string): BoardCard | undefined =>
    cards.find((card) => card.id === id || card.shortId === id);

  function existing(id: string): BoardCard {
    const card = known(id);
    if (!card) throw new CardGone();
    return card;
  }

  function mustHave(part: keyof BoardLayout, ids: readonly string[]): void {
    if (!ids.every((id) => isThere(part, id))) throw new LayoutChanged();
  }

  function placeIn(list: string, place: 'top' | 'bottom' | number, but?: string): number {
    if (typeof place === 'number') return place;
    const places = cards
      .filter((card) => card.list === list && !card.archived && card.id !== but)
      .map((card) => card.place);
    if (places.length === 0) return STEP;
    return place === 'top' ? Math.min(...places) / 2 : Math.max(...places) + STEP;
  }

  function write(card: BoardCard): void {
    const changed = { ...card, changedAt: clock.now() };
    cards = cards.map((other) => (other.id === card.id ? changed : other));
  }

  function make(list: string, title: string, more: Partial<BoardCard>): BoardCard {
    made += 1;
    const card: BoardCard = {
      id: `card-${made}`,
      shortId: `c${made}`,
      link: `https://board.example/c/c${made}`,
      list,
      title,
      facts: '',
      place: placeIn(list, 'bottom'),
      archived: false,
      labels: [],
      fields: {},
      changedAt: clock.now(),
      ...more,
    };
    cards = [...cards, card];
    return card;
  }

  function add({ list, title, text, labels = [] }: NewCard): BoardCard {
    mustHave('lists', [list]);
    mustHave('labels', labels);
    return make(list, title, { ...text, labels });
  }

  /** Does it as the world allows just now. */
  async function work<T>(doing: Doing, act: () => T): Promise<T> {
    if (refusing === 'busy') throw new BoardBusy(BUSY_MS);
    if (refusing === 'refused') throw new BoardRefused();
    const lost = doing === 'write' ? losing : undefined;
    if (doing === 'write') losing = undefined;
    if (lost === 'before') throw new Unavailable('lost before it was done');
    const result = act();
    if (lost === 'after') throw new Unavailable('lost after it was done');
    return result;
  }

  return {
    layout: () => work('read', () => layout),
    add: (wanted, { again = false } = {}) =>
      work('write', () => {
        const { reference } = wanted.text;
        const found = again && cards.find((card) => card.reference === reference);
        return found || add(wanted);
      }),
    change: (id, { list, place, title, text, archived }) =>
      work('write', () => {
        const card = existing(id);
        if (list !== undefined) mustHave('lists', [list]);
        const into = list ?? card.list;
        const wanted = place ?? (list === undefined ? card.place : 'bottom');
        write({
          ...card,
          ...text,
          list: into,
          place: placeIn(into, wanted, card.id),
          title: title ?? card.title,
          archived: archived ?? card.archived,
        });
      }),
    fill: (id, values) =>
      work('write', () => {
        const card = existing(id);
        mustHave('fields', Object.keys(values));
        const fields = Object.entries({ ...card.fields, ...values });
        write({ ...card, fields: Object.fromEntries(fields.filter(([, value]) => value !== '')) });
      }),
    label: (id, label, on) =>
      work('write', () => {
        const card = existing(id);
        if (on) mustHave('labels', [label]);
        const others = card.labels.filter((other) => other !== label);
        write({ ...card, labels: on ? [...others, label] : others });
      }),
    comment: (id, text, { again = false } = {}) =>
      work('write', () => {
        const card = existing(id);
        const before = comments.get(card.id) ?? [];
        if (!again || !before.includes(text)) comments.set(card.id, [...before, text]);
        write(card);
      }),
    remove: (id) =>
      work('write', () => {
        const card = known(id);
        cards = cards.filter((other) => other !== card);
      }),
    card: (id) => work('read', () => known(id)),
    cards: () =>
      work('read', () =>
        cards.filter(({ archived }) => !archived).toSorted((one, other) => one.place - other.place),
      ),

    all: () => cards,
    comments: (id) => comments.get(id) ?? [],
    put: (list, title) => make(list, title, {}).id,
    take(id) {
      const without = (names: Readonly<Record<string, string>>) =>
        Object.fromEntries(Object.entries(names).filter(([, other]) => other !== id));
      const { lists, labels, fields } = layout;
      layout = { lists: without(lists), labels: without(labels), fields: without(fields) };
      cards = cards.map((card) => ({
        ...card,
        labels: card.labels.filter((label) => label !== id),
      }));
    },
    loseNext: (when) => (losing = when),
    refuse: (how) => (refusing = how),
  };
}
