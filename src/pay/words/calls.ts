import type { Language } from '../../languages/languages';

/** What callers of the pay number hear. */
export interface CallWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly line: (business: string) => string;
  readonly position: (position: number) => string;
  readonly offerCallBack: (business: string) => string;
  readonly willCallBack: string;
  readonly goodbye: (business: string) => string;
  readonly test: (business: string) => string;
}

const english: CallWords = {
  reviewed: true,
  line: (business) =>
    `Welcome to ${business}. Everybody is on another call. Please stay on the line.`,
  position: (position) =>
    position <= 1 ? 'You are next.' : `You are number ${position} in the line.`,
  offerCallBack: (business) =>
    `Welcome to ${business}. Everybody is on another call. To be called back at this number, press 1.`,
  willCallBack: 'Thank you. We will call you back. Goodbye.',
  goodbye: (business) =>
    `Thank you for calling ${business}. Nobody can take your call now. Please call again later. Goodbye.`,
  test: (business) => `This is ${business}. This number is being tried out. Goodbye.`,
};

const spanish: CallWords = {
  reviewed: false,
  line: (business) =>
    `Le damos la bienvenida a ${business}. En este momento todos atienden otra llamada. No cuelgue, por favor.`,
  position: (position) =>
    position <= 1 ? 'Usted es la siguiente persona.' : `Ocupa el lugar ${position} de la fila.`,
  offerCallBack: (business) =>
    `Le damos la bienvenida a ${business}. En este momento todos atienden otra llamada. Para que le llamemos a este número, pulse 1.`,
  willCallBack: 'Gracias. Le llamaremos. Adiós.',
  goodbye: (business) =>
    `Gracias por llamar a ${business}. Ahora nadie puede atenderle. Llame más tarde, por favor. Adiós.`,
  test: (business) => `Esto es ${business}. Este número está en pruebas. Adiós.`,
};

const WORDS: Readonly<Record<Language, CallWords>> = { en: english, es: spanish };

export const callWords = (language: Language): CallWords => WORDS[language];
