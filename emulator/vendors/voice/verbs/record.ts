import { Ended, Moved } from '../happenings';
import type { Happening, Source, Transcribing } from '../happenings';
import { PACE } from '../limits';
import {
  isTranscribed,
  keepRecording,
  recordingAbsent,
  recordingBegins,
  recordingSid,
  recordingUrl,
} from '../recorder';
import type { RecordingAsked, TranscriptionAsked } from '../recorder';
import { actionOf, askOf } from '../stage';
import type { Stage } from '../stage';
import type { Record } from '../twiml/verbs';

/** What a transcription says when the test does not. */
const SOMETHING_SAID = 'This is what was said after the beep.';

/** What was spoken into a recording so far; instants are the emulator's. */
class Tape {
  private begunAt: number | undefined;
  private spokenUntil = 0;
  private readonly said: string[] = [];
  private how: Transcribing | undefined;

  constructor(private readonly stopsAt: number) {}

  speak(spoken: Extract<Happening, { what: 'spoken' }>, now: number): void {
    const from = Math.max(this.spokenUntil, now);
    this.begunAt ??= from;
    this.spokenUntil = Math.min(from + spoken.seconds * 1000, this.stopsAt);
    if (spoken.transcript !== undefined) this.said.push(spoken.transcript);
    this.how = spoken.transcribing ?? this.how;
  }

  /** When nothing has been spoken for so long. */
  silentAt(timeout: number, since: number): number {
    if (timeout === 0) return Number.POSITIVE_INFINITY;
    return Math.max(this.spokenUntil, since) + timeout * 1000;
  }

  /** Silence before and after is not kept. */
  seconds(now: number): number {
    if (this.begunAt === undefined) return 0;
    return Math.round((Math.min(this.spokenUntil, now) - this.begunAt) / 1000);
  }

  get words(): string {
    return this.said.join(' ') || SOMETHING_SAID;
  }

  get transcribing(): Transcribing {
    return this.how ?? { outcome: 'completed', afterMs: PACE.transcription };
  }
}

/** Records what the holder says. https://www.twilio.com/docs/voice/twiml/record */
export async function record(stage: Stage, verb: Record): Promise<Source | undefined> {
  const { exchange, leg } = stage;
  if (verb.playBeep) leg.hear('beep');
  const startedAt = exchange.now;
  const sid = recordingSid();
  const tape = new Tape(startedAt + verb.maxLength * 1000);
  const callback = verb.recordingCallback && askOf(stage, verb.recordingCallback);
  const asked: RecordingAsked = {
    call: leg.call,
    source: 'RecordVerb',
    channels: 1,
    startedAt,
    seconds: 0,
    callback: callback && { ...callback, events: verb.recordingCallback?.events ?? [] },
  };
  recordingBegins(exchange, asked, sid);
  leg.listen('record');
  let interruption: Error | undefined;
  let key = '';
  try {
    key = await listen(stage, verb, tape, startedAt);
  } catch (error) {
    if (!(error instanceof Ended || error instanceof Moved)) throw error;
    interruption = error;
  }
  leg.waitFor(null);
  const seconds = tape.seconds(exchange.now);
  if (seconds === 0) {
    recordingAbsent(exchange, asked, sid);
    if (interruption) throw interruption;
    return undefined;
  }
  const transcription = verb.transcribe ? transcriptionOf(stage, verb, tape, seconds) : undefined;
  keepRecording(exchange, { ...asked, seconds, transcription }, sid);
  const ask = actionOf(stage, verb);
  const params = {
    RecordingSid: sid,
    RecordingUrl: recordingUrl(exchange.options.account, sid),
    RecordingDuration: String(seconds),
    ...(key ? { Digits: key } : {}),
  };
  if (interruption) {
    // Asked all the same, but nobody is there to hear the answer.
    if (leg.over) exchange.askAfterEnd(leg.call, ask, { ...params, Digits: 'hangup' });
    throw interruption;
  }
  return { ask, params };
}

/** Until a key, silence or the longest time ends it; answers the key. */
async function listen(stage: Stage, verb: Record, tape: Tape, startedAt: number): Promise<string> {
  const { leg, exchange } = stage;
  const stopsAt = startedAt + verb.maxLength * 1000;
  for (;;) {
    const until = Math.min(stopsAt, tape.silentAt(verb.timeout, startedAt));
    const happening = await leg.next(until);
    if (happening.what === 'time') return '';
    if (happening.what === 'key' && verb.finishOnKey.includes(happening.key)) return happening.key;
    if (happening.what === 'spoken') tape.speak(happening, exchange.now);
  }
}

function transcriptionOf(
  stage: Stage,
  verb: Record,
  tape: Tape,
  seconds: number,
): TranscriptionAsked | undefined {
  if (!isTranscribed(seconds)) {
    const { webhook } = stage.document;
    const why = `A recording of ${seconds} seconds is not transcribed`;
    // https://www.twilio.com/docs/api/errors/13617
    if (webhook) stage.exchange.options.webhooks.fail(webhook, 13617, why);
    return undefined;
  }
  const url = verb.transcribeCallback;
  return {
    callback: url === undefined ? undefined : askOf(stage, { url, method: 'POST' }),
    text: tape.words,
    how: tape.transcribing,
  };
}
