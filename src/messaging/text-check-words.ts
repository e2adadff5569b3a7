import type { Language } from '../languages/languages';

/** What can be found in a text. */
export type FindingCode =
  | 'empty'
  | 'broken-mark'
  | 'unknown-placeholder'
  | 'missing-placeholder'
  | 'too-long'
  | 'many-segments'
  | 'long-speech'
  | 'costly-letter'
  | 'shortener'
  | 'plain-http'
  | 'reserved-word'
  | 'carrier-answers'
  | 'shouting'
  | 'exclamation-mark';

/** What an owner is told about a text, with the word that it is about. */
type Sentences = Readonly<Record<FindingCode, (word: string) => string>>;

const english: Sentences = {
  empty: () => 'There is nothing to send.',
  'broken-mark': (mark) =>
    `This ${mark} has no partner. Braces stand around a placeholder, square brackets around what may be left out.`,
  'unknown-placeholder': (name) => `There is no placeholder {${name}} in this text.`,
  'missing-placeholder': (name) => `Without {${name}} people miss what this text is for.`,
  'too-long': () => 'Carriers take at most 1,600 characters.',
  'many-segments': (count) => `With the examples filled in this is sent and paid as ${count} SMS.`,
  'long-speech': (seconds) =>
    `Read aloud this takes about ${seconds} seconds. Few people listen to a machine for so long.`,
  'costly-letter': (letter) =>
    `The letter ${letter} is not in the short alphabet of SMS: a part holds 70 letters instead of 160.`,
  shortener: (link) =>
    `Carriers filter texts with shortened links such as ${link}. Write the whole address.`,
  'plain-http': (link) => `${link} is not encrypted, and phones warn of it. Begin it with https.`,
  'reserved-word': (word) =>
    `When somebody sends ${word}, the carrier acts on it before we see it. Ask for another word, or for a digit.`,
  'carrier-answers': (word) =>
    `The carrier answers ${word} itself. It is good only for what it always means: no more texts, or help.`,
  shouting: () => 'Capitals read as shouting, and filters take them for advertising.',
  'exclamation-mark': () => 'Exclamation marks read as shouting.',
};

const spanish: Sentences = {
  empty: () => 'No hay nada que enviar.',
  'broken-mark': (mark) =>
    `A este ${mark} le falta su pareja. Las llaves rodean un marcador, los corchetes lo que se puede omitir.`,
  'unknown-placeholder': (name) => `En este texto no existe el marcador {${name}}.`,
  'missing-placeholder': (name) => `Sin {${name}} la gente no recibe lo que este texto debe decir.`,
  'too-long': () => 'Los operadores aceptan como máximo 1600 caracteres.',
  'many-segments': (count) => `Con los ejemplos, este texto se envía y se paga como ${count} SMS.`,
  'long-speech': (seconds) =>
    `En voz alta dura unos ${seconds} segundos. Casi nadie escucha tanto tiempo a una máquina.`,
  'costly-letter': (letter) =>
    `La letra ${letter} no está en el alfabeto corto de los SMS: cada parte lleva 70 letras en vez de 160.`,
  shortener: (link) =>
    `Los operadores filtran los enlaces acortados como ${link}. Escriba la dirección completa.`,
  'plain-http': (link) =>
    `${link} no va cifrado, y los teléfonos lo advierten. Empiece la dirección con https.`,
  'reserved-word': (word) =>
    `Si alguien envía ${word}, el operador actúa antes de que lo veamos. Pida otra palabra o una cifra.`,
  'carrier-answers': (word) =>
    `El operador mismo responde a ${word}. Solo sirve para lo que siempre significa: no recibir más textos, o ayuda.`,
  shouting: () => 'Las mayúsculas parecen gritos, y los filtros las toman por publicidad.',
  'exclamation-mark': () => 'Los signos de exclamación parecen gritos.',
};

/** By the language of whoever reads them; no native speaker has reviewed the Spanish yet. */
export const FINDING_SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: english,
  es: spanish,
};
