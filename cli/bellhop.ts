import { Command } from 'commander';
import { addBackup } from './commands/backup';
import { addDeploy } from './commands/deploy';
import { addConfig } from './commands/config';
import { addErase } from './commands/erase';
import { addErrors } from './commands/errors';
import { addExport } from './commands/export';
import { addImport } from './commands/import';
import { addLive } from './commands/live';
import { addReset } from './commands/reset';
import { addRestore } from './commands/restore';
import { addDoctor } from './commands/doctor';
import { addSetup } from './commands/setup';
import { addSignIn } from './commands/sign-in';
import { addTrello } from './commands/trello';
import { CommandFailed } from './commands/failure';

/** The operator's program: `npm run bellhop -- <command>`. */
async function main(): Promise<void> {
  const program = new Command('bellhop')
    .description('Sets up and looks after a Bellhop front desk in a Twilio account.')
    .option('--local', 'work on the account that "npm start" runs on this computer')
    .showHelpAfterError();
  addBackup(program);
  addDeploy(program);
  addConfig(program);
  addErase(program);
  addErrors(program);
  addExport(program);
  addImport(program);
  addLive(program);
  addReset(program);
  addRestore(program);
  addDoctor(program);
  addSetup(program);
  addSignIn(program);
  addTrello(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  if (!(error instanceof CommandFailed)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
});
