import type { Language } from '../../languages/languages';

/** What a volunteer can say by text. */
export type VolunteerWish =
  /** When their next shift is. */
  | { readonly wish: 'next' }
  /** What is theirs today. */
  | { readonly wish: 'today' }
  /** Who answers now. */
  | { readonly wish: 'whoIsOn' }
  /** Not available: for so many minutes, until a time on the group's wall, or until the end of the shift. */
  | { readonly wish: 'off'; readonly minutes?: number; readonly until?: string }
  /** Available again. */
  | { readonly wish: 'on' }
  /** To a question of ours: 1 = yes or confirmed, 2 = no or cannot come, 3 = who could take it. */
  | { readonly wish: 'answer'; readonly answer: 1 | 2 | 3 }
  /** Everything about them is to be erased. Anybody can say it. */
  | { readonly wish: 'forget' }
  /** "Off" with something behind it that is no length of time. */
  | { readonly wish: 'unclear'; readonly meant: 'off' };

type Word = 'next' | 'today' | 'whoIsOn' | 'on' | 'yes' | 'no' | 'swap' | 'forget';

/**
 * Whole texts, in capitals and without accents. Carriers act on YES, STOP, END and their like in an SMS, so we never ask
 * for those words; when one that means something here arrives all the same, it is taken for what it says.
 */
const SAYINGS = {
  en: {
    next: ['NEXT', 'NEXT SHIFT', 'MY NEXT SHIFT', 'WHEN AM I ON', 'WHEN IS MY NEXT SHIFT'],
    today: ['TODAY', 'AM I ON TODAY', 'MY SHIFTS TODAY', 'SHIFTS TODAY'],
    whoIsOn: ['WHOS ON', 'WHO IS ON', 'WHO', 'WHO IS ON NOW', 'WHOS ON NOW'],
    on: ['ON', 'IM ON', 'I AM ON', 'BACK', 'IM BACK', 'I AM BACK', 'BACK ON', 'AVAILABLE'],
    yes: ['YES', 'CONFIRM', 'CONFIRMED', 'OK', 'ILL BE THERE', 'I WILL BE THERE', 'I CAN'],
    no: ['NO', 'I CANT', 'CANT', 'CANT MAKE IT', 'I CANT MAKE IT', 'I CANNOT MAKE IT', 'I CANNOT'],
    swap: ['SWAP', 'WHO COULD SWAP', 'WHO CAN SWAP', 'WHO COULD', 'WHO CAN'],
    forget: ['FORGET ME', 'ERASE ME', 'DELETE ME', 'ERASE MY DATA', 'DELETE MY DATA'],
  },
  es: {
    next: ['PROXIMO', 'PROXIMO TURNO', 'MI PROXIMO TURNO', 'SIGUIENTE', 'CUANDO ME TOCA'],
    today: ['HOY', 'TURNOS DE HOY', 'MIS TURNOS DE HOY', 'ME TOCA HOY'],
    whoIsOn: ['QUIEN', 'QUIEN ESTA', 'QUIEN ESTA DE TURNO', 'QUIEN ATIENDE', 'QUIEN ESTA AHORA'],
    on: ['DISPONIBLE', 'ESTOY DISPONIBLE', 'DE VUELTA', 'ESTOY DE VUELTA', 'YA VOLVI', 'VOLVI'],
    yes: ['SI', 'CONFIRMO', 'CONFIRMADO', 'DE ACUERDO', 'AHI ESTARE', 'PUEDO'],
    no: ['NO PUEDO', 'NO VOY A PODER', 'NO PODRE', 'NO LLEGO'],
    swap: ['CAMBIO', 'QUIEN PUEDE', 'QUIEN PODRIA', 'QUIEN PUEDE CAMBIAR', 'QUIEN PODRIA CAMBIAR'],
    forget: ['OLVIDEME', 'OLVIDAME', 'BORREME', 'BORRAME', 'BORRE MIS DATOS', 'BORRA MIS DATOS'],
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<Word, readonly string[]>>>>;

const WISHES: Readonly<Record<Word, VolunteerWish>> = {
  next: { wish: 'next' },
  today: { wish: 'today' },
  whoIsOn: { wish: 'whoIsOn' },
  on: { wish: 'on' },
  yes: { wish: 'answer', answer: 1 },
  no: { wish: 'answer', answer: 2 },
  swap: { wish: 'answer', answer: 3 },
  forget: { wish: 'forget' },
};

const OFF = {
  en: /^(?:OFF|IM OFF|I AM OFF|TIME OFF|NOT AVAILABLE|UNAVAILABLE)\b\s*(.*)$/,
  es: /^(?:FUERA|LIBRE|ESTOY FUERA|NO DISPONIBLE|NO ESTOY DISPONIBLE|AUSENTE)\b\s*(.*)$/,
} as const satisfies Readonly<Record<Language, RegExp>>;

const ANSWERS: Readonly<Record<string, 1 | 2 | 3>> = { '1': 1, '2': 2, '3': 3 };

/** Nobody is off by text for longer; that is for the rota. */
export const MOST_OFF_MINUTES = 72 * 60;

/**
 * Reads a volunteer's text, in any of our languages; undefined when it is none of these. The whole text has to be one:
 * "next week I am away" is for a person to read.
 */
export function readVolunteer(body: string): VolunteerWish | undefined {
  const text = plain(body);
  const answer = ANSWERS[text];
  if (answer !== undefined) return { wish: 'answer', answer };
  for (const sayings of Object.values(SAYINGS)) {
    for (const [word, all] of entriesOf(sayings)) {
      if (all.includes(text)) return WISHES[word];
    }
  }
  for (const off of Object.values(OFF)) {
    const match = off.exec(text);
    if (match) return readOff(match[1] ?? '');
  }
  return undefined;
}

const entriesOf = (
  sayings: Readonly<Record<Word, readonly string[]>>,
): (readonly [Word, readonly string[]])[] =>
  (['next', 'today', 'whoIsOn', 'on', 'yes', 'no', 'swap', 'forget'] as const).map(
    (word) => [word, sayings[word]] as const,
  );

/** The language of a text that only one of ours has; undefined for a bare 1. */
export function volunteerLanguage(body: string): Language | undefined {
  const text = plain(body);
  const speaks = (language: Language): boolean =>
    OFF[language].test(text) ||
    entriesOf(SAYINGS[language]).some(([, sayings]) => sayings.includes(text));
  if (speaks('es')) return 'es';
  return speaks('en') ? 'en' : undefined;
}

/** Capitals, no accents, no signs around words; `2.5h`, `1h30` and `18:30` stay readable. */
const plain = (body: string): string =>
  body
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/['’`]/g, '')
    .replace(/(\d)[.,](?=\d)/g, '$1:POINT:')
    .replace(/[^\p{L}\p{N}:+]+/gu, ' ')
    .replace(/:POINT:/g, '.')
    .trim();

function readOff(rest: string): VolunteerWish {
  const said = rest.replace(/^(?:FOR|POR|DURANTE)\s+/, '');
  if (said === '') return { wish: 'off' };
  const until = readUntil(said);
  if (until !== undefined) return { wish: 'off', until };
  const minutes = readMinutes(said);
  return minutes === undefined || minutes < 1 || minutes > MOST_OFF_MINUTES
    ? { wish: 'unclear', meant: 'off' }
    : { wish: 'off', minutes };
}

/** "UNTIL 18:30", "UNTIL 6 PM", "HASTA LAS 18". */
function readUntil(said: string): string | undefined {
  const match =
    /^(?:UNTIL|TILL|TIL|HASTA(?: LAS?)?)\s+(\d{1,2})(?:[:.](\d{2}))?\s*(AM|PM|A M|P M)?$/.exec(
      said,
    );
  if (!match) return undefined;
  const half = match[3]?.charAt(0);
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const ofDay = half === undefined ? hour : (hour % 12) + (half === 'P' ? 12 : 0);
  return `${String(ofDay).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const HOURS = '(?:H|HR|HRS|HOUR|HOURS|HORA|HORAS)';
const MINUTES = '(?:M|MIN|MINS|MINUTE|MINUTES|MINUTO|MINUTOS)';

/** "2H", "2.5 HOURS", "1H30", "1 HORA 30 MIN", "90 MIN", "HALF AN HOUR", "HORA Y MEDIA". */
function readMinutes(said: string): number | undefined {
  if (/^(?:HALF AN HOUR|HALF HOUR|MEDIA HORA)$/.test(said)) return 30;
  if (/^(?:AN HOUR|ONE HOUR|UNA HORA)$/.test(said)) return 60;
  if (/^(?:AN HOUR AND A HALF|(?:UNA )?HORA Y MEDIA)$/.test(said)) return 90;
  const both = new RegExp(
    `^(\\d{1,2}) ?${HOURS} ?(?:(?:AND|Y) )?(\\d{1,2})(?: ?${MINUTES})?$`,
  ).exec(said);
  if (both) return Number(both[1]) * 60 + Number(both[2]);
  const hours = new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2})?) ?${HOURS}$`).exec(said);
  if (hours) return Math.round(Number(hours[1]) * 60);
  const minutes = new RegExp(`^(\\d{1,4}) ?${MINUTES}$`).exec(said);
  return minutes ? Number(minutes[1]) : undefined;
}
