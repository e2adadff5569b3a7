import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { ProjectCopy, runNode, type Ended } from '../emulator/support-deploy';

/** The operator's program in a folder of its own, as it is in the sources now. */
export async function commandFolder(): Promise<ProjectCopy> {
  const copy = new ProjectCopy({});
  copyFileSync('.env.example', join(copy.folder, '.env.example'));
  await build({
    entryPoints: [
      { in: 'cli/bellhop.ts', out: 'cli/bellhop' },
      { in: 'cli/live-preload.ts', out: 'cli/live-preload' },
      { in: 'emulator/runtime/preload.ts', out: 'emulator/preload' },
    ],
    outdir: join(copy.folder, 'dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
  return copy;
}

const PROGRAM = ['--no-deprecation', 'dist/cli/bellhop.js'];

/** Runs the program to its end. */
export const runCommand = (
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> => runNode([...PROGRAM, ...args], folder, env);

/** The program while it runs. */
export interface RunningCommand {
  /** Resolves with the first line of JSON that tells of this event; rejects with what was written when it ends before. */
  told(event: string): Promise<Readonly<Record<string, unknown>>>;
  stop(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<Ended>;
}

/** Starts the program and goes on. */
export function startCommand(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): RunningCommand {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TWILIO_.*|NODE_ENV|NODE_OPTIONS|JEST_.*|ACCOUNT_SID|AUTH_TOKEN)$/.test(name),
  );
  const child = spawn(process.execPath, [...PROGRAM, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), CI: 'true', ...env },
  });
  const written = { out: '', err: '' };
  const waiting = new Map<string, (line: Readonly<Record<string, unknown>>) => void>();
  const lines: Readonly<Record<string, unknown>>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    written.out += `${line}\n`;
    const event = JSON.parse(line) as Readonly<Record<string, unknown>>;
    lines.push(event);
    waiting.get(String(event['event']))?.(event);
  });
  child.stderr.on('data', (data: Buffer) => (written.err += data.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, ...written })),
  );
  return {
    told: (name) =>
      new Promise((resolve, reject) => {
        const before = lines.find(({ event }) => event === name);
        if (before) resolve(before);
        waiting.set(name, resolve);
        void ended.then(({ code, err }) =>
          reject(new Error(`ended with ${String(code)} before "${name}": ${err}`)),
        );
      }),
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
