import { firstLanguage, isLanguage } from '../../src/languages/languages';

test('of several wishes the first that we have words in counts', () => {
  expect(firstLanguage(undefined, 'de-DE', 'es-MX', 'en')).toBe('es');
  expect(firstLanguage('ES')).toBe('es');
  expect(firstLanguage('fr', undefined)).toBe('en');
});

test('a language of a newer build is none of ours', () => {
  expect(['en', 'es', 'fr', '', undefined].filter(isLanguage)).toEqual(['en', 'es']);
});
