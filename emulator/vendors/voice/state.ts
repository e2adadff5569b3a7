import type { Restorable } from '../../core/vendor';
import type { StatusCallback } from './twiml/verbs';

/** Twilio's words for where a leg stands. https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

/** What a leg waits for, as the holder of that phone would say it. */
export type WaitingFor = 'gather' | 'record' | 'dial' | 'enqueue' | null;

/** One leg: a phone and the platform, from the first ring to the end. */
export interface Call {
  readonly sid: string;
  /** When it was made, among all. */
  readonly order: number;
  readonly parentSid: string | null;
  readonly from: string;
  readonly to: string;
  /** Whose phone it is: who called us, or who is called. */
  readonly holder: string;
  /** The number of the house that it belongs to. */
  readonly numberSid: string | null;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  status: CallStatus;
  readonly createdAt: number;
  updatedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  answeredBy: string | null;
  statusCallback: StatusCallback | null;
  /** Milliseconds spent in queues. */
  queuedFor: number;
  /** What the holder hears, oldest first. */
  readonly heard: string[];
  waitingFor: WaitingFor;
  /** What is not emulated and ended it, if something did. */
  trouble: string | null;
}

export interface Recording {
  readonly sid: string;
  readonly order: number;
  readonly callSid: string;
  readonly source: 'RecordVerb' | 'DialVerb';
  readonly channels: 1 | 2;
  readonly startedAt: number;
  readonly seconds: number;
  /** Until then there is no file. */
  status: 'processing' | 'completed';
  updatedAt: number;
}

export interface Transcription {
  readonly sid: string;
  readonly order: number;
  readonly recordingSid: string;
  readonly seconds: number;
  readonly createdAt: number;
  status: 'in-progress' | 'completed' | 'failed';
  text: string;
  updatedAt: number;
}

/** Callers who wait for somebody. Who is in it is known by the running calls. */
export interface Queue {
  readonly sid: string;
  friendlyName: string;
  maxSize: number;
  readonly createdAt: number;
  updatedAt: number;
}

interface Data {
  order: number;
  calls: Map<string, Call>;
  recordings: Map<string, Recording>;
  transcriptions: Map<string, Transcription>;
  queues: Map<string, Queue>;
}

const nothing = (): Data => ({
  order: 0,
  calls: new Map(),
  recordings: new Map(),
  transcriptions: new Map(),
  queues: new Map(),
});

export const isOver = ({ endedAt }: Pick<Call, 'endedAt'>): boolean => endedAt !== null;

/** Calls and what is left of them. What a call does at the moment is not in here, so a snapshot keeps ended ones. */
export class VoiceState implements Restorable {
  private data = nothing();

  /** Newest last. */
  get calls(): ReadonlyMap<string, Call> {
    return this.data.calls;
  }

  get recordings(): ReadonlyMap<string, Recording> {
    return this.data.recordings;
  }

  get transcriptions(): ReadonlyMap<string, Transcription> {
    return this.data.transcriptions;
  }

  get queues(): ReadonlyMap<string, Queue> {
    return this.data.queues;
  }

  addCall(call: Omit<Call, 'order'>): Call {
    const added = { ...call, order: ++this.data.order };
    this.data.calls.set(added.sid, added);
    return added;
  }

  addRecording(recording: Omit<Recording, 'order'>): Recording {
    const added = { ...recording, order: ++this.data.order };
    this.data.recordings.set(added.sid, added);
    return added;
  }

  addTranscription(transcription: Omit<Transcription, 'order'>): Transcription {
    const added = { ...transcription, order: ++this.data.order };
    this.data.transcriptions.set(added.sid, added);
    return added;
  }

  addQueue(queue: Queue): void {
    this.data.queues.set(queue.sid, queue);
  }

  queueNamed(name: string): Queue | undefined {
    return [...this.data.queues.values()].find(({ friendlyName }) => friendlyName === name);
  }

  recordingsOf(callSid: string): readonly Recording[] {
    return [...this.data.recordings.values()].filter((recording) => recording.callSid === callSid);
  }

  transcriptionOf(recordingSid: string): Transcription | undefined {
    return [...this.data.transcriptions.values()].find(
      (transcription) => transcription.recordingSid === recordingSid,
    );
  }

  legsOf(callSid: string): readonly Call[] {
    return [...this.data.calls.values()].filter(({ parentSid }) => parentSid === callSid);
  }

  remove(kind: 'calls' | 'recordings' | 'transcriptions' | 'queues', sid: string): void {
    this.data[kind].delete(sid);
  }

  reset(): void {
    this.data = nothing();
  }

  snapshot(): unknown {
    const calls = new Map([...this.data.calls].filter(([, call]) => isOver(call)));
    return structuredClone({ ...this.data, calls });
  }

  restore(snapshot: unknown): void {
    this.data = structuredClone(snapshot) as Data;
  }
}
