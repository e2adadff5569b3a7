import type { Language } from '../../languages/languages';
import type { EventRecord, Menu } from '../event';
import type { Draft, EventQuestion, Guest } from '../guest';
import type { EventWishes } from '../intents';
import { isOpenOrder, NOTHING_TAKEN, type Order } from '../order';
import type { QueueEvent } from './queue';
import type { Reply } from './replies';

/** Everything a decision about one text to an event looks at. */
export interface Situation {
  readonly key: string;
  readonly address: string;
  /** The number of ours that was texted. */
  readonly sender: string;
  readonly sid: string;
  readonly wishes: EventWishes;
  readonly text: string;
  readonly language: Language;
  readonly event: EventRecord;
  readonly menu: Menu;
  readonly guest: Guest | undefined;
  /** The guest's order here, finished ones included while they are remembered. */
  readonly order: Order | undefined;
  readonly asked: { readonly question: EventQuestion; readonly draft: Draft } | null;
  readonly now: number;
  /** The date at the house. */
  readonly today: string;
  /** Nobody counts this guest's orders. */
  readonly unlimited: boolean;
  /** An id for a new order, should there be one. */
  readonly id: string;
  /** The ticket it would have, when one has been drawn. */
  readonly ticket: number | undefined;
}

/** What to write and what to answer. Absent = stays as it is. */
export interface Decision {
  readonly replies: readonly Reply[];
  readonly order?: Order;
  /** The order is new: it needs a ticket. */
  readonly places?: boolean;
  readonly event?: QueueEvent;
  readonly guest?: Guest;
  readonly language?: Language;
  /** What was said in passing. */
  readonly comment?: string;
  /** The number of the order that it is about, when we asked about one. */
  readonly commentOn?: number;
  /** An e-mail to be proven, or a code to be checked; what comes of it is decided in lead.ts. */
  readonly verify?: { readonly start: string } | { readonly check: string; readonly email: string };
  /** An e-mail to be looked up in the customer records. */
  readonly lookUp?: string;
  /** At an event of questions: what the guest opened with, to be read now that enough is known of them. */
  readonly opening?: string;
  readonly forget?: boolean;
  /** Something was understood: the idle guard starts anew. */
  readonly understood: boolean;
}

/** So long an open question can be answered. */
const QUESTION_LIFETIME_MS = 30 * 60_000;
/** Feedback may take a day. */
const FEEDBACK_LIFETIME_MS = 24 * 3600_000;

/** The question that short answers belong to. */
export function openQuestion(guest: Guest | undefined, now: number): Situation['asked'] {
  const asked = guest?.asked;
  if (!asked) return null;
  const life = asked.question === 'feedback' ? FEEDBACK_LIFETIME_MS : QUESTION_LIFETIME_MS;
  return now - asked.at < life ? { question: asked.question, draft: asked.draft } : null;
}

export const newGuest = (situation: Pick<Situation, 'address' | 'now'>): Guest => ({
  v: 1,
  address: situation.address,
  hereAt: situation.now,
  firstAt: situation.now,
  name: '',
  taken: NOTHING_TAKEN,
  orders: [],
  questions: [],
});

/** The guest with a question open, or with none. */
export function asking(
  guest: Guest,
  question: EventQuestion | null,
  now: number,
  draft: Draft = {},
): Guest {
  const { asked: _asked, ...rest } = guest;
  return question === null ? rest : { ...rest, asked: { question, at: now, draft } };
}

export const guestOf = (situation: Situation): Guest => situation.guest ?? newGuest(situation);

/** The order that is queued or ready. */
export const openOrder = ({ order }: Situation): Order | undefined =>
  order && isOpenOrder(order) ? order : undefined;

/** A decision that answers with one sentence. */
export const say = (reply: Reply, more: Partial<Decision> = {}): Decision => ({
  replies: [reply],
  understood: true,
  ...more,
});

/** The open question is answered, or forgotten over something else. */
export const settled = (situation: Situation): Partial<Decision> =>
  situation.guest?.asked ? { guest: asking(situation.guest, null, situation.now) } : {};
