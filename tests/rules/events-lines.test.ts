import { STARTER_MENUS } from '../../src/events/menus/starters';
import { understandEvent } from '../../src/events/understanding/understand';

type Menu = keyof typeof STARTER_MENUS;

const read = (text: string, mode: 'orders' | 'questions' = 'orders', menu: Menu = 'coffee') =>
  understandEvent(text, { asked: null, mode }, { menu: STARTER_MENUS[menu], categories: [] })
    .wishes[0];

/** What is ordered, as "2 latte+oat". */
const ordered = (text: string, menu: Menu = 'coffee'): readonly string[] => {
  const wish = read(text, 'orders', menu);
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
  ['2 teas please. 1 tea for my friend', '3 tea'],
  ['a latte for Bob and my latte with soy', '1 latte', '1 latte+soy'],
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

test.each<[menu: Menu, text: string, ...lines: string[]]>([
  ['smoothie', 'the green one please and the mango one for my mate', '1 green', '1 mango'],
  ['smoothie', '2 greens and a berry, protein in the berry', '2 green', '1 berry+protein'],
  ['smoothie', 'me das el de plátano con avena', '1 banana'],
  ['tea', 'two mint teas and two greens, honey in the mints', '2 mint+honey', '2 green'],
  ['tea', 'one black no milk, one chai with milk', '1 black', '1 chai+milk'],
  ['tea', 'two black teas with a drop of milk and one without', '1 black+milk', '1 black'],
  [
    'tea',
    'dos negros, uno de menta y un verde, al verde limón',
    '2 black',
    '1 mint',
    '1 green+lemon',
  ],
  ['tea', 'Black tea with... hmm no, green tea actually', '1 green'],
  ['food', '2 burgers 1 with extra cheese and 1 fries', '1 burger', '1 burger+cheese', '1 fries'],
  ['food', 'Chips x3, one with mayo, two with red sauce', '1 fries+mayo', '2 fries+ketchup'],
  ['food', '4 veg burgers and 2 fries. One veg burger without mayo', '4 veggie', '2 fries'],
  ['food', 'half a dozen fries, 3 ketchup 3 plain', '3 fries+ketchup', '3 fries'],
  ['food', '2 burgers. Sorry 3. Liam', '3 burger'],
  ['food', 'burger well done, ketchup on the side; fries plain', '1 burger+ketchup', '1 fries'],
  ['food', 'una hamburgesa bejetal y unas papitas', '1 veggie', '1 fries'],
  ['cocktail', 'G&T with loads of ice and a spritz', '1 gin-tonic+ice', '1 spritz'],
  ['cocktail', "We're six at table 12: three margs, one g&t", '3 margarita', '1 gin-tonic'],
  ['cocktail', 'dos mojitos y un spritz. Los mojitos sin hielo', '2 mojito+no-ice', '1 spritz'],
])('at a stand for %s "%s" orders what it says', (menu, text, ...lines) => {
  expect([...ordered(text, menu)].sort()).toEqual([...lines].sort());
});

test.each<[menu: Menu, text: string]>([
  ['coffee', 'a white coffee'],
  ['tea', 'Good chai! almost like my mums'],
  ['tea', 'mint or green, not fussed'],
  ['food', 'Las papas llegaron frías'],
  ['food', 'Is my order nearly done? Ordered 2 burgers ages ago'],
])('at a stand for %s "%s" orders nothing', (menu, text) => {
  expect(ordered(text, menu)).toEqual([]);
});

test('the name at the end is rather one than what a text begins with', () => {
  expect(read('Howya, two lattes when ye get a chance. Siobhan')).toMatchObject({
    name: 'Siobhan',
  });
  expect(read('un latte, soy la Cata')).toMatchObject({ name: 'Cata' });
  expect(read('un latte y un té, para Valen')).toMatchObject({ name: 'Valen' });
});
