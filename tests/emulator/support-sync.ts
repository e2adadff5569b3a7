import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { SyncClient } from 'twilio-sync';
import twilio from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient';
import { ACCOUNT } from '../../emulator/core/account';
import { Clock } from '../../emulator/core/clock';
import { NotEmulated, fromVendorError, notEmulated } from '../../emulator/core/errors';
import { REAL_LIMITS, type Limits } from '../../emulator/core/limits';
import { seededRandom } from '../../emulator/core/random';
import {
  VendorError,
  type Caller,
  type Traffic,
  type VendorAnswer,
  type VendorRequest,
} from '../../emulator/core/vendor';
import { createSync, type Sync } from '../../emulator/vendors/sync';
import { checkExchange } from './openapi';
import { RawPage, TimerNet } from './support-sync-pages';

/** An empty page with the browser build of the SDK, for tests in a real browser. */
const PAGE_FILES: Readonly<Record<string, { type: string; content: () => string | Buffer }>> = {
  '/page': {
    type: 'text/html',
    content: () =>
      '<!doctype html><link rel="icon" href="data:,"><title>Sync</title><script src="/sdk.js"></script>',
  },
  '/sdk.js': {
    type: 'text/javascript',
    content: () =>
      readFileSync(join(__dirname, '../../node_modules/twilio-sync/builds/twilio-sync.min.js')),
  },
};

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
  /** Runs before each request of a page is served: the moment for somebody else to be quicker. */
  beforeServing: (request: { readonly method: string }) => Promise<void> = async () => undefined;
  private readonly server: Server;
  private readonly clients = new Set<SyncClient>();
  private readonly timers = new TimerNet();
  private readonly rawPages = new Set<RawPage>();
  private readonly sockets = new Set<Duplex>();

  private constructor(seed = 1) {
    const traffic: Traffic = {
      pass: async (request, caller, serve) => {
        await this.beforeServing(request);
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
    for (const page of this.rawPages) page.close();
    this.clock.reset();
    this.sync.reset();
    this.server.closeAllConnections();
    this.timers.clear();
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

  /** Posts data without the network in between, for when there is much of it. */
  post(path: string, data: object): void {
    const body = new URLSearchParams({ Data: JSON.stringify(data) }).toString();
    void this.sync.vendor.handle(vendorRequest({ method: 'POST', url: path, headers: {} }, body));
  }

  /** A page that speaks the protocol by hand, for what the SDK never does on request. */
  async rawPage(options: TokenOptions = {}): Promise<RawPage> {
    const page = await RawPage.connect(this.port, this.token(options));
    this.rawPages.add(page);
    return page;
  }

  /** The network goes away for every page. */
  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const file = PAGE_FILES[incoming.url ?? ''];
    if (file) {
      outgoing.writeHead(200, { 'content-type': file.type });
      outgoing.end(file.content());
      return;
    }
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
      return answer ?? notEmulated(`${request.method} ${request.path}`);
    } catch (error) {
      if (error instanceof NotEmulated) return notEmulated(error.what);
      if (error instanceof VendorError) return fromVendorError(error);
      throw error;
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

function vendorRequest(
  incoming: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: string,
): VendorRequest {
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
