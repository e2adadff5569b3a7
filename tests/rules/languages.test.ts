import { languageOfAddress } from '../../src/languages/countries';
import { firstLanguage } from '../../src/languages/languages';

test.each([
  ['+52000000000', 'es'],
  ['+34000000000', 'es'],
  ['whatsapp:+52000000000', 'es'],
  ['whatsapp:MX.13491208655302741918', 'es'],
  ['+17875550123', 'es'],
  ['+18095550123', 'es'],
  ['+12025550120', undefined],
  ['+447700900123', undefined],
  ['+55000000000', undefined],
  ['whatsapp:US.13491208655302741918', undefined],
  ['', undefined],
])('%s most likely speaks %s', (address, language) => {
  expect(languageOfAddress(address)).toBe(language);
});

test('of several wishes the first that we have words in counts', () => {
  expect(firstLanguage(undefined, 'de-DE', 'es-MX', 'en')).toBe('es');
  expect(firstLanguage('ES')).toBe('es');
  expect(firstLanguage('fr', undefined)).toBe('en');
});
