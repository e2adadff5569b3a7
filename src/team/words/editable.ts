import type { Language } from '../../languages/languages';
import { editable, type Filling } from '../../messaging/editable';
import { fillIn, readText, type EditableText, type Values } from '../../messaging/texts';
import {
  TEAM_CALL_TEXTS,
  TEAM_PLACEHOLDERS,
  TEAM_TEXTS,
  type TeamPlaceholder,
  type TeamTextKey,
} from './team-texts';
import { TEAM_WORDS_IN } from './team-words';

/** The examples that differ from one language to the other. */
const TOLD = {
  en: {
    title: 'Paint the door',
    due: 'Fri 28 Nov 17:00',
    reason: 'the paint has not come',
    text: 'The floor is painted tonight.',
    stage: 'Fit-out',
    from: 'Thu 24 Dec',
    to: 'Mon 28 Dec',
    worst: 'A3 Paint the door\nA7 Order cups',
  },
  es: {
    title: 'Pintar la puerta',
    due: 'vie 28 nov 17:00',
    reason: 'no ha llegado la pintura',
    text: 'Esta noche se pinta el suelo.',
    stage: 'Obra',
    from: 'jue 24 dic',
    to: 'lun 28 dic',
    worst: 'A3 Pintar la puerta\nA7 Pedir tazas',
  },
} as const satisfies Readonly<Record<Language, Values>>;

/** What stands for the placeholders, in previews as well; pieces speak for themselves. */
function fillingOf(language: Language): Filling<TeamPlaceholder> {
  const { texts } = TEAM_WORDS_IN[language];
  const plain = {
    ...TOLD[language],
    code: 'A3',
    codes: 'A3',
    store: 'Pier',
    people: 'Ines, Omar',
    name: 'Ines',
    open: '9',
    late: '2',
    blocked: '1',
    today: '3',
    left: '2',
    time: '17:30',
    choices: 'A3, A7',
    business: 'Harbour Café',
  };
  const piece = (key: TeamTextKey): string => fillIn(readText(texts[key]), plain);
  return {
    means: TEAM_PLACEHOLDERS,
    samples: {
      ...plain,
      holder: piece('holder'),
      answers: piece('answers'),
      news: piece('newsDone'),
      state: piece('stateLate'),
    },
  };
}

/** Everything of the team that an owner can put into other words in one language: what is read, then what is heard. */
export function editableTeamTexts(language: Language): readonly EditableText[] {
  const { texts, calls } = TEAM_WORDS_IN[language];
  const filling = fillingOf(language);
  return [
    ...editable(TEAM_TEXTS, texts, filling),
    ...editable(TEAM_CALL_TEXTS, calls, filling, 'voice'),
  ];
}
