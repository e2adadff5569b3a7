import { passOn } from '../bridge';
import { Ended, Moved, Taken } from '../happenings';
import type { Source } from '../happenings';
import { PACE } from '../limits';
import { actionOf, askOf } from '../stage';
import type { Stage } from '../stage';
import type { Queue } from '../state';
import type { Enqueue } from '../twiml/verbs';

/** Puts the caller into a queue until somebody takes them. https://www.twilio.com/docs/voice/twiml/enqueue */
export async function enqueue(stage: Stage, verb: Enqueue): Promise<Source | undefined> {
  const { exchange, leg } = stage;
  const queue = exchange.lines.named(verb.name);
  const joinedAt = exchange.now;
  const over = (result: string): Source | undefined => {
    if (verb.action === undefined) return undefined;
    return { ask: actionOf(stage, verb), params: resultOf(stage, queue, joinedAt, result) };
  };
  if (!exchange.lines.join(queue, leg)) return over('queue-full');
  leg.listen('enqueue');
  try {
    await wait(stage, verb, queue, joinedAt);
    return over('leave');
  } catch (error) {
    exchange.lines.leave(queue, leg);
    leg.call.queuedFor += exchange.now - joinedAt;
    if (error instanceof Ended && verb.action !== undefined) {
      const params = resultOf(stage, queue, joinedAt, 'hangup');
      exchange.askAfterEnd(leg.call, actionOf(stage, verb), params);
    }
    if (error instanceof Moved && error.result === 'leave') return over('leave');
    if (!(error instanceof Taken)) throw error;
    await beTaken(stage, error);
    return over('bridged');
  } finally {
    leg.waitFor(null);
  }
}

/** Music, or whatever the document for those who wait says, again and again. Ends by what interrupts it. */
async function wait(stage: Stage, verb: Enqueue, queue: Queue, joinedAt: number): Promise<void> {
  const { exchange, leg } = stage;
  const ask = verb.wait && askOf(stage, verb.wait);
  for (;;) {
    const again = exchange.now + PACE.music;
    if (ask) await stage.run(leg, { ask, params: placeOf(stage, queue, joinedAt) }, 'queue');
    leg.waitFor('enqueue');
    await leg.silence(Math.max(again - exchange.now, 1_000) / 1000);
  }
}

/** Connected with whoever took the caller, until the two part. */
async function beTaken({ exchange, leg, run }: Stage, { by, whisper }: Taken): Promise<void> {
  if (whisper) await run(leg, whisper, 'whisper');
  exchange.leg(by)?.tell({ what: 'leg', sid: leg.call.sid, moment: 'accepted' });
  leg.waitFor('dial');
  for (;;) {
    const happening = await leg.next();
    if (happening.what === 'parted') return;
    passOn(leg, happening);
  }
}

function resultOf(
  stage: Stage,
  queue: Queue,
  joinedAt: number,
  result: string,
): Record<string, string> {
  const seconds = Math.round((stage.exchange.now - joinedAt) / 1000);
  return { QueueResult: result, QueueSid: queue.sid, QueueTime: String(seconds) };
}

function placeOf({ exchange, leg }: Stage, queue: Queue, joinedAt: number): Record<string, string> {
  const members = exchange.lines.in(queue.sid);
  const waited = members.map(({ since }) => exchange.now - since);
  const average = waited.reduce((sum, ms) => sum + ms, 0) / Math.max(waited.length, 1) / 1000;
  return {
    QueueSid: queue.sid,
    QueuePosition: String(members.findIndex((member) => member.leg === leg) + 1),
    QueueTime: String(Math.round((exchange.now - joinedAt) / 1000)),
    AvgQueueTime: String(Math.round(average)),
    CurrentQueueSize: String(members.length),
    MaxQueueSize: String(queue.maxSize),
  };
}
