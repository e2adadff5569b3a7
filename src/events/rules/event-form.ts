import { folded } from '../../understanding/tokens';
import {
  MAX_MENU_BYTES,
  MAX_MENU_ITEMS,
  MAX_MODIFIERS,
  type EventRecord,
  type Menu,
} from '../event';
import type { EventForm, FieldTrouble } from '../event-form';
import { tidy } from '../../understanding/tidy';

const MAX_NAME = 40;
const MAX_WELCOME = 300;
const MAX_PICKUP = 80;
const MAX_ID = 24;
const MAX_LABEL = 40;

/** What is wrong with a form, field by field. */
export function formTrouble(form: EventForm, numbers: readonly string[]): readonly FieldTrouble[] {
  const troubles: FieldTrouble[] = [];
  const check = (field: string, wrong: boolean, rule: FieldTrouble['rule']): void => {
    if (wrong) troubles.push({ field, rule });
  };
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  check('name', tidy(form.name, MAX_NAME + 1) === '', 'missing');
  check('name', form.name.trim().length > MAX_NAME, 'too-long');
  check('numbers', form.numbers.length === 0, 'missing');
  check(
    'numbers',
    form.numbers.some((number) => !numbers.includes(number)),
    'not-offered',
  );
  check('languages', form.languages.length === 0, 'missing');
  for (const [language, text] of Object.entries(form.welcome))
    check(`welcome.${language}`, text.length > MAX_WELCOME, 'too-long');
  check('pickup', form.pickup.length > MAX_PICKUP, 'too-long');
  check('limit', form.limit.per !== 'none' && !within(form.limit.most, 1, 1_000), 'out-of-range');
  check('perOrder', !within(form.perOrder, 1, 10), 'out-of-range');
  check('mostQuestions', !within(form.mostQuestions, 1, 50), 'out-of-range');
  check(
    'feedbackAfter',
    form.feedbackAfter !== undefined && !within(form.feedbackAfter, 1, 120),
    'out-of-range',
  );
  check('lead.code', form.lead?.code === true && !form.lead.email, 'missing');
  const ids = form.categories.map(({ id }) => id);
  check('categories', new Set(ids).size < ids.length, 'twice');
  return troubles;
}

/** What is wrong with a menu. */
export function menuTrouble(menu: Menu): readonly FieldTrouble[] {
  const troubles: FieldTrouble[] = [];
  const ids = [...menu.items, ...menu.modifiers].map(({ id }) => id);
  if (new Set(ids).size < ids.length) troubles.push({ field: 'menu', rule: 'twice' });
  if (menu.items.length > MAX_MENU_ITEMS || menu.modifiers.length > MAX_MODIFIERS)
    troubles.push({ field: 'menu', rule: 'too-big' });
  if (new TextEncoder().encode(JSON.stringify(menu)).length > MAX_MENU_BYTES)
    troubles.push({ field: 'menu', rule: 'too-big' });
  for (const { id, names, synonyms = [] } of [...menu.items, ...menu.modifiers]) {
    const all = Object.values(names);
    if (all.every((name) => name.trim() === ''))
      troubles.push({ field: `menu.${id}`, rule: 'missing' });
    if ([...all, ...synonyms].some((name) => name.length > MAX_LABEL))
      troubles.push({ field: `menu.${id}`, rule: 'too-long' });
  }
  return troubles;
}

/** An id for addresses and objects, from the name; a number or letters more when it is taken. */
export function idFor(
  name: string,
  isTaken: (id: string) => boolean,
  random: () => string,
): string {
  const plain = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_ID)
    .replace(/-+$/, '');
  const base =
    plain ||
    `event-${random()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '0')}`;
  for (let nth = 1; nth < 100; nth++) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!isTaken(id)) return id;
  }
  return `event-${random()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}`;
}

/** The event as the form says. */
export function withForm(event: EventRecord, form: EventForm): EventRecord {
  const { lead: _lead, feedbackAfter: _feedback, ...rest } = event;
  return {
    ...rest,
    name: tidy(form.name, MAX_NAME),
    mode: form.mode,
    numbers: form.numbers,
    languages: form.languages,
    welcome: form.welcome,
    pickup: tidy(form.pickup, MAX_PICKUP),
    limit: form.limit,
    perOrder: form.perOrder,
    ...(form.lead ? { lead: form.lead } : {}),
    ...(form.feedbackAfter === undefined ? {} : { feedbackAfter: form.feedbackAfter }),
    categories: form.categories,
    mostQuestions: form.mostQuestions,
  };
}
