import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isDevice } from '../../src/staff/devices';
import { parseSettings, parseStaff, type Settings, type StaffList } from '../../src/config';
import { toPhone } from '../../src/people/phone';
import { Refusal } from '../../src/ports/refusal';
import { CommandFailed } from '../commands/failure';
import { staffList } from '../provision/staff';
import {
  SETTINGS_SCHEMA_FILE,
  settingsFileSchema,
  STAFF_SCHEMA_FILE,
  staffFileSchema,
} from './file-schemas';
import { cannotWrite, isFileError } from './trouble';

/** The two files of a folder: what the desks are set to, and who works there. */
export const SETTINGS_FILE = 'settings.json';
export const STAFF_FILE = 'staff.json';

/** Something of the account as a file holds it; `revision` is the account's when it was pulled. */
export interface Filed<T> {
  readonly revision: string;
  readonly value: T;
}

/** Every desk there can be; settings say which are there and on. */
export const DESKS: readonly string[] = ['waitlist', 'events', 'line', 'pay', 'team'];
export const ABOUT =
  'Change it and run "config push". The revision tells whether somebody else changed it meanwhile; leave it as it is.';

/** Writes a file whole or not at all, readable by its owner only: staff have names and numbers. */
export async function writeJson(folder: string, name: string, value: object): Promise<void> {
  const file = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    const text = `${JSON.stringify(value, undefined, 2)}\n`;
    await writeFile(`${file}.unfinished`, text, { mode: 0o600 });
    await rename(`${file}.unfinished`, file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

export async function writeSettings(
  folder: string,
  { revision, value }: Filed<Settings>,
): Promise<void> {
  await writeJson(folder, SETTINGS_SCHEMA_FILE, settingsFileSchema());
  const about = { $schema: `./${SETTINGS_SCHEMA_FILE}`, about: ABOUT };
  await writeJson(folder, SETTINGS_FILE, { ...about, revision, settings: value });
}

/** People are written without the keys they are filed under, which only the house's secret can make. */
export async function writeStaff(
  folder: string,
  { revision, value }: Filed<StaffList>,
): Promise<void> {
  await writeJson(folder, STAFF_SCHEMA_FILE, staffFileSchema());
  const staff = Object.values(value.people).toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  const about = { $schema: `./${STAFF_SCHEMA_FILE}`, about: ABOUT };
  await writeJson(folder, STAFF_FILE, { ...about, revision, staff });
}

/** Throws CommandFailed naming every field that is missing, wrong or not known. */
export async function readSettings(folder: string): Promise<Filed<Settings>> {
  const { revision, content } = await readJson(folder, SETTINGS_FILE, 'settings');
  const value = checked(SETTINGS_FILE, () => parseSettings(content));
  const problems = [...unknownFields(content, value), ...wrongSettings(value)];
  if (problems.length > 0) throw wrong(SETTINGS_FILE, problems);
  return { revision, value };
}

/** Throws CommandFailed naming every field that is missing, wrong or not known. */
export async function readStaff(folder: string, secret: string): Promise<Filed<StaffList>> {
  const { revision, content } = await readJson(folder, STAFF_FILE, 'staff');
  if (!Array.isArray(content)) throw wrong(STAFF_FILE, ['staff must be a list of people']);
  // Read under their places in the list, so that a mistake is named by where it stands.
  const byPlace = { v: 1, people: { ...content } };
  const { people } = checked(STAFF_FILE, () => parseStaff(byPlace));
  const entries = Object.values(people);
  const problems = [
    ...unknownFields(byPlace, { v: 1, people }),
    ...entries.flatMap(({ phone, desks }, at) => [
      ...(isPhone(phone) || isDevice(phone)
        ? []
        : [`staff.${at}.phone must be a number such as +12025550190`]),
      ...desks
        .filter((desk) => !DESKS.includes(desk))
        .map((desk) => `staff.${at}.desks: there is no desk "${desk}" (${DESKS.join(', ')})`),
    ]),
    ...repeated(entries.map(({ phone }) => phone)).map((phone) => `${phone} is there twice`),
    ...(entries.some(({ admin }) => admin) ? [] : ['at least one of the staff must be an admin']),
  ];
  if (problems.length > 0) throw wrong(STAFF_FILE, problems);
  return { revision, value: staffList(entries, secret) };
}

interface Pulled {
  readonly revision: string;
  readonly content: unknown;
}

/** Throws CommandFailed for a file that is missing, unless it may be: then it is undefined. */
export function readJson(folder: string, name: string, field: string): Promise<Pulled>;
export function readJson(
  folder: string,
  name: string,
  field: string,
  may: { readonly optional: true },
): Promise<Pulled | undefined>;
export async function readJson(
  folder: string,
  name: string,
  field: string,
  may?: { readonly optional: true },
): Promise<Pulled | undefined> {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (!isFileError(error, 'ENOENT')) throw error;
    if (may) return undefined;
    throw new CommandFailed(`There is no ${file}: run "config pull" first.`);
  });
  if (text === undefined) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new CommandFailed(
      `${file} is not whole JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const { revision, ...rest }: Readonly<Record<string, unknown>> =
    typeof read === 'object' && read !== null ? { ...read } : {};
  if (typeof revision !== 'string' || revision === '')
    throw new CommandFailed(
      `${file} has no revision, so nobody can tell whether it is built on what the house has now: run "config pull" first.`,
    );
  return { revision, content: rest[field] };
}

function checked<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = String(error.values['names']).split(', ').map(asWritten);
    throw wrong(
      file,
      fields.map((field) => `${field} is missing or wrong`),
    );
  }
}

/** Staff are checked under `people`, which the file does not have. */
const asWritten = (field: string): string => field.replace(/^(staff\.)?people\.?/, 'staff.');

export const wrong = (file: string, problems: readonly string[]): CommandFailed =>
  new CommandFailed(`${file}: ${problems.join('; ')}. Nothing was pushed.`);

/** A field that nobody reads is most likely a typing mistake in one that somebody would. */
function unknownFields(given: unknown, read: unknown, path = ''): readonly string[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const field = path === '' ? name : `${path}.${name}`;
    const known = typeof read === 'object' && read !== null && name in read;
    if (!known) return [`${asWritten(field)} is not a known field`];
    return unknownFields(value, Object.entries(read).find(([key]) => key === name)?.[1], field);
  });
}

/** What a schema cannot say. */
function wrongSettings({ business, desks }: Settings): readonly string[] {
  const lists = desks.waitlist?.lists ?? [];
  const most = desks.waitlist?.maxPartySize;
  return [
    ...(isTimeZone(business.timeZone)
      ? []
      : ['business.timeZone must be a zone such as Europe/London']),
    ...(business.name.trim() === '' ? ['business.name must not be empty'] : []),
    ...lists.flatMap(({ number, name }, at) => [
      ...(isPhone(number)
        ? []
        : [`desks.waitlist.lists.${at}.number must be a number such as +12025550101`]),
      ...(name.trim() === '' ? [`desks.waitlist.lists.${at}.name must not be empty`] : []),
    ]),
    ...repeated(lists.map(({ id }) => id)).map((id) => `two wait lists have the id ${id}`),
    ...repeated(lists.map(({ number }) => number)).map((n) => `two wait lists have ${n}`),
    ...(most !== undefined && !(Number.isInteger(most) && most >= 1)
      ? ['desks.waitlist.maxPartySize must be a whole number from 1']
      : []),
  ];
}

const repeated = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
];

function isPhone(text: string): boolean {
  try {
    return toPhone(text) === text;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The fields in which two values differ, e.g. `desks.waitlist.lists.0.name`; empty = none. */
export function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(plain(before), plain(after))) return [];
  if (!isRecord(before) || !isRecord(after)) return [path];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    differences(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
