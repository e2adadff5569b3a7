import type { Bellhop } from '../bellhop';
import type { ButlerAnswer, ButlerCall } from '../waitlist/board/butler';
import { butler } from './desks/butler';

/** What a rule or a button of a board has told. Throws `desk-off`. */
export const answerButlerCall = (bellhop: Bellhop, call: ButlerCall): Promise<ButlerAnswer> =>
  butler().answer(bellhop, call);
