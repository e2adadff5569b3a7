import type { Language } from '../../languages/languages';
import { fillIn, readText, type EditableText, type Values } from '../../messaging/texts';
import { EVENT_PLACEHOLDERS, EVENT_TEXTS, type EventPlaceholder } from './about-texts';
import { EVENT_WORDS } from './guest';
import { EVENT_TEXT_KEYS, type EventTextKey } from './guest-texts';

const ITEMS: Readonly<Record<Language, Values>> = {
  en: {
    items: 'Latte, Espresso and Tea',
    modifiers: 'Oat milk and Sugar',
    example: 'Latte, Oat milk',
    order: 'Latte with Oat milk',
    item: 'Oat milk',
    instead: 'Tea',
    said: 'mocha',
    reason: 'the machine broke',
    answer: 'At noon.',
  },
  es: {
    items: 'Latte, Espresso y Té',
    modifiers: 'Leche de avena y Azúcar',
    example: 'Latte, Leche de avena',
    order: 'Latte con Leche de avena',
    item: 'Leche de avena',
    instead: 'Té',
    said: 'moca',
    reason: 'se rompió la máquina',
    answer: 'A mediodía.',
  },
};

/** What stands for the placeholders in previews; pieces speak for themselves. */
function samples(language: Language): Readonly<Record<string, string>> {
  const { texts } = EVENT_WORDS[language];
  const plain: Values = {
    ...ITEMS[language],
    event: 'Harbour Coffee',
    pickup: 'Stand 2',
    ahead: '6',
    number: '17',
    name: 'Ana',
    max: '2',
    left: '4',
    email: 'ana@example.com',
    votes: '12',
    into: '9',
  };
  const piece = (key: EventTextKey, values: Values = plain): string =>
    fillIn(readText(texts[key]), values);
  return {
    ...plain,
    offer: piece('offer'),
    place: piece('placeSeveral'),
    skip: piece('skip'),
    choices: piece('choice', { ...plain, number: '1' }),
  };
}

/** Everything an owner can put into other words for guests of events, in the order in which they meet it. */
export function editableEventTexts(language: Language): readonly EditableText[] {
  const filled = samples(language);
  return EVENT_TEXT_KEYS.map((key) => {
    const { purpose, kind = 'text', needs = [], may = [] } = EVENT_TEXTS[key];
    const placeholder = (needed: boolean) => (name: EventPlaceholder) => ({
      name,
      needed,
      means: EVENT_PLACEHOLDERS[name],
      sample: filled[name] ?? '',
    });
    return {
      key,
      purpose,
      kind,
      placeholders: [
        ...needs.map(placeholder(true)),
        ...may.filter((name) => !needs.includes(name)).map(placeholder(false)),
      ],
      ours: EVENT_WORDS[language].texts[key],
    };
  });
}
