import type { Language } from '../languages/languages';
import { languageOfCountry } from '../languages/country';
import { withGivenNames } from './given-names';
import { readable, tokens } from './tokens';

/** What is known of a guest besides the text in hand. */
export interface KnownLanguage {
  /** The language the guest was answered in so far. */
  readonly remembered?: Language | undefined;
  /** The guest's address or the calling code at its beginning: "+34...", "34", "whatsapp:MX.abc". */
  readonly countryCode?: string | undefined;
}

/** How well a language knows a word; the one that knows it better has it. */
export type Familiarity = (language: Language, word: string) => number;

/** How many words of a text belong to one language and not to the other. */
interface Evidence {
  readonly en: number;
  readonly es: number;
}

/** An inverted mark is written in no other language. */
const INVERTED_MARK = 2;

/** The language that stands out; `undefined` for a name, a number or an even mixture. */
function written({ en, es }: Evidence, lead: number): Language | undefined {
  if (es - en >= lead && es >= 2 * en) return 'es';
  return en - es >= lead && en >= 2 * es ? 'en' : undefined;
}

/** Tells languages by the words that a desk knows in each. */
export function tellApart(familiarity: Familiarity) {
  function evidence(text: string): Evidence {
    const clean = readable(text);
    const words = new Set(
      withGivenNames(tokens(clean), clean).flatMap(({ kind, word }) =>
        kind === 'word' && word.length > 1 ? [word] : [],
      ),
    );
    let en = 0;
    let es = /[¿¡]/.test(clean) ? INVERTED_MARK : 0;
    for (const word of words) {
      const english = familiarity('en', word);
      const spanish = familiarity('es', word);
      if (english > spanish) en++;
      if (spanish > english) es++;
    }
    return { en, es };
  }

  return {
    /** The language most of a text's words are in, however few; `undefined` when they tell nothing. */
    leaning: (text: string): Language | undefined => {
      const { en, es } = evidence(text);
      return en === es ? undefined : en > es ? 'en' : 'es';
    },

    /** Whether a text may be in a language: some of its words are, or none of them is in the other. */
    couldBe: (language: Language, text: string): boolean => {
      const { en, es } = evidence(text);
      return language === 'es' ? es > 0 || en === 0 : en > 0 || es === 0;
    },

    /**
     * The language to answer a text in. What the guest wrote wins when it is clear, then the language remembered, then
     * the first language of the phone's country. Against the language remembered one word is not enough: "ok thanks"
     * changes nothing. `undefined` when nobody could tell.
     */
    languageOf: (text: string, known: KnownLanguage = {}): Language | undefined => {
      const found = evidence(text);
      const clear = written(found, known.remembered === undefined ? 1 : 2);
      if (clear !== undefined) return clear;
      if (known.remembered !== undefined) return known.remembered;
      return known.countryCode === undefined ? undefined : languageOfCountry(known.countryCode);
    },
  };
}
