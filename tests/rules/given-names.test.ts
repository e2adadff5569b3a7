import { STARTER_MENUS } from '../../src/events/menus/starters';
import { understandEvent } from '../../src/events/understanding/understand';
import { understand } from '../../src/waitlist/understanding/understand';

const offer = { menu: STARTER_MENUS.coffee, categories: [] };
const atStand = (text: string) => understandEvent(text, { asked: null, mode: 'orders' }, offer);
const inLine = (text: string) => understand(text, { asked: null });

/** Names that are words to us: "mine", "at most", "they give", "I read", "on", "sweet" … */
const NAMES =
  `Max Mia Mía Leo Dan Tito Tita Angel Ángel Tess Gene Mo Don Dulce Will May Al An Su Mi Una Van Von
Said Star Sol Page Rico Chico Ty Hope Grace Mark Bill Rich Ginger Coco Rosa Luz Mar Blanca Zoë José Đặng`.split(
    /\s+/,
  );
/** Where they say who it is for, in the language of the rest. */
const ORDERS = [
  ['latte, %', undefined],
  ['flat white with oat milk, %', 'en'],
  ['a latte for %', 'en'],
  ['un latte con leche de avena, %', 'es'],
  ['un latte para %', 'es'],
  ['%, latte', undefined],
] as const;
const PARTIES = [
  ['Table for 4, %', 'en'],
  ['table for two, %', 'en'],
  ['table for %, 4 people', 'en'],
  ['Hi, % here, table for 3 please', 'en'],
  ['Mesa para 4, %', 'es'],
  ['mesa para dos a nombre de %', 'es'],
] as const;

describe.each(NAMES)('%s is a name', (name) => {
  test.each(ORDERS)('of whoever orders: "%s"', (said, language) => {
    const heard = atStand(said.replace('%', name));
    expect(heard.wishes).toMatchObject([{ kind: 'order', lines: [{ count: 1 }], name }]);
    if (language !== undefined) expect(heard.language).toBe(language);
  });
  test.each(PARTIES)('of whoever joins: "%s"', (said, language) => {
    const heard = inLine(said.replace('%', name));
    expect(heard.wishes).toMatchObject([{ kind: 'join', name }]);
    expect(heard.language).toBe(language);
  });
});

test.each(['mia', 'dan', 'leo', 'angel'])(
  '%s is one in small letters at the end as well',
  (name) => {
    expect(atStand(`latte, ${name}`).wishes).toMatchObject([{ kind: 'order', name }]);
    expect(inLine(`table for 4, ${name}`).wishes).toMatchObject([{ kind: 'join', size: 4, name }]);
  },
);

test.each([
  ['May I have a latte', { kind: 'order', lines: [{ item: 'latte' }] }],
  ['An espresso', { kind: 'order', lines: [{ item: 'espresso' }] }],
  ['Latte please. Ty', { kind: 'order', lines: [{ item: 'latte' }] }],
  ['latte with max foam', { kind: 'order', lines: [{ item: 'latte' }] }],
  ['Ty, see you soon', { kind: 'smalltalk' }],
] as const)(
  'at a stand the same words stay what they are where no name stands: "%s"',
  (text, wish) => {
    const [heard] = atStand(text).wishes;
    expect(heard).toMatchObject(wish);
    expect(heard).not.toHaveProperty('name');
  },
);

test.each([
  ['Will you call me', { kind: 'position' }],
  ['Max 15 min wait?', { kind: 'position' }],
  ['Mi mesa, por favor', { kind: 'position' }],
  ['Justo ahora llegamos', { kind: 'coming' }],
  ['Table for 2. Ty', { kind: 'join', size: 2 }],
  ['table for 4, max', { kind: 'join', size: 4 }],
] as const)('and so they do on the wait list: "%s"', (text, wish) => {
  const [heard] = inLine(text).wishes;
  expect(heard).toMatchObject(wish);
  expect(heard).not.toHaveProperty('name');
});
