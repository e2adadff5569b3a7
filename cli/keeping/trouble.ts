import { restError } from '../../src/adapters/twilio/lost-answer';
import { Unavailable } from '../../src/ports/records';
import { Refusal } from '../../src/ports/refusal';
import { CommandFailed } from '../commands/failure';

/** Twilio error numbers: https://www.twilio.com/docs/api/errors/20003 and /20404, /54050 */
const NOT_LET_IN = 20003;
const NO_SUCH_SERVICE: readonly number[] = [20404, 54050];

/** Runs a command's work; what goes wrong becomes one sentence with the mend. Our own mistakes stay as they are. */
export async function inPlainWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  if (error instanceof CommandFailed) return error;
  if (error instanceof Refusal && error.code === 'misconfigured')
    return new CommandFailed(
      `What the account keeps cannot be read: ${String(error.values['names'])} is missing or wrong. "config pull" shows it.`,
    );
  const cause = error instanceof Unavailable ? error.cause : error;
  const rest = restError(cause);
  if (rest?.status === 401 || rest?.code === NOT_LET_IN)
    return new CommandFailed(
      'Twilio does not accept these credentials: check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN in .env.',
    );
  if (rest && NO_SUCH_SERVICE.includes(rest.code ?? 0))
    return new CommandFailed(
      'The account has no such Sync service: check TWILIO_SYNC_SERVICE_SID in .env.',
    );
  if (rest && (rest.status === 429 || rest.status >= 500))
    return new CommandFailed(
      `Twilio refuses for now (${rest.status}); run this again in a minute.`,
    );
  if (rest) {
    const said = cause instanceof Error ? `: ${cause.message}` : '';
    return new CommandFailed(`Twilio refused this (${rest.code ?? rest.status})${said}.`);
  }
  if (error instanceof Unavailable || isNetwork(cause))
    return new CommandFailed(
      'Twilio cannot be reached from here: check the network of this computer and run this again.',
    );
  return error;
}

const isNetwork = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^(E[A-Z_]+|ERR_NETWORK)$/.test(String(error.code)) &&
  !('path' in error);

/** Why a file operation failed, e.g. `ENOENT`; undefined for any other error. */
export const fileErrorCode = (error: unknown): string | undefined =>
  typeof error === 'object' &&
  error !== null &&
  'syscall' in error &&
  'code' in error &&
  typeof error.code === 'string'
    ? error.code
    : undefined;

/** Whether a file operation failed because of this. */
export const isFileError = (error: unknown, code: string): boolean => fileErrorCode(error) === code;

/** One sentence for a file that could not be written; other errors stay as they are. */
export function cannotWrite(file: string, error: unknown): unknown {
  const code = fileErrorCode(error);
  return code === undefined
    ? error
    : new CommandFailed(`${file} cannot be written (${code}): name another place.`);
}
