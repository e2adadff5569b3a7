import type { Bellhop } from '../bellhop';
import type { ListSettings } from '../config';
import type { BoardParts } from '../waitlist/board/run';
import type { HouseFacts } from './facts';
import { staffParts } from './waitlist';

/** The lists that have a board, while the desk is on. */
export const boarded = ({ settings }: HouseFacts): readonly ListSettings[] =>
  settings.desks.waitlist?.on
    ? settings.desks.waitlist.lists.filter(({ board }) => board !== undefined)
    : [];

/** What boards are worked on with. */
export const boardParts = (bellhop: Bellhop, facts: HouseFacts): BoardParts => ({
  ...staffParts(bellhop, facts),
  agenda: bellhop.agenda,
  openBoard: bellhop.board,
  timeZone: facts.settings.business.timeZone,
  left: bellhop.left,
});
