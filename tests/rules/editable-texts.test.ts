import { editableEventTexts } from '../../src/events/words/editable';
import { LANGUAGES } from '../../src/languages/languages';
import { editableLineTexts } from '../../src/line/words/editable';
import { channelOf, checkText } from '../../src/messaging/text-check';
import { canBeSaid, fillIn, parseTexts, readText } from '../../src/messaging/texts';
import { editablePayTexts } from '../../src/pay/words/editable';
import { editableTeamTexts } from '../../src/team/words/editable';
import { editableTexts } from '../../src/waitlist/words/editable';
import { wordsFor } from '../../src/waitlist/words/guest';

const around = { business: 'Harbour Café', place: 6, waiting: 7 };
const ana = { name: 'Ana', size: 4, table: '7' };
const ready = (texts: Readonly<Record<string, string>>, table = '7') =>
  wordsFor('en', { en: texts }).text('ready', { ...ana, table }, around);

describe('a text with placeholders', () => {
  const said = (text: string, values: Readonly<Record<string, string>>) =>
    fillIn(readText(text), values);

  test.each([
    ['{name}, come in.', { name: 'Ana' }, 'Ana, come in.'],
    ['{Place}.', { place: 'you are number 2' }, 'You are number 2.'],
    ['Ready[, table {table}].', { table: '7' }, 'Ready, table 7.'],
    ['Ready[, table {table}].', { table: '' }, 'Ready.'],
    ['Ready[, table {table}].', {}, 'Ready.'],
    ['[{a} and {b}]', { a: 'one', b: '' }, ''],
    ['{Place}.', { place: 'última' }, 'Última.'],
  ])('%s with %o', (text, values, expected) => {
    expect(said(text, values)).toBe(expected);
  });

  test('what is filled in is never read as a placeholder itself', () => {
    expect(said('{name}.', { name: '{table} [x]', table: '7' })).toBe('{table} [x].');
  });

  test.each([
    ['{name}', { name: 'Ana' }, true],
    ['{name}', {}, false],
    ['[{name} ]hello', {}, true],
    ['{name', { name: 'Ana' }, false],
    ['{name}}', { name: 'Ana' }, false],
    [' ', {}, false],
    ['{name}', { name: '' }, false],
    ['x'.repeat(1_601), {}, false],
  ])('%s with %o can be said: %s', (text, values, possible) => {
    expect(canBeSaid(readText(text), values)).toBe(possible);
  });
});

describe('the words of the owner', () => {
  test('stand in the place of ours', () => {
    expect(ready({ ready: 'Hi {name}, come to {business}[ ({table})]. {choices}' })).toBe(
      'Hi Ana, come to Harbour Café (7). Reply 1 = coming, 2 = five more minutes, 3 = let it go.',
    );
  });

  test('can change a piece that other texts share', () => {
    expect(ready({ readyChoices: '1 yes, 2 later, 3 no.' }, '')).toBe(
      'Ana, your table is ready at Harbour Café. 1 yes, 2 later, 3 no.',
    );
  });

  test.each([
    ['with a placeholder we do not know', 'Hi {foo}'],
    ['with a brace open', 'Hi {name'],
    ['that are empty', ' '],
    ['that are longer than carriers take', 'x'.repeat(2_000)],
  ])('%s leave ours', (_what, broken) => {
    expect(ready({ ready: broken })).toMatch(/^Ana, your table is ready at Harbour Café, table 7/);
  });

  test('that need what is not known this time leave ours this time', () => {
    const late = wordsFor('en', { en: { lateNoted: 'Thanks, {minutes} minutes late.' } });
    expect(late.answer([{ say: 'lateNoted', minutes: 10 }], around)).toBe(
      'Thanks, 10 minutes late.',
    );
    expect(late.answer([{ say: 'lateNoted', minutes: 0 }], around)).toBe(
      'Thanks for telling us, we noted that you run late.',
    );
  });

  test('in one language leave the other alone', () => {
    const spanish = wordsFor('es', { en: { ready: 'Come in.' } });
    expect(spanish.text('ready', ana, around)).toMatch(/^Ana, ya tenemos su mesa/);
  });
});

describe('the document with the words of the owner', () => {
  test('is read by language', () => {
    const texts = { en: { ready: 'Come in.' }, es: { ready: 'Pase.' } };
    expect(parseTexts({ v: 1, texts })).toEqual(texts);
  });

  test.each([
    [undefined],
    [null],
    ['text'],
    [{ v: 2, texts: {} }],
    [{ v: 1, texts: { en: { ready: 7 } } }],
  ])('%o changes nothing', (data) => {
    expect(parseTexts(data)).toEqual({});
  });

  test('keeps quiet about languages of a newer build', () => {
    expect(parseTexts({ v: 1, texts: { fr: { ready: 'Entrez.' }, en: {} } })).toEqual({ en: {} });
  });
});

describe.each([
  ['the wait list', editableTexts],
  ['events', editableEventTexts],
  ['the line', editableLineTexts],
  ['Pay', editablePayTexts],
  ['the team', editableTeamTexts],
] as const)('our own texts of %s', (_desk, textsIn) => {
  test.each(LANGUAGES)('need and use only what the owner is told of (%s)', (language) => {
    const strange = textsIn(language).flatMap(({ key, ours, placeholders }) => {
      const used = readText(ours).slots.map(({ name }) => name);
      const told = placeholders.map(({ name }) => name);
      const needed = placeholders.filter((one) => one.needed).map(({ name }) => name);
      return [
        ...used.filter((name) => !told.includes(name)).map((name) => `${key} uses ${name}`),
        ...needed.filter((name) => !used.includes(name)).map((name) => `${key} lacks ${name}`),
      ];
    });
    expect(strange).toEqual([]);
  });

  test.each(LANGUAGES)('can be sent as they stand (%s)', (language) => {
    const faults = textsIn(language).flatMap((text) =>
      checkText(text.ours, { channel: channelOf(text), placeholders: text.placeholders })
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code }) => `${text.key}: ${code}`),
    );
    expect(faults).toEqual([]);
  });
});
