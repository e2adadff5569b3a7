import type { EventIntent, EventWishes } from '../src/events/intents';
import type { Language } from '../src/languages/languages';
import { readText } from './events-corpus';

/** What a phrase to a stage is taken to mean, in the words of those who wrote it without knowing the rules. */
type Meaning =
  'question' | 'vote' | 'status' | 'withdraw' | 'greeting' | 'thanks' | 'help' | 'unknown';

/** A phrase to an event of questions. */
export interface BlindQuestion {
  readonly text: string;
  readonly language: Language;
  readonly expect: {
    readonly intent: Meaning;
    readonly or?: readonly Meaning[];
    /** The question voted for. */
    readonly number?: number;
    readonly anonymous?: boolean;
  };
}

const MEANT: Readonly<Partial<Record<EventIntent['kind'], readonly Meaning[]>>> = {
  ask: ['question'],
  vote: ['vote'],
  position: ['status'],
  cancel: ['withdraw'],
  smalltalk: ['greeting', 'thanks'],
  help: ['help'],
  unknown: ['unknown'],
};

export const readBlindQuestion = ({ text }: BlindQuestion): EventWishes =>
  readText(text, null, 'questions');

/** Whether a reading means what the phrase does: the question voted for and the wish to stay unnamed included. */
export function blindQuestionRightly({ expect }: BlindQuestion, [main]: EventWishes): boolean {
  const meant = MEANT[main.kind] ?? [];
  if (expect.or?.some((other) => meant.includes(other)) === true) return true;
  if (!meant.includes(expect.intent)) return false;
  if (main.kind === 'vote') return expect.number === undefined || main.question === expect.number;
  return main.kind !== 'ask' || main.anonymous === (expect.anonymous ?? false);
}

/** Whether a question or somebody's data is taken away that nobody withdrew. */
export function blindQuestionTakesTooMuch({ expect }: BlindQuestion, read: EventWishes): boolean {
  const withdraws = expect.intent === 'withdraw' || expect.or?.includes('withdraw') === true;
  return read.some(({ kind }) => kind === 'forget' || (kind === 'cancel' && !withdraws));
}
