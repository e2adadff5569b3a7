import { CommandFailed } from '../commands/failure';
import type { DeployTarget } from '../deploy/target';
import type { Access } from '../setup/access';
import type { Asker } from '../setup/questions';
import { chooseHolders } from './choose';
import { giveBack, lend, mustBeBack } from './lend';
import { isRunning, readLoans } from './loans';
import { throughTunnel } from './tunnel';
import { serveWorkingCopy } from './working-copy';

/** Something that happened, for programs, and the same in words. */
export type Tell = (event: Readonly<Record<string, unknown>>, words: string) => void;

export interface LiveOptions {
  readonly access: Access;
  readonly target: DeployTarget;
  readonly folder: string;
  /** Where it is written down what is lent. */
  readonly file: string;
  readonly address: string;
  readonly port: number;
  readonly numbers: readonly string[];
  readonly production: boolean;
  readonly dryRun: boolean;
  readonly asker: Asker;
  readonly tell: Tell;
  /** A line that a function logged. */
  readonly log: (line: string) => void;
  /** Resolves when the operator wants to stop. */
  readonly stopped: Promise<string>;
}

/**
 * Puts back what an earlier run left lent. Throws CommandFailed when that run is still there, unless `evenIfRunning`, or
 * when it cannot be put back.
 */
export async function restoreLeft(
  { access, file, tell }: Pick<LiveOptions, 'access' | 'file' | 'tell'>,
  evenIfRunning = false,
): Promise<boolean> {
  const left = readLoans(file);
  if (!left) return false;
  if (isRunning(left) && !evenIfRunning)
    throw new CommandFailed(
      `Another live runs already (process ${left.pid}): stop it first. If there is none, run "npm run bellhop -- live --restore".`,
    );
  await putBack({ access, file, tell });
  return true;
}

async function putBack({
  access,
  file,
  tell,
}: Pick<LiveOptions, 'access' | 'file' | 'tell'>): Promise<void> {
  const lent = readLoans(file);
  if (!lent) return;
  const results = await giveBack(access.client, file, lent);
  for (const { name, outcome } of results)
    tell({ event: 'given back', name, outcome }, `${name}: ${outcome}`);
  mustBeBack(results);
}

/**
 * Serves the working copy and lets the chosen webhooks lead to it until the operator stops it or it ends by itself; in
 * each case they are put back. Throws CommandFailed when it ended by itself.
 */
export async function live(options: LiveOptions): Promise<void> {
  const { access, target, address, file, tell } = options;
  await restoreLeft(options);
  const copy = await serveWorkingCopy({ ...options, say: options.log });
  try {
    tell(
      { event: 'serving', port: copy.port },
      `The working copy answers at http://localhost:${copy.port}; your tunnel must lead there.`,
    );
    const holders = await chooseHolders(
      access,
      {
        numbers: options.numbers,
        production: options.production,
        address,
        takesCalls: copy.takesCalls,
        messagingService: target.variables['TWILIO_MESSAGING_SERVICE_SID'],
        conversationsService: target.variables['TWILIO_CONVERSATIONS_SERVICE_SID'],
        syncService: target.variables['TWILIO_SYNC_SERVICE_SID'],
      },
      options.asker,
    );
    await throughTunnel(address, copy);
    const names = holders.map(({ name }) => name);
    const desks = holders.filter(({ kind }) => kind !== 'timers').map(({ name }) => name);
    const what = `${copy.takesCalls ? 'texts and calls' : 'texts'}${names.length > desks.length ? ', and the timers that wake due work,' : ''}`;
    if (options.dryRun) {
      tell({ event: 'would lend', names }, `Would let ${what} come here: ${desks.join(', ')}.`);
      return;
    }
    let end = '';
    try {
      await lend(access.client, file, holders, { address, takesCalls: copy.takesCalls });
      tell(
        { event: 'lent', names, address },
        `${desks.join(', ')}: ${what} come here until you stop this (Ctrl-C).`,
      );
      end = await Promise.race([
        options.stopped.then(() => ''),
        copy.ended.then((how) => `The working copy ended by itself (${how}).`),
      ]);
    } finally {
      await putBack(options);
    }
    if (end !== '') throw new CommandFailed(`${end} The webhooks were put back.`);
  } finally {
    await copy.stop();
  }
}
