import type { Language } from '../../languages/languages';
import type { EditableText } from '../../messaging/texts';
import { CALLS_IN } from './calls';
import {
  CALL_TEXTS,
  LINE_PLACEHOLDERS,
  LINE_TEXT_KEYS,
  type AboutLineText,
  type LinePlaceholder,
} from './line-texts';
import { TEXTS_IN } from './texts';

/** What stands for the placeholders in previews. */
const SAMPLES: Readonly<Record<LinePlaceholder, string>> = {
  group: 'Night line',
  from: '+14155550130',
  words: 'Is anybody there?',
  shifts: 'Sat 28 Nov 22:00-06:00 Night line',
  shift: 'Sat 28 Nov 22:00-06:00 Night line',
  day: 'Saturday, 28 November',
  names: 'Maria, Tom',
  until: '22:00',
  time: '18:30',
  name: 'Maria',
  by: 'Tom',
  seconds: '12',
  caller: '+14155550130',
  transcript: 'Please call me back.',
};

/** Everything of the line that an owner can put into other words in one language: what is heard, then what is read. */
export function editableLineTexts(language: Language): readonly EditableText[] {
  const forms = (
    about: Readonly<Record<string, AboutLineText>>,
    ours: Readonly<Record<string, string>>,
    spoken: boolean,
  ): readonly EditableText[] =>
    Object.entries(about).map(([key, { purpose, needs = [], may = [] }]) => {
      const placeholder = (needed: boolean) => (name: LinePlaceholder) => ({
        name,
        needed,
        means: LINE_PLACEHOLDERS[name],
        sample: SAMPLES[name],
      });
      return {
        key,
        purpose,
        kind: 'text',
        ...(spoken ? { spoken } : {}),
        placeholders: [...needs.map(placeholder(true)), ...may.map(placeholder(false))],
        ours: ours[key] ?? '',
      };
    });
  return [
    ...forms(CALL_TEXTS, CALLS_IN[language], true),
    ...forms(LINE_TEXT_KEYS, TEXTS_IN[language], false),
  ];
}
