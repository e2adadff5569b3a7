import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { parseStaff, STAFF_DOCUMENT } from '../../src/config';
import { signInLink } from '../../src/staff/session';
import { openAccount } from './account';
import { CommandFailed } from './failure';

/** `bellhop sign-in Ada`: a one-time link for the first admin, a lost phone, Verify being down, or test mode. */
export function addSignIn(program: Command): void {
  program
    .command('sign-in')
    .argument('<person>', 'name or phone number of a member of staff')
    .description('prints a link that signs a member of staff in once, within 15 minutes')
    .action(async (person: string) => {
      const { local } = program.opts<{ local?: boolean }>();
      console.log(await signInAddress(person, local));
    });
}

/** Throws CommandFailed with the names to choose from when nobody, or more than one, is meant. */
async function signInAddress(person: string, local: boolean | undefined): Promise<string> {
  const account = await openAccount(local);
  const document = await account.client.sync.v1
    .services(account.syncServiceSid)
    .documents(STAFF_DOCUMENT)
    .fetch()
    .catch((error: unknown) => {
      throw new CommandFailed(
        `The list of staff could not be read (${error instanceof Error ? error.message : String(error)}). Check the account in .env.`,
      );
    });
  const { people } = parseStaff(document.data);
  const wanted = person.trim().toLocaleLowerCase();
  const found = Object.entries(people).filter(
    ([, member]) => member.name.toLocaleLowerCase() === wanted || member.phone === person.trim(),
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) {
    const names = Object.values(people).map((member) => `${member.name} (${member.phone})`);
    throw new CommandFailed(
      `${only ? 'Several people are' : 'Nobody on the staff is'} called "${person}". There are: ${names.join(', ')}.`,
    );
  }
  const link = signInLink(only[0], randomUUID(), await account.now(), account.secret);
  return `${await account.baseUrl()}/sign-in.html#link=${link}`;
}
