import type { Asked, Intent, Understood } from '../src/waitlist/intents';

/** One phrase of a corpus, with what a reasonable reader takes it to mean. */
export interface Phrase {
  readonly text: string;
  readonly asked: Asked | null;
  readonly expect: {
    /** "stop" marks words that carriers reserve; read by themselves they mean leaving the list. */
    readonly intent: Intent['kind'] | 'stop';
    /** Other readings that a reasonable reader may take it for; details then need not match. */
    readonly or?: readonly Intent['kind'][];
    /** `null`: none may be read. */
    readonly size?: number | null;
    readonly name?: string;
    /** Lower case; the notes must contain it. Empty means that the notes must be empty. */
    readonly notes?: string;
    readonly minutes?: number;
    readonly by?: number;
    /** Kinds that must be among the further wishes. */
    readonly also?: readonly Intent['kind'][];
  };
}

/** A phrase that was read wrongly, and what was read. */
export interface Miss {
  readonly phrase: Phrase;
  readonly read: Understood;
}

/** How many phrases of one intent were read rightly. */
export interface Tally {
  readonly intent: Phrase['expect']['intent'];
  readonly right: number;
  readonly all: number;
}

/** The result of reading a whole corpus. */
export interface Score {
  readonly right: number;
  readonly all: number;
  readonly misses: readonly Miss[];
  /** Phrases from which a wish to leave, let go or be forgotten was read that is not there. */
  readonly destructive: readonly Miss[];
  readonly tallies: readonly Tally[];
}

/** The kind a label stands for: a size that changes "by" something is relative. */
function labelled({ intent, by }: Phrase['expect']): Intent['kind'] {
  if (intent === 'stop') return 'leave';
  return intent === 'resize' && by !== undefined ? 'resizeBy' : intent;
}

function sameDetails(intent: Intent, others: readonly Intent[], expect: Phrase['expect']): boolean {
  // "On our way, we're 5 now": the size belongs to the further wish.
  const is = (key: 'size' | 'minutes' | 'by'): boolean =>
    expect[key] === undefined ||
    (Reflect.get([intent, ...others].find((each) => key in each) ?? {}, key) ?? null) ===
      expect[key];
  const name = 'name' in intent ? intent.name : undefined;
  const notes = 'notes' in intent ? intent.notes?.toLowerCase() : undefined;
  const namesMatch =
    expect.name === undefined || name?.toLowerCase() === expect.name.normalize('NFC').toLowerCase();
  const notesMatch =
    expect.notes === undefined ||
    (expect.notes === '' ? notes === '' : notes?.includes(expect.notes.toLowerCase()) === true);
  return is('size') && is('minutes') && is('by') && namesMatch && notesMatch;
}

/** Whether a reading has the expected main wish with its details, and the expected further wishes. */
export function readRightly({ expect }: Phrase, read: Understood): boolean {
  const [main, ...others] = read;
  // Whoever wrote the phrases knew no other word for what the list does not do.
  const isBeyond = expect.intent === 'unknown' || expect.or?.includes('unknown') === true;
  if (main.kind === 'bookAhead' && isBeyond) return true;
  if (expect.or?.includes(main.kind) === true) return true;
  return (
    main.kind === labelled(expect) &&
    sameDetails(main, others, expect) &&
    (expect.also ?? []).every((kind) => others.some((other) => other.kind === kind))
  );
}

/** What may be read as taken away without doing more than the guest asked: who is to be forgotten leaves as well. */
const INCLUDED: Readonly<Partial<Record<string, readonly Intent['kind'][]>>> = {
  stop: ['leave', 'letGo'],
  leave: ['leave', 'letGo'],
  letGo: ['leave', 'letGo'],
  forget: ['leave', 'letGo', 'forget'],
};

/** Whether a reading takes something from the guest that the phrase does not ask for. */
export function takesTooMuch({ expect }: Phrase, read: Understood): boolean {
  const allowed = new Set(
    [expect.intent, ...(expect.or ?? []), ...(expect.also ?? [])].flatMap(
      (kind) => INCLUDED[kind] ?? [],
    ),
  );
  return read.some(({ kind }) => INCLUDED[kind] !== undefined && !allowed.has(kind));
}

/** Reads every phrase of a corpus and counts. */
export function score(
  phrases: readonly Phrase[],
  understand: (text: string, context: { readonly asked: Asked | null }) => Understood,
): Score {
  const all = phrases.map((phrase) => ({
    phrase,
    read: understand(phrase.text, { asked: phrase.asked }),
  }));
  const misses = all.filter(({ phrase, read }) => !readRightly(phrase, read));
  const tallies = [...new Set(phrases.map(({ expect }) => expect.intent))].sort().map((intent) => {
    const mine = phrases.filter(({ expect }) => expect.intent === intent).length;
    const wrong = misses.filter(({ phrase }) => phrase.expect.intent === intent).length;
    return { intent, right: mine - wrong, all: mine };
  });
  return {
    right: all.length - misses.length,
    all: all.length,
    misses,
    destructive: all.filter(({ phrase, read }) => takesTooMuch(phrase, read)),
    tallies,
  };
}
