import type { Handlers } from '../agenda/do-item';
import type { Bellhop } from '../bellhop';
import type { ListSettings } from '../config';
import { toPhone } from '../people/phone';
import { FactsChanged } from '../ports/facts-changed';
import { Refusal } from '../ports/refusal';
import { allDone } from '../ports/settled';
import { answerButler, type ButlerAnswer, type ButlerCall } from '../waitlist/board/butler';
import { DELETE_CARD, deleteCard, eraseCards } from '../waitlist/board/cards-away';
import { FOLLOW, followBoard, nextLooks } from '../waitlist/board/follow';
import type { BoardParts } from '../waitlist/board/run';
import type { HouseFacts } from './facts';
import { staffParts } from './waitlist';
import { withFacts } from './with-facts';

/** What a rule or a button of a board has told. Throws `desk-off`. */
export function answerButlerCall(bellhop: Bellhop, call: ButlerCall): Promise<ButlerAnswer> {
  return withFacts(bellhop, async (facts) => {
    if (!facts.settings.desks.waitlist?.on) throw new Refusal('desk-off');
    if (boarded(facts).length === 0 && !facts.fresh) throw new FactsChanged();
    return answerButler(call, {
      ...boardParts(bellhop, facts),
      toPhone,
      ring: () => bellhop.nextRun(),
    });
  });
}

/** What boards are worked on in time, by kind. */
export const boardWork: Handlers<Bellhop> = {
  [FOLLOW]: (item, bellhop) =>
    withFacts(bellhop, async (facts) => {
      const list = boarded(facts).find(({ id }) => id === item.data['list']);
      // A board connected a moment ago is not forgotten because this process remembers the list without it.
      if (!list && !facts.fresh) throw new FactsChanged();
      return list ? followBoard(item, list, boardParts(bellhop, facts)) : 'done';
    }),
  [DELETE_CARD]: (item, bellhop) => deleteCard(item, bellhop.board, bellhop.now),
};

/** Sees to it that every board is looked at again, should that ever have come to an end. */
export const keepBoardsFollowed = (bellhop: Bellhop, facts: HouseFacts): Promise<void> =>
  bellhop.agenda.put(boarded(facts).flatMap(({ id }) => nextLooks(id, bellhop.now())));

/** Has the cards of everybody's visits deleted who wants to be forgotten. */
export const eraseFromBoards = (bellhop: Bellhop, facts: HouseFacts, key: string): Promise<void> =>
  allDone(
    boarded(facts).map((list) =>
      eraseCards(bellhop.records, bellhop.agenda, {
        list: list.id,
        board: list.board?.id ?? '',
        key,
        now: bellhop.now(),
      }),
    ),
  );

const boarded = ({ settings }: HouseFacts): readonly ListSettings[] =>
  settings.desks.waitlist?.on
    ? settings.desks.waitlist.lists.filter(({ board }) => board !== undefined)
    : [];

const boardParts = (bellhop: Bellhop, facts: HouseFacts): BoardParts => ({
  ...staffParts(bellhop, facts),
  agenda: bellhop.agenda,
  openBoard: bellhop.board,
  timeZone: facts.settings.business.timeZone,
  left: bellhop.left,
});
