import * as v from 'valibot';
import type { Bellhop } from '../../bellhop';
import {
  parseSettings,
  SETTINGS_DOCUMENT,
  type Settings,
  type WaitlistSettings,
} from '../../config';
import { Refusal } from '../../ports/refusal';
import { waitlistObjects } from '../../waitlist/objects';
import { isOpen } from '../../waitlist/party';
import { readParty } from '../../waitlist/stored';
import { objectsOfList } from '../../waitlist/wanted-objects';
import { numbersOf } from '../numbers';
import type { FieldRule, NewList, WrongField } from './api';
import { noteChange } from './change-log';
import { badFields, ruleOf } from './merge';
import { rewrite } from '../rewrite';
import type { SaveParts } from './save';
import { nameSchema, phoneSchema } from './schemas';

/** What adding a list or a group works with. */
export type ListParts = SaveParts & Pick<Bellhop, 'premises' | 'newId'>;

const ID_LETTERS = 8;
/** More parties than a list holds. */
const MOST_PARTIES = 1_000;

/**
 * A new list with a number of its own. Its number is pointed at us and its objects are made before the settings name it,
 * so that the first guest finds everything. Throws `bad-fields`, `not-found` where there is no wait list.
 */
export async function addList(typed: NewList, parts: ListParts): Promise<void> {
  const name = checked('newList.name', nameSchema, typed.name);
  const number = checked('newList.number', phoneSchema, typed.number);
  const wrong = [name, number].flatMap((field) => ('wrong' in field ? [field.wrong] : []));
  if ('wrong' in name || 'wrong' in number) throw badFields(wrong);
  const list = { id: `l${idOf(parts)}`, name: name.value, number: number.value };
  const kept = await parts.records.read({ document: SETTINGS_DOCUMENT });
  withList(parseSettings(kept?.data), list);
  const premises = parts.premises();
  const taken = await premises.takeNumber(list.number);
  if (taken !== 'ours') throw badFields([{ field: 'newList.number', rule: NUMBER_RULES[taken] }]);
  await premises.make(objectsOfList(list.id));
  await rewrite(SETTINGS_DOCUMENT, parseSettings, (settings) => withList(settings, list), parts);
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields: ['lists.added'] });
}

/** Why a number cannot be had, in the form's words. */
export const NUMBER_RULES = {
  missing: 'not-owned',
  'no-texts': 'no-texts',
  'no-calls': 'no-calls',
  'in-use': 'in-use',
} as const satisfies Record<string, FieldRule>;

/**
 * Takes a list away: one that takes nobody any more, on which nobody waits, and whose name was typed. What it keeps stays
 * in the account until it runs out by itself. Throws `bad-fields`, `not-found`.
 */
export async function removeList(id: string, typedName: string, parts: SaveParts): Promise<void> {
  const parties = await parts.records.page(waitlistObjects(id).parties, { limit: MOST_PARTIES });
  const someWait = parties.some(({ data }) => {
    const party = readParty(data);
    return party !== undefined && isOpen(party);
  });
  await rewrite(
    SETTINGS_DOCUMENT,
    parseSettings,
    (settings) => {
      const desk = waitlistIn(settings);
      const list = desk.lists.find((one) => one.id === id);
      if (!list) throw new Refusal('not-found', { what: 'list' });
      const rule: FieldRule | undefined =
        desk.lists.length === 1
          ? 'last'
          : list.paused !== true
            ? 'not-paused'
            : someWait
              ? 'waited-on'
              : typedName.trim() !== list.name
                ? 'mismatch'
                : undefined;
      if (rule !== undefined) throw badFields([{ field: 'removeList.name', rule }]);
      const lists = desk.lists.filter((one) => one !== list);
      return { ...settings, desks: { ...settings.desks, waitlist: { ...desk, lists } } };
    },
    parts,
  );
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields: ['lists.removed'] });
}

function waitlistIn({ desks: { waitlist } }: Settings): WaitlistSettings {
  if (!waitlist) throw new Refusal('not-found', { what: 'list' });
  return waitlist;
}

/** The settings with the list in them; throws when its name or its number is somebody else's. */
function withList(settings: Settings, list: WaitlistSettings['lists'][number]): Settings {
  const desk = waitlistIn(settings);
  const wrong: WrongField[] = [];
  if (desk.lists.some(({ name }) => name.toLowerCase() === list.name.toLowerCase()))
    wrong.push({ field: 'newList.name', rule: 'taken' });
  if (numbersOf(settings).some(({ number }) => number === list.number))
    wrong.push({ field: 'newList.number', rule: 'taken' });
  if (wrong.length > 0) throw badFields(wrong);
  const lists = [...desk.lists, list];
  return { ...settings, desks: { ...settings.desks, waitlist: { ...desk, lists } } };
}

/** Part of the names of objects: short, and never made of what somebody typed. */
export const idOf = ({ newId }: Pick<ListParts, 'newId'>): string =>
  newId(3 * ID_LETTERS)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, ID_LETTERS);

/** What was typed into a field, or what is wrong with it. */
export function checked<T>(
  field: string,
  schema: v.GenericSchema<unknown, T>,
  typed: unknown,
): { readonly value: T } | { readonly wrong: WrongField } {
  const parsed = v.safeParse(schema, typed);
  return parsed.success
    ? { value: parsed.output }
    : { wrong: { field, rule: ruleOf(parsed.issues[0].message) } };
}
