import http from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkJson, checkRequest, checkSignature, readBody } from '../../emulator/edge/admission';
import { platformCookie } from '../../emulator/edge/cookies';
import { forward, type Answer } from '../../emulator/edge/forward';
import { localPage } from '../../emulator/edge/local-page';
import { isHidden, PREFLIGHT } from '../../emulator/edge/platform';
import { Refusal } from '../../emulator/edge/refusal';
import type { Route } from '../../emulator/edge/routes';
import { HEADERS } from '../../emulator/runtime/contract';
import { CommandFailed } from '../commands/failure';

/** Shows whoever asks through the tunnel that it leads to this very process. */
export const DOOR_HEADER = 'x-bellhop-live';

/** The platform's own bound for a function. */
const FUNCTION_MS = 10_000;

export interface DoorOptions {
  readonly port: number;
  /** Where the tunnel is reached; signatures cover it. */
  readonly address: string;
  readonly authToken: string;
  readonly routes: ReadonlyMap<string, Route>;
  /** Where the official runtime listens. */
  readonly runtime: string;
  /** What `DOOR_HEADER` says. */
  readonly mark: string;
  /** Vendors on this computer, where pages find Sync instead of the real one. */
  readonly vendorsUrl?: string | undefined;
}

/** What the tunnel leads to. */
export interface Door {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Stands in front of the official runtime, which enforces nothing when it runs on a computer: whoever knows the
 * tunnel's address could otherwise speak for any guest. Signatures, private addresses, methods and cookies are as on
 * the platform. Throws CommandFailed when the port is taken.
 */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const server = http.createServer((request, response) => {
    response.setHeader(DOOR_HEADER, options.mark);
    answer(request, options).then(
      ({ status, headers, body }) => {
        response.statusCode = status;
        for (const [name, value] of headers) response.appendHeader(name, value);
        response.end(body);
      },
      (error: unknown) => {
        const refusal = error instanceof Refusal ? error : new Refusal(500, 'the door failed');
        if (!(error instanceof Refusal)) console.error(error);
        request.resume();
        response.writeHead(refusal.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ code: refusal.code, message: refusal.message }));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    throw portProblem(error, options.port);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function portProblem(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES'
    ? new CommandFailed(`Port ${port} is taken on this computer: name another one with --port.`)
    : error;
}

async function answer(request: IncomingMessage, options: DoorOptions): Promise<Answer> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const route = checkRequest(request, options.routes.get(path));
  if (request.method === 'OPTIONS')
    return { status: 204, headers: Object.entries(PREFLIGHT), body: Buffer.alloc(0) };
  const body = await readBody(request);
  if (route.access === 'protected')
    checkSignature(request, body, options.authToken, options.address);
  if (route.kind === 'function') checkJson(request, body);
  const given = await forward(options.runtime, {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers: headersFor(request, path, body),
    body,
    signal: AbortSignal.timeout(FUNCTION_MS),
  });
  return shown(given, options.vendorsUrl);
}

function headersFor(request: IncomingMessage, path: string, body: Buffer): string[] {
  const kept: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(at, at + 2);
    const lower = name.toLowerCase();
    if (isHidden(lower) || lower === 'content-length' || lower === HEADERS.clock) continue;
    if (lower !== HEADERS.function) kept.push(name, value);
  }
  return [
    ...kept,
    ...['host', 'localhost', 'connection', 'close', HEADERS.function, path],
    ...(body.length > 0 ? ['content-length', String(body.length)] : []),
  ];
}

/** Headers of the runtime's own transport. */
const OF_THE_RUNTIME = new Set([
  ...['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'x-powered-by'],
]);

function shown(given: Answer, vendorsUrl: string | undefined): Answer {
  const headers = given.headers
    .filter(([name]) => !OF_THE_RUNTIME.has(name))
    .map(([name, value]): [string, string] => [
      name,
      name === 'set-cookie' ? platformCookie(value, Date.now()) : value,
    ]);
  const isPage = headers.some(([name, value]) => {
    return name === 'content-type' && value.startsWith('text/html');
  });
  const body =
    isPage && vendorsUrl !== undefined
      ? Buffer.from(localPage(given.body.toString(), vendorsUrl))
      : given.body;
  return { ...given, headers, body };
}
