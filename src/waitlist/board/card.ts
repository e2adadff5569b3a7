import type { BoardCard, CardText } from '../../ports/board';
import { hash } from '../../agenda/item';
import { isOpen, type CardMark, type Party, type Stage, type Told } from '../party';
import type { BoardNote, BoardWords } from '../words/board-words';
import { hasFields, stageOf, type BoardPlan, type FieldRole, type LabelRole } from './stages';

/** How a party's card should look. */
export interface WantedCard {
  readonly stage: Stage;
  readonly title: string;
  readonly text: CardText;
  /** Of title and text together. */
  readonly hash: string;
  /** Nudges that a seated party once got are history and stay as they are: undefined. */
  readonly labels: Readonly<Record<LabelRole, boolean | undefined>>;
  readonly fields: Readonly<Record<FieldRole, string>>;
}

/** What of the house the cards go by. */
export interface CardStyle {
  readonly words: BoardWords;
  readonly timeZone: string;
  readonly plan: BoardPlan;
}

/** What a card bears, and by which it is known again: letters, digits, dashes and one dot. */
export const referenceOf = (key: string, { visit }: Pick<Party, 'visit'>): string =>
  `${key}.${visit}`;

/** The party and the visit that a card's reference names; undefined = none of ours. */
export function readReference(
  reference: string | undefined,
): { readonly key: string; readonly visit: string } | undefined {
  const [key, visit, ...more] = reference?.split('.') ?? [];
  return key && visit && more.length === 0 ? { key, visit } : undefined;
}

/** How a party's card should look, as the desk has the party now. */
export function wantedCard(key: string, party: Party, style: CardStyle): WantedCard {
  const { words, timeZone, plan } = style;
  const phone = party.address?.replace(/^whatsapp:/, '') ?? '';
  const title = words.title(party.name, party.size);
  const facts = words.facts({
    size: party.size,
    notes: party.notes,
    remarks: party.remarks,
    joinedAt: clockTime(party.joinedAt, timeZone),
    joinedBy: party.joinedBy,
    ...(party.table === undefined ? {} : { table: party.table }),
    // On a board without custom fields the description is the only place for it.
    ...(hasFields(plan) || phone === '' ? {} : { phone }),
  });
  return {
    stage: stageOf(party.status),
    title,
    text: { facts, reference: referenceOf(key, party) },
    hash: hash(`${title}\n${facts}`).toString(36),
    labels: labelsOf(party),
    fields: { name: party.name, phone },
  };
}

/** "Your table is ready" is the first nudge; the reminders are the others. */
function labelsOf(party: Party): WantedCard['labels'] {
  const nudged = party.status === 'called' || party.status === 'noShow';
  const had = (nudges: number): boolean | undefined =>
    nudged
      ? party.calledAt !== undefined && party.reminders >= nudges
      : isOpen(party)
        ? false
        : undefined;
  return {
    first: had(0),
    second: had(1),
    final: had(2),
    unverified: party.unverified === true && isOpen(party),
  };
}

/** What of a card is not as it should be: the one change, labels, fields. */
export interface CardDifference {
  readonly change:
    | {
        readonly list?: string;
        readonly title?: string;
        readonly text?: CardText;
      }
    | undefined;
  readonly labels: readonly { readonly id: string; readonly on: boolean }[];
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What has to be done to a card so that it looks as wanted. Title and description are rewritten only when what they say
 * has changed, so that people may add to them; `list` is the one it is to go to, where it is to be moved.
 */
export function differenceOf(
  seen: BoardCard,
  wanted: WantedCard,
  mark: Pick<CardMark, 'text'> | undefined,
  list: string | undefined,
  plan: BoardPlan,
): CardDifference {
  const says = mark?.text === wanted.hash;
  const change = {
    ...(list === undefined || list === seen.list ? {} : { list }),
    ...(says ? {} : { title: wanted.title, text: wanted.text }),
  };
  return {
    change: Object.keys(change).length > 0 ? change : undefined,
    labels: Object.entries(wanted.labels).flatMap(([role, on]) => {
      const label = plan.labels[role as LabelRole];
      if (on === undefined || !label || seen.labels.includes(label.id) === on) return [];
      return [{ id: label.id, on }];
    }),
    fields: fieldsToFill(wanted, plan, seen.fields),
  };
}

/** The custom fields that do not say what they should, by their ids. */
export function fieldsToFill(
  wanted: WantedCard,
  plan: BoardPlan,
  filled: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  if (!hasFields(plan)) return {};
  return Object.fromEntries(
    Object.entries(wanted.fields).flatMap(([role, value]) => {
      const field = plan.fields[role as FieldRole];
      return !field || (filled[field.id] ?? '') === value ? [] : [[field.id, value]];
    }),
  );
}

/** What there is to tell of a party from now on. */
export function toldOf(
  party: Pick<Party, 'status' | 'reminders' | 'size' | 'answer' | 'late' | 'texts'>,
): Told {
  const failed = party.texts.at(-1);
  return {
    status: party.status,
    reminders: party.reminders,
    size: party.size,
    ...(party.answer === undefined ? {} : { answer: party.answer }),
    ...(party.late === undefined ? {} : { late: party.late }),
    ...(failed?.state === 'failed' ? { failed: failed.id } : {}),
  };
}

/** What has happened to a party since its card last told of it, in the order in which it happens to a party. */
export function activity(before: Told, party: Party): readonly BoardNote[] {
  const notes: BoardNote[] = [];
  const now = toldOf(party);
  const isBack = now.status === 'waiting' && before.status !== 'waiting';
  if (isBack) notes.push({ say: 'back' });
  if (now.size !== before.size) notes.push({ say: 'size', size: now.size });
  if (now.late !== undefined && now.late !== before.late)
    notes.push({ say: 'late', minutes: now.late });
  const wasCalled = before.status === 'called' || before.reminders > 0;
  const called = party.calledAt !== undefined && now.status !== 'waiting';
  if (called && !wasCalled) notes.push({ say: 'called', table: party.table ?? '' });
  const since = wasCalled && now.reminders >= before.reminders ? before.reminders : 0;
  if (called)
    for (let reminder = since + 1; reminder <= now.reminders; reminder++)
      notes.push({ say: 'reminded', reminder });
  if (now.answer !== undefined && now.answer !== before.answer)
    notes.push({ say: now.answer === 'coming' ? 'coming' : 'moreTime' });
  if (now.failed !== undefined && now.failed !== before.failed)
    notes.push({ say: 'textFailed', code: party.texts.at(-1)?.code ?? 0 });
  if (now.status !== before.status && !isOpen(party)) notes.push({ say: ENDED[party.status] });
  return notes;
}

const ENDED = {
  seated: 'seated',
  left: 'left',
  cancelled: 'cancelled',
  noShow: 'noShow',
  waiting: 'back',
  called: 'back',
} as const;

/** The house's wall clock, `18:05`. */
export function clockTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
