import { DEFAULT_LANGUAGE, type Language } from '../../languages/languages';
import type { ListSettings, OpeningHours } from '../../config';
import type { OpenQuestion, Person } from '../../people/person';
import { QUESTION_LIFETIME_MS } from '../../people/person';
import type { Asked, Intent, Understood } from '../intents';
import { isOpen, UNDO_MINUTES, type Party } from '../party';
import { opening } from './hours';
import type { LineEvent } from './line';
import { refOf } from './line';
import { asOneJoin } from './one-join';
import type { Reply } from './replies';
import { isPossibleSize, lateMinutes, leave, tidyName, tidyNotes } from './party';

/** What somebody is told who may not join now. */
export type Closed = Extract<Reply, { readonly say: 'listClosed' | 'listPaused' }>;

/** Whether a list takes guests now. */
export function closedNow(
  list: Pick<ListSettings, 'paused'>,
  hours: OpeningHours | undefined,
  timeZone: string,
  now: number,
): Closed | undefined {
  if (list.paused) return { say: 'listPaused' };
  const state = opening(hours, timeZone, now);
  if (state.open) return undefined;
  return { say: 'listClosed', ...(state.opens ? { opens: state.opens } : {}) };
}

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
const isRecentNoShow = (party: Party | undefined, now: number): boolean =>
  party?.status === 'noShow' && now - (party.finishedAt ?? 0) < UNDO_MINUTES * 60_000;

/** Decides what one text from a guest does. Pure: the same situation, the same decision. */
export function decide(situation: Situation): Decision {
  const { draft } = openQuestion(situation.person, situation.party, situation.list, situation.now);
  const verified = verify(situation);
  let decision: Decision = {
    replies: [],
    understood: false,
    ...(verified.party ? { party: verified.party } : {}),
  };
  const listed = situation.party !== undefined && isOpen(situation.party);
  for (const wish of listed ? situation.wishes : asOneJoin(situation.wishes)) {
    const step = fulfil(wish, { ...situation, party: decision.party ?? situation.party }, draft);
    decision = {
      ...decision,
      ...step,
      replies: [...decision.replies, ...step.replies],
      understood: decision.understood || step.understood,
    };
    if (step.joins || step.forget) break;
  }
  if (verified.party && !decision.understood)
    return {
      ...decision,
      replies: [{ say: 'verified', name: verified.party.name }],
      understood: true,
    };
  return spokenTo({ ...decision, replies: distinct(decision.replies) }, situation);
}

/** Whoever texts this guest later must know the language without reading anything else. */
function spokenTo(decision: Decision, { party: before, language: spoken }: Situation): Decision {
  const language = decision.language ?? spoken;
  const party = decision.party ?? before;
  if (!decision.understood || decision.forget || !party || !isOpen(party)) return decision;
  if ((party.language ?? DEFAULT_LANGUAGE) === language) return decision;
  return { ...decision, party: { ...party, language } };
}

/** Any text from a phone that staff typed in proves that it is the guest's. */
function verify({ party }: Situation): { readonly party?: Party } {
  if (!party || !isOpen(party) || !party.unverified) return {};
  const { unverified: _unverified, ...rest } = party;
  return { party: rest };
}

function fulfil(wish: Intent, situation: Situation, draft: OpenQuestion | undefined): Decision {
  const { party, now } = situation;
  const open = party && isOpen(party) ? party : undefined;
  const say = (reply: Reply, more: Partial<Decision> = {}): Decision => ({
    replies: [reply],
    understood: true,
    ...more,
  });

  switch (wish.kind) {
    case 'join':
    case 'size':
    case 'name':
      return join(wish, situation, draft);
    case 'position':
      if (!open) return say({ say: 'notListed' });
      return open.status === 'called'
        ? say(tableReady(open))
        : say({ say: 'position', name: open.name });
    case 'resize':
      return resize(wish.size, open, situation);
    case 'resizeBy':
      return resize((open?.size ?? 0) + wish.by, open, situation);
    case 'late': {
      if (!open) return say({ say: 'notListed' });
      const late = lateMinutes(wish.minutes);
      return say({ say: 'lateNoted', minutes: late }, { party: { ...open, late } });
    }
    case 'leave':
      if (!open) return say({ say: 'notListed' }, dropQuestion(situation));
      if (situation.asked === 'leave')
        return {
          ...say({ say: 'left', name: open.name }),
          ...leave(situation.key, open, now),
          question: null,
        };
      return say(
        { say: 'confirmLeave', name: open.name },
        { question: question('leave', situation) },
      );
    case 'letGo':
      if (!open) return say({ say: 'notListed' });
      if (open.status !== 'called')
        return say(
          { say: 'confirmLeave', name: open.name },
          { question: question('leave', situation) },
        );
      return {
        ...say({ say: 'letGo', name: open.name }),
        ...leave(situation.key, open, now),
        question: null,
      };
    case 'stay':
      if (!open) return say({ say: 'notListed' }, dropQuestion(situation));
      return open.status === 'called'
        ? say(tableReady(open), dropQuestion(situation))
        : say({ say: 'stayed' }, dropQuestion(situation));
    case 'coming':
      return coming(open, situation);
    case 'moreTime':
      if (open?.status !== 'called')
        return say(open ? { say: 'position', name: open.name } : { say: 'notListed' });
      if (open.hadMoreTime) return say({ say: 'moreTimeUsed' });
      return say(
        { say: 'moreTimeGiven' },
        { party: { ...open, answer: 'moreTime', hadMoreTime: true } },
      );
    case 'notes':
      return notes(wish.notes, open, situation);
    case 'help':
      return { replies: [{ say: 'help' }], understood: true };
    case 'language':
      return say({ say: 'languageChanged' }, { language: wish.language });
    case 'forget':
      return say({ say: 'forgotten' }, { forget: true });
    case 'smalltalk':
      if (open?.status === 'called') return { replies: [tableReady(open)], understood: false };
      return { replies: [{ say: open ? 'welcome' : 'hello' }], understood: false };
    case 'unknown':
      return { replies: [notUnderstood(situation)], understood: false };
  }
}

function join(
  wish: Extract<Intent, { kind: 'join' | 'size' | 'name' }>,
  situation: Situation,
  draft: OpenQuestion | undefined,
): Decision {
  const { party, person, now, maxPartySize } = situation;
  if (party?.status === 'called') return { replies: [tableReady(party)], understood: true };
  // "We are 5" from somebody on the list speaks of the party that is there.
  if (party && isOpen(party) && wish.kind === 'join' && wish.name === undefined)
    if (wish.size !== undefined && wish.size !== party.size)
      return resize(wish.size, party, situation);
  if (party && isOpen(party))
    return {
      replies: [{ say: 'alreadyListed', name: party.name, size: party.size }],
      understood: true,
    };

  if (situation.closed) return { replies: [situation.closed], question: null, understood: true };

  const size = (wish.kind === 'name' ? undefined : wish.size) ?? draft?.size;
  const name =
    tidyName((wish.kind === 'size' ? undefined : wish.name) ?? draft?.name ?? '') ||
    person?.name ||
    '';
  const said = tidyNotes((wish.kind === 'join' ? wish.notes : undefined) ?? draft?.notes ?? '');
  const keep = { ...(name ? { name } : {}), ...(said ? { notes: said } : {}) };

  if (size === undefined)
    return {
      replies: [{ say: 'askSize', again: situation.asked === 'size' }],
      question: question('size', situation, keep),
      understood: true,
    };
  if (!isPossibleSize(size, maxPartySize))
    return {
      replies: [
        size < 1
          ? { say: 'sizeTooSmall', listed: false }
          : { say: 'sizeTooBig', max: maxPartySize, listed: false },
      ],
      question: question('size', situation, keep),
      understood: true,
    };
  if (!name)
    return {
      replies: [{ say: 'askName', size }],
      question: question('name', situation, { ...keep, size }),
      understood: true,
    };

  // Whoever was led here step by step is asked for notes too; a whole sentence said what it had to say.
  const stepByStep = draft !== undefined && !said;
  const joined: Party = {
    v: 1,
    visit: situation.visit,
    name,
    size,
    notes: said,
    remarks: '',
    address: situation.address,
    status: 'waiting',
    joinedAt: now,
    joinedBy: 'text',
    joinedWith: situation.sid,
    reminders: 0,
    texts: [],
  };
  return {
    replies: [{ say: 'joined', name, size, notes: said, askNotes: stepByStep }],
    party: joined,
    joins: true,
    event: { e: 'join', who: refOf(situation.key) },
    name,
    question: stepByStep ? question('notes', situation) : null,
    understood: true,
  };
}

function resize(size: number, open: Party | undefined, situation: Situation): Decision {
  if (!open) return { replies: [{ say: 'notListed' }], understood: true };
  if (!isPossibleSize(size, situation.maxPartySize))
    return {
      replies: [
        size < 1
          ? { say: 'sizeTooSmall', listed: true }
          : { say: 'sizeTooBig', max: situation.maxPartySize, listed: true },
      ],
      understood: true,
    };
  return { replies: [{ say: 'resized', size }], party: { ...open, size }, understood: true };
}

function coming(open: Party | undefined, { party, now }: Situation): Decision {
  if (open?.status === 'called')
    return {
      replies: [{ say: 'comingNoted', table: open.table ?? '' }],
      party: { ...open, answer: 'coming' },
      understood: true,
    };
  if (party && isRecentNoShow(party, now))
    return {
      replies: [{ say: 'comingTooLate', name: party.name }],
      party: { ...party, answer: 'coming' },
      understood: true,
    };
  return {
    replies: [open ? { say: 'position', name: open.name } : { say: 'notListed' }],
    understood: true,
  };
}

function notes(said: string, open: Party | undefined, situation: Situation): Decision {
  if (!open) return { replies: [notUnderstood(situation)], understood: false };
  const text = tidyNotes(said);
  if (!text) return { replies: [{ say: 'noNotes' }], question: null, understood: true };
  const all = tidyNotes(open.notes ? `${open.notes}, ${text}` : text);
  return {
    replies: [{ say: 'notesNoted', notes: text }],
    party: { ...open, notes: all },
    question: null,
    understood: true,
  };
}

const tableReady = (party: Party): Reply => ({
  say: 'tableReady',
  name: party.name,
  table: party.table ?? '',
});

/** An answer nobody can read is met with the question again, not with a general "sorry". */
function notUnderstood({ asked, party, person }: Situation): Reply {
  if (asked === 'size') return { say: 'askSize', again: true };
  if (asked === 'name') return { say: 'askName', size: person?.asked?.size ?? 0 };
  if (asked === 'ready' && party?.status === 'called') return tableReady(party);
  if (asked === 'leave' && party) return { say: 'confirmLeave', name: party.name };
  return { say: 'notUnderstood' };
}

const question = (
  asked: Asked,
  { list, now }: Situation,
  draft: Partial<Pick<OpenQuestion, 'size' | 'name' | 'notes'>> = {},
): OpenQuestion => ({ desk: 'waitlist', list, question: asked, at: now, ...draft });

const dropQuestion = ({ asked }: Situation): Partial<Decision> =>
  asked === null || asked === 'ready' ? {} : { question: null };

function distinct(replies: readonly Reply[]): readonly Reply[] {
  // "Thanks, bye" at the end of a wish needs no answer of its own, nor does a language that the answer is written in.
  const real = replies.filter(
    (reply) => !['hello', 'welcome', 'notUnderstood', 'languageChanged'].includes(reply.say),
  );
  const kept = real.length > 0 ? real : replies;
  return kept.filter((reply, at) => kept.findIndex((other) => other.say === reply.say) === at);
}

/** A text that by itself asks for a place with everything that is needed: it may take its place before anything is read. */
export function isWholeJoin(wishes: Understood, maxPartySize: number): boolean {
  const [wish] = wishes;
  return (
    wish.kind === 'join' &&
    wish.size !== undefined &&
    isPossibleSize(wish.size, maxPartySize) &&
    tidyName(wish.name ?? '') !== ''
  );
}
