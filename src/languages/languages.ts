/** The languages we have words in, as two-letter codes. https://www.rfc-editor.org/rfc/rfc5646 */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What people get whose language nobody knows. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
};

/** The voice that reads each language out to callers. https://www.twilio.com/docs/voice/twiml/say */
export const VOICES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-MX' };

/** One of our languages; records may hold one that only a newer build knows, or none. */
export const isLanguage = (code: unknown): code is Language =>
  LANGUAGES.some((language) => language === code);

/** The first of several wishes that we have words in: `es-MX` counts as `es`. */
export function firstLanguage(...wishes: readonly (string | undefined)[]): Language {
  for (const wish of wishes) {
    const code = wish?.slice(0, 2).toLowerCase();
    if (isLanguage(code)) return code;
  }
  return DEFAULT_LANGUAGE;
}

/** The languages somebody's browser asks for, the best first. https://www.rfc-editor.org/rfc/rfc9110#field.accept-language */
export const acceptedLanguages = (header: unknown): readonly string[] =>
  typeof header === 'string' ? header.split(',').map((wish) => wish.trim()) : [];
