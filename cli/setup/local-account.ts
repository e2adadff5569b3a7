import { LOCAL_SECRET } from '../../emulator/local';
import { CommandFailed } from '../commands/failure';
import type { AccessOptions } from './access';

/** The account of this laptop, as `npm start` runs it. */
export interface LaptopAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** Where its functions and pages are. */
  readonly edge: string;
  readonly vendors: string;
  /** What its functions run with. */
  readonly variables: Readonly<Record<string, string>>;
}

const DEFAULT_PORT = '4010';

/** What `--local` means; undefined = the real account. Throws CommandFailed when nothing runs there. */
export async function localAccount(local: boolean | undefined): Promise<LaptopAccount | undefined> {
  if (!local) return undefined;
  const vendors = `http://localhost:${process.env['EMULATOR_PORT'] ?? DEFAULT_PORT}`;
  try {
    const answer = await fetch(`${vendors}/local/account`);
    const account = (await answer.json()) as Record<string, unknown>;
    const text = (name: string): string => String(account[name]);
    return {
      accountSid: text('accountSid'),
      authToken: text('authToken'),
      edge: text('edge'),
      vendors,
      variables: {
        BELLHOP_SECRET: LOCAL_SECRET,
        TWILIO_API_KEY: text('apiKeySid'),
        TWILIO_API_SECRET: text('apiKeySecret'),
      },
    };
  } catch {
    throw new CommandFailed(
      `Nothing answers at ${vendors}: run "npm start" in another terminal first.`,
    );
  }
}

export const optionsOf = (laptop: LaptopAccount | undefined): AccessOptions =>
  laptop ? { vendorsUrl: laptop.vendors } : {};
