import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Limits } from '../core/limits';
import { HEADERS } from '../runtime/contract';
import type { AccountState } from '../runtime/contract';
import { checkJson, checkRequest, checkSignature, readBody } from './admission';
import { platformCookie } from './cookies';
import { forward, NobodyThere } from './forward';
import type { Answer } from './forward';
import { localPage } from './local-page';
import { CODES, isHidden, PREFLIGHT } from './platform';
import { Refusal } from './refusal';
import { readRoutes } from './routes';
import type { Route } from './routes';

export interface EdgeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the project, from which the official tools look. */
  readonly project: string;
  /** Folders of the built functions and assets, absolute. */
  readonly functions: string;
  readonly assets: string;
  /** What signatures cover in place of the address asked for: `https://` and the domain of a deployed build. */
  readonly origin?: string;
  /** Base addresses of the runtime processes that serve right now. */
  readonly runtimes: () => readonly string[];
  readonly vendorsUrl: () => string;
  readonly limits: () => Readonly<Limits>;
  readonly state: () => AccountState;
  readonly account: { readonly authToken: string };
  /** Called with a runtime's address after one of its functions was cut off. */
  readonly onCutOff?: (runtime: string) => void;
}

/** What the world sees of the service. */
export interface Edge {
  /** `http://localhost:PORT`. */
  readonly url: string;
  readonly port: number;
  /** How many functions run right now. */
  running(): number;
  /** Serves another build from now on. */
  show(build: { folder: string; functions: string; assets: string }): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves the built functions and assets as the cloud would: what the platform checks before and after a function is
 * checked here, the rest is done by the official runtime. Rejects with EADDRINUSE when the port is taken.
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const routes = await readRoutes(options.project, options.functions, options.assets);
  const edge = new EdgeServer(options, routes);
  const server = http.createServer((request, response) => void edge.serve(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    running: () => edge.running,
    show: async ({ folder, functions, assets }) => {
      edge.routes = await readRoutes(folder, functions, assets);
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

class EdgeServer {
  running = 0;

  constructor(
    private readonly options: EdgeOptions,
    public routes: ReadonlyMap<string, Route>,
  ) {}

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const webhook = invocationId(request);
    response.setHeader(HEADERS.webhook, webhook);
    // Pages may take the hour from the service, so it is the account's hour.
    response.setHeader('date', new Date(this.now()).toUTCString());
    try {
      const answer = await this.answer(request, webhook);
      response.statusCode = answer.status;
      for (const [name, value] of answer.headers) response.appendHeader(name, value);
      response.end(answer.body);
    } catch (error) {
      // The caller hung up while it was still sending.
      if (request.destroyed && !request.complete) return;
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'the edge failed');
      if (!(error instanceof Refusal)) console.error(error);
      request.resume();
      response.writeHead(refusal.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: refusal.code, message: refusal.message }));
    }
  }

  private async answer(request: IncomingMessage, webhook: string): Promise<Answer> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = checkRequest(request, this.routes.get(path));
    if (request.method === 'OPTIONS') {
      return { status: 204, headers: Object.entries(PREFLIGHT), body: Buffer.alloc(0) };
    }
    const body = await readBody(request);
    if (route.access === 'protected') {
      checkSignature(request, body, this.options.account.authToken, this.options.origin);
    }
    // The local runtime sends whoever asks for this one to another host.
    if (path === '/favicon.ico' && route.kind === 'asset') return icon(route);
    const headers = this.headersFor(request, { webhook, path, body });
    if (route.kind === 'asset') {
      return this.shown(await this.ask(request, headers, body, new AbortController().signal));
    }
    checkJson(request, body);
    return this.shown(await this.invoke(request, headers, body));
  }

  /** Runs a function within the platform's limits of time and number. */
  private async invoke(request: IncomingMessage, headers: string[], body: Buffer): Promise<Answer> {
    const { concurrent, functionMs } = this.options.limits();
    if (this.running >= concurrent) {
      throw new Refusal(429, 'too many functions run at once', CODES.tooManyRequests);
    }
    this.running++;
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), functionMs);
    try {
      return await this.ask(request, headers, body, cut.signal);
    } catch (error) {
      if (!cut.signal.aborted) throw error;
      throw new Refusal(504, 'the function did not answer in time', CODES.functionFailed);
    } finally {
      clearTimeout(timer);
      this.running--;
    }
  }

  /** Asks any of the processes, and another one when that one has just ended. */
  private async ask(
    request: IncomingMessage,
    headers: string[],
    body: Buffer,
    signal: AbortSignal,
  ): Promise<Answer> {
    const runtimes = [...this.options.runtimes()];
    while (runtimes.length > 0) {
      const [runtime = ''] = runtimes.splice(Math.floor(Math.random() * runtimes.length), 1);
      const cutOff = (): void => this.options.onCutOff?.(runtime);
      signal.addEventListener('abort', cutOff);
      try {
        return await forward(runtime, {
          method: request.method ?? 'GET',
          target: request.url ?? '/',
          headers,
          body,
          signal,
        });
      } catch (error) {
        if (!(error instanceof NobodyThere)) throw error;
      } finally {
        signal.removeEventListener('abort', cutOff);
      }
    }
    throw new Refusal(503, 'no runtime process is there to answer', CODES.functionFailed);
  }

  private headersFor(
    request: IncomingMessage,
    { webhook, path, body }: { webhook: string; path: string; body: Buffer },
  ): string[] {
    const kept: string[] = [];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      const [name = '', value = ''] = request.rawHeaders.slice(i, i + 2);
      const lower = name.toLowerCase();
      if (isHidden(lower) || lower === 'content-length' || lower.startsWith('x-bellhop-')) continue;
      kept.push(name, value);
    }
    return [
      ...kept,
      ...['host', request.headers.host ?? 'localhost', 'connection', 'close'],
      ...(body.length > 0 ? ['content-length', String(body.length)] : []),
      ...[HEADERS.webhook, webhook, HEADERS.function, path],
      ...[HEADERS.clock, JSON.stringify(this.options.state())],
    ];
  }

  /** The runtime's answer as the world gets it. */
  private shown(answer: Answer): Answer {
    const page = answer.headers.some(
      ([name, value]) => name === 'content-type' && value.startsWith('text/html'),
    );
    const headers: [string, string][] = [];
    for (const [name, value] of answer.headers) {
      if (OF_THE_RUNTIME.has(name) || (page && OF_THE_FILE.has(name))) continue;
      headers.push([name, name === 'set-cookie' ? platformCookie(value, this.now()) : value]);
    }
    const body = page
      ? Buffer.from(localPage(answer.body.toString(), this.options.vendorsUrl()))
      : answer.body;
    return { ...answer, headers, body };
  }

  private now(): number {
    const { offsetMs, stoppedAt } = this.options.state();
    return stoppedAt ?? Date.now() + offsetMs;
  }
}

const icon = async ({ file }: Route): Promise<Answer> => ({
  status: 200,
  headers: [['content-type', 'image/x-icon']],
  body: await readFile(file),
});

/** Headers of the runtime's own transport; the edge's connection has its own. */
const OF_THE_RUNTIME = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-powered-by',
]);

/** What names a state of the file, which is not what a page gets locally. */
const OF_THE_FILE = new Set(['etag', 'last-modified']);

/** The webhook's id when the vendors call, and a new one otherwise. */
function invocationId(request: IncomingMessage): string {
  const given = request.headers[HEADERS.webhook];
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given)
    ? given
    : `r-${randomBytes(8).toString('hex')}`;
}
