import { NOT_FOUND } from '../../../core/errors';
import { uriPage } from '../../../core/paging';
import type { Route } from '../../../core/routes';
import { VendorError } from '../../../core/vendor';
import type { VendorAnswer } from '../../../core/vendor';
import { mp3, wav } from '../audio';
import type { Exchange } from '../exchange';
import type { Recording, Transcription } from '../state';
import { filterByDate } from './dates';
import { formatCallRecording, formatRecording, formatTranscription } from './format';

const missing = (path: string): never => {
  throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
};

/** Recordings, their files and their transcriptions: https://www.twilio.com/docs/voice/api/recording */
export function recordingRoutes(exchange: Exchange): readonly Route[] {
  const { state } = exchange;
  const { account } = exchange.options;
  const base = `/2010-04-01/Accounts/${account.accountSid}`;
  const newestFirst = <Item>(all: Iterable<Item>): readonly Item[] => [...all].reverse();

  const find = (sid: string, path: string): Recording => state.recordings.get(sid) ?? missing(path);
  const findTranscription = (sid: string, path: string): Transcription =>
    state.transcriptions.get(sid) ?? missing(path);

  function media(sid: string, path: string, type: 'mp3' | 'wav'): VendorAnswer {
    const { status, seconds, channels } = find(sid, path);
    // The file is not there at once, so a mail that wants it waits for the news of it.
    if (status !== 'completed') return missing(path);
    return type === 'mp3'
      ? { status: 200, body: mp3(seconds), headers: { 'content-type': 'audio/mpeg' } }
      : { status: 200, body: wav(seconds, channels), headers: { 'content-type': 'audio/x-wav' } };
  }

  function list(query: URLSearchParams, callSid: string | null): readonly Recording[] {
    const all = newestFirst(state.recordings.values());
    const ofCall = callSid === null ? all : all.filter((one) => one.callSid === callSid);
    return filterByDate(ofCall, query, 'DateCreated', ({ startedAt }) => startedAt);
  }

  const recordings: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}/Recordings.json`,
      answer: (request) => {
        const found = list(request.query, request.query.get('CallSid'));
        const format = (one: Recording): unknown => formatRecording(account, one);
        return { status: 200, body: uriPage(request, 'recordings', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Calls/:call/Recordings.json`,
      answer: (request, { call = '' }) => {
        if (!state.calls.has(call)) missing(request.path);
        const found = list(request.query, call);
        const format = (one: Recording): unknown => formatCallRecording(account, one);
        return { status: 200, body: uriPage(request, 'recordings', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Calls/:call/Recordings/:sid.json`,
      answer: ({ path }, { call = '', sid = '' }) => {
        const recording = find(sid, path);
        if (recording.callSid !== call) missing(path);
        return { status: 200, body: formatCallRecording(account, recording) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Recordings/:sid.json`,
      answer: ({ path }, { sid = '' }) => ({
        status: 200,
        body: formatRecording(account, find(sid, path)),
      }),
    },
    {
      method: 'DELETE',
      path: `${base}/Recordings/:sid.json`,
      answer: ({ path }, { sid = '' }) => {
        state.remove('recordings', find(sid, path).sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: `${base}/Recordings/:sid.mp3`,
      answer: ({ path }, { sid = '' }) => media(sid, path, 'mp3'),
    },
    {
      method: 'GET',
      path: `${base}/Recordings/:sid.wav`,
      answer: ({ path }, { sid = '' }) => media(sid, path, 'wav'),
    },
    {
      method: 'GET',
      path: `${base}/Recordings/:sid`,
      answer: ({ path }, { sid = '' }) => media(sid, path, 'wav'),
    },
  ];

  const transcriptions: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}/Transcriptions.json`,
      answer: (request) => {
        const found = newestFirst(state.transcriptions.values());
        const format = (one: Transcription): unknown => formatTranscription(account, one);
        return { status: 200, body: uriPage(request, 'transcriptions', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Recordings/:recording/Transcriptions.json`,
      answer: (request, { recording = '' }) => {
        find(recording, request.path);
        const transcription = state.transcriptionOf(recording);
        const found = transcription ? [transcription] : [];
        const format = (one: Transcription): unknown =>
          formatTranscription(account, one, `/Recordings/${recording}`);
        return { status: 200, body: uriPage(request, 'transcriptions', found, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Recordings/:recording/Transcriptions/:sid.json`,
      answer: ({ path }, { recording = '', sid = '' }) => {
        const transcription = findTranscription(sid, path);
        if (transcription.recordingSid !== recording) missing(path);
        const under = `/Recordings/${recording}`;
        return { status: 200, body: formatTranscription(account, transcription, under) };
      },
    },
    {
      method: 'GET',
      path: `${base}/Transcriptions/:sid.json`,
      answer: ({ path }, { sid = '' }) => ({
        status: 200,
        body: formatTranscription(account, findTranscription(sid, path)),
      }),
    },
    {
      method: 'DELETE',
      path: `${base}/Transcriptions/:sid.json`,
      answer: ({ path }, { sid = '' }) => {
        state.remove('transcriptions', findTranscription(sid, path).sid);
        return { status: 204 };
      },
    },
  ];
  return [...recordings, ...transcriptions];
}
