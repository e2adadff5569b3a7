import type { Language } from '../src/languages/languages';

/** How people write in a hurry: the same wish, put down in another way. */
export interface Strain {
  readonly name: string;
  readonly of: (text: string, language: Language) => string;
}

const HELLO: Readonly<Record<Language, string>> = { en: 'hi', es: 'hola' };
const PLEASE: Readonly<Record<Language, string>> = { en: 'pls', es: 'porfa' };
const THANKS: Readonly<Record<Language, string>> = { en: 'thanks', es: 'gracias' };

/** Shorter words are too easily another one when two of their letters change places. */
const SHORTEST_SWAPPED = 7;

/** The longest word with two letters in its middle swapped: what fast thumbs do. */
function swapped(text: string): string {
  const words = [...text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}{7,}(?![\p{L}\p{M}])/gu)];
  const longest = words.sort(([a], [b]) => b.length - a.length)[0];
  if (longest === undefined || longest[0].length < SHORTEST_SWAPPED) return text;
  const at = longest.index + Math.floor(longest[0].length / 2);
  return `${text.slice(0, at - 1)}${text[at] ?? ''}${text[at - 1] ?? ''}${text.slice(at + 1)}`;
}

/** Every way in which a phrase of a corpus is written once more. */
export const STRAINS: readonly Strain[] = [
  { name: 'in capitals', of: (text) => text.toUpperCase() },
  { name: 'in small letters', of: (text) => text.toLowerCase() },
  {
    name: 'without accents and apostrophes',
    of: (text) =>
      text
        .normalize('NFD')
        .replace(/[\p{M}'’¿¡]/gu, '')
        .normalize('NFC'),
  },
  { name: 'without an end', of: (text) => text.replace(/[.!]+\s*$/u, '') },
  { name: 'after a greeting', of: (text, language) => `${HELLO[language]} ${text}` },
  { name: 'with a please', of: (text, language) => `${text.trim()} ${PLEASE[language]}` },
  { name: 'with thanks', of: (text, language) => `${text.trim()}, ${THANKS[language]}` },
  { name: 'with two letters swapped', of: swapped },
];
