import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { WebSocketServer } from 'ws';
import { ACCOUNT } from '../../emulator/core/account';
import { Clock } from '../../emulator/core/clock';
import { REAL_LIMITS } from '../../emulator/core/limits';
import type { Limits } from '../../emulator/core/limits';
import { startEdge } from '../../emulator/edge/server';
import type { Edge } from '../../emulator/edge/server';
import type { AccountState, RuntimeProblem } from '../../emulator/runtime/contract';
import { startSupervisor } from '../../emulator/runtime/supervisor';
import type { Supervisor } from '../../emulator/runtime/supervisor';

const PROJECT = process.cwd();
/** Where services are put; a test that kills one sets it, to be able to clean up. */
const SERVICES = process.env['SERVICES_FOLDER'] ?? join(PROJECT, '.local');

/** A request as the vendors' port got it. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
}

/** Stands in for the vendors: writes down every request and answers `{}`. */
export async function startRecorder(): Promise<{
  readonly url: string;
  readonly port: number;
  readonly requests: Recorded[];
  stop(): Promise<void>;
}> {
  const requests: Recorded[] = [];
  const record = ({ method = '', url = '', headers }: http.IncomingMessage): void =>
    void requests.push({ method, path: url, headers });
  const server = http.createServer((request, response) => {
    record(request);
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    record(request);
    sockets.handleUpgrade(request, socket, head, (opened) => opened.send('hello'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    requests,
    stop: async () => {
      sockets.clients.forEach((client) => client.terminate());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Small functions and assets of a test, in a folder below the project so that they find its packages. */
export interface Service {
  readonly edge: Edge;
  readonly supervisor: Supervisor;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly problems: RuntimeProblem[];
  readonly lines: string[];
  readonly deaths: string[];
  readonly vendors: Awaited<ReturnType<typeof startRecorder>>;
  /** Starts the account afresh, as a reset does. */
  reset(): void;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts edge and runtime over the given files, with a recorder in the vendors' place. */
export async function startService(options: {
  readonly functions?: Readonly<Record<string, string>>;
  readonly assets?: Readonly<Record<string, string | Buffer>>;
  readonly processes?: number;
  readonly forked?: boolean;
}): Promise<Service> {
  mkdirSync(SERVICES, { recursive: true });
  const folder = mkdtempSync(join(SERVICES, 'service-'));
  const functions = write(join(folder, 'functions'), options.functions ?? {});
  const assets = write(join(folder, 'assets'), options.assets ?? {});
  const preload = join(folder, 'preload.js');
  await build({
    entryPoints: [join(PROJECT, 'emulator/runtime/preload.ts')],
    outfile: preload,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  const vendors = await startRecorder();
  const clock = new Clock();
  const limits: Limits = { ...REAL_LIMITS };
  const problems: RuntimeProblem[] = [];
  const lines: string[] = [];
  const deaths: string[] = [];
  const counts = { version: 0, resets: 0 };
  const state = (): AccountState => ({ ...clock.state, ...counts });

  const runtime: { supervisor?: Supervisor } = {};
  const edge = await startEdge({
    port: 0,
    project: PROJECT,
    functions,
    assets,
    runtimes: () => runtime.supervisor?.urls() ?? [],
    vendorsUrl: () => vendors.url,
    limits: () => limits,
    state,
    account: ACCOUNT,
    onCutOff: (url) => void runtime.supervisor?.check(url),
  });
  const started = await startSupervisor({
    project: PROJECT,
    preload,
    functions,
    assets,
    vendorsPort: vendors.port,
    processes: options.processes ?? 1,
    forked: options.forked ?? false,
    variables: {
      ACCOUNT_SID: ACCOUNT.accountSid,
      AUTH_TOKEN: ACCOUNT.authToken,
      DOMAIN_NAME: new URL(edge.url).host,
    },
    state,
    onProblem: (problem) => void problems.push(problem),
    onLine: (line) => void lines.push(line),
    onDeath: (how) => void deaths.push(how),
  }).catch(async (error: unknown) => {
    await Promise.all([edge.stop(), vendors.stop()]);
    throw error;
  });
  runtime.supervisor = started;
  clock.onChange(() => {
    counts.version++;
    started.tell(state());
  });
  return {
    edge,
    supervisor: started,
    clock,
    limits,
    problems,
    lines,
    deaths,
    vendors,
    reset: () => {
      counts.resets++;
      clock.reset();
    },
    fetch: (path, init) => fetch(`${edge.url}${path}`, init),
    stop: async () => {
      await started.stop();
      await edge.stop();
      await vendors.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for something that another process does in its own time; fails after ten seconds. */
export async function eventually(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (what()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not happen within ten seconds');
}

/** Whether a process with this id exists. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
