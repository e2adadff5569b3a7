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

const PHONE = /(?:^|\s)(\+[\d\s().-]{7,20}\d)\s*$/;

/**
 * Reads a command; undefined when the text is none, because staff may be guests too. Commands are whole words at the
 * beginning, so that "Next time we want a table for 4" from a waiter's phone calls nobody.
 */
export function readCommand(body: string): StaffCommand | undefined {
  const text = body.replace(/\s+/g, ' ').trim();
  const [first = '', ...others] = text.split(' ');
  const rest = others.join(' ');
  switch (first.toUpperCase()) {
    case 'LIST':
      return rest === '' ? { command: 'list' } : undefined;
    case 'NEXT':
      return rest === ''
        ? { command: 'next' }
        : withTable(rest, (who, table) => (who === '' ? { command: 'next', table } : undefined));
    case 'CALL':
      return (
        withTable(rest, (who, table) => (who ? { command: 'call', who, table } : undefined)) ??
        named(rest, 'call', (who) => ({ command: 'call', who }))
      );
    case 'SEAT':
      return named(rest, 'seat', (who) => ({ command: 'seat', who }));
    case 'REMIND':
      return named(rest, 'remind', (who) => ({ command: 'remind', who }));
    case 'NOSHOW':
    case 'NO-SHOW':
      return named(rest, 'noShow', (who) => ({ command: 'noShow', who }));
    case 'REMOVE':
      return named(rest, 'remove', (who) => ({ command: 'cancel', who }));
    case 'UNDO':
      return { command: 'undo', who: rest };
    case 'ADD':
      return readAdd(rest);
    case 'COMMANDS':
    case '?':
      return rest === '' ? { command: 'commands' } : undefined;
    default:
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

/** "CALL 2 TABLE 7", "NEXT TABLE 7". */
function withTable(
  rest: string,
  make: (who: string, table: string) => StaffCommand | undefined,
): StaffCommand | undefined {
  const match = /^(.*?)\s*\b(?:table|to)\s+(\S{1,12})$/i.exec(rest);
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
