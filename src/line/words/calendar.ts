import type { Language } from '../../languages/languages';

/** What stands in a volunteer's own calendar. */
export interface CalendarWords {
  /** What the calendar is called. */
  readonly name: (group: string, business: string) => string;
  /** What each shift is called. */
  readonly shift: (group: string) => string;
}

export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = {
  en: {
    name: (group, business) => `${business}: shifts for ${group}`,
    shift: (group) => `On call for ${group}`,
  },
  es: {
    name: (group, business) => `${business}: turnos de ${group}`,
    shift: (group) => `De turno para ${group}`,
  },
};
