import type { WordedKind } from '../rules/party';
import type { Reply } from '../rules/replies';
import { wordsFor, type Addressee, type Surroundings } from './guest';

const english = wordsFor('en');

/** One text that answers everything a guest's text asked. */
export const guestText = (replies: readonly Reply[], around: Surroundings): string =>
  english.answer(replies, around);

const sent =
  (kind: WordedKind) =>
  (party: Addressee, around: Surroundings): string =>
    english.text(kind, party, around);

/** The texts that staff actions send. */
export const staffTexts: Record<WordedKind, (party: Addressee, around: Surroundings) => string> = {
  ready: sent('ready'),
  reminder1: sent('reminder1'),
  reminder2: sent('reminder2'),
  reminder3: sent('reminder3'),
  noShow: sent('noShow'),
  cancelled: sent('cancelled'),
  notYet: sent('notYet'),
  added: sent('added'),
  nearlyNext: sent('nearlyNext'),
};
