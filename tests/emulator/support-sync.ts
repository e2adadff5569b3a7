import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { SyncClient, type ConnectionState } from 'twilio-sync';
import twilio from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient';
import { ACCOUNT } from '../../emulator/core/account';
import { Clock } from '../../emulator/core/clock';
import { REAL_LIMITS, type Limits } from '../../emulator/core/limits';
import {
  VendorError,
  type Caller,
  type Traffic,
  type VendorAnswer,
  type VendorRequest,
} from '../../emulator/core/vendor';
import { createSync, type Sync } from '../../emulator/vendors/sync';
import { checkExchange } from './openapi';

/** A request that passed through the web socket. */
export interface Passed {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly by: Caller['by'];
  readonly status: number;
}

export interface TokenOptions {
  readonly identity?: string;
  /** Seconds from emulated now. */
  readonly ttl?: number;
  readonly secret?: string;
  readonly accountSid?: string;
  readonly serviceSid?: string;
}

/** A Sync account on a private port with the official clients pointed at it. */
export class SyncBench {
  readonly clock = new Clock();
  readonly limits: Limits = { ...REAL_LIMITS };
  readonly sync: Sync;
  /** What the official description has against any exchange so far. */
  readonly complaints: string[] = [];
  readonly passed: Passed[] = [];
  private readonly server: Server;
  private readonly clients = new Set<SyncClient>();
  private readonly sockets = new Set<Duplex>();

  private constructor(seed = 1) {
    const traffic: Traffic = {
      pass: async (request, caller, serve) => {
        const answer = await serve();
        this.passed.push({ ...request, by: caller.by, status: answer.status });
        return answer;
      },
    };
    this.sync = createSync({
      clock: this.clock,
      limits: () => this.limits,
      random: seededRandom(seed),
      apiKeySecret: (sid) => (sid === ACCOUNT.apiKeySid ? ACCOUNT.apiKeySecret : undefined),
      traffic,
      account: ACCOUNT,
    });
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      this.sync.upgrade(request, socket, head);
    });
  }

  static async start(seed?: number): Promise<SyncBench> {
    const bench = new SyncBench(seed);
    await new Promise<void>((resolve) => bench.server.listen(0, '127.0.0.1', resolve));
    return bench;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.clients].map((client) => client.shutdown()));
    this.sync.reset();
    this.clock.reset();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get port(): number {
    const address: string | AddressInfo | null = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return address.port;
  }

  /** The official REST client. */
  rest() {
    const { accountSid, authToken } = ACCOUNT;
    return twilio(accountSid, authToken, { httpClient: new LocalRequestClient(this.port) }).sync.v1;
  }

  token(options: TokenOptions = {}): string {
    const { AccessToken } = twilio.jwt;
    const emulatedAhead = Math.round((this.clock.now() - Date.now()) / 1000);
    const token = new AccessToken(
      options.accountSid ?? ACCOUNT.accountSid,
      ACCOUNT.apiKeySid,
      options.secret ?? ACCOUNT.apiKeySecret,
      { identity: options.identity ?? 'ada', ttl: emulatedAhead + (options.ttl ?? 3600) },
    );
    const serviceSid = options.serviceSid ?? ACCOUNT.syncServiceSid;
    token.addGrant(new AccessToken.SyncGrant({ serviceSid }));
    return token.toJwt();
  }

  /** The official page client, connected or not; shut down with the bench. */
  page(options: TokenOptions = {}): SyncClient {
    return this.pageWith(this.token(options));
  }

  pageWith(token: string): SyncClient {
    // A fresh object each time: the SDK keeps its connection in it.
    const uri = `ws://127.0.0.1:${this.port}/v3/wsconnect`;
    const options = { Twilsock: { uri, retryPolicy: { min: 50, max: 200, randomness: 0 } } };
    const client = new SyncClient(token, options);
    this.clients.add(client);
    return client;
  }

  /** The network goes away for every page. */
  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const request = vendorRequest(incoming, Buffer.concat(chunks).toString());
    const answer = await this.answer(request);
    this.complaints.push(
      ...checkExchange('twilio_sync_v1.json', {
        method: request.method,
        path: request.path,
        query: request.query,
        requestBody: request.form(),
        status: answer.status,
        responseBody: answer.body,
      }),
    );
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
    outgoing.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  }

  private async answer(request: VendorRequest): Promise<VendorAnswer> {
    try {
      const answer = await this.sync.vendor.handle(request);
      return answer ?? { status: 501, body: { code: 0, message: 'not emulated', status: 501 } };
    } catch (error) {
      if (!(error instanceof VendorError)) throw error;
      const { status, code, message } = error;
      return { status, body: { status, code, message, more_info: '' } };
    }
  }
}

/** Sends what is meant for Twilio to the bench and keeps the host it was meant for. */
class LocalRequestClient extends twilio.RequestClient {
  constructor(private readonly port: number) {
    super();
  }

  override request<T>(options: RequestOptions<T>) {
    const url = new URL(options.uri);
    return super.request<T>({
      ...options,
      uri: `http://127.0.0.1:${this.port}${url.pathname}${url.search}`,
      headers: { ...options.headers, Host: url.host },
    });
  }
}

function vendorRequest(incoming: IncomingMessage, body: string): VendorRequest {
  const url = new URL(incoming.url ?? '/', 'https://sync.twilio.com');
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: incoming.method ?? 'GET',
    host: incoming.headers.host ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    form: () => new URLSearchParams(body),
    json: () => JSON.parse(body),
  };
}

/** A small seeded source of numbers from 0 to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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
