import type { Handlers } from '../agenda/do-item';
import { OWNER_NOTICE } from '../agenda/incidents';
import { PULSE_DOCUMENT, readPulse } from '../agenda/pulse';
import { nextRound, ROUND } from '../agenda/rounds';
import type { Bellhop } from '../bellhop';
import { together } from '../ports/settled';
import { desksOn } from './desks';
import { FORGET_WORDS, forgetWords } from './forget-words';
import { lookAfterMessages } from './message-log';
import { tellTheOwner } from './owner';
import { answerLostTexts } from './recovery';
import { isUndecided, noteApprovals } from './templates';
import { withFacts } from './with-facts';

/** What the house itself does in time, by kind. */
export const houseWork: Handlers<Bellhop> = {
  [ROUND]: async (_item, bellhop) => {
    // What goes wrong in one round is tried again by the next; the rounds themselves must go on.
    await round(bellhop).catch(() => undefined);
    return { again: nextRound(bellhop.now()).at };
  },
  [OWNER_NOTICE]: (item, bellhop) =>
    withFacts(bellhop, (facts) => tellTheOwner(item, bellhop, facts)),
  [FORGET_WORDS]: forgetWords,
};

/** Once a minute: texts that nobody has seen, and every desk that is switched on. */
function round(bellhop: Bellhop): Promise<void> {
  return withFacts(bellhop, async (facts) => {
    const desks = desksOn(facts.settings);
    if (desks.length === 0) return;
    const pulse = readPulse((await bellhop.records.read({ document: PULSE_DOCUMENT }))?.data);
    await together([
      answerLostTexts(bellhop, facts),
      lookAfterMessages(bellhop, facts),
      isUndecided(facts.templates) ? noteApprovals(bellhop) : undefined,
      ...desks.map((desk) => desk.round(bellhop, facts, pulse)),
    ]);
  });
}
