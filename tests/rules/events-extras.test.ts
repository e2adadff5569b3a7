import { STARTER_MENUS } from '../../src/events/menus/starters';
import { understandEvent } from '../../src/events/understanding/understand';

const offer = { menu: STARTER_MENUS.coffee, categories: [] };
const read = (text: string) =>
  understandEvent(text, { asked: null, mode: 'orders' }, offer).wishes[0];

describe('what the menu does not know stays with the order, for whoever makes it', () => {
  test.each([
    ['latte with 2 sugars', 'latte', 'with 2 sugars'],
    ['latte, two sugars', 'latte', 'two sugars'],
    ['latte one sugar please', 'latte', 'one sugar'],
    ['latte and sugar', 'latte', 'sugar'],
    ['tea with milk and sugar', 'tea', 'with milk, sugar'],
    ['americano with a dash of milk', 'americano', 'with a dash of milk'],
    ['americano, splash of milk', 'americano', 'splash of milk'],
    ['tea, milk on the side', 'tea', 'milk on the side'],
    ['latte with coconut milk', 'latte', 'with coconut milk'],
    ['triple shot latte', 'latte', 'triple shot'],
    ['vanilla latte', 'latte', 'vanilla'],
    ['pumpkin spice latte', 'latte', 'pumpkin spice'],
    ['full fat latte', 'latte', 'full fat'],
    ['un café con leche con dos de azúcar', 'latte', 'con dos de azúcar'],
    ['americano con 2 azúcares', 'americano', 'con 2 azúcares'],
    ['un americano con un poco de leche', 'americano', 'con un poco de leche'],
    ['un latte de vainilla', 'latte', 'vainilla'],
  ])('"%s"', (text, item, note) => {
    expect(read(text)).toEqual({ kind: 'order', lines: [{ item, modifiers: [], count: 1, note }] });
  });

  test.each([
    ["i'm allergic to nuts, can i have a latte", 'allergic to nuts'],
    ["latte, I'm allergic to nuts", 'allergic to nuts'],
    ['I have a nut allergy. One latte please', 'nut allergy'],
    ['latte, lactose intolerant', 'lactose intolerant'],
    ['soy alérgico a las nueces, un latte', 'alérgico a las nueces'],
    ['un latte, soy celíaca', 'celíaca'],
    ['un latte, tengo alergia a la soja', 'alergia a la soja'],
    ['un latte, alergia a la avena y a la soja', 'alergia a la avena y a la soja'],
    ['latte, soy allergy', 'soy allergy'],
    ['latte soy allergy', 'soy allergy'],
    ['latte. I have a soy allergy', 'soy allergy'],
    ['latte, gluten free, soy allergy', 'gluten free, soy allergy'],
    ['soy and oat allergy, one latte', 'soy and oat allergy'],
    ['allergic to nuts, soy and eggs, a latte please', 'allergic to nuts, soy and eggs'],
    ['latte, dairy free', 'dairy free'],
    ['no dairy latte', 'no dairy'],
  ])('and above all what somebody cannot take: "%s"', (text, note) => {
    expect(read(text)).toEqual({
      kind: 'order',
      lines: [{ item: 'latte', modifiers: [], count: 1, note }],
    });
  });

  test.each([
    ['latte with oat milk, allergic to soy', ['oat'], 'allergic to soy'],
    ["I'm allergic to dairy so oat milk in my latte please", ['oat'], 'allergic to dairy'],
    ['latte, allergic to nuts, with oat milk', ['oat'], 'allergic to nuts'],
    ['latte with oat milk allergic to nuts', ['oat'], 'allergic to nuts'],
    ['latte with oat milk, soy intolerant', ['oat'], 'soy intolerant'],
    ["I'm allergic to dairy, oat milk latte please", ['oat'], 'allergic to dairy'],
  ])('which adds nothing of it: "%s"', (text, modifiers, note) => {
    expect(read(text)).toMatchObject({
      kind: 'order',
      lines: [{ item: 'latte', modifiers, note }],
    });
  });

  test('it comes before every other wish, and a name behind it stays a name', () => {
    const [line] = [read('latte with 2 sugars, allergic to nuts, Ana')].flatMap((wish) =>
      wish.kind === 'order' && wish.name === 'Ana' ? wish.lines : [],
    );
    expect(line?.note).toBe('allergic to nuts, with 2 sugars');
  });

  test('said alone it is for the order that is open', () => {
    expect(read("I'm allergic to nuts")).toMatchObject({
      kind: 'modify',
      note: 'allergic to nuts',
    });
  });

  test.each(['do you have anything for vegans?', 'is there gluten in it?'])(
    'and a question stays one: "%s"',
    (text) => expect(['asksFor', 'unknown', 'menu']).toContain(read(text).kind),
  );
});

describe('what is not to be had is said, and never taken for something else', () => {
  test.each([
    ['latte and a croissant please', ['croissant']],
    ['a latte, a muffin and some water', ['muffin', 'water']],
    ['un latte y una magdalena', ['magdalena']],
  ])('"%s"', (text, missing) => {
    expect(read(text)).toMatchObject({ kind: 'order', lines: [{ item: 'latte' }], missing });
  });

  test.each(['chai latte', 'can I get a matcha latte', 'un latte chai no, un chai latte'])(
    'another drink with a name of ours in it is no order: "%s"',
    (text) => expect(read(text)).toMatchObject({ kind: 'notOnMenu' }),
  );

  test.each([
    ['chai latte and a tea', ['tea'], ['chai latte']],
    ['a latte and a matcha latte', ['latte'], ['matcha latte']],
  ])('and what is there is taken: "%s"', (text, items, missing) => {
    const heard = read(text);
    expect(heard).toMatchObject({ kind: 'order', missing });
    expect(heard.kind === 'order' && heard.lines.map(({ item }) => item)).toEqual(items);
  });

  test('what is said behind it stays with what is there', () => {
    expect(read('a tea and a chai latte, nut allergy')).toMatchObject({
      lines: [{ item: 'tea', note: 'nut allergy' }],
      missing: ['chai latte'],
    });
  });

  test('whoever would take either has not chosen', () => {
    const either = { kind: 'asksFor', ids: ['latte', 'cappuccino'], said: '' };
    expect(read('latte or cappuccino')).toEqual(either);
    expect(read('un latte o un capuchino')).toEqual(either);
    expect(read('latte with oat milk or a cappuccino')).toEqual(either);
  });
});

test.each([
  ['worst latte ever', 'comment'],
  ['great coffee!!', 'comment'],
  ['where do i collect', 'position'],
  ['where do I pick up my latte?', 'position'],
  ["where's the stand", 'position'],
  ['¿dónde recojo mi pedido?', 'position'],
  ['dónde está el puesto', 'position'],
  ['what do you do with my number', 'help'],
  ['please remove my coffee order', 'cancel'],
] as const)('"%s" is read as %s', (text, kind) => {
  expect(read(text).kind).toBe(kind);
});

test.each(['oat flat white for pickup', 'flat white with oat for table 7'])(
  'no name is read out of "%s"',
  (text) => expect(read(text)).not.toHaveProperty('name'),
);

test.each([
  ['change my latte to a tea', 'tea'],
  ['can you swap the latte for a tea?', 'tea'],
  ['replace the latte with a cappuccino', 'cappuccino'],
  ['¿me cambias el latte por un té?', 'tea'],
  ['quiero cambiar el latte por un té', 'tea'],
])('what is to be changed is not ordered again: "%s"', (text, item) => {
  expect(read(text)).toEqual({
    kind: 'order',
    lines: [{ item, modifiers: [], count: 1 }],
    changes: true,
    replaces: ['latte'],
  });
});

test('whoever says how their first drink is to be made orders it', () => {
  expect(read('could you make my latte with oat milk please')).toEqual({
    kind: 'order',
    lines: [{ item: 'latte', modifiers: ['oat'], count: 1 }],
  });
});
