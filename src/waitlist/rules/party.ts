import { Refusal } from '../../ports/refusal';
import type { SentText } from '../../messaging/delivery';
import { remember } from '../../messaging/handled';
import { isWhatsApp } from '../../messaging/incoming';
import { heardHour } from '../../messaging/way';
import { isOpen, UNDO_MINUTES, type Party, type PartyStatus, type Undo } from '../party';
import { refOf, type LineEvent } from './line';
import { tidy } from '../../understanding/tidy';

/** Which text a change sends to the guest. */
export type TextKind =
  | 'ready'
  | 'reminder1'
  | 'reminder2'
  | 'reminder3'
  | 'cancelled'
  | 'noShow'
  | 'notYet'
  | 'added'
  | 'nearlyNext'
  /** Words of the staff to everybody who waits. */
  | 'broadcast';

/** The texts whose words are ours or the owner's; only what staff say to everybody is not. */
export type WordedKind = Exclude<TextKind, 'broadcast'>;

/** What a staff action makes of a party: the record, what it does to the line, and the text that goes with it. */
export interface Change {
  readonly party: Party;
  readonly event?: LineEvent;
  readonly text?: TextKind;
}

export const MAX_REMINDERS = 3;
/** A text record takes about 70 bytes of a record that should stay small. */
const MAX_TEXTS_KEPT = 5;
export const MAX_NAME_LENGTH = 40;
export const MAX_NOTES_LENGTH = 200;

/** "Your table is ready": out of the line, to the called ones. */
export function call(
  key: string,
  party: Party,
  now: number,
  table: string | undefined,
  place: number,
): Change {
  if (party.status !== 'waiting') throw notPossible(party, 'call');
  const { table: _table, answer: _answer, hadMoreTime: _hadMoreTime, ...rest } = party;
  return {
    party: {
      ...rest,
      status: 'called',
      calledAt: now,
      reminders: 0,
      ...(table ? { table } : {}),
      undo: undoOf(party, 'call', now, place),
    },
    event: { e: 'gone', who: refOf(key) },
    text: 'ready',
  };
}

/** Reminders one to three; with the third the table goes to somebody else. */
export function remind(party: Party, now: number): Change {
  if (party.status !== 'called') throw notPossible(party, 'remind');
  const reminders = Math.min(party.reminders + 1, MAX_REMINDERS);
  const undo = undoOf(party, 'remind', now);
  if (reminders < MAX_REMINDERS)
    return {
      party: { ...party, reminders, undo },
      text: reminders === 1 ? 'reminder1' : 'reminder2',
    };
  return {
    party: { ...party, reminders, status: 'noShow', finishedAt: now, undo },
    text: 'reminder3',
  };
}

export function seat(key: string, party: Party, now: number, place: number): Change {
  return finish(key, party, now, 'seated', 'seat', place);
}

export function noShow(key: string, party: Party, now: number, place: number): Change {
  return { ...finish(key, party, now, 'noShow', 'noShow', place), text: 'noShow' };
}

export function cancel(key: string, party: Party, now: number, place: number): Change {
  return { ...finish(key, party, now, 'cancelled', 'cancel', place), text: 'cancelled' };
}

/** The guest lets the place go. */
export function leave(key: string, party: Party, now: number): Change {
  if (!isOpen(party)) throw notPossible(party, 'leave');
  const { undo: _undo, ...rest } = party;
  return {
    party: { ...rest, status: 'left', finishedAt: now },
    event: { e: 'gone', who: refOf(key) },
  };
}

function finish(
  key: string,
  party: Party,
  now: number,
  status: PartyStatus,
  action: Undo['action'],
  place: number,
): Change {
  if (!isOpen(party)) throw notPossible(party, action);
  return {
    party: { ...party, status, finishedAt: now, undo: undoOf(party, action, now, place) },
    event: { e: 'gone', who: refOf(key) },
  };
}

/** Takes the last staff action back: the party stands where it stood, and who was told otherwise is told so. */
export function undo(key: string, party: Party, now: number): Change {
  const before = party.undo;
  if (!before || now - before.at > UNDO_MINUTES * 60_000) throw new Refusal('nothing-to-undo');
  const { undo: _undo, finishedAt: _finished, calledAt: _called, table: _table, ...rest } = party;
  const restored: Party = {
    ...rest,
    status: before.status,
    reminders: before.reminders,
    ...(before.calledAt === undefined ? {} : { calledAt: before.calledAt }),
    ...(before.table === undefined ? {} : { table: before.table }),
    // A table that was given away and is held again is held from now.
    ...(before.status === 'called' && party.status === 'noShow'
      ? { calledAt: now, reminders: 0 }
      : {}),
  };
  const backInLine = before.status === 'waiting' && party.status !== 'waiting';
  const wasToldOtherwise =
    before.action === 'call' || party.status === 'noShow' || party.status === 'cancelled';
  return {
    party: restored,
    ...(backInLine ? { event: { e: 'back', who: refOf(key), place: before.place ?? 0 } } : {}),
    ...(wasToldOtherwise && backInLine
      ? { text: 'notYet' as const }
      : wasToldOtherwise && before.status === 'called'
        ? { text: 'ready' as const }
        : {}),
  };
}

const notPossible = (party: Party, action: string): Refusal =>
  new Refusal('not-possible', { name: party.name, status: party.status, action });

function undoOf(party: Party, action: Undo['action'], now: number, place?: number): Undo {
  return {
    at: now,
    action,
    status: party.status,
    reminders: party.reminders,
    ...(party.table === undefined ? {} : { table: party.table }),
    ...(party.calledAt === undefined ? {} : { calledAt: party.calledAt }),
    ...(place === undefined || place < 0 ? {} : { place }),
  };
}

/** Adds a text we are about to send; the oldest ones go. */
export const withText = (party: Party, text: SentText): Party => ({
  ...party,
  texts: [...party.texts, text].slice(-MAX_TEXTS_KEPT),
});

/** Whether a text that has not arrived would still tell the guest how things are. */
export function isStillMeant(kind: TextKind, party: Party): boolean {
  switch (kind) {
    case 'ready':
    case 'reminder1':
    case 'reminder2':
      return party.status === 'called';
    case 'reminder3':
    case 'noShow':
      return party.status === 'noShow';
    case 'cancelled':
      return party.status === 'cancelled';
    case 'notYet':
    case 'nearlyNext':
      return party.status === 'waiting';
    case 'added':
    case 'broadcast':
      return isOpen(party);
  }
}

/** Remembers the guest's text that made a change, with its answer. */
export const withHandled = (
  party: Party,
  sid: string,
  reply: string,
  buttons: string | undefined,
): Party => ({
  ...party,
  handled: remember(party.handled, sid, reply, buttons),
});

/** Notes over which channel the guest wrote last, and when, to the hour; answers the same party when that is known. */
export function heard(party: Party, address: string, now: number): Party {
  const { heardAt, ...rest } = party;
  const hour = isWhatsApp(address) ? heardHour(now) : undefined;
  if (party.address === address && heardAt === hour) return party;
  return { ...rest, address, ...(hour === undefined ? {} : { heardAt: hour }) };
}

export const tidyName = (name: string): string => tidy(name, MAX_NAME_LENGTH);
export const tidyNotes = (notes: string): string => tidy(notes, MAX_NOTES_LENGTH);

/** Whole people, at least one, at most what the house takes. */
export const isPossibleSize = (size: number, max: number): boolean =>
  Number.isInteger(size) && size >= 1 && size <= max;

const LATEST_MINUTES = 240;

/** Whole minutes somebody may be late, 0 for "a little". */
export const lateMinutes = (said: number | undefined): number =>
  said !== undefined && Number.isFinite(said)
    ? Math.min(Math.max(Math.round(said), 0), LATEST_MINUTES)
    : 0;
