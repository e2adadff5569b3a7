import type { Handler } from '../../agenda/do-item';
import type { Bellhop } from '../../bellhop';
import type { ListSettings } from '../../config';
import { allDone, together } from '../../ports/settled';
import { deleteCard, eraseCards } from '../../waitlist/board/cards-away';
import { followBoard, nextLooks } from '../../waitlist/board/follow';
import { boardStatus, type BoardStatus } from '../../waitlist/board/status';
import { boarded, boardParts } from '../board';
import type { HouseFacts } from '../facts';

/** What the wait list's desk asks of its boards, in a file of its own: no guest's text needs it. */
export interface BoardDesk {
  /** Brings a list and its board into agreement. */
  readonly follow: Handler<Bellhop>;
  readonly deleteCard: Handler<Bellhop>;
  /** Sees to it that every board is looked at again, should that ever have come to an end. */
  round(bellhop: Bellhop, facts: HouseFacts): Promise<void>;
  /** Has the cards of all visits deleted of somebody who wants to be forgotten. */
  erase(bellhop: Bellhop, facts: HouseFacts, key: string): Promise<void>;
  /** How far each board has come, for the admin page. */
  status(bellhop: Bellhop, facts: HouseFacts): Promise<readonly BoardStatus[]>;
}

const desk: BoardDesk = {
  async follow(item, bellhop) {
    // Never on remembered facts: a board that was connected or changed a moment ago is the one to look at.
    const facts = await bellhop.facts(true);
    const list = boarded(facts).find(({ id }) => id === item.data['list']);
    return list ? followBoard(item, list, boardParts(bellhop, facts)) : 'done';
  },
  deleteCard: (item, bellhop) => deleteCard(item, bellhop.board, bellhop.now),
  round: (bellhop, facts) =>
    bellhop.agenda.put(boarded(facts).flatMap(({ id }) => nextLooks(id, bellhop.now()))),
  erase: (bellhop, facts, key) =>
    allDone(
      boarded(facts).map((list: ListSettings) =>
        eraseCards(bellhop.records, bellhop.agenda, {
          list: list.id,
          board: list.board?.id ?? '',
          key,
          now: bellhop.now(),
        }),
      ),
    ),
  async status(bellhop, facts) {
    const parts = boardParts(bellhop, facts);
    const all = await together(boarded(facts).map((list) => boardStatus(list, parts)));
    return all.flatMap((one) => one ?? []);
  },
};

/** The boards of the wait list. */
export const board = (): BoardDesk => desk;
