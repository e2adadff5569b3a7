import { LANGUAGES, type Language } from '../../languages/languages';
import { tidyName } from './party';

/** What staff can say by text. `who` is a number of the last LIST, or the beginning of a name. */
export type StaffCommand =
  | { readonly command: 'list' }
  | { readonly command: 'next'; readonly table?: string }
  | { readonly command: 'call'; readonly who: string; readonly table?: string }
  | { readonly command: 'seat' | 'remind' | 'noShow' | 'cancel'; readonly who: string }
  | { readonly command: 'undo'; readonly who: string }
  | {
      readonly command: 'add';
      readonly name: string;
      readonly size: number;
      readonly phone?: string;
      readonly notes: string;
    }
  | { readonly command: 'commands' }
  /** The first word is a command, the rest makes no sense with it. */
  | {
      readonly command: 'unclear';
      readonly meant: 'call' | 'seat' | 'remind' | 'noShow' | 'remove' | 'add';
    };

/** The words that begin a command. Staff may write them in any of our languages, whatever their own is. */
const COMMAND_WORDS = {
  en: {
    LIST: 'list',
    NEXT: 'next',
    CALL: 'call',
    SEAT: 'seat',
    REMIND: 'remind',
    NOSHOW: 'noShow',
    'NO-SHOW': 'noShow',
    REMOVE: 'remove',
    UNDO: 'undo',
    ADD: 'add',
    COMMANDS: 'commands',
    '?': 'commands',
  },
  es: {
    LISTA: 'list',
    SIGUIENTE: 'next',
    LLAMAR: 'call',
    SENTAR: 'seat',
    RECORDAR: 'remind',
    AUSENTE: 'noShow',
    QUITAR: 'remove',
    DESHACER: 'undo',
    AGREGAR: 'add',
    ANADIR: 'add',
    COMANDOS: 'commands',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, CommandName>>>>;

type CommandName =
  'list' | 'next' | 'call' | 'seat' | 'remind' | 'noShow' | 'remove' | 'undo' | 'add' | 'commands';

/** Accents are left out as often as not: "AÑADIR", "ANADIR". */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();

function commandWord(
  word: string,
): { readonly name: CommandName; readonly language: Language } | undefined {
  const wanted = plain(word);
  for (const language of LANGUAGES) {
    const names: Readonly<Record<string, CommandName>> = COMMAND_WORDS[language];
    const name = Object.hasOwn(names, wanted) ? names[wanted] : undefined;
    if (name) return { name, language };
  }
  return undefined;
}

/** The language of a command's first word; undefined when it is none, or belongs to no language. */
export function commandLanguage(body: string): Language | undefined {
  const [first = ''] = body.trim().split(/\s/);
  return /\p{L}/u.test(first) ? commandWord(first)?.language : undefined;
}

const PHONE = /(?:^|\s)(\+[\d\s().-]{7,20}\d)\s*$/;

/**
 * Reads a command; undefined when the text is none, because staff may be guests too. Commands are whole words at the
 * beginning, so that "Next time we want a table for 4" from a waiter's phone calls nobody.
 */
export function readCommand(body: string): StaffCommand | undefined {
  const text = body.replace(/\s+/g, ' ').trim();
  const [first = '', ...others] = text.split(' ');
  const { name, language } = commandWord(first) ?? {};
  const said = others.join(' ');
  // "Llamar a Ana", but "Siguiente a la mesa 7".
  const rest = language === 'es' ? said.replace(/^a (?!la mesa)/i, '') : said;
  switch (name) {
    case 'list':
      return rest === '' ? { command: 'list' } : undefined;
    case 'next':
      return rest === ''
        ? { command: 'next' }
        : withTable(rest, (who, table) => (who === '' ? { command: 'next', table } : undefined));
    case 'call':
      return (
        withTable(rest, (who, table) => (who ? { command: 'call', who, table } : undefined)) ??
        named(rest, 'call', (who) => ({ command: 'call', who }))
      );
    case 'seat':
      return named(rest, 'seat', (who) => ({ command: 'seat', who }));
    case 'remind':
      return named(rest, 'remind', (who) => ({ command: 'remind', who }));
    case 'noShow':
      return named(rest, 'noShow', (who) => ({ command: 'noShow', who }));
    case 'remove':
      return named(rest, 'remove', (who) => ({ command: 'cancel', who }));
    case 'undo':
      return { command: 'undo', who: rest };
    case 'add':
      return readAdd(rest);
    case 'commands':
      return rest === '' ? { command: 'commands' } : undefined;
    case undefined:
      return undefined;
  }
}

function named(
  rest: string,
  meant: Extract<StaffCommand, { command: 'unclear' }>['meant'],
  make: (who: string) => StaffCommand,
): StaffCommand {
  return rest === '' || rest.length > 40 ? { command: 'unclear', meant } : make(rest);
}

/** "CALL 2 TABLE 7", "NEXT TABLE 7", "LLAMAR 2 A LA MESA 7". */
function withTable(
  rest: string,
  make: (who: string, table: string) => StaffCommand | undefined,
): StaffCommand | undefined {
  const match = /^(.*?)\s*\b(?:table|to|a la mesa|mesa)\s+(\S{1,12})$/i.exec(rest);
  return match ? make((match[1] ?? '').trim(), match[2] ?? '') : undefined;
}

/** "ADD Tom 4 +1 202 555 0123 high chair": the name, how many, and if there are a phone at the end and notes. */
function readAdd(rest: string): StaffCommand {
  const phone = PHONE.exec(rest)?.[1];
  const words = (phone === undefined ? rest : rest.slice(0, rest.length - phone.length)).trim();
  const match = /^(\D+?)\s*[, ]\s*(\d{1,3})\b[, ]*(.*)$/.exec(words);
  const name = tidyName(match?.[1] ?? '');
  if (!match || !name) return { command: 'unclear', meant: 'add' };
  return {
    command: 'add',
    name,
    size: Number(match[2]),
    notes: match[3] ?? '',
    ...(phone === undefined ? {} : { phone: `+${phone.replace(/\D/g, '')}` }),
  };
}
