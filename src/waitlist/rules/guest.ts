import { DEFAULT_LANGUAGE } from '../../languages/languages';
import type { OpenQuestion } from '../../people/person';
import type { Intent } from '../intents';
import { isOpen, type Party } from '../party';
import { join, resize } from './joining';
import { asOneJoin } from './one-join';
import { lateMinutes, leave, tidyNotes } from './party';
import type { Reply } from './replies';
import {
  isRecentNoShow,
  openQuestion,
  question,
  tableReady,
  type Decision,
  type Situation,
} from './situation';

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
    case 'bookAhead':
      return say({ say: 'bookAhead' });
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

/** An answer nobody can read is met with the question again, not with a general "sorry". */
function notUnderstood({ asked, party, person }: Situation): Reply {
  if (asked === 'size') return { say: 'askSize', again: true };
  if (asked === 'name') return { say: 'askName', size: person?.asked?.size ?? 0 };
  if (asked === 'ready' && party?.status === 'called') return tableReady(party);
  if (asked === 'leave' && party) return { say: 'confirmLeave', name: party.name };
  return { say: 'notUnderstood' };
}

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
