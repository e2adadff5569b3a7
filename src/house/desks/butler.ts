import type { Bellhop } from '../../bellhop';
import { toPhone } from '../../people/phone';
import { FactsChanged } from '../../ports/facts-changed';
import { Refusal } from '../../ports/refusal';
import { answerButler, type ButlerAnswer, type ButlerCall } from '../../waitlist/board/butler';
import { boarded, boardParts } from '../board';
import { withFacts } from '../with-facts';

/** What the rules and buttons of boards ask of the wait list, in a file of its own: they are five small functions. */
export interface ButlerDesk {
  /** Throws `desk-off`. */
  answer(bellhop: Bellhop, call: ButlerCall): Promise<ButlerAnswer>;
}

const desk: ButlerDesk = {
  answer: (bellhop, call) =>
    withFacts(bellhop, async (facts) => {
      if (!facts.settings.desks.waitlist?.on) throw new Refusal('desk-off');
      if (boarded(facts).length === 0 && !facts.fresh) throw new FactsChanged();
      return answerButler(call, {
        ...boardParts(bellhop, facts),
        toPhone,
        ring: () => bellhop.nextRun(),
      });
    }),
};

/** The rules and buttons of boards. */
export const butler = (): ButlerDesk => desk;
