import type { Account } from '../../core/account';
import { rfc2822 } from '../../core/dates';
import { newSid } from '../../core/sids';
import type { Exchange } from './exchange';
import type { Transcribing } from './happenings';
import { PACE, TRANSCRIBED } from './limits';
import { callParams } from './params';
import type { Call, Recording } from './state';
import type { Ask, RecordingCallback } from './twiml/verbs';

/** What is to be written down of a recording, and who is told. */
export interface TranscriptionAsked {
  readonly callback: Ask | undefined;
  readonly text: string;
  readonly how: Transcribing;
}

export interface RecordingAsked {
  readonly call: Call;
  readonly source: Recording['source'];
  readonly channels: 1 | 2;
  readonly startedAt: number;
  readonly seconds: number;
  readonly callback: RecordingCallback | undefined;
  readonly transcription?: TranscriptionAsked | undefined;
}

/** Where a recording's file is; `.mp3` or `.wav` may follow. */
export const recordingUrl = (account: Account, sid: string): string =>
  `https://api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Recordings/${sid}`;

/** Tells of a recording that has only begun, if anybody asked to hear of it. */
export function recordingBegins(exchange: Exchange, asked: RecordingAsked, sid: string): void {
  tellOf(exchange, asked, sid, 'in-progress', 0);
}

/** A sid for a recording that is being made. */
export const recordingSid = (): string => newSid('RE');

/** Nothing was to be heard, so there is no recording. */
export function recordingAbsent(exchange: Exchange, asked: RecordingAsked, sid: string): void {
  tellOf(exchange, asked, sid, 'absent', 0);
}

/** Keeps a recording; its file and the news of it come a little later, its transcription later still. */
export function keepRecording(exchange: Exchange, asked: RecordingAsked, sid: string): Recording {
  const { state, options } = exchange;
  const { call, source, channels, startedAt, seconds } = asked;
  const recording = state.addRecording({
    sid,
    callSid: call.sid,
    source,
    channels,
    startedAt,
    seconds,
    status: 'processing',
    updatedAt: exchange.now,
  });
  options.clock.after(PACE.recording, () => {
    recording.status = 'completed';
    recording.updatedAt = exchange.now;
    tellOf(exchange, asked, sid, 'completed', seconds);
    return exchange.activity.rest();
  });
  if (asked.transcription) transcribe(exchange, recording, asked.call, asked.transcription);
  return recording;
}

/** https://www.twilio.com/docs/voice/api/recording#recordingstatuscallback */
function tellOf(
  exchange: Exchange,
  asked: RecordingAsked,
  sid: string,
  status: 'in-progress' | 'completed' | 'absent',
  seconds: number,
): void {
  const { callback, call, source, channels, startedAt } = asked;
  if (!callback?.events.includes(status)) return;
  const { account } = exchange.options;
  exchange.reports.tell('recording', call.sid, callback, {
    AccountSid: account.accountSid,
    CallSid: call.sid,
    RecordingSid: sid,
    RecordingStatus: status,
    RecordingStartTime: rfc2822(startedAt),
    RecordingChannels: String(channels),
    RecordingSource: source,
    RecordingTrack: source === 'RecordVerb' ? 'inbound' : 'both',
    ErrorCode: '0',
    ...(status === 'completed'
      ? { RecordingUrl: recordingUrl(account, sid), RecordingDuration: String(seconds) }
      : {}),
  });
}

/** Whether the platform transcribes something of this length. */
export const isTranscribed = (seconds: number): boolean =>
  seconds > TRANSCRIBED.moreThan && seconds < TRANSCRIBED.lessThan;

function transcribe(
  exchange: Exchange,
  recording: Recording,
  call: Call,
  { callback, text, how }: TranscriptionAsked,
): void {
  const { clock, account } = exchange.options;
  const now = exchange.now;
  const transcription = exchange.state.addTranscription({
    sid: newSid('TR'),
    recordingSid: recording.sid,
    seconds: recording.seconds,
    createdAt: now,
    updatedAt: now,
    status: 'in-progress',
    text: '',
  });
  if (how.outcome === 'never') return;
  const { outcome } = how;
  clock.after(how.afterMs, () => {
    transcription.status = outcome;
    transcription.text = outcome === 'completed' ? text : '';
    transcription.updatedAt = exchange.now;
    if (callback) {
      exchange.reports.tell('transcription', call.sid, callback, {
        ...callParams(account, call),
        TranscriptionSid: transcription.sid,
        TranscriptionStatus: outcome,
        TranscriptionText: transcription.text,
        TranscriptionType: 'fast',
        TranscriptionUrl: `${recordingUrl(account, recording.sid)}/Transcriptions/${transcription.sid}`,
        RecordingSid: recording.sid,
        RecordingUrl: recordingUrl(account, recording.sid),
      });
    }
    return exchange.activity.rest();
  });
}
