import type { Language } from '../../languages/languages';
import { editable, type Filling } from '../../messaging/editable';
import type { EditableText } from '../../messaging/texts';
import { CALLS_IN } from './calls';
import { CALL_TEXTS, LINE_PLACEHOLDERS, LINE_TEXT_KEYS, type LinePlaceholder } from './line-texts';
import { TEXTS_IN } from './texts';

/** What stands for the placeholders, in previews as well. */
const FILLING: Filling<LinePlaceholder> = {
  means: LINE_PLACEHOLDERS,
  samples: {
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
  },
};

/** Everything of the line that an owner can put into other words in one language: what is heard, then what is read. */
export const editableLineTexts = (language: Language): readonly EditableText[] => [
  ...editable(CALL_TEXTS, CALLS_IN[language], FILLING, 'voice'),
  ...editable(LINE_TEXT_KEYS, TEXTS_IN[language], FILLING),
];
