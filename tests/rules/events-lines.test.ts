import { CORPUS_MENU } from '../../cli/events-corpus';
import { understandEvent } from '../../src/events/understanding/understand';

const read = (text: string, mode: 'orders' | 'questions' = 'orders') =>
  understandEvent(text, { asked: null, mode }, { menu: CORPUS_MENU, categories: [] }).wishes[0];

/** What is ordered, as "2 latte+oat". */
const ordered = (text: string): readonly string[] => {
  const wish = read(text);
  return wish.kind === 'order'
    ? wish.lines.map(({ item, modifiers, count }) => `${count} ${[item, ...modifiers].join('+')}`)
    : [];
};

test.each<[text: string, ...lines: string[]]>([
  ['booth 14, a latte please', '1 latte'],
  ["I'm at table 12 latte please", '1 latte'],
  ['mesa 7, un capuchino', '1 cappuccino'],
  ['latte 2, tea 1', '2 latte', '1 tea'],
  ['a cuppa tea for the missus', '1 tea'],
  [
    '1 latte (oat) 1 latte (normal) 1 decaf flat white',
    '1 latte+oat',
    '1 latte',
    '1 flat-white+decaf',
  ],
  ['Latte. Oat please. And a tea.', '1 latte+oat', '1 tea'],
  ['2 flat whites: one with soy and another with oat', '1 flat-white+soy', '1 flat-white+oat'],
  ['2 flat white: uno con soja y otro con avena', '1 flat-white+soy', '1 flat-white+oat'],
  ['3 flat whites, one of them decaf', '2 flat-white', '1 flat-white+decaf'],
  ['a latte for Alex and a latte for Sam', '2 latte'],
  ['one cappuccino and two tea, less sugar in one tea', '1 cappuccino', '2 tea'],
  ['mamá quiere un té y yo un latte, así que el té solo', '1 tea', '1 latte'],
  ['no coffee for me just tea', '1 tea'],
  ['latte de soja no', '1 latte'],
  ['1 cap 1 fw 1 amer', '1 cappuccino', '1 flat-white', '1 americano'],
  ['caffeine emergency in room B, americano with an extra shot', '1 americano+extra-shot'],
  ['can you make my order 2 lattes instead of 1', '2 latte'],
])('"%s" orders what it says', (text, ...lines) => {
  expect([...ordered(text)].sort()).toEqual([...lines].sort());
});

test.each([
  ['soy latte, and can you make it extra hot thanks', false],
  ['latte vegetal, de soja mejor', false],
  ['make it a latte', true],
  ['a latte instead', true],
  ['change my order, a tea please', true],
])('"%s" changes an order that is there: %s', (text, changes) => {
  expect(read(text)).toMatchObject({ kind: 'order' });
  expect('changes' in read(text)).toBe(changes);
});

test.each([
  ["nah you're grand", 'smalltalk'],
  ['cancel my order, the coffee is too cold', 'cancel'],
  ["forget it, line's too long", 'cancel'],
  ['olvídalo, hay mucha fila', 'cancel'],
  ['I asked for oat and this tastes like regular', 'comment'],
  ['Ordered 20 min ago, still nothing?', 'position'],
  ['do I come up to the counter', 'position'],
  ['una coca bien fría', 'notOnMenu'],
  ['Buen día, cómo andan?', 'smalltalk'],
] as const)('"%s" is read as %s', (text, kind) => {
  expect(read(text).kind).toBe(kind);
});

test.each([
  ['12', 12],
  ['#9!!', 9],
  ['number 2 is exactly what I wanted to ask, vote that up', 2],
])('to a stage "%s" votes', (text, question) => {
  expect(read(text, 'questions')).toEqual({ kind: 'vote', question });
});
