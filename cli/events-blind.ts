import type { EventQuestion } from '../src/events/guest';
import type { EventIntent, EventWishes } from '../src/events/intents';
import type { Language } from '../src/languages/languages';
import { CORPUS_MENU, eventPhrases, readText } from './events-corpus';

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

const nameOf = (id: string): string => {
  const thing = [...CORPUS_MENU.items, ...CORPUS_MENU.modifiers].find((one) => one.id === id);
  return (thing?.names.en ?? id).toLowerCase();
};

const itemText = ({ item, quantity, modifiers }: BlindItem): string =>
  `${item === undefined ? '' : `${quantity ?? 1} ${item.toLowerCase()} `}${[...modifiers].sort().join('+')}`;

function itemsOf(wish: EventIntent): readonly BlindItem[] {
  if (wish.kind === 'modify') return [{ modifiers: wish.add.map(nameOf) }];
  if (wish.kind !== 'order') return [];
  return wish.lines.map(({ item, count, modifiers }) => ({
    item: nameOf(item),
    quantity: count,
    modifiers: modifiers.map(nameOf),
  }));
}

const plain = (name: string | undefined): string => (name ?? '').normalize('NFC').toLowerCase();

export const readBlind = ({ text, asked }: BlindPhrase): EventWishes =>
  readText(text, asked === null ? null : ASKED[asked]);

/** Whether a reading means what the phrase does, with everything in it. */
export function blindRightly({ expect, asked }: BlindPhrase, [main]: EventWishes): boolean {
  const meant = meanings(main, asked);
  if (expect.or?.some((other) => meant.includes(other)) === true) return true;
  if (!meant.includes(expect.intent)) return false;
  const wanted = expect.items?.map(itemText).sort();
  const read = itemsOf(main).map(itemText).sort();
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
