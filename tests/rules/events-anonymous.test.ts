import { STARTER_MENUS } from '../../src/events/menus/starters';
import { understandEvent } from '../../src/events/understanding/understand';

const categories = [{ id: 'tech', names: { en: 'Tech', es: 'Técnica' } }];
const read = (text: string) =>
  understandEvent(
    text,
    { asked: null, mode: 'questions' },
    { menu: STARTER_MENUS.coffee, categories },
  ).wishes[0];

describe('whoever wishes not to be named is not', () => {
  test.each([
    ['anonymous: why did you leave?', 'why did you leave?'],
    ['Why was the product late? (anonymous please)', 'Why was the product late?'],
    ['Why was the product late? Anonymous.', 'Why was the product late?'],
    ['How did it fail, anonymously please', 'How did it fail'],
    ['Who decided that - anonymous', 'Who decided that'],
    ['please keep this anonymous. Why was it late?', 'Why was it late?'],
    ['¿Por qué se fue? (anónimo)', '¿Por qué se fue?'],
    ['anónimo: ¿por qué se fue?', '¿por qué se fue?'],
  ])('"%s"', (text, said) => {
    expect(read(text)).toMatchObject({ kind: 'ask', text: said, anonymous: true });
  });

  test.each(['Is it anonymous when I vote?', 'How do you keep users anonymous?'])(
    'and a question about it stays one: "%s"',
    (text) => expect(read(text)).toMatchObject({ kind: 'ask', text, anonymous: false }),
  );
});

test.each([
  'Tech: how does the cache work?',
  'Tech - how does the cache work?',
  '[tech] - how does the cache work?',
])('a category may stand before it: "%s"', (text) =>
  expect(read(text)).toMatchObject({ text: 'how does the cache work?', category: 'tech' }),
);

test('what looks like one and is none stays in the question', () => {
  const text = 'Docker - why not something smaller?';
  expect(read(text)).toMatchObject({ text });
  expect(read(text)).not.toHaveProperty('category');
});
