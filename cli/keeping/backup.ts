import { CommandFailed } from '../commands/failure';
import type { Account } from './account';
import { secretMark, type Backup } from './backup-file';
import { firstly } from './patience';
import { readService, RESTORE_MARK } from './stored-objects';

/** Reads everything the house keeps in Sync. Throws CommandFailed while a restore is unfinished there. */
export async function takeBackup(
  account: Account,
  progress: (line: string) => void,
): Promise<Backup> {
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await firstly(() => service.fetch());
  const { objects, unsettled } = await readService(service, account.now, progress);
  if (objects.some(({ name }) => name === RESTORE_MARK))
    throw new CommandFailed(
      'A restore was begun here and has not finished: run it again with the same file before you back this up.',
    );
  return {
    madeAt: new Date(await account.now()).toISOString(),
    secretMark: secretMark(account.secret),
    unsettled,
    objects,
  };
}
