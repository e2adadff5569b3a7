import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { Refusal } from '../../ports/refusal';
import type { Change, FieldRule, FieldValue, WrongField } from './api';

/** One field of a document: how it is read, and how a document looks with it changed. */
export interface FormField<Doc> {
  read(doc: Doc): FieldValue;
  /** What was typed in the form that is kept, and how to keep it; or the rule it breaks. */
  check(typed: FieldValue): GoodValue<Doc> | { readonly rule: FieldRule };
}
interface GoodValue<Doc> {
  readonly value: FieldValue;
  write(doc: Doc): Doc;
}
export type FormFields<Doc> = ReadonlyMap<string, FormField<Doc>>;

const RULES: readonly string[] = [
  'empty',
  'too-long',
  'phone',
  'number',
  'time-zone',
  'hours',
  'text',
  'amount',
  'currency',
  'address',
  'none-chosen',
  'taken',
  'mails',
  'time',
  'spoken',
  'voice',
  'choice',
] satisfies readonly FieldRule[];
const isRule = (word: string): word is FieldRule => RULES.includes(word);

/** The rule that a schema's message names; a value of another kind than the form sends is unreadable. */
export const ruleOf = (message: string): FieldRule => (isRule(message) ? message : 'unreadable');

/** A field by its schema, whose messages are the rules it can break. */
export function formField<Doc, Value extends FieldValue>(
  schema: v.GenericSchema<unknown, Value>,
  read: (doc: Doc) => Value | undefined,
  write: (doc: Doc, value: Value) => Doc,
): FormField<Doc> {
  return {
    read: (doc) => read(doc) ?? null,
    check(typed) {
      const parsed = v.safeParse(schema, typed);
      if (parsed.success)
        return { value: parsed.output, write: (doc) => write(doc, parsed.output) };
      return { rule: ruleOf(parsed.issues[0].message) };
    },
  };
}

/**
 * The document with the changes in it. A field that holds neither what it was read with nor what is wanted was changed by
 * somebody else, and nothing is written then. Throws `bad-fields` or `changed-meanwhile`, naming each field.
 */
export function merge<Doc>(doc: Doc, changes: readonly Change[], fields: FormFields<Doc>): Doc {
  const wrong: WrongField[] = [];
  const taken: WrongField[] = [];
  const writes = new Map<string, GoodValue<Doc>>();
  for (const { field, was, now } of changes) {
    const known = fields.get(field);
    if (!known) {
      wrong.push({ field, rule: 'gone' });
      continue;
    }
    const checked = known.check(now);
    if ('rule' in checked) {
      wrong.push({ field, rule: checked.rule });
      continue;
    }
    const theirs = known.read(doc);
    if (isDeepStrictEqual(theirs, checked.value)) continue;
    if (isDeepStrictEqual(theirs, was)) writes.set(field, checked);
    else taken.push({ field, rule: 'changed', theirs });
  }
  if (wrong.length > 0) throw badFields(wrong);
  if (taken.length > 0) throw new Refusal('changed-meanwhile', named(taken), taken);
  // In the order of the fields, so that what others build on comes first.
  return [...fields.keys()].reduce((next, field) => writes.get(field)?.write(next) ?? next, doc);
}

/** A refusal that names every wrong field of a form. */
export const badFields = (wrong: readonly WrongField[]): Refusal =>
  new Refusal('bad-fields', named(wrong), wrong);

const named = (wrong: readonly WrongField[]) => ({
  fields: wrong.map(({ field }) => field).join(', '),
});
