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
