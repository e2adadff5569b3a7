import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Local } from '../../emulator/local';
import { REAL_TIME, SETTINGS_VARIABLE } from '../../emulator/runtime/contract';

const PROJECT = process.cwd();

/** A deployed build, as `GET /local/deployments` tells it. */
export interface Deployed {
  readonly domain: string;
  readonly url: string | null;
  readonly service: string;
  readonly environment: string;
  readonly build: string;
  readonly runtime: string;
  readonly handler: string | null;
}

/** What a program wrote, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  /** Where the program's package is, when not in this project. */
  readonly modules?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The project as somebody else has it: its settings, what is built, the packages, and variables of its own. */
export class ProjectCopy {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'bellhop-copy-')));

  constructor(variables: Readonly<Record<string, string>>) {
    // The tools look whether the usual folders are there before they read which ones are meant.
    for (const name of ['package.json', '.twilioserverlessrc', 'functions', 'assets']) {
      cpSync(join(PROJECT, name), join(this.folder, name), { recursive: true });
    }
    for (const name of ['functions', 'assets', 'cli', 'reports']) {
      cpSync(join(PROJECT, 'dist', name), join(this.folder, 'dist', name), { recursive: true });
    }
    symlinkSync(join(PROJECT, 'node_modules'), join(this.folder, 'node_modules'), 'junction');
    this.writeEnv(variables);
  }

  writeEnv(variables: Readonly<Record<string, string>>): void {
    const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(this.folder, '.env'), lines.join(''));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs an unmodified program of an installed package, its connections to the vendors led to the emulator. */
  run(
    local: Local,
    program: string,
    args: readonly string[],
    { modules = join(PROJECT, 'node_modules'), env = {} }: RunOptions = {},
  ): Promise<Ended> {
    const settings = { vendorsPort: local.vendors.port, loadedFrom: [], state: REAL_TIME };
    const preload = join(PROJECT, 'dist/emulator/preload.js');
    const file = join(modules, program);
    return runNode(['--no-deprecation', '--require', preload, file, ...args], this.folder, {
      ...env,
      [SETTINGS_VARIABLE]: JSON.stringify(settings),
    });
  }
}

/** Runs Node in a folder until it ends. No account of the shell's own reaches it. */
export function runNode(
  args: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(TWILIO_.*|NODE_ENV|NODE_OPTIONS|JEST_.*|ACCOUNT_SID|AUTH_TOKEN)$/.test(name),
  );
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), CI: 'true', ...more },
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => (written.out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (written.err += data.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...written })));
}

/** The variables that a deployment to this account needs. */
export function variablesOf(local: Local): Record<string, string> {
  const { account, secret } = local.target();
  return {
    ACCOUNT_SID: account.accountSid,
    AUTH_TOKEN: account.authToken,
    TWILIO_API_KEY: account.apiKeySid,
    TWILIO_API_SECRET: account.apiKeySecret,
    TWILIO_SYNC_SERVICE_SID: account.syncServiceSid,
    TWILIO_MESSAGING_SERVICE_SID: account.messagingServiceSid,
    TWILIO_VERIFY_SERVICE_SID: account.verifyServiceSid,
    TWILIO_CONVERSATIONS_SERVICE_SID: account.conversationsServiceSid,
    BELLHOP_SECRET: secret,
    TEST_MODE: 'false',
  };
}
