import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { AccountState, FromRuntime, PreloadSettings, RuntimeProblem } from './contract';
import { PROBLEM_LINE, SETTINGS_VARIABLE } from './contract';

/** How long the official runtime may take to start (ms); half a second is usual. */
const START_MS = 30_000;
/** How long a process may take to end by itself (ms). */
const END_MS = 500;

export interface RuntimeProcessOptions {
  /** Folder of the project: its package.json and node_modules. */
  readonly project: string;
  /** The bundled preload. */
  readonly preload: string;
  readonly functions: string;
  readonly assets: string;
  readonly envFile: string;
  readonly vendorsPort: number;
  /** Every request in a process of its own, as the runtime does by default. */
  readonly forked: boolean;
  readonly state: AccountState;
  readonly onProblem: (problem: RuntimeProblem) => void;
  /** One line that a function logged. */
  readonly onLine: (line: string) => void;
}

/** One process of the official runtime that serves requests. */
export interface RuntimeProcess {
  readonly url: string;
  readonly pid: number;
  /** Resolves when it has ended, with a sentence saying how. */
  readonly ended: Promise<string>;
  tell(state: AccountState): void;
  /** Whether its event loop turns: answers false when it did not within `ms`. */
  responds(ms: number): Promise<boolean>;
  end(): Promise<void>;
  /** Ends it at once, for when this process itself is ending. */
  kill(): void;
}

/** Starts `twilio-run start` and waits until it serves. Throws with what the process wrote when it does not. */
export async function startRuntimeProcess(options: RuntimeProcessOptions): Promise<RuntimeProcess> {
  const child = launch(options);
  const errors: string[] = [];
  readLines(child.stdout, options.onLine);
  readLines(child.stderr, (line) => {
    if (line.startsWith(PROBLEM_LINE)) {
      options.onProblem(JSON.parse(line.slice(PROBLEM_LINE.length)) as RuntimeProblem);
    } else if (line.trim() !== '') {
      errors.push(line);
      options.onProblem({ kind: 'stderr', text: line });
    }
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(signal ? `killed by ${signal}` : `exit code ${String(code)}`),
    );
  });
  const port = await Promise.race([
    listeningPort(child),
    ended.then((how) => `ended at once (${how})`),
  ]);
  if (typeof port === 'string') {
    child.kill('SIGKILL');
    throw new Error(`the Twilio runtime did not start: ${port}\n${why(errors)}`.trim());
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    tell: (state) => {
      // One that is just ending need not hear it.
      if (child.connected) child.send({ state }, () => undefined);
    },
    responds: (ms) => responds(child, ms),
    end: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(timer);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** The error among what was written; the runtime prints its whole usage before it. */
const why = (lines: readonly string[]): string =>
  lines.slice(lines.findLastIndex((line) => /^\w*Error\b/.test(line))).join('\n');

function launch(options: RuntimeProcessOptions): ChildProcess {
  const settings: PreloadSettings = {
    vendorsPort: options.vendorsPort,
    loadedFrom: [options.functions, options.assets],
    state: options.state,
  };
  const fromProject = createRequire(join(options.project, 'package.json'));
  const twilioRun = join(dirname(fromProject.resolve('twilio-run/package.json')), 'bin');
  return spawn(
    process.execPath,
    [
      '--no-deprecation',
      ...['--require', options.preload, join(twilioRun, 'twilio-run.js'), 'start'],
      ...['--cwd', options.project, '--env', options.envFile, '--log-level', 'error'],
      ...['--functions-folder', relative(options.project, options.functions)],
      ...['--assets-folder', relative(options.project, options.assets)],
      // The preload takes any free port instead; see preload/servers.ts.
      ...['--port', '3000', '--no-logs', '--no-live'],
      options.forked ? '--fork-process' : '--no-fork-process',
    ],
    {
      cwd: options.project,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...withoutProxies(process.env), [SETTINGS_VARIABLE]: JSON.stringify(settings) },
    },
  );
}

/** The shell's environment, which the runtime hides from functions, less what would change how requests travel. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^((https?|all|no)_proxy|NODE_OPTIONS|NODE_ENV|TWILIO_.*)$/i.test(name),
    ),
  );
}

function listeningPort(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(`not ready after ${START_MS / 1000} s`), START_MS);
    child.once('exit', () => clearTimeout(timer));
    child.on('message', (message: FromRuntime) => {
      if (!('listening' in message)) return;
      clearTimeout(timer);
      resolve(message.listening);
    });
  });
}

let pings = 0;
function responds(child: ChildProcess, ms: number): Promise<boolean> {
  if (!child.connected) return Promise.resolve(false);
  const ping = ++pings;
  return new Promise((resolve) => {
    const done = (answer: boolean): void => {
      clearTimeout(timer);
      child.off('message', hear);
      resolve(answer);
    };
    const hear = (message: FromRuntime): void => {
      if ('pong' in message && message.pong === ping) done(true);
    };
    const timer = setTimeout(done, ms, false);
    child.on('message', hear);
    child.send({ ping }, () => undefined);
  });
}

function readLines(stream: Readable | null, hear: (line: string) => void): void {
  if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on('line', hear);
}
