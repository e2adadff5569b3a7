import type { Bellhop } from '../bellhop';
import { DEFAULT_LANGUAGE, VOICES } from '../languages/languages';
import { SPOKEN_WORDS } from '../waitlist/words/spoken';
import { withFacts } from './with-facts';

/** What a caller hears: the desk whose number was called says what it can do. */
export async function answerCall(
  bellhop: Bellhop,
  call: { readonly to: string },
): Promise<{ readonly language: string; readonly sentences: readonly string[] }> {
  return withFacts(bellhop, async ({ settings }) => {
    const { name, language = DEFAULT_LANGUAGE } = settings.business;
    const { waitlist } = settings.desks;
    const words = SPOKEN_WORDS[language];
    const takesTexts =
      waitlist?.on === true && waitlist.lists.some(({ number }) => number === call.to);
    const sentences = takesTexts ? words.textInstead(name) : words.closed(name);
    return { language: VOICES[language], sentences };
  });
}
