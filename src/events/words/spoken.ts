import type { Language } from '../../languages/languages';

/** What somebody hears who calls the number of an event. */
interface EventsSpoken {
  readonly textInstead: (business: string) => readonly string[];
}

export const EVENTS_SPOKEN: Readonly<Record<Language, EventsSpoken>> = {
  en: {
    textInstead: (business) => [
      `This is ${business}.`,
      'This number takes texts only. Please text us what you would like. Goodbye.',
    ],
  },
  es: {
    textInstead: (business) => [
      `Esto es ${business}.`,
      'Este número solo recibe mensajes de texto. Escríbanos lo que quiere. Adiós.',
    ],
  },
};
