import type { Language } from '../../languages/languages';
import { fillIn, readText, type EditableText, type Values } from '../../messaging/texts';
import { GUEST_WORDS, weekdayName } from './guest';
import {
  GUEST_TEXTS,
  PLACEHOLDERS,
  type AboutText,
  type GuestTextKey,
  type PlaceholderName,
} from './guest-texts';

const KEYS = Object.keys(GUEST_TEXTS) as readonly GuestTextKey[];
const about = (key: GuestTextKey): AboutText => GUEST_TEXTS[key];

/** What stands for the placeholders in previews; pieces speak for themselves. */
function samples(language: Language): Readonly<Record<PlaceholderName, string>> {
  const { texts, wish } = GUEST_WORDS[language];
  const plain = {
    name: 'Ana',
    business: 'Harbour Café',
    size: '4',
    notes: wish,
    table: '7',
    number: '7',
    count: '6',
    max: '20',
    minutes: '10',
    time: '17:00',
    day: weekdayName('mon', language),
  };
  const piece = (key: GuestTextKey, values: Values = plain): string =>
    fillIn(readText(texts[key]), values);
  const parties = piece('severalParties');
  return {
    ...plain,
    party: piece('guests'),
    parties,
    ahead: parties,
    place: piece('placeBehind', { ...plain, ahead: parties }),
    waiting: piece('someWait', { parties }),
    opens: piece('opensToday'),
    choices: piece('readyChoices'),
  };
}

/** Everything an owner can put into other words in one language, in the order in which guests meet it. */
export function editableTexts(language: Language): readonly EditableText[] {
  const filled = samples(language);
  return KEYS.map((key) => {
    const { purpose, kind = 'text', needs = [], may = [] } = about(key);
    const placeholder = (needed: boolean) => (name: PlaceholderName) => ({
      name,
      needed,
      means: PLACEHOLDERS[name],
      sample: filled[name],
    });
    return {
      key,
      purpose,
      kind,
      placeholders: [...needs.map(placeholder(true)), ...may.map(placeholder(false))],
      ours: GUEST_WORDS[language].texts[key],
    };
  });
}
