import * as v from 'valibot';
import {
  parseSettings,
  SETTINGS_DOCUMENT,
  type GroupSettings,
  type LineSettings,
  type Settings,
} from '../../config';
import { lineSettings } from '../../config/line';
import { readLiveCall } from '../../line/live-call';
import { lineObjects } from '../../line/objects';
import { objectsOfGroup } from '../../line/wanted-objects';
import { Refusal } from '../../ports/refusal';
import { numbersOf } from '../numbers';
import { rewrite } from '../rewrite';
import type { FieldRule, NewList, WrongField } from './api';
import { noteChange } from './change-log';
import { checked, idOf, NUMBER_RULES, type ListParts } from './lists';
import { badFields } from './merge';
import type { SaveParts } from './save';
import { groupNameSchema, phoneSchema } from './schemas';

/** More calls than go on at once. */
const MOST_CALLS = 200;

/**
 * A new group with a number of its own, set as a group is that says nothing of itself, and with the forecast by mail. Its
 * number is pointed at us and its objects are made before the settings name it, so that the first caller finds
 * everything. Throws `bad-fields`, `not-found` where there is no line.
 */
export async function addGroup(typed: NewList, parts: ListParts): Promise<void> {
  const name = checked('newGroup.name', groupNameSchema, typed.name);
  const number = checked('newGroup.number', phoneSchema, typed.number);
  const wrong = [name, number].flatMap((field) => ('wrong' in field ? [field.wrong] : []));
  if ('wrong' in name || 'wrong' in number) throw badFields(wrong);
  const kept = await parts.records.read({ document: SETTINGS_DOCUMENT });
  const before = parseSettings(kept?.data);
  const group = newGroup(`g${idOf(parts)}`, name.value, number.value, before);
  withGroup(before, group);
  const premises = parts.premises();
  const taken = await premises.takeNumber(group.number, 'line');
  if (taken !== 'ours') throw badFields([{ field: 'newGroup.number', rule: NUMBER_RULES[taken] }]);
  await premises.make(objectsOfGroup(group.id));
  await rewrite(SETTINGS_DOCUMENT, parseSettings, (settings) => withGroup(settings, group), parts);
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields: ['groups.added'] });
}

function newGroup(
  id: string,
  name: string,
  number: string,
  { business: { language } }: Settings,
): GroupSettings {
  const asked = { id, name, number, ...(language ? { language } : {}), forecastMail: 'weekly' };
  const [group] = v.parse(lineSettings, { on: true, groups: [asked] }).groups;
  if (!group) throw new Refusal('bad-request', { field: 'group' });
  return group;
}

/**
 * Takes a group away that nobody is calling, and whose name was typed. What it keeps stays in the account until it runs
 * out by itself. Throws `bad-fields`, `not-found`.
 */
export async function removeGroup(id: string, typedName: string, parts: SaveParts): Promise<void> {
  const calls = await parts.records.page(lineObjects(id).calls, { limit: MOST_CALLS });
  const isCalled = calls.some(({ data }) => {
    const call = readLiveCall(data);
    return call !== undefined && call.plan.step.do !== 'end';
  });
  await rewrite(
    SETTINGS_DOCUMENT,
    parseSettings,
    (settings) => {
      const desk = lineIn(settings);
      const group = desk.groups.find((one) => one.id === id);
      if (!group) throw new Refusal('not-found', { what: 'group' });
      const rule: FieldRule | undefined =
        desk.groups.length === 1
          ? 'last'
          : isCalled
            ? 'called'
            : typedName.trim() !== group.name
              ? 'mismatch'
              : undefined;
      if (rule !== undefined) throw badFields([{ field: 'removeGroup.name', rule }]);
      const groups = desk.groups.filter((one) => one !== group);
      return { ...settings, desks: { ...settings.desks, line: { ...desk, groups } } };
    },
    parts,
  );
  await noteChange(parts.records, { at: parts.now(), by: parts.by, fields: ['groups.removed'] });
}

function lineIn({ desks: { line } }: Settings): LineSettings {
  if (!line) throw new Refusal('not-found', { what: 'group' });
  return line;
}

/** The settings with the group in them; throws when its name or its number is somebody else's. */
function withGroup(settings: Settings, group: GroupSettings): Settings {
  const desk = lineIn(settings);
  const wrong: WrongField[] = [];
  if (desk.groups.some(({ name }) => name.toLowerCase() === group.name.toLowerCase()))
    wrong.push({ field: 'newGroup.name', rule: 'taken' });
  if (numbersOf(settings).some(({ number }) => number === group.number))
    wrong.push({ field: 'newGroup.number', rule: 'taken' });
  if (wrong.length > 0) throw badFields(wrong);
  const groups = [...desk.groups, group];
  return { ...settings, desks: { ...settings.desks, line: { ...desk, groups } } };
}
