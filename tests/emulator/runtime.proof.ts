import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { REAL_LIMITS } from '../../emulator/core/limits';
import type { Service } from './support-runtime';
import { eventually, isRunning, startService } from './support-runtime';

const functions = {
  'pid.js': `let calls = 0;
    exports.handler = (context, event, callback) => callback(null, { pid: process.pid, calls: ++calls });`,
  'copies.js': `const copies = () => Object.values(require.cache)
      .flatMap(({ children }) => children)
      .filter(({ filename }) => filename === __filename);
    exports.handler = (context, event, callback) => callback(null, { copies: new Set(copies()).size });`,
  'time.js': `exports.handler = (context, event, callback) => {
    const now = () => [Date.now(), new Date().getTime(), new Date(Date()).getTime()];
    const first = now();
    const answer = () => callback(null, {
      first, then: now(), given: new Date(0).getTime(), native: new Date() instanceof Date,
      shifted: new (new Date(0).constructor)().getTime(),
    });
    console.log('begun');
    setTimeout(answer, Number(event.ms || 0));
  };`,
  'mark.js': `exports.handler = (context, event, callback) => {
    setTimeout(() => fetch('https://api.trello.com/1/' + event.of).then(() => callback(null, 'done'), callback), Number(event.ms));
  };`,
  'rejects.js': `exports.handler = (context, event, callback) => {
    setTimeout(() => Promise.reject(new Error('nobody listens')), 10);
  };`,
  'throws.js': `exports.handler = (context, event, callback) => {
    setTimeout(() => { throw new Error('nobody catches'); }, 10);
  };`,
  'loops.js': `exports.handler = (context, event, callback) => { for (;;); };`,
  'silent.js': `exports.handler = () => {
    setInterval(() => undefined, 1000);
    console.log('runs in ' + process.pid);
  };`,
  'says.js': `exports.handler = (context, event, callback) => {
    console.log('plain', { n: 1 });
    console.warn('careful', { n: 2 });
    callback(null, 'ok');
  };`,
};

let service: Service;
const serveWith = (options: { processes?: number; forked?: boolean }): void => {
  beforeAll(async () => {
    service = await startService({ functions, ...options });
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    service.reset();
    Object.assign(service.limits, REAL_LIMITS);
    service.problems.length = 0;
    service.deaths.length = 0;
    service.lines.length = 0;
    service.vendors.requests.length = 0;
  });
};

const json = async <T>(path: string): Promise<T> => (await (await service.fetch(path)).json()) as T;
type Times = { first: number[]; then: number[]; given: number; native: boolean; shifted: number };

/** What holds in warm processes as well as in forked ones. */
const keepsTimeAndMarks = (): void => {
  test('functions tell the account’s time, also after the clock was pushed', async () => {
    const real = Date.now();
    await service.clock.advance(86_400_000);
    const shifted = await json<Times>('/time');
    for (const told of [...shifted.first, shifted.shifted]) {
      expect(told).toBeGreaterThanOrEqual(real - 1000 + 86_400_000);
      expect(told).toBeLessThan(Date.now() + 86_400_000 + 1000);
    }
    expect([shifted.given, shifted.native]).toEqual([0, true]);

    service.clock.stop();
    const stopped = service.clock.now();
    const still = await json<Times>('/time?ms=20');
    expect([still.first.slice(0, 2), still.then.slice(0, 2)]).toEqual([
      [stopped, stopped],
      [stopped, stopped],
    ]);
  });

  test('a push reaches a function while it runs', async () => {
    service.clock.stop();
    const before = service.clock.now();
    const asked = json<Times>('/time?ms=500');
    await eventually(() => service.lines.includes('begun'));
    await service.clock.advance(60_000);
    const { first, then } = await asked;
    expect([first[0], then[0]]).toEqual([before, before + 60_000]);
  });

  test('interleaved invocations keep their own marks', async () => {
    await Promise.all([
      service.fetch('/mark?of=slow&ms=150', { headers: { 'x-bellhop-webhook': 'w-slow' } }),
      service.fetch('/mark?of=quick&ms=20', { headers: { 'x-bellhop-webhook': 'w-quick' } }),
    ]);
    const marks = service.vendors.requests.map(({ path, headers }) => [
      path,
      headers['x-bellhop-webhook'],
      headers['x-bellhop-function'],
    ]);
    expect(marks.sort()).toEqual([
      ['/1/quick', 'w-quick', '/mark'],
      ['/1/slow', 'w-slow', '/mark'],
    ]);
  });
};

describe('two processes', () => {
  serveWith({ processes: 2 });
  test('requests are spread over two processes, and each remembers only its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => json<{ pid: number }>('/pid')),
    );
    const pids = new Set(answers.map((answer) => answer.pid));
    expect([...pids].sort()).toEqual(service.supervisor.pids().sort());
    expect(pids.size).toBe(2);
  });

  test('a killed process is reported and replaced, and the other one serves meanwhile', async () => {
    const [victim = 0, other = 0] = service.supervisor.pids();
    process.kill(victim, 'SIGKILL');
    await eventually(() => !service.supervisor.pids().includes(victim));
    expect((await json<{ pid: number }>('/pid')).pid).toBe(other);
    await eventually(() => service.supervisor.pids().length === 2);
    expect(service.supervisor.pids()).not.toContain(victim);
    expect(service.deaths).toEqual(['a runtime process ended by itself: killed by SIGKILL']);
    expect(service.problems.map((problem) => problem.kind)).toEqual(['death']);
  });
});

describe('a warm process', () => {
  serveWith({});
  keepsTimeAndMarks();

  test.each([
    ['/rejects', 'unhandled rejection: Error: nobody listens'],
    ['/throws', 'uncaught exception: Error: nobody catches'],
  ])('a crash in %s is reported with its path, and answered', async (path, text) => {
    const answer = await service.fetch(path);
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { code: 82002, message: 'the function ended without an answer' },
    ]);
    await eventually(() => service.supervisor.pids().length === 1 && service.deaths.length === 1);
    const crash = service.problems.find((problem) => problem.kind === 'crash');
    expect([crash?.function, crash?.text.split('\n')[0]]).toEqual([path, text]);
    expect((await service.fetch('/pid')).status).toBe(200);
  });

  test('a function that never lets go of its process is cut off, and the process is replaced', async () => {
    const [stuck] = service.supervisor.pids();
    service.limits.functionMs = 200;
    expect((await service.fetch('/loops')).status).toBe(504);
    await eventually(() => service.supervisor.pids().some((pid) => pid !== stuck));
    expect(service.problems.map((problem) => problem.kind)).toContain('stuck');
    expect((await service.fetch('/pid')).status).toBe(200);
  });

  test('what a function logs is passed on, and a warning is a problem', async () => {
    await service.fetch('/says');
    await eventually(() => service.lines.length > 0 && service.problems.length > 0);
    expect(service.lines).toEqual(['plain { n: 1 }']);
    expect(service.problems).toEqual([
      { kind: 'console', function: '/says', text: 'careful { n: 2 }' },
    ]);
  });

  test('a fresh account meets functions that remember nothing', async () => {
    const calls = async (): Promise<number> => (await json<{ calls: number }>('/pid')).calls;
    expect([await calls(), await calls()]).toEqual([1, 2]);
    service.reset();
    expect([await calls(), await calls()]).toEqual([1, 2]);
  });

  test('however many fresh accounts there have been, one copy of a function is kept in memory', async () => {
    for (let fresh = 0; fresh < 5; fresh++) {
      service.reset();
      expect(await json('/copies')).toEqual({ copies: 1 });
    }
  });
});

describe('a process per request', () => {
  serveWith({ forked: true });
  keepsTimeAndMarks();

  test('a forked function that is cut off does not go on living', async () => {
    service.limits.functionMs = 2_500;
    expect((await service.fetch('/silent')).status).toBe(504);
    const pid = Number(/runs in (\d+)/.exec(service.lines.join('\n'))?.[1]);
    expect(pid).toBeGreaterThan(0);
    await eventually(() => !isRunning(pid));
  });
});

test('nothing is left running after a stop', async () => {
  const stopped = await startService({ functions, processes: 2 });
  const pids = stopped.supervisor.pids();
  expect(pids.map(isRunning)).toEqual([true, true]);
  await stopped.stop();
  expect(pids.map(isRunning)).toEqual([false, false]);
  expect(stopped.problems).toEqual([]);
});

test('nothing is left running when the one who started it is killed', async () => {
  const folder = mkdtempSync(join(process.cwd(), '.local', 'parent-'));
  const script = join(folder, 'parent.js');
  await build({
    stdin: {
      contents: `import { startService } from './support-runtime';
        startService({ functions: { 'a.js': 'exports.handler = () => undefined;' }, processes: 2 })
          .then((service) => console.log(service.supervisor.pids().join(' ')));`,
      resolveDir: __dirname,
    },
    outfile: script,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  const parent = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, SERVICES_FOLDER: folder },
  });
  const line = await new Promise<string>((resolve) => {
    createInterface({ input: parent.stdout }).once('line', resolve);
  });
  const pids = line.split(' ').map(Number);
  expect(pids.map(isRunning)).toEqual([true, true]);
  parent.kill('SIGKILL');
  await eventually(() => !pids.some(isRunning));
  rmSync(folder, { recursive: true, force: true });
});
