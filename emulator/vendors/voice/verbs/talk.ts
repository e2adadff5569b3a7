import { connect, part, passOn } from '../bridge';
import type { Leg } from '../leg';
import { keepRecording, recordingSid } from '../recorder';
import { askOf } from '../stage';
import type { Stage } from '../stage';
import type { Dial } from '../twiml/verbs';
import type { Dialled } from './dialled';

/** Lets two legs talk until one of them hangs up, the caller presses the star, or the time is over. */
export async function talk(
  stage: Stage,
  verb: Dial,
  other: Leg,
  dialledAt: number,
  dialled: Dialled,
): Promise<void> {
  const { leg, exchange } = stage;
  leg.answer();
  const bridgedAt = exchange.now;
  const until = bridgedAt + verb.timeLimit * 1000;
  dialled.bridged = true;
  dialled.leg = other;
  dialled.status = 'completed';
  connect(leg, other);
  try {
    while (leg.bridge === other && !other.over) {
      const happening = await leg.next(until);
      if (happening.what === 'time') return;
      if (happening.what === 'key' && happening.key === '*' && verb.hangupOnStar) return;
      passOn(leg, happening);
    }
  } finally {
    if (verb.record !== 'nothing') {
      const startedAt = verb.record === 'from-ringing' ? dialledAt : bridgedAt;
      dialled.recording = recordTalk(stage, verb, startedAt);
    }
    part(leg);
  }
}

function recordTalk(stage: Stage, verb: Dial, startedAt: number): Dialled['recording'] {
  const { exchange, leg } = stage;
  const seconds = Math.round((exchange.now - startedAt) / 1000);
  if (seconds === 0) return undefined;
  const { recordingCallback: callback, channels } = verb;
  const asked = {
    call: leg.call,
    source: 'DialVerb',
    channels,
    startedAt,
    seconds,
    callback: callback && { ...callback, ...askOf(stage, callback) },
  } as const;
  return keepRecording(exchange, asked, recordingSid());
}
