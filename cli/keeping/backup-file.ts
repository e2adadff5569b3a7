import { createHash, createHmac } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { CommandFailed } from '../commands/failure';
import type { StoredItem, StoredObject } from './stored-objects';
import { isFileError } from './trouble';

/** A backup as it is kept in a file: one JSON value a line, a head, objects each followed by its records, and an end. */
export interface Backup {
  /** ISO time, the account's. */
  readonly madeAt: string;
  /** Tells apart accounts with different secrets without showing the secret. */
  readonly secretMark: string;
  /** Objects that went on changing while they were read. */
  readonly unsettled: readonly string[];
  readonly objects: readonly StoredObject[];
}

/** A backup read from a file; `id` is the same for the same content. */
export interface FiledBackup extends Backup {
  readonly id: string;
  readonly records: number;
}

/** The newest form this program writes; it reads all forms up to it. */
const VERSION = 1;

const head = v.object({
  bellhop: v.literal('backup'),
  v: v.number(),
  madeAt: v.string(),
  secretMark: v.string(),
  unsettled: v.array(v.string()),
});
const right = v.object({
  identity: v.string(),
  read: v.boolean(),
  write: v.boolean(),
  manage: v.boolean(),
});
const data = v.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const named = {
  name: v.string(),
  rights: v.array(right),
  expires: v.exactOptional(v.string()),
};
const objectLine = v.variant('kind', [
  v.object({ kind: v.literal('document'), ...named, data }),
  v.object({ kind: v.literal('map'), ...named }),
  v.object({ kind: v.literal('list'), ...named }),
]);
const itemLine = v.object({
  key: v.exactOptional(v.string()),
  index: v.exactOptional(v.number()),
  data,
  expires: v.exactOptional(v.string()),
});
const endLine = v.object({ end: v.object({ records: v.number(), sha256: v.string() }) });

/** People's keys are made with the house's secret, so records only fit a house with the same one. */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('backup').digest('base64url').slice(0, 12);

/** Documents and items in a backup. */
export const countRecords = (objects: readonly StoredObject[]): number =>
  objects.reduce((sum, object) => sum + ('items' in object ? object.items.length : 1), 0);

/** Writes the file whole or not at all, readable by its owner only: it holds names and numbers of people. */
export async function writeBackup(file: string, backup: Backup): Promise<void> {
  const { objects, ...about } = backup;
  const lines = [
    JSON.stringify({ bellhop: 'backup', v: VERSION, ...about }),
    ...objects.flatMap(linesOf),
  ];
  const body = `${lines.join('\n')}\n`;
  const end = { end: { records: countRecords(objects), sha256: digest(body) } };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(`${body}${JSON.stringify(end)}\n`);
    await handle.sync();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

function linesOf(object: StoredObject): string[] {
  if (object.kind === 'document') return [JSON.stringify(object)];
  const { items, indexes, ...about } = object;
  return [
    JSON.stringify(about),
    ...items.map((item, at) =>
      JSON.stringify(object.kind === 'list' ? { index: indexes[at], ...item } : item),
    ),
  ];
}

/** Reads a backup. Throws CommandFailed for a file that is missing, none of ours, newer than this program, or cut short. */
export async function readBackup(file: string): Promise<FiledBackup> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isFileError(error, 'ENOENT')) throw new CommandFailed(`There is no file ${file}.`);
    if (isFileError(error, 'EISDIR'))
      throw new CommandFailed(`${file} is a folder; name one backup in it.`);
    throw error;
  });
  const first = parsed(head, text.split('\n', 1)[0] ?? '');
  if (!first) throw new CommandFailed(`${file} is not a backup of Bellhop.`);
  if (first.v > VERSION)
    throw new CommandFailed(
      `${file} was written by a newer Bellhop (form ${first.v}, this one reads up to ${VERSION}). Update first.`,
    );
  const cutShort = new CommandFailed(
    `${file} is not whole: it was cut short or changed after it was written. Nothing was read from it.`,
  );
  const endsAt = text.trimEnd().lastIndexOf('\n') + 1;
  const body = text.slice(0, endsAt);
  const end = parsed(endLine, text.slice(endsAt));
  if (!end || end.end.sha256 !== digest(body)) throw cutShort;
  const objects = readObjects(body.trimEnd().split('\n').slice(1));
  if (!objects || countRecords(objects) !== end.end.records) throw cutShort;
  const { madeAt, unsettled } = first;
  return {
    id: digest(body).slice(0, 16),
    madeAt,
    secretMark: first.secretMark,
    unsettled,
    objects,
    records: end.end.records,
  };
}

interface Filling {
  readonly about: Omit<Extract<StoredObject, { kind: 'map' | 'list' }>, 'items' | 'indexes'>;
  readonly items: StoredItem[];
  readonly indexes: number[];
}

function readObjects(lines: readonly string[]): readonly StoredObject[] | undefined {
  const objects: StoredObject[] = [];
  let filling: Filling | undefined;
  for (const line of lines) {
    const object = parsed(objectLine, line);
    if (object?.kind === 'document') {
      objects.push(object);
      filling = undefined;
    } else if (object) {
      filling = { about: object, items: [], indexes: [] };
      objects.push({ ...filling.about, items: filling.items, indexes: filling.indexes });
    } else {
      const item = parsed(itemLine, line);
      if (!item || !filling) return undefined;
      const { index, ...rest } = item;
      filling.items.push(rest);
      if (index !== undefined) filling.indexes.push(index);
    }
  }
  return objects;
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, line: string): T | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(line));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
