import type { Language } from '../../languages/languages';

/** What a caller of the wait list's number hears. No native speaker has reviewed the Spanish yet. */
interface SpokenWords {
  /** The list takes texts only: how to join, and goodbye. */
  readonly textInstead: (business: string) => readonly string[];
  readonly closed: (business: string) => readonly string[];
}

export const SPOKEN_WORDS: Readonly<Record<Language, SpokenWords>> = {
  en: {
    textInstead: (business) => [
      `Hello, this is the wait list of ${business}. Nobody answers calls on this number, but it answers texts.`,
      'To join the list, text this number: table for two, and your name. To hear your place in line, text: where.',
      'We will text you when it is your turn. Goodbye.',
    ],
    closed: (business) => [
      `Hello, this is the wait list of ${business}. It is closed right now. Please ask the staff. Goodbye.`,
    ],
  },
  es: {
    textInstead: (business) => [
      `Hola, esta es la lista de espera de ${business}. En este número nadie contesta llamadas, pero sí mensajes.`,
      'Para entrar en la lista, mande un mensaje a este número: mesa para dos, y su nombre. Para saber su lugar, mande: dónde.',
      'Le avisaremos por mensaje cuando sea su turno. Adiós.',
    ],
    closed: (business) => [
      `Hola, esta es la lista de espera de ${business}. Ahora está cerrada. Pregunte al personal, por favor. Adiós.`,
    ],
  },
};
