import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { CommandFailed } from '../commands/failure';
import { cannotWrite } from '../keeping/trouble';
import type { Holder, Webhooks } from './webhooks';

/** A holder whose webhooks lead here for a while, and what they were before. */
export interface Loan extends Pick<Holder, 'kind' | 'sid' | 'name'> {
  readonly before: Webhooks;
}

/** Everything one run of `live` has lent, and where it pointed it. */
export interface Loans {
  /** Where this computer is reached from outside, without a slash at the end. */
  readonly address: string;
  /** The process that answers there. */
  readonly pid: number;
  readonly loans: readonly Loan[];
}

const webhook = v.object({ url: v.string(), method: v.string(), application: v.string() });
const kept = v.object({
  v: v.literal(1),
  address: v.string(),
  pid: v.number(),
  loans: v.array(
    v.object({
      kind: v.picklist(['number', 'service', 'timers']),
      sid: v.string(),
      name: v.string(),
      before: v.object({
        texts: v.exactOptional(webhook),
        textsFallback: v.exactOptional(webhook),
        calls: v.exactOptional(webhook),
        callsFallback: v.exactOptional(webhook),
        timers: v.exactOptional(webhook),
      }),
    }),
  ),
});

/** Where it is kept, out of git's sight: one file for each account. */
export const loansFile = (folder: string, accountSid: string): string =>
  join(folder, '.local', `live-${accountSid}.json`);

/** What is still lent, after a stop in the middle too; undefined = nothing. Throws CommandFailed for a file nobody can read. */
export function readLoans(file: string): Loans | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return v.parse(kept, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CommandFailed(
      `${file} says which webhooks an earlier run of live has lent, and it cannot be read: put the webhooks right in the console or with setup, then delete the file.`,
    );
  }
}

/** Writes it to the disk whole, before anything is changed by it. Nothing lent = no file. */
export async function keepLoans(file: string, loans: Loans): Promise<void> {
  if (loans.loans.length === 0) {
    await rm(file, { force: true });
    return;
  }
  const beside = `${file}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ v: 1, ...loans }, undefined, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** Whether the process that lent them is still there. */
export function isRunning({ pid }: Loans): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
