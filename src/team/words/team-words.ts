import type { Language } from '../../languages/languages';
import type { LetterKind } from '../stored-people';
import { teamEnglish } from './team-en';
import { teamSpanish } from './team-es';
import type { TeamWords } from './word-list';

export type { TaskFacts, TeamWords } from './word-list';

const WORDS: Readonly<Record<Language, TeamWords>> = { en: teamEnglish, es: teamSpanish };

export const teamWords = (language: Language | undefined): TeamWords => WORDS[language ?? 'en'];

/** Which of the letters about a task asks what, so that a short answer is understood. */
export const ASKS: Readonly<Partial<Record<LetterKind, 'ack' | 'status' | 'read'>>> = {
  assignment: 'ack',
  update: 'ack',
  priority: 'status',
  reminder: 'status',
  followUp: 'status',
  check: 'status',
  announcement: 'read',
  storeUpdate: 'read',
};

/** A moment as people read it: "Fri 28 Nov 17:00". */
export const spokenTime = (language: Language | undefined, zone: string, at: number): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replace(/,/g, '')
    .replace(/á/g, 'a')
    .replace(/é/g, 'e');

/** A day as people read it: "Thu 24 Dec". */
export const spokenDay = (language: Language | undefined, day: string): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(Date.parse(`${day}T12:00:00Z`))
    .replace(/,/g, '')
    .replace(/á/g, 'a')
    .replace(/é/g, 'e');
