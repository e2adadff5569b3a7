import type { Language } from '../../src/languages/languages';
import { language } from '../components/language';
import type { EditableText, Placeholder } from '../../src/messaging/texts';
import {
  GUEST_TEXTS,
  PLACEHOLDERS,
  type GuestTextKey,
  type PlaceholderName,
} from '../../src/waitlist/words/guest-texts';
import type { AdminWords } from './admin-words';
import { meansSpanish, purposesSpanish } from './text-purposes-es';
import { adminEnglish } from './words-en';
import { adminSpanish } from './words-es';

export const ADMIN_WORDS: Readonly<Record<Language, AdminWords>> = {
  en: adminEnglish,
  es: adminSpanish,
};

/** The admin page's words in the language of whoever looks at it. */
export const words = (): AdminWords => ADMIN_WORDS[language()];

/** What owners are told of guests' texts in other languages than that of the texts' own file. */
const PURPOSES: Readonly<Partial<Record<Language, Readonly<Record<GuestTextKey, string>>>>> = {
  es: purposesSpanish,
};
const MEANINGS: Readonly<Partial<Record<Language, Readonly<Record<PlaceholderName, string>>>>> = {
  es: meansSpanish,
};

const isGuestText = (key: string): key is GuestTextKey => key in GUEST_TEXTS;
const isPlaceholder = (name: string): name is PlaceholderName => name in PLACEHOLDERS;

/** When people get a text. */
export const purposeOf = ({ key, purpose }: EditableText): string =>
  (isGuestText(key) ? PURPOSES[language()]?.[key] : undefined) ?? purpose;

/** What a placeholder stands for. */
export const meaningOf = ({ name, means }: Placeholder): string =>
  (isPlaceholder(name) ? MEANINGS[language()]?.[name] : undefined) ?? means;
