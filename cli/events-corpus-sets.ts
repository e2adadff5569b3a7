import type { Language } from '../src/languages/languages';
import type { EventWishes } from '../src/events/intents';
import type { Share } from './corpus-sets';
import { blindPhrases, blindRightly, blindTakesTooMuch, readBlind } from './events-blind';
import { eventPhrases, readPhrase, readRightly, takesTooMuch } from './events-corpus';
import {
  blindQuestionRightly,
  blindQuestionTakesTooMuch,
  readBlindQuestion,
  type BlindQuestion,
} from './events-questions-blind';

/** How a set was read: counts, and the phrases that went wrong as text. */
export interface EventScore extends Share {
  readonly misses: readonly string[];
  /** Texts from which a cancellation or a wish to be forgotten was read that is not there. */
  readonly destructive: readonly string[];
}

/** Phrases to a stand or a stage that were written down in one go. */
export interface EventSet {
  readonly name: string;
  /** `blind`: by somebody who had not looked at the rules. `heard`: misread at first, the rules were mended by them. */
  readonly sort: 'own' | 'heard' | 'blind';
  readonly atFirstShot?: Readonly<Record<Language, Share>>;
  readonly read: (language: Language) => EventScore;
}

interface Phrased {
  readonly text: string;
  readonly language: Language;
}

const blindOrders = (file: string): EventSet['read'] =>
  scored(() => blindPhrases(file), readBlind, blindRightly, blindTakesTooMuch);

const blindQuestions = (file: string): EventSet['read'] =>
  scored(
    () => eventPhrases<BlindQuestion>(file),
    readBlindQuestion,
    blindQuestionRightly,
    blindQuestionTakesTooMuch,
  );

function scored<T extends Phrased>(
  phrases: () => readonly T[],
  read: (phrase: T) => EventWishes,
  isRight: (phrase: T, wishes: EventWishes) => boolean,
  takes: (phrase: T, wishes: EventWishes) => boolean,
): (language: Language) => EventScore {
  return (language) => {
    const all = phrases()
      .filter((phrase) => phrase.language === language)
      .map((phrase) => ({ phrase, wishes: read(phrase) }));
    const wrong = all.filter(({ phrase, wishes }) => !isRight(phrase, wishes));
    return {
      right: all.length - wrong.length,
      all: all.length,
      misses: wrong.map(
        ({ phrase, wishes }) => `${JSON.stringify(phrase)}\n  ${JSON.stringify(wishes)}`,
      ),
      destructive: all.flatMap(({ phrase, wishes }) =>
        takes(phrase, wishes) ? [phrase.text] : [],
      ),
    };
  };
}

/** Every set of phrases by which the understanding of texts to events is measured. */
export const EVENT_SETS: readonly EventSet[] = [
  {
    name: 'own',
    sort: 'own',
    read: scored(() => eventPhrases('events.own.json'), readPhrase, readRightly, takesTooMuch),
  },
  { name: 'heard', sort: 'heard', read: blindOrders('events.heard.json') },
  {
    name: 'blind 1',
    sort: 'blind',
    atFirstShot: { en: { right: 111, all: 150 }, es: { right: 98, all: 150 } },
    read: blindOrders('events.blind1.json'),
  },
  {
    name: 'blind 2',
    sort: 'blind',
    atFirstShot: { en: { right: 133, all: 148 }, es: { right: 125, all: 148 } },
    read: blindOrders('events.blind2.json'),
  },
  {
    name: 'blind 3',
    sort: 'blind',
    atFirstShot: { en: { right: 93, all: 125 }, es: { right: 92, all: 125 } },
    read: blindOrders('events.blind3.json'),
  },
  {
    name: 'other menus',
    sort: 'blind',
    atFirstShot: { en: { right: 71, all: 120 }, es: { right: 70, all: 120 } },
    read: blindOrders('events.blind4.json'),
  },
  {
    name: 'questions 1',
    sort: 'blind',
    atFirstShot: { en: { right: 34, all: 60 }, es: { right: 35, all: 60 } },
    read: blindQuestions('events.questions.blind1.json'),
  },
  {
    name: 'questions 2',
    sort: 'blind',
    atFirstShot: { en: { right: 42, all: 60 }, es: { right: 39, all: 60 } },
    read: blindQuestions('events.questions.blind2.json'),
  },
  {
    name: 'questions 3',
    sort: 'blind',
    atFirstShot: { en: { right: 51, all: 60 }, es: { right: 49, all: 60 } },
    read: blindQuestions('events.questions.blind3.json'),
  },
];
