import { firstLanguage, type Language } from '../../languages/languages';
import type { Party } from '../party';
import type { TextKind } from '../rules/party';
import type { StaffRequest } from '../staff-api';
import { staffEnglish } from './staff-en';
import { staffSpanish } from './staff-es';
import type { StaffWords } from './staff-words';

export const STAFF_WORDS: Readonly<Record<Language, StaffWords>> = {
  en: staffEnglish,
  es: staffSpanish,
};

/** A language's words for staff; English where nobody said which. */
export const staffWordsFor = (language: string | undefined): StaffWords =>
  STAFF_WORDS[firstLanguage(language)];

/** What an action did and what became of its text, in a language of staff. */
export function staffSaid(
  action: StaffRequest['action'],
  party: Party,
  text: TextKind | undefined,
  language: string | undefined,
): string {
  const words = staffWordsFor(language);
  const did = words.did(action, party);
  if (text === undefined) return did;
  return `${did} ${words.texting(howItWent(party))}`;
}

function howItWent(party: Party): Parameters<StaffWords['texting']>[0] {
  if (party.address === undefined) return 'noPhone';
  const state = party.texts.at(-1)?.state;
  return state === 'failed' || state === 'unknown' || state === 'held' ? state : 'texted';
}
