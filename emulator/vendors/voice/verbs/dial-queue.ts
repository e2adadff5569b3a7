import { Taken } from '../happenings';
import { askOf } from '../stage';
import type { Stage } from '../stage';
import type { Dial, DialledQueue } from '../twiml/verbs';
import type { Dialled } from './dialled';
import { talk } from './talk';

/** Connects with whoever has waited longest in a queue; waits for somebody when it is empty. */
export async function dialQueue(
  stage: Stage,
  verb: Dial,
  noun: DialledQueue,
  dialled: Dialled,
): Promise<void> {
  const { exchange, leg } = stage;
  const queue = exchange.lines.named(noun.name);
  const startedAt = exchange.now;
  const until = startedAt + verb.timeout * 1000;
  exchange.lines.watch(queue, leg);
  try {
    for (;;) {
      const member = exchange.lines.takeFirst(queue);
      if (member) {
        const ask = noun.whisper && askOf(stage, noun.whisper);
        member.onEnd(() => leg.tell({ what: 'leg', sid: member.call.sid, moment: 'ended' }));
        member.interrupt(new Taken(leg.call.sid, ask && { ask }));
        // The caller may hear something first, and hang up meanwhile.
        while (!member.over) {
          const happening = await leg.next();
          if (happening.what !== 'leg' || happening.sid !== member.call.sid) continue;
          if (happening.moment === 'accepted') {
            return await talk(stage, verb, member, startedAt, dialled);
          }
        }
        continue;
      }
      const happening = await leg.next(until);
      if (happening.what === 'time') return;
      if (happening.what === 'key' && happening.key === '*' && verb.hangupOnStar) return;
    }
  } finally {
    exchange.lines.unwatch(queue, leg);
  }
}
