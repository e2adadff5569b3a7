import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Menu } from '../src/events/event';
import type { EventQuestion } from '../src/events/guest';
import type { EventIntent, EventWishes } from '../src/events/intents';
import { STARTER_MENUS } from '../src/events/menus/starters';
import type { OrderLine } from '../src/events/order';
import { understandEvent } from '../src/events/understanding/understand';
import type { Language } from '../src/languages/languages';

/** One phrase to an event, with what a reasonable reader takes it to mean. */
export interface EventPhrase {
  readonly text: string;
  readonly language: Language;
  readonly asked: EventQuestion | null;
  readonly mode?: 'orders' | 'questions';
  readonly expect: {
    readonly intent: EventIntent['kind'];
    /** Other readings that a reasonable reader may take it for; details then need not match. */
    readonly or?: readonly EventIntent['kind'][];
    /** `2 flat-white+oat`: how many, the item, its modifiers in any order. */
    readonly lines?: readonly string[];
    readonly name?: string;
    /** Lower case; a note of the order must contain it. */
    readonly note?: string;
    readonly changes?: boolean;
    readonly add?: readonly string[];
    readonly remove?: readonly string[];
    readonly ids?: readonly string[];
    readonly number?: number;
    readonly question?: number;
    readonly email?: string;
    readonly code?: string;
    readonly language?: Language;
    readonly tags?: readonly string[];
    readonly anonymous?: boolean;
    readonly also?: readonly EventIntent['kind'][];
  };
}

/** The menu of the demo's stand: what the phrases were written for. */
export const CORPUS_MENU = STARTER_MENUS.coffee;

export const readText = (
  text: string,
  asked: EventQuestion | null,
  mode: 'orders' | 'questions' = 'orders',
  menu: Menu = CORPUS_MENU,
): EventWishes => understandEvent(text, { asked, mode }, { menu, categories: [] }).wishes;

export const readPhrase = ({ text, asked, mode }: EventPhrase): EventWishes =>
  readText(text, asked, mode);

const lineText = ({ item, modifiers, count }: OrderLine): string =>
  `${count > 1 ? `${count} ` : ''}${[item, ...[...modifiers].sort()].join('+')}`;

const sortedLine = (line: string): string => {
  const [item = '', ...modifiers] = line.split('+');
  return [item, ...modifiers.sort()].join('+');
};

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

function details(wish: EventIntent, { expect }: EventPhrase): boolean {
  const get = (key: string): unknown => Reflect.get(wish, key) as unknown;
  const plain = (['number', 'question', 'email', 'code', 'language'] as const).every(
    (key) => expect[key] === undefined || get(key) === expect[key],
  );
  const lists = (['add', 'remove', 'ids', 'tags'] as const).every((key) => {
    const wanted = expect[key];
    return wanted === undefined || same(wanted, (get(key) as string[] | undefined) ?? []);
  });
  const lines = wish.kind === 'order' ? wish.lines : [];
  const loose = wish.kind === 'modify' ? (wish.note ?? '') : '';
  const notes = [...lines.map(({ note }) => note ?? ''), loose].join(' ');
  const name = get('name') as string | undefined;
  return (
    plain &&
    lists &&
    (expect.lines === undefined || same(expect.lines.map(sortedLine), lines.map(lineText))) &&
    (expect.name === undefined || name?.toLowerCase() === expect.name.toLowerCase()) &&
    (expect.note === undefined || notes.toLowerCase().includes(expect.note)) &&
    (expect.anonymous === undefined || get('anonymous') === true)
  );
}

/** Whether a reading has the expected main wish with its details, and the further wishes. */
export function readRightly(phrase: EventPhrase, read: EventWishes): boolean {
  const { expect } = phrase;
  const [main, ...others] = read;
  if (expect.or?.includes(main.kind) === true) return true;
  return (
    main.kind === expect.intent &&
    details(main, phrase) &&
    (expect.also ?? []).every((kind) => others.some((other) => other.kind === kind))
  );
}

const TAKING: readonly EventIntent['kind'][] = ['cancel', 'forget'];
/** Whoever means one of these means an order: a new one, or theirs made different. */
const ORDERING: readonly EventIntent['kind'][] = ['order', 'modify', 'change'];

/** Whether a reading takes an order away, or makes one, that nobody asked for. */
export function takesTooMuch({ expect }: EventPhrase, read: EventWishes): boolean {
  const allowed = [expect.intent, ...(expect.or ?? []), ...(expect.also ?? [])];
  const orders = allowed.some((kind) => ORDERING.includes(kind));
  return read.some(
    ({ kind }) =>
      (TAKING.includes(kind) && !allowed.includes(kind)) || (kind === 'order' && !orders),
  );
}

export function eventPhrases<T = EventPhrase>(file: string): readonly T[] {
  return JSON.parse(readFileSync(join(process.cwd(), 'tests', 'corpus', file), 'utf8')) as T[];
}
