import type { ListSettings } from '../../config';
import { waitlistObjects } from '../objects';
import { readWhole } from '../repair';
import { together } from '../../ports/settled';
import { isBehind, rowsOf } from './behind';
import type { BoardParts } from './run';
import { missingParts } from './stages';
import { readBoardState } from './store';

/** How far a list's board has come, for whoever looks after the house. Times are epoch ms. */
export interface BoardStatus {
  readonly list: string;
  /** Its id with the vendor. */
  readonly board: string;
  readonly known?: { readonly name: string; readonly url: string };
  /** When all cards were last compared with the list; absent = never. */
  readonly lookedAt?: number;
  /** Parties whose card does not show yet what the desk says. */
  readonly behind: number;
  /** Lists and labels that somebody deleted. */
  readonly missing: readonly string[];
  /** Since when the board cannot be brought up to date. */
  readonly failingSince?: number;
}

/** Reads how far a list's board has come, without asking the board. Undefined for a list without one. Throws Unavailable. */
export async function boardStatus(
  list: ListSettings,
  parts: Pick<BoardParts, 'records' | 'now' | 'timeZone' | 'houseLanguage'>,
): Promise<BoardStatus | undefined> {
  const board = list.board?.id;
  if (board === undefined) return undefined;
  const [kept, whole] = await together([
    parts.records.read({ document: waitlistObjects(list.id).board }),
    readWhole(parts.records, list.id, parts.now),
  ]);
  const state = readBoardState(kept?.data, board);
  const { known, lookedAt, failingSince } = state;
  return {
    list: list.name,
    board,
    ...(known ? { known } : {}),
    ...(lookedAt === undefined ? {} : { lookedAt }),
    behind: rowsOf(whole.rows).filter((row) => isBehind(row, state, parts)).length,
    // Before the first look nothing is known of what stands on it.
    missing: state.planAt === undefined ? [] : missingParts(state.plan),
    ...(failingSince === undefined ? {} : { failingSince }),
  };
}
