import type { ListSettings, OpeningHours } from '../../config';
import type { OpenQuestion } from '../../people/person';
import type { Intent, Understood } from '../intents';
import { isOpen, type Party } from '../party';
import { opening } from './hours';
import { refOf } from './line';
import { isPossibleSize, tidyName, tidyNotes } from './party';
import { question, tableReady, type Closed, type Decision, type Situation } from './situation';

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

/** A wish for a place: taken when everything is known that it needs, asked for what is missing otherwise. */
export function join(
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

/** How many they are, from somebody who is on the list. */
export function resize(size: number, open: Party | undefined, situation: Situation): Decision {
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
