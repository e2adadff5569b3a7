import { CommandFailed } from '../commands/failure';
import { statusOf } from './serverless-client';

/** Twilio's number for wrong credentials. https://www.twilio.com/docs/api/errors/20003 */
const NOT_LET_IN = 20003;

/** What a failed request left behind, by whichever client made it. */
interface Trouble {
  readonly code?: string | number;
}

/** A failure of the account or the network as one sentence with the mend; anything else stays what it is. */
export function deployFailure(error: unknown): unknown {
  if (error instanceof CommandFailed) return error;
  // A build that failed on the platform is thrown as its status.
  if (error === 'failed')
    return new CommandFailed(
      'Twilio could not make the build; most often a package in "dependencies" cannot be installed there. Nothing that is live has changed.',
    );
  if (typeof error !== 'object' || error === null) return error;
  const trouble: Trouble = error;
  const said = error instanceof Error ? error.message : '';
  const status = statusOf(error);
  if (status === 401 || trouble.code === NOT_LET_IN)
    return new CommandFailed(
      'Twilio does not accept these credentials: compare TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN with the first page of the console.',
    );
  if (status === 429 || (status !== undefined && status >= 500))
    return new CommandFailed(
      `Twilio refuses for now (${status}). Run this again in a minute; it goes on where it stopped.`,
    );
  if (status !== undefined)
    return new CommandFailed(`Twilio refused this: ${said} (${String(trouble.code ?? status)}).`);
  if (/^(E[A-Z_]+|ERR_[A-Z_]+)$/.test(String(trouble.code)) || said === 'Timeout')
    return new CommandFailed(
      'Twilio cannot be reached from here: check the network of this computer and run this again.',
    );
  if (/^Failed to (upload|create)\b/.test(said))
    return new CommandFailed(`${said}: run this again; it goes on where it stopped.`);
  return error;
}
