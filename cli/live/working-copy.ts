import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRoutes } from '../../emulator/edge/routes';
import { REAL_TIME } from '../../emulator/runtime/contract';
import { writeEnvFile } from '../../emulator/runtime/env-file';
import { startRuntimeProcess } from '../../emulator/runtime/runtime-process';
import { CommandFailed } from '../commands/failure';
import type { DeployTarget } from '../deploy/target';
import { openDoor } from './door';

/** The working copy, answering on this computer. */
export interface WorkingCopy {
  readonly port: number;
  /** What its answers carry in `DOOR_HEADER`. */
  readonly mark: string;
  /** Whether it answers calls as well as texts. */
  readonly takesCalls: boolean;
  /** Resolves with a sentence when it ends by itself. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Serves what is built in `dist` by the official runtime, with the variables of a deployment but for the address, which
 * is the tunnel's. Throws CommandFailed when nothing is built or it does not start.
 */
export async function serveWorkingCopy(options: {
  readonly folder: string;
  readonly target: DeployTarget;
  readonly address: string;
  readonly port: number;
  /** Told of every line that a function logs, and of what goes wrong. */
  readonly say: (line: string) => void;
}): Promise<WorkingCopy> {
  const { folder, target, address, say } = options;
  const functions = join(folder, 'dist', 'functions');
  const assets = join(folder, 'dist', 'assets');
  if (!existsSync(functions))
    throw new CommandFailed('Nothing is built yet: run "npm run build" first.');
  const routes = await readRoutes(folder, functions, assets);
  const env = variablesFile(target, address);
  try {
    const runtime = await startRuntimeProcess({
      project: folder,
      preload: join(
        folder,
        'dist',
        target.vendorsUrl ? 'emulator/preload.js' : 'cli/live-preload.js',
      ),
      functions,
      assets,
      envFile: env.path,
      vendorsPort: target.vendorsUrl ? Number(new URL(target.vendorsUrl).port) : 0,
      forked: false,
      state: REAL_TIME,
      onProblem: ({ kind, text }) => say(kind === 'stderr' ? text : `${kind}: ${text}`),
      onLine: say,
    }).catch((error: unknown) => {
      throw new CommandFailed(
        `The working copy does not start: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    try {
      const mark = randomBytes(12).toString('hex');
      const door = await openDoor({
        port: options.port,
        address,
        authToken: target.authToken,
        routes,
        runtime: runtime.url,
        mark,
        vendorsUrl: target.vendorsUrl,
      });
      return {
        port: door.port,
        mark,
        takesCalls: routes.has('/voice'),
        ended: runtime.ended,
        stop: async () => {
          await door.close();
          await runtime.end();
          env.remove();
        },
      };
    } catch (error) {
      await runtime.end();
      throw error;
    }
  } catch (error) {
    env.remove();
    throw error;
  }
}

function variablesFile(
  { accountSid, authToken, variables }: DeployTarget,
  address: string,
): ReturnType<typeof writeEnvFile> {
  try {
    return writeEnvFile({
      ...variables,
      ACCOUNT_SID: accountSid,
      AUTH_TOKEN: authToken,
      DOMAIN_NAME: new URL(address).host,
      PUBLIC_BASE_URL: address,
    });
  } catch (error) {
    throw new CommandFailed(
      `The functions cannot be given their variables: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
