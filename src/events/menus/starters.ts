import type { Menu, MenuItem, Modifier } from '../event';

const item = (id: string, en: string, es: string, ...synonyms: readonly string[]): MenuItem => ({
  id,
  names: { en, es },
  ...(synonyms.length > 0 ? { synonyms } : {}),
});

const extra = (
  id: string,
  en: string,
  es: string,
  group: string | undefined,
  ...synonyms: readonly string[]
): Modifier => ({
  id,
  names: { en, es },
  ...(group === undefined ? {} : { group }),
  ...(synonyms.length > 0 ? { synonyms } : {}),
});

const COFFEE_EXTRAS: readonly Modifier[] = [
  extra('oat', 'Oat milk', 'Leche de avena', 'milk', 'oatmilk', 'oatly', 'avena'),
  extra('soy', 'Soy milk', 'Leche de soja', 'milk', 'soya', 'soymilk', 'soja'),
  extra(
    'extra-shot',
    'Extra shot',
    'Carga extra',
    undefined,
    'double shot',
    'another shot',
    'one more shot',
    'double',
    'doble',
    'shot extra',
    'doble carga',
    'a shot',
    'otra carga',
    'un shot',
    'otro shot',
    'un shot mas',
    'una carga mas',
  ),
  extra(
    'decaf',
    'Decaf',
    'Descafeinado',
    undefined,
    'decaffeinated',
    'no caffeine',
    'without caffeine',
    'caffeine free',
    'descafeinada',
    'descaf',
    'sin cafeina',
  ),
];

const COFFEE: Menu = {
  v: 1,
  items: [
    item(
      'espresso',
      'Espresso',
      'Espresso',
      'expresso',
      'café solo',
      'un solo',
      'a shot of espresso',
    ),
    item('latte', 'Latte', 'Latte', 'caffe latte', 'café con leche', 'cafe latte', 'late'),
    item('cappuccino', 'Cappuccino', 'Capuchino', 'cap', 'capp', 'cappu', 'cappucino'),
    item('flat-white', 'Flat White', 'Flat White', 'fw', 'flattie'),
    item('americano', 'Americano', 'Americano', 'black coffee', 'long black', 'café negro'),
    item('tea', 'Tea', 'Té', 'cuppa', 'black tea', 'té negro', 'english breakfast'),
  ],
  modifiers: COFFEE_EXTRAS,
};

const SMOOTHIE: Menu = {
  v: 1,
  items: [
    item('green', 'Green Garden', 'Jardín Verde', 'green smoothie', 'batido verde'),
    item('berry', 'Berry Blast', 'Frutos Rojos', 'berries', 'red berries'),
    item('mango', 'Mango Sunrise', 'Amanecer de Mango', 'mango smoothie'),
    item('banana', 'Banana Oats', 'Plátano y Avena', 'banana smoothie', 'banana'),
  ],
  modifiers: [
    extra('protein', 'Protein', 'Proteína', undefined, 'whey'),
    extra('ginger', 'Ginger', 'Jengibre', undefined),
    extra('almond', 'Almond milk', 'Leche de almendra', 'milk', 'almond', 'almendra'),
    extra('coconut', 'Coconut milk', 'Leche de coco', 'milk', 'coconut', 'coco'),
  ],
};

const COCKTAIL: Menu = {
  v: 1,
  items: [
    item('mojito', 'Mojito', 'Mojito'),
    item('margarita', 'Margarita', 'Margarita', 'marg'),
    item('gin-tonic', 'Gin and Tonic', 'Gin Tonic', 'g and t', 'gin tonic', 'gintonic'),
    item('spritz', 'Spritz', 'Spritz', 'aperol spritz', 'aperol', 'esprits'),
  ],
  modifiers: [
    extra(
      'virgin',
      'Without alcohol',
      'Sin alcohol',
      undefined,
      'alcohol free',
      'non alcoholic',
      'virgin',
      'virgen',
    ),
    extra('ice', 'Extra ice', 'Más hielo', 'ice', 'hielo extra'),
    extra('no-ice', 'No ice', 'Sin hielo', 'ice', 'without ice'),
  ],
};

const TEA: Menu = {
  v: 1,
  items: [
    item(
      'black',
      'Black tea',
      'Té negro',
      'english breakfast',
      'earl grey',
      'builders tea',
      'normal tea',
      'regular tea',
    ),
    item('green', 'Green tea', 'Té verde', 'sencha'),
    item('mint', 'Mint tea', 'Té de menta', 'peppermint', 'menta'),
    item('chai', 'Chai', 'Chai', 'chai latte'),
  ],
  modifiers: [
    extra('milk', 'Milk', 'Leche', 'milk'),
    extra('oat', 'Oat milk', 'Leche de avena', 'milk', 'oat', 'avena'),
    extra('lemon', 'Lemon', 'Limón', undefined),
    extra('honey', 'Honey', 'Miel', undefined),
  ],
};

const FOOD: Menu = {
  v: 1,
  items: [
    item('burger', 'Burger', 'Hamburguesa', 'cheeseburger', 'beef burger'),
    item(
      'veggie',
      'Veggie Burger',
      'Hamburguesa Vegetal',
      'vegan burger',
      'veg burger',
      'veggie',
      'vegetariana',
    ),
    item(
      'fries',
      'Fries',
      'Patatas Fritas',
      'chips',
      'papas fritas',
      'papas',
      'french fries',
      'fry',
    ),
    item('salad', 'Salad', 'Ensalada', 'side salad'),
    item('waffle', 'Waffle', 'Gofre', 'waffles', 'gofres'),
  ],
  modifiers: [
    extra('cheese', 'Extra cheese', 'Extra de queso', undefined, 'cheese', 'queso'),
    extra('gluten-free', 'Gluten free', 'Sin gluten', undefined, 'glutenfree', 'celiac'),
    extra('ketchup', 'Ketchup', 'Kétchup', undefined, 'catsup', 'red sauce'),
    extra('mayo', 'Mayonnaise', 'Mayonesa', undefined, 'mayo'),
  ],
};

export type Starter = 'coffee' | 'smoothie' | 'cocktail' | 'tea' | 'food';

/** Menus to begin with: an admin takes one and changes it. They are nothing but data. */
export const STARTER_MENUS: Readonly<Record<Starter, Menu>> = {
  coffee: COFFEE,
  smoothie: SMOOTHIE,
  cocktail: COCKTAIL,
  tea: TEA,
  food: FOOD,
};
