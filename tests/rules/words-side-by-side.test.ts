import { ADMIN_WORDS } from '../../assets/admin/words';
import { SHARED_WORDS } from '../../assets/components/words';
import { LANGUAGES } from '../../src/languages/languages';
import { LINE_PAGE_WORDS } from '../../src/line/words/page';
import { FINDING_SENTENCES } from '../../src/messaging/text-check-words';
import { PAGE_WORDS } from '../../src/waitlist/words/page';

/** Something to say that is easily found again in what was said: a number, and a time of opening as well. */
const GIVEN = [71, 72, 73, 74].map((value): object =>
  Object.assign(Object(value) as object, { day: 'mon', time: String(value), today: false }),
);

/** Every word with its path; a function is called, and shows which of its values it said. */
function said(words: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, String(words(...GIVEN))]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => said(inner, `${path}.${key}`));
}
const values = (text: string): readonly string[] =>
  GIVEN.map(String).filter((value) => text.includes(value));

describe.each([
  ['the board', PAGE_WORDS],
  ['the line', LINE_PAGE_WORDS],
  ['all staff pages', SHARED_WORDS],
  ['the admin page', ADMIN_WORDS],
  ['what is found in a text', FINDING_SENTENCES],
] as const)('the words of %s', (_where, words) => {
  const english = said(words.en, '');

  test.each(LANGUAGES)('say the same things with the same values (%s)', (language) => {
    const shape = (list: typeof english) => list.map(([path, text]) => [path, values(text)]);
    expect(shape(said(words[language], ''))).toEqual(shape(english));
  });

  test.each(LANGUAGES)('are never empty and never loud (%s)', (language) => {
    const wrong = said(words[language], '').filter(
      ([, text]) => text.trim() === '' || /[!¡]|undefined/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('are in other words in each language, but for names', () => {
    const spanish = new Map(said(words.es, ''));
    const same = english.filter(([path, text]) => spanish.get(path) === text && text.length > 12);
    expect(same).toEqual([]);
  });
});
