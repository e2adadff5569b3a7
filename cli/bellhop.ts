import { Command } from 'commander';
import { addBackup } from './commands/backup';
import { addDeploy } from './commands/deploy';
import { addRestore } from './commands/restore';
import { addSetup } from './commands/setup';
import { addSignIn } from './commands/sign-in';
import { CommandFailed } from './commands/failure';

/** The operator's program: `npm run bellhop -- <command>`. */
async function main(): Promise<void> {
  const program = new Command('bellhop')
    .description('Sets up and looks after a Bellhop front desk in a Twilio account.')
    .option('--local', 'work on the account that "npm start" runs on this computer')
    .showHelpAfterError();
  addBackup(program);
  addDeploy(program);
  addRestore(program);
  addSetup(program);
  addSignIn(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
});
