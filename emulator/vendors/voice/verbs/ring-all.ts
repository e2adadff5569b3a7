import { passOn } from '../bridge';
import { giveUp } from '../give-up';
import type { Leg } from '../leg';
import { ring } from '../ringing';
import { askOf } from '../stage';
import type { Stage } from '../stage';
import type { Dial, DialledNumber } from '../twiml/verbs';
import type { Dialled } from './dialled';
import { talk } from './talk';

/**
 * Rings phones at once until one of them is connected or all have ended. Which moment ends the ringing of the
 * others is not documented: `cancelOthers` says whether it is the first pick-up or the end of its whisper.
 */
export async function ringAll(
  stage: Stage,
  verb: Dial,
  numbers: readonly DialledNumber[],
  callerId: string,
  dialled: Dialled,
): Promise<void> {
  const { leg, exchange } = stage;
  const startedAt = exchange.now;
  const legs = numbers.map((number) => open(stage, verb, number, callerId));
  const hangUp = (kept?: Leg): void => {
    for (const other of legs) if (other !== kept) endLeg(other);
  };
  try {
    while (legs.some((other) => !other.over)) {
      const happening = await leg.next();
      if (happening.what === 'key' && happening.key === '*' && verb.hangupOnStar) return;
      if (happening.what !== 'leg') continue;
      const other = legs.find(({ call }) => call.sid === happening.sid);
      if (!other) continue;
      note(dialled, other);
      if (other.over) continue;
      const { cancelOthers } = exchange.options.limits();
      if (happening.moment === 'answered' && cancelOthers === 'pickup') hangUp(other);
      if (happening.moment === 'accepted') {
        hangUp(other);
        await talk(stage, verb, other, startedAt, dialled);
        return;
      }
    }
  } finally {
    hangUp();
    for (const other of legs) note(dialled, other);
  }
}

/** The leg that tells how the Dial went: one that was answered before one that was not, else the last of them. */
function note(dialled: Dialled, leg: Leg): void {
  if (dialled.bridged && dialled.leg !== leg) return;
  if (dialled.leg && dialled.leg !== leg && dialled.leg.call.answeredAt !== null) return;
  dialled.leg = leg;
  dialled.status = leg.call.answeredAt !== null ? 'completed' : leg.call.status;
}

/** Hangs up on a called phone: one that rings no longer rings. */
function endLeg(leg: Leg): void {
  leg.end(leg.call.answeredAt === null ? 'canceled' : 'completed');
}

/** Rings one phone; from there on it does by itself what the document says of it. */
function open(stage: Stage, verb: Dial, noun: DialledNumber, callerId: string): Leg {
  const { exchange, leg: parent } = stage;
  const { number, whisper, sendDigits } = noun;
  const callback = noun.statusCallback;
  const leg = exchange.open({
    from: callerId,
    to: number,
    holder: number,
    direction: 'outbound-dial',
    parent,
    statusCallback: callback && { ...callback, ...askOf(stage, callback) },
  });
  const ask = whisper && askOf(stage, whisper);
  const tell = (moment: 'answered' | 'accepted' | 'ended'): void =>
    parent.tell({ what: 'leg', sid: leg.call.sid, moment });
  leg.onEnd(() => tell('ended'));
  exchange.activity.spawn(async () => {
    try {
      await ring(exchange, leg, verb.timeout);
      tell('answered');
      if (sendDigits !== '') leg.hear(`keys: ${sendDigits}`);
      if (ask) await stage.run(leg, { ask }, 'whisper');
      tell('accepted');
      for (;;) passOn(leg, await leg.next());
    } catch (error) {
      giveUp(leg, error);
    }
  });
  return leg;
}
