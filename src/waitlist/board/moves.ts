import { isOpen, MAX_OPEN_PARTIES, type CardMark, type Party, type Stage } from '../party';
import { refOf } from '../rules/line';
import * as rules from '../rules/party';
import type { StaffRequest } from '../staff-api';
import { stageOf } from './stages';

/** Where somebody put a card: into a list, or away with it, into the archive. */
export type PutTo = CardMark['at'];

/** What the desk makes of a card that somebody moved: a change as by any other of the staff. */
export function moved(
  key: string,
  party: Party,
  to: PutTo,
  now: number,
  place: number,
): rules.Change {
  switch (to) {
    case 'waiting':
      return backInLine(key, party);
    case 'ready':
      return rules.call(key, reopened(party), now, undefined, place);
    case 'completed':
      return isOpen(party)
        ? rules.seat(key, party, now, place)
        : { party: { ...party, status: 'seated' } };
    case 'cancelled':
      return isOpen(party)
        ? rules.cancel(key, party, now, place)
        : { party: { ...party, status: 'cancelled' } };
    case 'noShow':
      return isOpen(party)
        ? rules.noShow(key, party, now, place)
        : { party: { ...party, status: 'noShow' } };
    case 'away':
      if (party.status === 'called') return rules.seat(key, party, now, place);
      return party.status === 'waiting' ? rules.cancel(key, party, now, place) : { party };
  }
}

/** What staff would have done to the same end, for the sentence that tells of it. */
export const actionOf = (to: PutTo, party: Party): StaffRequest['action'] =>
  to === 'away' ? (party.status === 'seated' ? 'seat' : 'cancel') : ACTIONS[to];

const ACTIONS: Readonly<Record<Stage, StaffRequest['action']>> = {
  waiting: 'undo',
  ready: 'call',
  completed: 'seat',
  cancelled: 'cancel',
  noShow: 'noShow',
};

/** Whether the desk has it so already. */
export const isSo = (party: Party, to: PutTo): boolean =>
  to === 'away' ? !isOpen(party) : stageOf(party.status) === to;

/** A visit that was over and goes on. */
function reopened(party: Party): Party {
  if (isOpen(party)) return party;
  const { finishedAt: _finished, ...rest } = party;
  return { ...rest, status: 'waiting' };
}

/** Back to the place it had, or to the head of the line; a guest who had gone by themselves comes in at its end. */
function backInLine(key: string, party: Party): rules.Change {
  const {
    undo,
    finishedAt: _finished,
    calledAt: _called,
    table: _table,
    answer: _answer,
    hadMoreTime: _more,
    ...rest
  } = party;
  const place = party.status === 'left' ? MAX_OPEN_PARTIES : (undo?.place ?? 0);
  const wasToldOtherwise = ['called', 'noShow', 'cancelled'].includes(party.status);
  return {
    party: { ...rest, status: 'waiting', reminders: 0 },
    event: { e: 'back', who: refOf(key), place },
    ...(wasToldOtherwise ? { text: 'notYet' as const } : {}),
  };
}
