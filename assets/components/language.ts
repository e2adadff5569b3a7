import { firstLanguage, type Language } from '../../src/languages/languages';

const browser = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);

let spoken: Language = firstLanguage(...browser());

/** What the page is written in: the browser's wish until the service has said who is signed in. */
export const language = (): Language => spoken;

/**
 * Goes on in the language of a member of staff; without one it stays with the browser's. Comes before what makes the page
 * draw itself anew.
 */
export function speak(wish: string | undefined): void {
  spoken = firstLanguage(wish, ...browser());
  document.documentElement.lang = spoken;
}
