import type { ListSettings } from '../../config';
import { BoardRefused, CardGone } from '../../ports/board';
import { Unavailable } from '../../ports/records';
import { Refusal, type ErrorCode } from '../../ports/refusal';
import { together } from '../../ports/settled';
import { waitlistObjects } from '../objects';
import { isOpen, type Party } from '../party';
import { staffDesk } from '../staff-desk';
import * as rules from '../rules/party';
import { readParty } from '../stored';
import { boardWordsFor } from '../words/board';
import { toldOf } from './card';
import { deletionInTime } from './cards-away';
import { readByHand } from './by-hand';
import { lookNow } from './follow';
import { isSo, type PutTo } from './moves';
import { obey, SeenTooLate } from './obey';
import type { BoardParts } from './run';
import { stageAt, stageNamed, type BoardPlan } from './stages';
import { cardStore, readBoardState } from './store';

/** What a rule or a button of a board tells: `/table-is-ready`, `/table-reminder` and the others. */
export interface ButlerCall {
  readonly event: 'tableIsReady' | 'tableReminder' | 'archived' | 'confirmPhone' | 'cardMoved';
  readonly name?: string;
  readonly phone?: string;
  /** Either of the card's ids. */
  readonly card?: string;
  /** The list it was moved into, by its name. */
  readonly list?: string;
}

/** What a rule or a button gets to hear, and may show. */
export type ButlerAnswer =
  | { readonly ok: true; readonly message: string }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface ButlerParts extends BoardParts {
  /** A number somebody typed in the form the carriers take. Throws `bad-phone`. */
  readonly toPhone: (typed: string) => string;
  /** Has the board looked at now, elsewhere. */
  readonly ring: () => Promise<void>;
}

/** A list with a board. */
interface Boarded {
  readonly list: ListSettings;
  readonly boardId: string;
}

/** A visit that a call is about. */
interface Found extends Boarded {
  readonly key: string;
  readonly party: Party;
}

/** A button pressed again so soon was pressed twice. */
const REMINDED_LATELY_MS = 30_000;
const SECOND_MS = 1_000;
/** Whoever pressed waits: a board that does not answer within this time is done without. */
const SURE_WITHIN_MS = 1_200;

/**
 * Does at the desk what somebody did on the board, once: a call that comes twice, late, or only because the desk itself
 * moved the card changes nothing. A clear no is an answer, and stands as a comment on the card; throws Unavailable alone.
 */
export async function answerButler(call: ButlerCall, parts: ButlerParts): Promise<ButlerAnswer> {
  const words = boardWordsFor(parts.houseLanguage);
  try {
    const message = await act(call, parts).catch((error: unknown) => {
      // The board itself was at work on this card; a second look tells what is left to do.
      if (error instanceof SeenTooLate) return act(call, parts);
      throw error;
    });
    return { ok: true, message };
  } catch (error) {
    if (error instanceof SeenTooLate) throw new Unavailable('others are moving this card');
    if (error instanceof BoardRefused) throw new Unavailable('the board does not let us in');
    if (!(error instanceof Refusal)) throw error;
    const sentence = words.answer.refused(error.code, error.values);
    await sayOnCard(call, words.notDone(sentence), parts);
    return { ok: false, code: error.code, message: words.notDone(sentence) };
  }
}

async function act(call: ButlerCall, parts: ButlerParts): Promise<string> {
  const boards = parts.settings.lists.flatMap((list): Boarded[] =>
    list.board ? [{ list, boardId: list.board.id }] : [],
  );
  if (boards.length === 0) throw new Refusal('no-board');
  const found = await find(call, boards, parts);
  if (!found) {
    if (call.event === 'confirmPhone') return join(call, boards, parts);
    throw new Refusal('no-card');
  }
  const words = boardWordsFor(parts.houseLanguage).answer;
  switch (call.event) {
    case 'tableIsReady':
      return put(found, 'ready', call, parts);
    case 'archived':
      if (!isOpen(found.party)) return words.tidied(found.party.name);
      return put(found, 'away', call, parts);
    case 'cardMoved': {
      const to = await movedTo(call, found, parts);
      return to === undefined ? words.ownList(call.list ?? '') : put(found, to, call, parts);
    }
    case 'tableReminder':
      return remind(found, parts);
    case 'confirmPhone':
      return confirm(found, parts);
  }
}

/** The visit of the card, or, when nobody said which card, of the phone. */
async function find(
  { card, phone }: ButlerCall,
  boards: readonly Boarded[],
  parts: ButlerParts,
): Promise<Found | undefined> {
  if (card !== undefined) {
    const known = await together(
      boards.map(async (board) => ({
        board,
        of: await cardStore(parts.records, board.list.id).visitOf(card),
      })),
    );
    for (const { board, of } of known) {
      if (!of) continue;
      const party = await read(board, of.key, parts);
      // The card of an earlier visit must not move the guest who has come back.
      return party?.visit === of.visit ? { ...board, key: of.key, party } : undefined;
    }
  }
  if (phone === undefined) return undefined;
  const key = parts.personKey(parts.toPhone(phone));
  for (const board of boards) {
    const party = await read(board, key, parts);
    if (!party) continue;
    // A second card for somebody who has one.
    if (card !== undefined && party.card && isOpen(party))
      throw new Refusal('already-listed', { name: party.name });
    if (card === undefined || !party.card) return { ...board, key, party };
  }
  return undefined;
}

async function read({ list }: Boarded, key: string, parts: ButlerParts) {
  const kept = await parts.records.read({ map: waitlistObjects(list.id).parties, key });
  return readParty(kept?.data);
}

async function planOf({ list, boardId }: Boarded, parts: ButlerParts): Promise<BoardPlan> {
  const kept = await parts.records.read({ document: waitlistObjects(list.id).board });
  return readBoardState(kept?.data, boardId).plan;
}

/** Which of the desk's lists it is; by its name, or, when that is a new one, by looking where the card is now. */
async function movedTo(call: ButlerCall, board: Boarded, parts: ButlerParts) {
  const plan = await planOf(board, parts);
  const named = call.list === undefined ? undefined : stageNamed(plan, call.list);
  if (named !== undefined || call.card === undefined) return named;
  const card = await parts.openBoard(board.boardId)?.card(call.card);
  return card && stageAt(plan, card.list);
}

async function put(found: Found, to: PutTo, call: ButlerCall, parts: ButlerParts): Promise<string> {
  const { list, key, party } = found;
  const mark = party.card;
  const words = boardWordsFor(parts.houseLanguage).answer;
  // So already; or the desk had put the card there itself, and the news of it comes late.
  const isNews = !(to !== 'away' && isSo(party, to)) && mark?.at !== to;
  if (!isNews) return words.alreadySo(party.name);
  const now = await whereNow(call.card ?? mark?.id, found, parts);
  if (now !== undefined && now !== to) return words.movedOn(party.name);
  const { said } = await obey(list, { key, party, mark }, to, parts, { isThere: now === to });
  await lookSoon(list, parts);
  return said;
}

/**
 * Where a card is by now: news of a move may come late, after the desk or somebody else has moved it on. Undefined when
 * that cannot be known; then the news is believed.
 */
async function whereNow(
  id: string | undefined,
  board: Boarded,
  parts: ButlerParts,
): Promise<PutTo | 'elsewhere' | undefined> {
  if (id === undefined) return undefined;
  try {
    const card = await parts.openBoard(board.boardId, SURE_WITHIN_MS)?.card(id);
    if (!card) return undefined;
    if (card.archived) return 'away';
    return stageAt(await planOf(board, parts), card.list) ?? 'elsewhere';
  } catch (error) {
    if (error instanceof Unavailable || error instanceof BoardRefused) return undefined;
    throw error;
  }
}

async function remind({ list, key, party }: Found, parts: ButlerParts): Promise<string> {
  const address = { list: list.id, party: key, visit: party.visit };
  const { said } = await staffDesk(list, parts).change(
    { action: 'remind', ...address },
    (_key, found, now) => {
      const { undo, name } = found.party;
      if (undo?.action === 'remind' && now - undo.at < REMINDED_LATELY_MS)
        throw new Refusal('reminded-twice', { name });
      return rules.remind(found.party, now);
    },
  );
  await lookSoon(list, parts);
  return said;
}

/** A party that has a phone is asked again only when the question has not reached it. */
async function confirm({ list, key, party }: Found, parts: ButlerParts): Promise<string> {
  const words = boardWordsFor(parts.houseLanguage).answer;
  if (!isOpen(party)) throw new Refusal('not-possible', { name: party.name, status: party.status });
  if (party.address === undefined) throw new Refusal('no-phone', { name: party.name });
  if (!party.unverified) return words.confirmed(party.name);
  const asked = party.texts.findLast(({ kind }) => kind === 'added');
  if (asked && asked.state !== 'failed') return words.askedAlready(party.name);
  const address = { list: list.id, party: key, visit: party.visit };
  await staffDesk(list, parts).change({ action: 'add', ...address }, (_key, found) => ({
    party: found.party,
    text: 'added',
  }));
  return words.asked(party.name);
}

/** A card made by hand: the party joins the list with it, and is asked to answer so that the phone is confirmed. */
async function join(
  call: ButlerCall,
  boards: readonly Boarded[],
  parts: ButlerParts,
): Promise<string> {
  const [first] = boards;
  const opened = first && parts.openBoard(first.boardId);
  if (call.card === undefined || !opened) throw new Refusal('no-card');
  const card = await opened.card(call.card);
  if (!card) throw new Refusal('no-card');
  const plans = await together(boards.map((board) => planOf(board, parts)));
  const nth = plans.findIndex((plan) => stageAt(plan, card.list) !== undefined);
  const { list, boardId } = boards[nth] ?? first;
  const plan = plans[nth] ?? plans[0];
  if (!plan) throw new Refusal('no-board');
  const { name, size, notes, phone } = readByHand(card, plan, call);
  if (phone === undefined) throw new Refusal('no-phone');
  const mark = {
    id: card.id,
    at: stageAt(plan, card.list) ?? 'waiting',
    // Nothing of ours stands on it yet.
    text: '',
    told: toldOf({ status: 'waiting', reminders: 0, size, texts: [] }),
  };
  const words = boardWordsFor(parts.houseLanguage).answer;
  try {
    const { key, party } = await staffDesk(list, parts).add(
      { action: 'add', list: list.id, name, size, notes, phone: parts.toPhone(phone) },
      { card: mark },
    );
    await cardStore(parts.records, list.id).put(key, party.visit, card);
    await parts.agenda.put([deletionInTime(boardId, card.id, parts.now())]);
    await lookSoon(list, parts);
    return words.asked(party.name);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'already-listed')) throw error;
    // The same press twice at once: the first of the two has put the party on the list with this very card.
    const listed = await read({ list, boardId }, parts.personKey(parts.toPhone(phone)), parts);
    if (listed?.card?.id === card.id) return words.askedAlready(listed.name);
    throw error;
  }
}

/** The board shows what has come of it within seconds. */
async function lookSoon(list: ListSettings, parts: ButlerParts): Promise<void> {
  const now = Math.floor(parts.now() / SECOND_MS) * SECOND_MS;
  await parts.agenda.put([lookNow(list.id, now)]);
  await parts.ring();
}

/** Says on the card why something was not done; that it cannot be said changes nothing. */
async function sayOnCard(call: ButlerCall, text: string, parts: ButlerParts): Promise<void> {
  const boardId = parts.settings.lists.find(({ board }) => board)?.board?.id;
  if (call.card === undefined || boardId === undefined) return;
  try {
    await parts.openBoard(boardId, SURE_WITHIN_MS)?.comment(call.card, text, { again: true });
  } catch (error) {
    const isTheirs = [Unavailable, CardGone, BoardRefused].some((kind) => error instanceof kind);
    if (!isTheirs) throw error;
  }
}
