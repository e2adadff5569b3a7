import { CommandFailed } from '../commands/failure';
import { isNoNetwork, isPassing, isRefused } from './patient-client';

/** What a shell gives a program that Ctrl-C stopped. */
const STOPPED = 130;

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Any failure of an account as one sentence with the mend. Our own mistakes stay what they are. */
export function asFailure(error: unknown): unknown {
  if (error instanceof CommandFailed) return error;
  if (error instanceof Error && error.name === 'ExitPromptError')
    return new CommandFailed('Stopped. Run the command again to go on.', STOPPED);
  if (isNoNetwork(error))
    return new CommandFailed(
      'Twilio could not be reached: check the network of this computer, then run the command again.',
    );
  if (isRefused(error))
    return new CommandFailed(
      'Twilio does not accept these credentials: compare the account sid and the auth token with the first page of the console.',
    );
  if (isPassing(error))
    return new CommandFailed(
      `Twilio kept failing (${text(error)}). Run the command again later: it goes on where it stopped.`,
    );
  if (typeof error === 'object' && error !== null && 'status' in error && 'code' in error)
    return new CommandFailed(`Twilio refused: ${text(error)} (${String(error.code)}).`);
  return error;
}
