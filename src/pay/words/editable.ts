import type { Language } from '../../languages/languages';
import { editable, type Filling } from '../../messaging/editable';
import type { EditableText } from '../../messaging/texts';
import { PAY_WORDS_IN } from './ours';
import {
  PAY_CALL_TEXTS,
  PAY_MAIL_TEXTS,
  PAY_PLACEHOLDERS,
  PAY_TEXTS,
  type PayPlaceholder,
} from './pay-texts';

/** What stands for the placeholders, in previews as well. */
const FILLING: Filling<PayPlaceholder> = {
  means: PAY_PLACEHOLDERS,
  samples: {
    business: 'Harbour Café',
    position: '3',
    amount: 'GBP 12.50',
    day: '28 Nov 2026',
    lastFour: '4242',
    reference: 'Table 7',
    confirmation: 'ch_5c97145d15e9',
  },
};

/** Everything of Pay that an owner can put into other words in one language: what is heard, texted and mailed. */
export function editablePayTexts(language: Language): readonly EditableText[] {
  const { calls, texts, mails } = PAY_WORDS_IN[language];
  return [
    ...editable(PAY_CALL_TEXTS, calls, FILLING, 'voice'),
    ...editable(PAY_TEXTS, texts, FILLING),
    ...editable(PAY_MAIL_TEXTS, mails, FILLING, 'mail'),
  ];
}
