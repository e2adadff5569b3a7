import { editableEventTexts } from '../../events/words/editable';
import type { Language } from '../../languages/languages';
import { editableLineTexts } from '../../line/words/editable';
import type { EditableText } from '../../messaging/texts';
import { editablePayTexts } from '../../pay/words/editable';
import { editableTeamTexts } from '../../team/words/editable';
import { editableTexts } from '../../waitlist/words/editable';
import type { TextsKind } from './api';

/** The texts of each desk that the owner can put into other words. */
export const EDITABLE: Readonly<
  Record<TextsKind, (language: Language) => readonly EditableText[]>
> = {
  texts: editableTexts,
  eventTexts: editableEventTexts,
  lineTexts: editableLineTexts,
  payTexts: editablePayTexts,
  teamTexts: editableTeamTexts,
};
