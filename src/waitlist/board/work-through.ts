import type { ListSettings } from '../../config';
import type { BoardCard } from '../../ports/board';
import { Refusal } from '../../ports/refusal';
import { allDone } from '../../ports/settled';
import { waitlistObjects } from '../objects';
import { isOpen } from '../party';
import { placeOf, refOf, type Ref } from '../rules/line';
import { readParty } from '../stored';
import { referenceOf } from './card';
import { judge, type Judgement } from './judge';
import { alignOrder, type Waiting } from './line-on-board';
import { obey, SeenTooLate } from './obey';
import { noteMark, type BoardRun, type Row } from './run';
import { makeCard, showOnCard, type MadeCard } from './show';
import { stageOf } from './stages';
import { tidyStrays } from './strays';

/** The list and its board as they were seen, the list a moment earlier. */
export interface SeenBoard {
  /** Every open card, by its place. */
  readonly open: readonly BoardCard[];
  readonly rows: readonly Row[];
  readonly line: readonly Ref[];
  /** The order in which line and board last agreed. */
  readonly agreed: string;
}

/** Cards that are worked on at the same time: a request takes a fifth of a second, and ten a second are allowed. */
const AT_ONCE = 4;

/** One party with what is to be done about its card. */
interface Judged {
  readonly row: Row;
  readonly card: BoardCard | undefined;
  readonly judgement: Judgement;
}

/**
 * Everything that one look has shown to differ: first the desk does what people did on the board, then the board shows
 * what the desk says. Answers the order that line and board have in common, and whether there is something to show for
 * what the desk has just done.
 */
export async function workThrough(
  run: BoardRun,
  list: ListSettings,
  { open, rows, line, agreed }: SeenBoard,
): Promise<{ readonly order: string; readonly more: boolean }> {
  const judged = await inGroups(byJoining(rows), (row) => judgeRow(run, row, open));
  const told = judged.filter(({ judgement }) => isForTheDesk(judgement));
  // One after the other: each of them may text somebody.
  for (const one of told) await tellTheDesk(run, list, one);

  await inGroups(judged, async ({ row, judgement }) => {
    if (judgement.act === 'show') await showOnCard(run, row, judgement);
  });
  const made = await makeCards(
    run,
    list.id,
    judged.flatMap(({ row, judgement }) => (judgement.act === 'make' ? [row] : [])),
    line,
  );
  await tidyStrays(run, list.id, open, rows);
  // Whatever has moved just now is compared with the line by the next look.
  if (told.length > 0) return { order: agreed, more: true };

  const { waiting } = run.plan.lists;
  const stillThere = [
    ...judged.flatMap(({ row, card }) => (card ? [{ row, card }] : [])),
    ...made,
  ].filter(({ row, card }) => row.party.status === 'waiting' && card.list === waiting?.id);
  const order = await alignOrder(run, list, {
    agreed,
    line,
    waiting: stillThere.map(({ row, card }): Waiting => ({ ref: refOf(row.key), row, card })),
    cards: [...open, ...made.map(({ card }) => card)].filter((card) => card.list === waiting?.id),
  });
  return { order, more: false };
}

const byJoining = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => one.party.joinedAt - other.party.joinedAt);

const isForTheDesk = ({ act }: Judgement): boolean => act === 'obey' || act === 'putAway';

async function judgeRow(run: BoardRun, row: Row, open: readonly BoardCard[]): Promise<Judged> {
  const { key, party } = row;
  const mark = party.card;
  const reference = referenceOf(key, party);
  const seen = open.find((one) => (mark ? one.id === mark.id : one.reference === reference));
  const first = judge(party, mark, seen, run.plan);
  if (first.act !== 'lookUp') return { row, card: seen, judgement: first };
  // Not among the open cards: archived, deleted, or in a list that somebody archived.
  const card = await run.board.card(first.mark.id);
  if (card?.archived) return { row, card: undefined, judgement: { ...first, act: 'putAway' } };
  if (card) return { row, card, judgement: judge(party, mark, card, run.plan) };
  if (isOpen(party)) return { row, card, judgement: { act: 'make' } };
  await noteMark(run, row, { ...first.mark, at: 'away' });
  return { row, card, judgement: { act: 'leave' } };
}

/** The desk does what somebody did on the board. What it cannot do is taken back on the board, which says why. */
async function tellTheDesk(
  run: BoardRun,
  list: ListSettings,
  { row, card, judgement }: Judged,
): Promise<void> {
  if (judgement.act !== 'obey' && judgement.act !== 'putAway') return;
  const { mark } = judgement;
  const to = judgement.act === 'obey' ? judgement.to : 'away';
  try {
    await obey(list, { ...row, mark }, to, run.parts, { isThere: true });
  } catch (error) {
    // Somebody else has been at work on both, and the next look sees what came of it.
    if (error instanceof SeenTooLate) return;
    if (!(error instanceof Refusal)) throw error;
    const now = await readRow(run, list.id, row);
    if (!now || !card || judgement.act === 'putAway') return;
    await showOnCard(run, now, { card, list: stageOf(now.party.status), overruled: judgement.to });
  }
}

async function readRow({ parts }: BoardRun, list: string, { key, party }: Row) {
  const kept = await parts.records.read({ map: waitlistObjects(list).parties, key });
  const now = readParty(kept?.data);
  if (!kept || now?.visit !== party.visit) return undefined;
  return { key, party: now, revision: kept.revision };
}

/** Makes cards in the order of the line, so that they come to stand in it; each is filled in while the next is made. */
async function makeCards(
  run: BoardRun,
  list: string,
  rows: readonly Row[],
  line: readonly Ref[],
): Promise<readonly { readonly row: Row; readonly card: BoardCard }[]> {
  const place = ({ key }: Row): number => placeOf({ upTo: 0, order: line }, refOf(key));
  const inLine = [...rows].sort((one, other) => place(one) - place(other));
  const all: { row: Row; card: BoardCard }[] = [];
  for (let at = 0; at < inLine.length; at += AT_ONCE) {
    const finishing: Promise<void>[] = [];
    let stopped: Error | undefined;
    for (const row of inLine.slice(at, at + AT_ONCE)) {
      const made: MadeCard | undefined = await makeCard(run, row, list).catch((error: unknown) => {
        stopped = error instanceof Error ? error : new Error(String(error));
        return undefined;
      });
      if (stopped !== undefined) break;
      if (!made) continue;
      all.push({ row, card: made.card });
      const finished = made.finish();
      // Waited for below, whatever becomes of the cards after it.
      finished.catch(() => undefined);
      finishing.push(finished);
    }
    await allDone(finishing);
    if (stopped !== undefined) throw stopped;
  }
  return all;
}

async function inGroups<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const group = all.slice(at, at + AT_ONCE).map(work);
    await allDone(group);
    results.push(...(await Promise.all(group)));
  }
  return results;
}
