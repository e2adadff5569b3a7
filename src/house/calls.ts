import type { Bellhop } from '../bellhop';
import { Refusal } from '../ports/refusal';
import type { CallScript } from '../ports/call-script';
import type { HouseCall } from './desk';
import { deskNamed } from './desks';
import { deskOf } from './numbers';
import type { Spoken } from './spoken';
import { withFacts } from './with-facts';

/** What a caller hears: the desk whose number was called answers. Throws `desk-off` for a number that none has. */
export const answerCall = (bellhop: Bellhop, call: HouseCall): Promise<Spoken | CallScript> =>
  withFacts(bellhop, async (facts) => {
    const desk = deskNamed(deskOf(facts.settings, call.to));
    if (!desk) throw new Refusal('desk-off');
    return desk.answerCall({ bellhop, facts, call });
  });
