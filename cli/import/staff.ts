import { isDeepStrictEqual } from 'node:util';
import { syncRecords } from '../../src/adapters/twilio/records';
import { STAFF_DOCUMENT, type StaffList, type StaffMember } from '../../src/config';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../src/languages/languages';
import { personKey } from '../../src/people/person';
import { Changed } from '../../src/ports/records';
import { CommandFailed } from '../commands/failure';
import { readHouse } from '../keeping/house';
import { DESKS, type Filed } from '../keeping/house-files';
import { patience } from '../keeping/patience';
import { readName, readPhone, readYes, type Read } from './cells';
import { kind } from './kinds';
import type { Problem } from './table';

interface Held extends Filed<StaffList> {
  readonly secret: string;
}

/** Who may act for the house. People are told apart by their phones; whoever is not in the file stays as they are. */
export const staffKind = kind<StaffMember, Held>({
  name: 'staff',
  about: `name, phone, desks (${DESKS.join(', ')}, all or none), admin (yes or no), language (${LANGUAGES.join(' or ')}); an empty cell leaves it as it is`,
  columns: [
    { name: 'name', needed: true },
    { name: 'phone', also: ['phone number', 'mobile', 'number'], needed: true },
    { name: 'desks', also: ['desk', 'roles', 'role'] },
    { name: 'admin' },
    { name: 'language' },
  ],

  held: async (account) => {
    const { staff } = await readHouse(account);
    return { ...staff, secret: account.secret };
  },

  read: ({ cells }, { value, secret }, { country }) => {
    const problems: Omit<Problem, 'line'>[] = [];
    const take = <T>(column: string, read: Read<T>): T | undefined => {
      if ('value' in read) return read.value;
      problems.push({ column, problem: read.problem });
      return undefined;
    };
    const name = take('name', readName(cells['name'] ?? ''));
    const phone = take('phone', readPhone(cells['phone'] ?? '', country));
    const desks = take('desks', readDesks(cells['desks'] ?? ''));
    const admin = take('admin', readYes(cells['admin'] ?? ''));
    const language = take('language', readLanguage(cells['language'] ?? ''));
    const known = phone === undefined ? undefined : value.people[personKey(phone, secret)];
    if (phone !== undefined && !known && !cells['desks'] && !admin)
      problems.push({
        column: 'desks',
        problem: `somebody new needs a desk: ${DESKS.join(', ')}, all or none`,
      });
    if (problems.length > 0 || name === undefined || phone === undefined) return problems;
    const spoken = language ?? known?.language;
    return {
      name,
      phone,
      admin: admin ?? known?.admin ?? false,
      desks: [...(desks && !isSameSet(desks, known?.desks) ? desks : (known?.desks ?? []))],
      ...(spoken && { language: spoken }),
    };
  },

  keyOf: ({ phone }) => phone,
  nameOf: ({ name, phone }) => `${name} (${phone})`,

  compare: (entry, { value, secret }) => {
    const known = value.people[personKey(entry.phone, secret)];
    if (!known) return undefined;
    const fields = ['name', 'admin', 'desks', 'language'] as const;
    return fields.filter((field) => !isDeepStrictEqual(entry[field], known[field]));
  },

  noteOf: (entry, { value, secret }) => {
    const other = Object.entries(value.people).find(
      ([key, { name }]) =>
        name.toLowerCase() === entry.name.toLowerCase() && key !== personKey(entry.phone, secret),
    );
    return other && `somebody called ${entry.name} is there with another phone and stays`;
  },

  problemsOfAll: (entries, held) =>
    Object.values(afterwards(entries, held).people).some(({ admin }) => admin)
      ? []
      : ['nobody would be an admin any more: leave one with yes under admin'],

  write: async (account, entries, held) => {
    const records = syncRecords(account.client, account.syncServiceSid, patience());
    const wanted = afterwards(entries, held);
    try {
      await records.replace({ document: STAFF_DOCUMENT }, wanted, held.revision);
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      throw new CommandFailed(
        'Somebody changed the staff in this very moment. Nothing was imported: run it again.',
      );
    }
  },
});

const isSameSet = (one: readonly string[], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((desk) => other.includes(desk));

const afterwards = (entries: readonly StaffMember[], { value, secret }: Held): StaffList => ({
  v: 1,
  people: {
    ...value.people,
    ...Object.fromEntries(entries.map((entry) => [personKey(entry.phone, secret), entry])),
  },
});

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Desks in any usual writing ("Wait list; events"); undefined for an empty cell. */
function readDesks(text: string): Read<readonly string[] | undefined> {
  if (text === '') return { value: undefined };
  if (plain(text) === 'all') return { value: DESKS };
  if (plain(text) === 'none') return { value: [] };
  const parts = text.split(/[,;/|+&\n]/).filter((part) => plain(part) !== '');
  const words = parts.flatMap((part) =>
    DESKS.includes(plain(part)) ? [part] : part.trim().split(/\s+/),
  );
  const unknown = words.filter((word) => !DESKS.includes(plain(word)));
  if (unknown.length > 0)
    return {
      problem: `there is no desk "${unknown.join(' ')}"; the desks are ${DESKS.join(', ')}, all or none`,
    };
  const named = new Set(words.map(plain));
  return { value: DESKS.filter((desk) => named.has(desk)) };
}

/** What staff call our languages in English, beside their own names. */
const ENGLISH_NAMES: Readonly<Record<Language, string>> = { en: 'english', es: 'spanish' };

function readLanguage(text: string): Read<StaffMember['language']> {
  if (text === '') return { value: undefined };
  const word = text.toLowerCase();
  // `es-MX` is Spanish to us.
  const code = /^([a-z]{2})[-_][a-z]{2}$/.exec(word)?.[1] ?? word;
  const language = LANGUAGES.find((one) =>
    [one, LANGUAGE_NAMES[one].toLowerCase(), ENGLISH_NAMES[one]].includes(code),
  );
  return language
    ? { value: language }
    : { problem: `"${text}" is not one of our languages: ${LANGUAGES.join(' or ')}` };
}
