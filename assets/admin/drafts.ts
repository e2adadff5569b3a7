import { signal } from '@preact/signals';
import {
  type AdminState,
  type Change,
  type FieldValue,
  type LoggedChange,
  isTextsKind,
  rangeOf,
} from '../../src/house/admin/api';

/** A field as somebody is changing it: what it held when they began, and what they have typed so far. */
export interface Draft {
  readonly was: FieldValue;
  readonly now: FieldValue;
}

/** What the service said last. */
export const house = signal<AdminState | undefined>(undefined);

/** Kept by the tab alone: a reload does not lose what was typed, closing the tab does. */
const KEPT_AS = 'admin-drafts';

const drafts = signal<ReadonlyMap<string, Draft>>(kept());

function isDraft(entry: unknown): entry is [string, Draft] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'object';
}

function kept(): ReadonlyMap<string, Draft> {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '[]');
    return new Map(Array.isArray(read) ? read.filter(isDraft) : []);
  } catch {
    return new Map();
  }
}

function keep(next: ReadonlyMap<string, Draft>): void {
  drafts.value = next;
  sessionStorage.setItem(KEPT_AS, JSON.stringify([...next]));
}

export const same = (one: FieldValue, other: FieldValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What the service has for a field; null where it knows none of this name. */
export function stored(field: string): FieldValue {
  const state = house.value;
  if (!state) return null;
  const [kind, second = '', third = ''] = field.split('.');
  if (isTextsKind(kind))
    return (
      Object.entries(state.texts[kind] ?? {}).find(([code]) => code === second)?.[1]?.[third] ??
      null
    );
  if (kind === 'staff') {
    const member = state.staff.find(({ key }) => key === second);
    const value: unknown = member && Reflect.get(member, third);
    return isValue(value) ? value : null;
  }
  return state.fields[field] ?? NEW_MEMBER[field] ?? null;
}

/** What a form for somebody new begins with. */
const NEW_MEMBER: Readonly<Record<string, FieldValue>> = {
  'new.name': '',
  'new.phone': '',
  'new.admin': false,
  'new.desks': ['waitlist'],
};

const isValue = (value: unknown): value is FieldValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || Array.isArray(value);

/** What a field shows: what was typed, or else what is stored. */
export const shown = (field: string): FieldValue => {
  const draft = drafts.value.get(field);
  return draft ? draft.now : stored(field);
};

export const shownText = (field: string): string => {
  const value = shown(field);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const isChanged = (field: string): boolean => drafts.value.has(field);

/** Somebody changes a field. Back at what is stored, nothing is left to save. */
export function change(field: string, now: FieldValue): void {
  const was = drafts.value.get(field)?.was ?? stored(field);
  const next = new Map(drafts.value);
  if (same(now, stored(field))) next.delete(field);
  else next.set(field, { was, now });
  keep(next);
}

/** Somebody types into a field: digits become numbers where numbers belong, and nothing typed is nothing set. */
export function type(field: string, typed: string): void {
  if (rangeOf(field) && /^\d{1,9}$/.test(typed.trim())) change(field, Number(typed));
  else change(field, typed === '' && stored(field) === null ? null : typed);
}

/** The unsaved fields whose names begin like this, as the service wants them. */
export const unsaved = (prefixes: readonly string[]): readonly Change[] =>
  [...drafts.value]
    .filter(([field]) => prefixes.some((prefix) => field.startsWith(prefix)))
    .map(([field, { was, now }]) => ({ field, was, now }));

/** Forgets what was typed, unless somebody has typed on since it was sent. */
export function forget(changes: readonly Pick<Change, 'field' | 'now'>[]): void {
  const next = new Map(drafts.value);
  for (const { field, now } of changes) {
    const draft = next.get(field);
    if (draft && same(draft.now, now)) next.delete(field);
  }
  keep(next);
}

/** What somebody else has put into a field that is being changed here; undefined = nobody did. */
export function changedMeanwhile(
  field: string,
): { readonly theirs: FieldValue; readonly last: LoggedChange | undefined } | undefined {
  const draft = drafts.value.get(field);
  const theirs = stored(field);
  if (!draft || same(draft.was, theirs) || same(draft.now, theirs)) return undefined;
  return { theirs, last: house.value?.log.find(({ fields }) => fields.includes(field)) };
}

/** Mine shall stand, now that I have seen theirs. */
export function keepMine(field: string): void {
  const draft = drafts.value.get(field);
  if (draft) keep(new Map([...drafts.value, [field, { was: stored(field), now: draft.now }]]));
}

export function takeTheirs(field: string): void {
  const next = new Map(drafts.value);
  next.delete(field);
  keep(next);
}
