import type { ConnectionState, SyncClient } from 'twilio-sync';
import { WebSocket } from 'ws';
import { readFrame, readObject, writeFrame } from '../../emulator/vendors/sync/twilsock/frame';

/** Twilsock by hand: init, then requests, then whatever the server says. */
export class RawPage {
  private readonly heard: string[] = [];
  private onHeard: () => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const frame = readFrame(data);
      const type =
        frame?.header['method'] === 'notification' ? readObject(frame.payload) : undefined;
      if (type) this.heard.push(String(type['event_type']));
      this.onHeard();
    });
  }

  static async connect(port: number, token: string): Promise<RawPage> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/v3/wsconnect`);
    await new Promise((resolve) => socket.once('open', resolve));
    const page = new RawPage(socket);
    const answered = new Promise<void>((resolve) => (page.onHeard = resolve));
    socket.send(writeFrame({ method: 'init', id: 'TM1', token }));
    await answered;
    return page;
  }

  /** The events that came until the subscription was answered. */
  async subscribe(object: {
    readonly sid: string;
    readonly type: string;
    readonly lastEventId: number | null;
  }): Promise<string[]> {
    const answered = new Promise<void>((resolve) => {
      this.onHeard = () => {
        if (this.heard.at(-1)?.startsWith('subscription_')) resolve();
      };
    });
    const http_request = { method: 'POST', path: '/v4/Subscriptions', params: {}, headers: {} };
    const wish = {
      object_sid: object.sid,
      object_type: object.type,
      last_event_id: object.lastEventId,
    };
    this.socket.send(
      writeFrame(
        { method: 'message', id: 'TM2', http_request },
        { action: 'establish', correlation_id: 1, requests: [wish] },
      ),
    );
    await answered;
    return this.heard;
  }

  close(): void {
    this.socket.terminate();
  }
}

/** Catches the timers the SDK leaves behind (its longest runs a day), so that a test process can end. */
export class TimerNet {
  private readonly original = globalThis.setTimeout;
  private readonly pending = new Set<NodeJS.Timeout>();

  constructor() {
    const { original, pending } = this;
    globalThis.setTimeout = Object.assign((...args: Parameters<typeof original>) => {
      const timer = original(...args);
      pending.add(timer);
      return timer;
    }, original);
  }

  clear(): void {
    globalThis.setTimeout = this.original;
    for (const timer of this.pending) clearTimeout(timer);
  }
}

/** Status and code of a refusal, or what came instead of one. */
export async function refusalOf(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt;
    return 'not refused';
  } catch (error) {
    if (typeof error !== 'object' || error === null) return error;
    const { status, code } = { status: undefined, code: undefined, ...error };
    return status === undefined && code === undefined ? error : { status, code };
  }
}

/** The next event of that name; `what` picks the part of it that matters. */
export function next<T>(
  source: { once(event: string, listener: (args: T) => void): unknown },
  event: string,
): Promise<T> {
  return new Promise((resolve) => source.once(event, resolve));
}

/** Resolves when the page is in that state, also when it is already. */
export function inState(client: SyncClient, wanted: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    const look = (state: ConnectionState): void => {
      if (state === wanted) resolve();
    };
    client.on('connectionStateChanged', look);
    look(client.connectionState);
  });
}

/** Resolves when the page listens to the object, so that what happens next is pushed. */
export function listening(entity: object): Promise<void> {
  return new Promise((resolve) => {
    const implementation = Object.values(entity).find(
      (value: unknown): value is { subscriptionState: string } =>
        typeof value === 'object' && value !== null && 'subscriptionState' in value,
    );
    if (implementation?.subscriptionState === 'established') return resolve();
    if ('on' in entity && typeof entity.on === 'function') {
      entity.on('_subscriptionStateChanged', (state: string) => {
        if (state === 'established') resolve();
      });
    }
  });
}
