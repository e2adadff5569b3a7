import fc from 'fast-check';
import { EVENT_SETS } from '../../cli/events-corpus-sets';
import { STARTER_MENUS } from '../../src/events/menus/starters';
import type { Menu } from '../../src/events/event';
import { understandEvent } from '../../src/events/understanding/understand';
import { LANGUAGES } from '../../src/languages/languages';

const read = (text: string, menu: Menu = STARTER_MENUS.coffee) =>
  understandEvent(text, { asked: null, mode: 'orders' }, { menu, categories: [] }).wishes;

/** Things on the menu that somebody only speaks of, and wishes that are denied, asked about or supposed. */
const SPOKEN_OF = `
i spilled my latte
thanks for the latte
sorry that latte isnt mine
i got the wrong latte
my friend has a latte already
there is a latte on the counter with no name
the tea machine is broken
who has the latte
is this latte mine
our latte was perfect
i drank the espresso
the latte is too sweet
great flat white
you guys are making amazing cappuccinos
dont delete my data
did you delete my data?
please dont forget me
don't cancel it
why did you cancel my order
gracias por el té
se me cayó el latte
me dieron el latte equivocado
el latte no es mío
de quién es este latte
ya tengo mi latte
hacen unos capuchinos increíbles
el té de Fátima ¿salió?
no borren mis datos
no quiero que borren mi numero
no lo cancelen, déjenlo
no me cancelen el pedido
si tarda mucho cancelo
cómo cancelo`
  .trim()
  .split('\n');

describe('what guests write to a stand and a stage', () => {
  const own = EVENT_SETS.filter(({ sort }) => sort === 'own');

  test.each(LANGUAGES)('is read rightly, 97 of 100 and more of our own phrases: %s', (language) => {
    for (const set of own) {
      const { right, all, misses } = set.read(language);
      if (right / all < 0.97) throw new Error(misses.join('\n'));
      expect(all).toBeGreaterThan(100);
    }
  });

  test.each(LANGUAGES)('is read rightly in 97 of 100 of all phrases we have: %s', (language) => {
    const scores = EVENT_SETS.map((set) => set.read(language));
    const sum = (of: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((all, score) => all + of(score), 0);
    const misses = scores.flatMap((score) => score.misses);
    if (sum(({ right }) => right) / sum(({ all }) => all) < 0.97)
      throw new Error(misses.join('\n'));
    expect(sum(({ all }) => all)).toBeGreaterThan(550);
  });

  test.each(LANGUAGES)('takes nothing away that nobody gave up: %s', (language) => {
    for (const set of EVENT_SETS) expect(set.read(language).destructive).toEqual([]);
  });

  test.each(SPOKEN_OF)('orders and takes nothing: "%s"', (text) => {
    const kinds = read(text).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['order', 'cancel', 'forget'].includes(kind))).toEqual([]);
  });

  test('no order is made of words that are not on the menu', () => {
    const strange = fc
      .array(fc.stringMatching(/^[bdgjkvwz]{3,9}$/), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(strange, (text) => {
        expect(read(text).some(({ kind }) => kind === 'order')).toBe(false);
      }),
    );
  });

  test('any text at all is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(read(text).length).toBeGreaterThan(0);
      }),
    );
  });

  test('every starter menu understands the names of its own things, in both languages', () => {
    for (const menu of Object.values(STARTER_MENUS))
      for (const { id, names } of menu.items)
        for (const name of Object.values(names)) {
          const [wish] = read(`${name} please`, menu);
          expect([name, wish]).toEqual([
            name,
            expect.objectContaining({
              kind: 'order',
              lines: [expect.objectContaining({ item: id })],
            }),
          ]);
        }
  });

  test('a menu of one thing works, and one of fifty', () => {
    const one: Menu = { v: 1, items: [{ id: 'soup', names: { en: 'Soup' } }], modifiers: [] };
    expect(read('a soup please', one)[0]).toMatchObject({ kind: 'order' });
    const many: Menu = {
      v: 1,
      items: Array.from({ length: 50 }, (_, nth) => ({
        id: `dish-${nth}`,
        names: { en: `Dish ${String.fromCharCode(97 + (nth % 26))}${nth}` },
      })),
      modifiers: [],
    };
    expect(read('hello', many)[0].kind).toBe('smalltalk');
  });
});
