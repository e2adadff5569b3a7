import type { Language } from '../../languages/languages';
import type { OpenQuestion, Person } from '../../people/person';
import { QUESTION_LIFETIME_MS } from '../../people/person';
import type { Asked, Understood } from '../intents';
import { UNDO_MINUTES, type Party } from '../party';
import type { LineEvent } from './line';
import type { Reply } from './replies';

/** What somebody is told who may not join now. */
export type Closed = Extract<Reply, { readonly say: 'listClosed' | 'listPaused' }>;

/** Everything a decision about one text looks at. */
export interface Situation {
  readonly key: string;
  readonly address: string;
  readonly sid: string;
  readonly wishes: Understood;
  /** What the guest writes in, or asked for. */
  readonly language: Language;
  /** The question the wishes were read against. */
  readonly asked: Asked | null;
  readonly person: Person | undefined;
  /** The guest's party on this list, finished ones included while they are remembered. */
  readonly party: Party | undefined;
  readonly list: string;
  readonly now: number;
  readonly maxPartySize: number;
  /** Why nobody may join now; those on the list are served as ever. */
  readonly closed?: Closed | undefined;
  /** An id for a new visit, should there be one. */
  readonly visit: string;
}

/** What to write and what to answer. Absent = stays as it is. */
export interface Decision {
  readonly replies: readonly Reply[];
  readonly party?: Party;
  readonly event?: LineEvent;
  /** The party is new: nothing of an earlier visit is left. */
  readonly joins?: boolean;
  readonly name?: string;
  /** What the guest asked to be answered in. */
  readonly language?: Language;
  /** The open question from now on; null = none any more. */
  readonly question?: OpenQuestion | null;
  /** Everything about this person is to be erased. */
  readonly forget?: boolean;
  /** Something was understood: the idle guard starts anew. */
  readonly understood: boolean;
}

/** The question that short answers belong to now. A called table comes before anything older. */
export function openQuestion(
  person: Person | undefined,
  party: Party | undefined,
  list: string,
  now: number,
): { readonly asked: Asked | null; readonly draft?: OpenQuestion } {
  const draft = person?.asked;
  const fresh =
    draft &&
    draft.desk === 'waitlist' &&
    draft.list === list &&
    now - draft.at < QUESTION_LIFETIME_MS;
  if (fresh && !(party?.status === 'called' && (party.calledAt ?? 0) > draft.at))
    return { asked: draft.question as Asked, draft };
  return { asked: party?.status === 'called' || isRecentNoShow(party, now) ? 'ready' : null };
}

/** A guest who answers just after the table was given away is still told so, and staff see the answer. */
export const isRecentNoShow = (party: Party | undefined, now: number): boolean =>
  party?.status === 'noShow' && now - (party.finishedAt ?? 0) < UNDO_MINUTES * 60_000;

/** A question to the guest, with what they have said so far. */
export const question = (
  asked: Asked,
  { list, now }: Situation,
  draft: Partial<Pick<OpenQuestion, 'size' | 'name' | 'notes'>> = {},
): OpenQuestion => ({ desk: 'waitlist', list, question: asked, at: now, ...draft });

export const tableReady = (party: Party): Reply => ({
  say: 'tableReady',
  name: party.name,
  table: party.table ?? '',
});
