import { signal } from '@preact/signals';
import {
  type AdminRequest,
  type AdminState,
  type Change,
  type FieldRule,
  rangeOf,
} from '../../src/house/admin/api';
import { announce } from '../components/announcer';
import { toast } from '../components/toast';
import { post, Refused, signInAddress } from '../live/requests';
import { setClock } from '../live/service-clock';
import { forget, house } from './drafts';
import { words } from './words';

/** What the service found wrong, by field. What somebody else changed is told from what is stored. */
const wrong = signal<ReadonlyMap<string, Exclude<FieldRule, 'changed'>>>(new Map());
/** What stands in the way of saving and belongs to no field. */
export const problem = signal('');
export const saving = signal(false);

/** What is wrong with a field, in words. */
export function wrongWith(field: string): string | undefined {
  const rule = wrong.value.get(field);
  if (rule === undefined) return undefined;
  if (rule !== 'number') return words().rules[rule];
  const range = rangeOf(field);
  return range ? words().numberRule(range.least, range.most) : words().rules.unreadable;
}

/** Whether something is wrong with a field whose name begins like this. */
export const isWrongBelow = (prefix: string): boolean =>
  [...wrong.value.keys()].some((field) => field.startsWith(prefix));

/** Somebody mends a field: what was wrong with it is not said any longer. */
export function mended(field: string): void {
  if (!wrong.value.has(field)) return;
  const next = new Map(wrong.value);
  next.delete(field);
  wrong.value = next;
  if (next.size === 0) problem.value = '';
}

/** Asks the admin function. Signed out: leaves for the sign-in page, what was typed stays in the tab. */
export async function ask<Answer>(request: AdminRequest): Promise<Answer> {
  try {
    return await post<Answer>('/staff/admin', request);
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.status === 401) location.assign(signInAddress());
    throw refusal;
  }
}

function take(state: AdminState): void {
  setClock(state.now);
  house.value = state;
}

export async function readHouse(): Promise<void> {
  take(await ask<AdminState>({ action: 'read' }));
}

/** Has something done, shows what came of it, and answers whether it was done. */
async function attempt(request: AdminRequest, said: string): Promise<boolean> {
  if (saving.value) return false;
  saving.value = true;
  problem.value = '';
  try {
    take(await ask<AdminState>(request));
    wrong.value = new Map();
    toast(said);
    return true;
  } catch (refusal) {
    await explain(refusal);
    return false;
  } finally {
    saving.value = false;
  }
}

/** Saves these changes; whatever was typed since then stays. */
export async function save(changes: readonly Change[]): Promise<boolean> {
  const done = await attempt({ action: 'save', changes }, words().saved);
  if (done) forget(changes);
  return done;
}

export const addMember = (
  member: Extract<AdminRequest, { action: 'addMember' }>['member'],
): Promise<boolean> =>
  attempt({ action: 'addMember', member }, words().staff.addedSaid(member.name.trim()));

export const removeMember = (key: string, name: string): Promise<boolean> =>
  attempt({ action: 'removeMember', member: key }, words().staff.removedSaid(name));

export const addList = (name: string, number: string): Promise<boolean> =>
  attempt({ action: 'addList', list: { name, number } }, words().lists.added(name.trim()));

export const removeList = (list: string, name: string): Promise<boolean> =>
  attempt({ action: 'removeList', list, name }, words().lists.removed(name.trim()));

export const addGroup = (name: string, number: string): Promise<boolean> =>
  attempt({ action: 'addGroup', group: { name, number } }, words().groups.added(name.trim()));

export const removeGroup = (group: string, name: string): Promise<boolean> =>
  attempt({ action: 'removeGroup', group, name }, words().groups.removed(name.trim()));

async function explain(refusal: unknown): Promise<void> {
  const fields = refusal instanceof Refused ? wrongFields(refusal.answer) : [];
  const changed = fields.some(({ rule }) => rule === 'changed');
  wrong.value = new Map(
    fields.flatMap(({ field, rule }) => (rule === 'changed' ? [] : [[field, rule] as const])),
  );
  // Where somebody was faster, the form shows theirs beside mine as soon as it knows them.
  if (changed) await readHouse().catch(() => undefined);
  const said = refusal instanceof Error ? refusal.message : String(refusal);
  problem.value = fields.length > 0 ? words().lookAt(fields.length) : said;
  announce(problem.value);
}

/** The fields that a refusal names, as far as this page has words for what is wrong. */
function wrongFields(
  answer: unknown,
): readonly { readonly field: string; readonly rule: FieldRule }[] {
  const fields: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'fields') : undefined;
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const field: unknown = Reflect.get(one, 'field');
    const rule: unknown = Reflect.get(one, 'rule');
    return typeof field === 'string' && isRule(rule) ? [{ field, rule }] : [];
  });
}

const isRule = (rule: unknown): rule is FieldRule =>
  typeof rule === 'string' && (rule === 'changed' || rule === 'number' || rule in words().rules);
