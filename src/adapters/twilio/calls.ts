import type { Twilio } from 'twilio';
import type { Calls, KnownCall, KnownRecording, Sound } from '../../ports/calls';
import { SHORTEST_REQUEST_MS, vendorHttp } from '../web/vendor-http';
import { isLostAnswer, persist, restError, type Deadline } from './lost-answer';

const NOT_FOUND = 404;
/** https://www.twilio.com/docs/api/errors/21220 */
const NOT_IN_PROGRESS = 21220;

/** More calls than these to one phone do not begin in a minute. */
const LOOK_BACK = 20;

const isOver = (error: unknown): boolean => {
  const rest = restError(error);
  return rest?.status === NOT_FOUND || rest?.code === NOT_IN_PROGRESS;
};

/** Whose recordings they are, and the key they are fetched with. */
export interface RecordingAccess {
  readonly accountSid: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Where the carrier's own address is reached; there unless somebody stands in for it. */
  readonly url?: string;
}

const CARRIER = 'https://api.twilio.com';

/** Calls and recordings through the Voice API. https://www.twilio.com/docs/voice/api */
export function twilioCalls(client: Twilio, access: RecordingAccess, deadline: Deadline): Calls {
  const unlessGone = async <T>(request: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await persist(deadline, request);
    } catch (error) {
      if (restError(error)?.status === NOT_FOUND) return undefined;
      throw error;
    }
  };
  return {
    async start({ to, from, url, ringSeconds }) {
      try {
        const { sid } = await client.calls.create({ to, from, url, timeout: ringSeconds });
        return { state: 'started', call: sid };
      } catch (error) {
        if (isLostAnswer(error)) return { state: 'unknown' };
        return { state: 'failed', code: restError(error)?.code ?? 0 };
      }
    },

    async redirect(call, url) {
      return persist(deadline, async () => {
        try {
          await client.calls(call).update({ url, method: 'POST' });
          return 'done';
        } catch (error) {
          if (isOver(error)) return 'over';
          throw error;
        }
      });
    },

    async hangUp(call) {
      await persist(deadline, async () => {
        try {
          await client.calls(call).update({ status: 'completed' });
        } catch (error) {
          if (!isOver(error)) throw error;
        }
      });
    },

    async find(call) {
      const known = await unlessGone(() => client.calls(call).fetch());
      return known
        ? { sid: known.sid, from: known.from, to: known.to, status: wordOf(known.status) }
        : undefined;
    },

    async startedTo({ to, from, at, withinMs }) {
      const newest = await persist(deadline, () =>
        client.calls.list({ to, from, limit: LOOK_BACK }),
      );
      const distance = (call: { readonly dateCreated: Date }) =>
        Math.abs(call.dateCreated.getTime() - at);
      const [match] = newest
        .filter((call) => call.direction === 'outbound-api' && distance(call) <= withinMs)
        .sort((one, other) => distance(one) - distance(other));
      return match?.sid;
    },

    async recordingsOf(call) {
      return recorded(
        await persist(deadline, () => client.recordings.list({ callSid: call, limit: 20 })),
      );
    },

    async recordedSince(since) {
      const dateCreatedAfter = new Date(since);
      return recorded(
        await persist(deadline, () => client.recordings.list({ dateCreatedAfter, limit: 200 })),
      );
    },

    async sound(recording): Promise<Sound | undefined> {
      const bytes = await persist(deadline, async () => {
        const answer = await vendorHttp().get<ArrayBuffer>(
          `${access.url ?? CARRIER}/2010-04-01/Accounts/${access.accountSid}/Recordings/${recording}.mp3`,
          {
            responseType: 'arraybuffer',
            auth: { username: access.apiKey, password: access.apiSecret },
            timeout: Math.max(SHORTEST_REQUEST_MS, deadline.left()),
          },
        );
        if (answer.status === NOT_FOUND) return undefined;
        if (answer.status !== 200)
          throw Object.assign(new Error('no recording'), { status: answer.status });
        return new Uint8Array(answer.data);
      });
      return bytes && bytes.length > 0 ? { type: 'audio/mpeg', bytes } : undefined;
    },

    async transcriptOf(recording) {
      const found = await unlessGone(() =>
        client.recordings(recording).transcriptions.list({ limit: 1 }),
      );
      const [newest] = found ?? [];
      return newest
        ? { sid: newest.sid, status: newest.status, text: newest.transcriptionText ?? '' }
        : undefined;
    },

    async deleteRecording(recording) {
      const transcriptions =
        (await unlessGone(() => client.recordings(recording).transcriptions.list({ limit: 20 }))) ??
        [];
      await Promise.all(
        transcriptions.map(({ sid }) => unlessGone(() => client.transcriptions(sid).remove())),
      );
      await unlessGone(() => client.recordings(recording).remove());
    },
  };
}

/** What callers left, oldest first; recordings of talks are none of it. */
const recorded = (
  recordings: readonly {
    readonly sid: string;
    readonly callSid: string;
    readonly duration: string;
    readonly source: string;
    readonly dateCreated: Date;
  }[],
): KnownRecording[] =>
  recordings
    .filter(({ source }) => source === 'RecordVerb')
    .map(({ sid, callSid, duration, dateCreated }) => ({
      sid,
      call: callSid,
      seconds: Number(duration),
      at: dateCreated.getTime(),
    }))
    .sort((one, other) => one.at - other.at);

const WORDS: readonly KnownCall['status'][] = [
  'queued',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
];
/** A word that we do not know is one of a call that goes on. */
const wordOf = (status: string): KnownCall['status'] =>
  WORDS.find((word) => word === status) ?? 'in-progress';
