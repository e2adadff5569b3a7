import { editableEventTexts } from '../../events/words/editable';
import type { Language } from '../../languages/languages';
import { editableLineTexts } from '../../line/words/editable';
import type { EditableText } from '../../messaging/texts';
import { editablePayTexts } from '../../pay/words/editable';
import { editableTeamTexts } from '../../team/words/editable';
import { editableTexts } from '../../waitlist/words/editable';
import type { TextsKind } from './api';

const EDITABLE: Readonly<Record<TextsKind, (language: Language) => readonly EditableText[]>> = {
  texts: editableTexts,
  eventTexts: editableEventTexts,
  lineTexts: editableLineTexts,
  payTexts: editablePayTexts,
  teamTexts: editableTeamTexts,
};

/** The texts of a desk that the owner can put into other words. The build keeps all of them in a file of their own. */
export const editableIn = (kind: TextsKind, language: Language): readonly EditableText[] =>
  EDITABLE[kind](language);
