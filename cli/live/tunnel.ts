import { setTimeout as pause } from 'node:timers/promises';
import { CommandFailed } from '../commands/failure';
import { DOOR_HEADER } from './door';
import type { WorkingCopy } from './working-copy';

const ON_THIS_COMPUTER = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;
const DEPLOYED = /^https:\/\/[\w.-]+\.twil\.io$/;

/** The tunnel's address without a slash at the end. Throws CommandFailed for one that cannot be a tunnel's. */
export function tunnelAddress(given: string | undefined): string {
  if (given === undefined)
    throw new CommandFailed(
      'Start your tunnel, then name its address: npm run bellhop -- live --url https://… (or PUBLIC_BASE_URL in .env).',
    );
  const address = given.replace(/\/+$/, '');
  if (!URL.canParse(address) || !(/^https:\/\//.test(address) || ON_THIS_COMPUTER.test(address)))
    throw new CommandFailed(`The address "${given}" must begin with https://, as tunnels have it.`);
  if (new URL(address).origin !== address)
    throw new CommandFailed(`The address "${given}" must end with the name of the host.`);
  if (DEPLOYED.test(address))
    throw new CommandFailed(
      `${address} is where a deployment is, not a tunnel to this computer: name the tunnel's address with --url.`,
    );
  return address;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 2_000;
const TRIES = 15;

/**
 * Waits until the address leads to this very process: nothing is lent to a tunnel that ends somewhere else. Throws
 * CommandFailed when something else answers there, or nobody does for half a minute.
 */
export async function throughTunnel(
  address: string,
  { port, mark }: Pick<WorkingCopy, 'port' | 'mark'>,
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<void> {
  const mend = `point the tunnel at http://localhost:${port}, then run this again.`;
  for (let tries = 1; ; tries++) {
    const seen = await look(address);
    if (seen?.mark === mark) return;
    if (seen && seen.status < 500)
      throw new CommandFailed(`${address} does not lead to this computer: ${mend}`);
    if (tries === TRIES)
      throw new CommandFailed(`Nothing comes through ${address} to this computer: ${mend}`);
    await wait(PAUSE_MS);
  }
}

async function look(address: string): Promise<{ status: number; mark: string | null } | undefined> {
  try {
    const answer = await fetch(`${address}/health`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return { status: answer.status, mark: answer.headers.get(DOOR_HEADER) };
  } catch {
    return undefined;
  }
}
