import type { TeamAsked, TeamWish, TeamWishKind } from '../intents';
import type { Reader } from './compiled';
import type { TeamSign } from './language';
import { reasonOf } from './reason';
import { clauseStart, endsSentence, type Piece, type Scanned, type Sign } from './scan';

/** What was asked before, and what the person wanted when it was asked which task they mean. */
export interface ReadingContext {
  readonly asked?: TeamAsked | undefined;
  readonly wish?: TeamWishKind | undefined;
}

/** Words before "done" that turn it round are looked for so far back, and just after it. */
const BEFORE = 6;
/** A "no" with more words than these gives a reason. */
const REASON_WORDS = 4;
const AFTER = 2;

const DONE_SIGNS = new Set(['✅', '✔', '☑']);
const YES_SIGNS = new Set(['👍', '👌', '🙌', '💪', '🫡', '🆗', '💯']);
const NO_SIGNS = new Set(['❌', '👎', '✖']);
const THANKS_SIGNS = new Set(['🙏', '❤']);
const LATER_SIGNS = new Set(['⏰', '⏳', '⌛', '💤']);
const BLOCKED_SIGNS = new Set(['🚫', '⛔']);

/** Reads what a member wants from what was found in their text. */
export function readWish(scanned: Scanned, context: ReadingContext, reader: Reader): TeamWish {
  const { all, text } = scanned;
  const ids = idsOf(all, reader);
  const found = signsOf(scanned, reader);
  const has = (sign: TeamSign): boolean => found.has(sign);
  const asks = scanned.asks;

  const span = all.find((piece, at) => piece.kind === 'time' && !isPast(all, at, reader));
  const clock = all.find((piece) => piece.clock !== undefined)?.clock;
  const amount = amountOf(scanned, span?.value, clock, has('later') || context.asked !== undefined);

  // "Any update on C4? The manager comes at 4" asks for no reminder.
  const question = all.findIndex(({ word }) => word === '?');
  const amountAsked =
    amount !== undefined &&
    has('later') &&
    !all.slice(question + 1).some(({ kind, clock: at }) => kind === 'time' || at !== undefined);
  if (has('help') && !has('blocked') && !has('done')) return { kind: 'help', ids };
  if (has('list') && isReady(scanned, ids, context, reader)) return doneOf(scanned, ids, reader);
  if (has('list') && asks && (ids.length === 0 || !(has('status') || has('done'))))
    return { kind: 'list', ids };
  if (has('who') && asks && !has('later')) return { kind: 'who', ids };
  const asksIfDone = has('done') && !/[,.!]/.test(askedIn(text));
  if (asks && (asksIfDone || (has('status') && !amountAsked))) return { kind: 'status', ids };
  if (has('blocked') && has('done') && ids.length > 1) {
    // "F2 is done but couldn't do F3".
    const done = doneOf(scanned, ids, reader);
    if (done.kind === 'done' && done.ids.length < ids.length) return done;
  }
  if (has('blocked') && lastOf(found, 'blocked') >= lastOf(found, 'done'))
    return { kind: 'blocked', ids, reason: reasonOf(scanned, reader) };
  if (has('later') && !has('done') && !(has('onIt') && !amount))
    return { kind: 'snooze', ids, ...amount };
  const isAllTime = all.every(
    ({ kind, word }) => kind === 'time' || kind === 'break' || reader.is('fillers', word),
  );
  if (amount && (context.asked !== undefined || ids.length > 0 || isAllTime) && !has('done'))
    return { kind: 'snooze', ids, ...amount };
  if (has('notDone') && !has('done')) {
    if (lastOf(found, 'onIt') > lastOf(found, 'notDone') && context.asked !== 'status')
      return { kind: 'onIt', ids };
    return { kind: 'notYet', ids };
  }
  if (has('done')) return doneOf(scanned, ids, reader);
  if (has('list') && ids.length === 0 && !has('onIt')) return { kind: 'list', ids };
  if (has('onIt')) return { kind: 'onIt', ids };
  if (has('who')) return { kind: 'who', ids };
  if (has('status')) return { kind: 'status', ids };
  return shortAnswer(has, ids, context, scanned, reader);
}

/** What stands before the question mark: "is B2 done?, thanks". */
const askedIn = (text: string): string => /^[^?]*(?=\?)/.exec(text)?.[0] ?? text.slice(0, -1);

/** The tasks that are named; of "not A4, B4" the second. */
function idsOf(all: Scanned['all'], reader: Reader): string[] {
  const named = all.flatMap(({ code }, at) => (code === undefined ? [] : [{ code, at }]));
  const meant = named.filter(({ at }) => !(at <= 2 && reader.is('not', all[at - 1]?.word ?? '')));
  return [...new Set((meant.length > 0 ? meant : named).map(({ code }) => code))];
}

/** Nothing is done that somebody said is open: of several tasks those that are, of "all but A5" none. */
function doneOf({ all, signs }: Scanned, ids: readonly string[], reader: Reader): TeamWish {
  const firstDone = signs.find(({ kind }) => kind === 'done')?.start ?? Infinity;
  const comesNext = (at: number): boolean => {
    const [earlier, before] = [all[at - 2]?.word ?? '', all[at - 1]?.word ?? ''];
    const isNext =
      reader.is('thenBefore', before) || (reader.is('onto', before) && reader.is('moves', earlier));
    return at > firstDone && isNext;
  };
  // "..., but couldn't do F3".
  const failed = (at: number): boolean => {
    const but = all.findLastIndex(({ word }, i) => i < at && reader.is('but', word));
    if (but < firstDone) return false;
    const end = all.findIndex(
      ({ code, kind }, i) => i > at && (code !== undefined || kind === 'break'),
    );
    const until = end === -1 ? all.length : end;
    return (
      all.slice(but, until).some(({ word }) => reader.is('not', word)) ||
      signs.some(({ kind, start }) => kind === 'blocked' && start > but && start < until)
    );
  };
  const isOpen = (code: string): boolean =>
    all.some((piece, at) => {
      if (piece.code !== code) return false;
      const [before, after] = [all[at - 1]?.word ?? '', all[at + 1]?.word ?? ''];
      const further = reader.is('passing', after) ? (all[at + 2]?.word ?? '') : after;
      const isBehind = reader.is('openBehind', after) || reader.is('openBehind', further);
      return isBehind || reader.is('openBefore', before) || comesNext(at) || failed(at);
    });
  const isExcept = all.some(
    ({ code }, at) => code !== undefined && reader.is('except', all[at - 1]?.word ?? ''),
  );
  const done = ids.filter((code) => !isOpen(code));
  if (done.length > 0 || ids.length === 0) return { kind: 'done', ids: done };
  return isExcept ? { kind: 'notYet', ids } : { kind: 'done', ids };
}

/** "Five minutes ago" is no time to wait. */
const isPast = (all: Scanned['all'], at: number, reader: Reader): boolean =>
  reader.is('agoBehind', all[at + 1]?.word ?? '') ||
  reader.is('agoBefore', all[at - 1]?.word ?? '');

/** "Lista" is a list, and a task that is ready. */
const isReady = (
  { all, asks }: Scanned,
  ids: readonly string[],
  { asked }: ReadingContext,
  reader: Reader,
): boolean =>
  !asks &&
  (ids.length > 0 || asked === 'status') &&
  all.some(({ word }) => reader.is('listOrReady', word));

/** "Yes", "no", "A3", "mopped": what they mean depends on what was asked. */
function shortAnswer(
  has: (sign: TeamSign) => boolean,
  ids: readonly string[],
  { asked, wish }: ReadingContext,
  scanned: Scanned,
  reader: Reader,
): TeamWish {
  const tellsOfDeed = !scanned.asks && scanned.all.some((_, at) => isDeed(scanned.all, at, reader));
  if (asked === 'which' && ids.length > 0) return named(wish ?? 'done', ids);
  if (has('no') && asked !== undefined) {
    // Whoever is asked to do something and says more than "no" says why not.
    const words = scanned.all.filter(
      ({ kind, word }) => kind === 'word' && !reader.is('fillers', word),
    );
    return asked === 'ack' && words.length > REASON_WORDS
      ? { kind: 'blocked', ids, reason: reasonOf(scanned, reader) }
      : { kind: 'notYet', ids };
  }
  if (tellsOfDeed && (asked !== undefined || ids.length > 0)) return doneOf(scanned, ids, reader);
  if (has('yes') && asked !== undefined)
    return { kind: asked === 'status' ? 'done' : asked === 'ack' ? 'onIt' : 'unknown', ids };
  if (has('thanks')) return { kind: 'thanks', ids };
  if (has('yes')) return { kind: ids.length > 0 ? 'onIt' : 'thanks', ids };
  return { kind: scanned.text.trim() === '?' ? 'help' : 'unknown', ids };
}

/** "Mopped"; "not received" tells of none. */
function isDeed(all: Scanned['all'], at: number, reader: Reader): boolean {
  const piece = all[at];
  if (piece?.kind !== 'word' || !reader.isDeed(piece.word)) return false;
  const start = Math.max(clauseStart(all, at), at - BEFORE);
  return !all.slice(start, at).some(({ word }) => reader.is('not', word));
}

/** The wish that was waiting for a task. */
function named(kind: TeamWishKind, ids: readonly string[]): TeamWish {
  if (kind === 'blocked') return { kind, ids, reason: '' };
  return { kind, ids };
}

/** The signs with where each was last seen; "done" is turned round by words about it. */
function signsOf({ all, signs }: Scanned, reader: Reader): ReadonlyMap<TeamSign, number> {
  const found = new Map<TeamSign, number>();
  const see = (sign: TeamSign, at: number): void => {
    found.set(sign, Math.max(at, found.get(sign) ?? 0));
  };
  for (const sign of signs)
    see(sign.kind === 'done' ? turned(sign, all, reader) : sign.kind, sign.start);
  all.forEach(({ kind, word }, at) => {
    if (kind !== 'emoji') return;
    if (DONE_SIGNS.has(word)) see('done', at);
    if (YES_SIGNS.has(word)) see('yes', at);
    if (NO_SIGNS.has(word)) see('no', at);
    if (THANKS_SIGNS.has(word)) see('thanks', at);
    if (LATER_SIGNS.has(word)) see('later', at);
    if (BLOCKED_SIGNS.has(word)) see('blocked', at);
  });
  return found;
}

function turned(sign: Sign, all: Scanned['all'], reader: Reader): TeamSign {
  const start = Math.max(clauseStart(all, sign.start), sign.start - BEFORE);
  const said = all.slice(start, sign.start);
  // "Wasn't my job but I've done it".
  const before = said.slice(said.findLastIndex(({ word }) => reader.is('but', word)) + 1);
  const behind = all.slice(sign.end, sign.end + AFTER);
  const over = behind.findIndex(endsSentence);
  const after = over === -1 ? behind : behind.slice(0, over);
  const isYes = (piece: Piece): boolean => piece === all[0] && reader.is('yesToo', piece.word);
  if (before.some((piece) => reader.is('not', piece.word) && !isYes(piece))) return 'notDone';
  const isAhead = [...before, ...after].some(({ word }) => reader.is('future', word));
  if (isAhead) return 'onIt';
  return 'done';
}

const lastOf = (found: ReadonlyMap<TeamSign, number>, sign: TeamSign): number =>
  found.get(sign) ?? -1;

/** How long, or until when; a bare number says minutes where a time is spoken of. */
function amountOf(
  { all, signs }: Scanned,
  minutes: number | undefined,
  until: string | undefined,
  isAboutTime: boolean,
): { readonly minutes?: number; readonly until?: string } | undefined {
  if (minutes !== undefined) return { minutes };
  if (until !== undefined) return { until };
  if (!isAboutTime || !signs.some(({ kind }) => kind === 'later')) return undefined;
  const bare = all.find(({ kind, value }) => kind === 'number' && value !== undefined);
  return bare?.value === undefined || bare.value < 2 ? undefined : { minutes: bare.value };
}
