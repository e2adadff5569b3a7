import type { EventQuestion } from '../src/events/guest';
import type { EventIntent, EventWishes } from '../src/events/intents';
import type { Language } from '../src/languages/languages';
import { STARTER_MENUS } from '../src/events/menus/starters';
import type { Menu } from '../src/events/event';
import { eventPhrases, readText } from './events-corpus';

/** What a phrase of a blind set is taken to mean, in the words of those who wrote it before there were rules. */
type Meaning =
  | 'order'
  | 'change'
  | 'cancel'
  | 'yes'
  | 'no'
  | 'position'
  | 'menu'
  | 'help'
  | 'forget'
  | 'language'
  | 'comment'
  | 'thanks'
  | 'greeting'
  | 'name'
  | 'unknown';

interface BlindItem {
  readonly item?: string;
  readonly quantity?: number;
  readonly modifiers: readonly string[];
}

/** A phrase of a set that was written blind. */
export interface BlindPhrase {
  readonly text: string;
  /** Of the stand it is written to; coffee where none is named. */
  readonly menu?: keyof typeof STARTER_MENUS;
  readonly language: Language;
  readonly asked: 'item' | 'modifiers' | 'confirmCancel' | 'name' | null;
  readonly expect: {
    readonly intent: Meaning;
    readonly or?: readonly Meaning[];
    readonly items?: readonly BlindItem[];
    readonly name?: string;
  };
}

/** "What would you like?" needs no open question with us: whatever is ordered is an order at any time. */
const ASKED: Readonly<Record<NonNullable<BlindPhrase['asked']>, EventQuestion | null>> = {
  item: null,
  modifiers: null,
  confirmCancel: 'cancel',
  name: 'name',
};

/** Our reading in their words. */
function meanings(wish: EventIntent, asked: BlindPhrase['asked']): readonly Meaning[] {
  switch (wish.kind) {
    case 'order':
      return [wish.changes ? 'change' : 'order'];
    case 'modify':
      return ['change'];
    case 'notOnMenu':
      return ['unknown'];
    case 'asksFor':
      return ['menu'];
    case 'keep':
      return ['no'];
    case 'smalltalk':
      // Whoever wants nothing with it is left in peace.
      return asked === 'modifiers' ? ['thanks', 'greeting', 'no', 'yes'] : ['thanks', 'greeting'];
    case 'pick':
      return [wish.number === 1 ? 'yes' : 'no'];
    case 'events':
    case 'skip':
    case 'email':
    case 'code':
    case 'newCode':
    case 'vote':
    case 'ask':
      return ['unknown'];
    default:
      return [wish.kind];
  }
}

const menuOf = ({ menu = 'coffee' }: BlindPhrase): Menu => STARTER_MENUS[menu];

const nameOf = (id: string, menu: Menu): string => {
  const thing = [...menu.items, ...menu.modifiers].find((one) => one.id === id);
  return (thing?.names.en ?? id).toLowerCase();
};

const itemText = ({ item, quantity, modifiers }: BlindItem): string =>
  `${item === undefined ? '' : `${quantity ?? 1} ${item.toLowerCase()} `}${modifiers
    .map((each) => each.toLowerCase())
    .sort()
    .join('+')}`;

function itemsOf(wish: EventIntent, menu: Menu): readonly BlindItem[] {
  const named = (id: string): string => nameOf(id, menu);
  if (wish.kind === 'modify') return [{ modifiers: wish.add.map(named) }];
  if (wish.kind !== 'order') return [];
  const sums = new Map<string, BlindItem>();
  for (const { item, count, modifiers } of wish.lines) {
    const key = [item, ...[...modifiers].sort()].join('+');
    const quantity = (sums.get(key)?.quantity ?? 0) + count;
    sums.set(key, { item: named(item), quantity, modifiers: modifiers.map(named) });
  }
  return [...sums.values()];
}

const plain = (name: string | undefined): string => (name ?? '').normalize('NFC').toLowerCase();

export const readBlind = (phrase: BlindPhrase): EventWishes =>
  readText(
    phrase.text,
    phrase.asked === null ? null : ASKED[phrase.asked],
    'orders',
    menuOf(phrase),
  );

/** Whether a reading means what the phrase does, with everything in it. */
export function blindRightly(phrase: BlindPhrase, [main]: EventWishes): boolean {
  const { expect, asked } = phrase;
  const meant = meanings(main, asked);
  if (expect.or?.some((other) => meant.includes(other)) === true) return true;
  if (!meant.includes(expect.intent)) return false;
  const wanted = expect.items?.map(itemText).sort();
  const read = itemsOf(main, menuOf(phrase)).map(itemText).sort();
  if (wanted && JSON.stringify(wanted) !== JSON.stringify(read)) return false;
  const name = 'name' in main ? main.name : undefined;
  return expect.name === undefined || plain(name) === plain(expect.name);
}

/** Whether something is taken from the guest that nobody asked for, or an order made of what is none. */
export function blindTakesTooMuch({ expect }: BlindPhrase, read: EventWishes): boolean {
  const allowed = new Set<Meaning>([expect.intent, ...(expect.or ?? [])]);
  return read.some(
    ({ kind }) =>
      (kind === 'cancel' && !allowed.has('cancel') && !allowed.has('yes')) ||
      (kind === 'forget' && !allowed.has('forget')) ||
      (kind === 'order' && !allowed.has('order') && !allowed.has('change')),
  );
}

export const blindPhrases = (file: string): readonly BlindPhrase[] =>
  eventPhrases<BlindPhrase>(file);
