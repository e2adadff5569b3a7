import type { Clock } from '../../ports/clock';
import type { Calls, KnownCall, KnownRecording, Sound } from '../../ports/calls';

/** A call as it goes on here. */
interface HeldCall {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  /** When we began it (epoch ms); absent = somebody called us. */
  readonly startedAt?: number;
  status: KnownCall['status'];
  /** The address that says what is heard; empty for whoever called us. */
  url: string;
}

interface HeldRecording extends KnownRecording {
  readonly transcript?: { readonly sid: string; readonly status: string; readonly text: string };
}

/** Calls in which somebody can be the caller and the called, and whose carrier can be made to fail. */
export interface MemoryCalls extends Calls {
  /** Somebody calls one of our numbers; answers the call. */
  comesIn(from: string, to: string): string;
  /** A phone that we called is picked up. */
  picksUp(call: string): void;
  /** Whoever is on the line hangs up. */
  hangsUp(call: string): void;
  /** Somebody leaves a message; `transcript`: what a machine makes of it. Answers the recording. */
  leaves(call: string, seconds: number, transcript?: string): string;
  /** The call that rings a phone. */
  ringing(phone: string): KnownCall | undefined;
  /** What is heard in a call now. */
  hears(call: string): string;
  /** From now on the carrier refuses to call this number, with its error number. */
  refuse(phone: string, code: number): void;
  /** The answer to the next start is lost: after it was done, or before. */
  loseNext(when: 'before' | 'after'): void;
}

const OVER: readonly KnownCall['status'][] = [
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
];
/** An MP3 of four kilobytes a second, as the carrier's are: the head of a frame and silence. */
const BYTES_A_SECOND = 4_000;
const FRAME_HEAD = [0xff, 0xfb, 0x90, 0xc4];

/** Calls in this process's memory: for tests and for trying out a desk. */
export function memoryCalls(clock: Clock): MemoryCalls {
  const calls = new Map<string, HeldCall>();
  const recordings = new Map<string, HeldRecording>();
  const refused = new Map<string, number>();
  let losing: 'before' | 'after' | undefined;
  let made = 0;
  const sid = (kind: string): string => `${kind}${String(++made).padStart(32, '0')}`;
  const add = (call: Omit<HeldCall, 'sid'>): string => {
    const name = sid('CA');
    calls.set(name, { sid: name, ...call });
    return name;
  };
  const isOver = ({ status }: HeldCall): boolean => OVER.includes(status);
  const known = ({ sid: name, from, to, status }: HeldCall): KnownCall => ({
    sid: name,
    from,
    to,
    status,
  });
  const list = (which: (recording: HeldRecording) => boolean): readonly KnownRecording[] =>
    [...recordings.values()]
      .filter(which)
      .map(({ sid: name, call, seconds, at }) => ({ sid: name, call, seconds, at }));
  function end(name: string, status: KnownCall['status']): void {
    const call = calls.get(name);
    if (call && !isOver(call)) call.status = status;
  }

  return {
    async start({ to, from, url }) {
      const lost = losing;
      losing = undefined;
      if (lost === 'before') return { state: 'unknown' };
      const code = refused.get(to);
      if (code !== undefined) return { state: 'failed', code };
      const call = add({ from, to, startedAt: clock.now(), status: 'ringing', url });
      return lost ? { state: 'unknown' } : { state: 'started', call };
    },
    async redirect(name, url) {
      const call = calls.get(name);
      if (!call || isOver(call)) return 'over';
      call.url = url;
      return 'done';
    },
    async hangUp(name) {
      end(name, calls.get(name)?.status === 'in-progress' ? 'completed' : 'canceled');
    },
    async find(name) {
      const call = calls.get(name);
      return call && known(call);
    },
    async startedTo({ to, from, at, withinMs }) {
      const [match] = [...calls.values()]
        .flatMap(({ startedAt, ...call }) =>
          startedAt === undefined || call.to !== to || call.from !== from
            ? []
            : [{ sid: call.sid, distance: Math.abs(startedAt - at) }],
        )
        .filter(({ distance }) => distance <= withinMs)
        .sort((one, other) => one.distance - other.distance);
      return match?.sid;
    },
    recordingsOf: async (name) => list(({ call }) => call === name),
    recordedSince: async (since) => list(({ at }) => at >= since),
    async sound(recording): Promise<Sound | undefined> {
      const found = recordings.get(recording);
      if (!found) return undefined;
      const bytes = new Uint8Array(Math.max(1, found.seconds) * BYTES_A_SECOND);
      bytes.set(FRAME_HEAD);
      return { type: 'audio/mpeg', bytes };
    },
    transcriptOf: async (recording) => recordings.get(recording)?.transcript,
    async deleteRecording(recording) {
      recordings.delete(recording);
    },

    comesIn: (from, to) => add({ from, to, status: 'in-progress', url: '' }),
    picksUp(name) {
      const call = calls.get(name);
      if (call?.status === 'ringing') call.status = 'in-progress';
    },
    hangsUp: (name) => end(name, 'completed'),
    leaves(call, seconds, transcript) {
      const name = sid('RE');
      const at = Math.floor(clock.now() / 1_000) * 1_000;
      recordings.set(name, {
        sid: name,
        call,
        seconds,
        at,
        ...(transcript === undefined
          ? {}
          : { transcript: { sid: sid('TR'), status: 'completed', text: transcript } }),
      });
      return name;
    },
    ringing(phone) {
      const call = [...calls.values()].find(
        ({ to, status }) => to === phone && status === 'ringing',
      );
      return call && known(call);
    },
    hears: (name) => calls.get(name)?.url ?? '',
    refuse: (phone, code) => void refused.set(phone, code),
    loseNext: (when) => (losing = when),
  };
}
