import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema, staffSchema } from '../../src/config';

/** The schemas' own files, beside those that they describe; editors find them by name. */
export const SETTINGS_SCHEMA_FILE = 'settings.schema.json';
export const STAFF_SCHEMA_FILE = 'staff.schema.json';
export const TEXTS_SCHEMA_FILE = 'texts.schema.json';

type Schema = ReturnType<typeof toJsonSchema>;

/** What is written around the account's own data. */
export const filed = (field: string, content: Schema): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['revision', field],
  properties: {
    $schema: { type: 'string' },
    about: { type: 'string' },
    revision: {
      type: 'string',
      description: 'Of the account when the file was pulled; leave it as it is.',
    },
    [field]: closed(content),
  },
  additionalProperties: false,
});

/** A JSON schema of `settings.json`, made of the schema that the functions read it by. */
export const settingsFileSchema = (): object =>
  filed('settings', toJsonSchema(settingsSchema, { typeMode: 'input', errorMode: 'ignore' }));

/** A JSON schema of `staff.json`, in which people stand in a list and not under their keys. */
export const staffFileSchema = (): object =>
  filed('staff', {
    type: 'array',
    items: toJsonSchema(staffSchema.entries.people.value, {
      typeMode: 'input',
      errorMode: 'ignore',
    }),
  });

/** A field that nobody reads is most likely a typing mistake, and a push refuses it. */
function closed<T>(schema: T): T {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map((one: unknown) => closed(one)) as T;
  const members = Object.fromEntries(
    Object.entries(schema)
      .filter(([name]) => name !== '$schema')
      .map(([name, value]) => [name, closed(value as unknown)]),
  );
  const isClosed = members['type'] === 'object' && 'properties' in members;
  return { ...members, ...(isClosed ? { additionalProperties: false } : {}) } as T;
}
