import type { Twilio } from 'twilio';
import type { Access } from '../setup/access';
import { isMissing } from '../setup/patient-client';
import type { EnvFile } from '../setup/env-file';
import type { Findings } from './findings';

/** What a page needs to open its board. */
export interface PageKey {
  readonly sid: string;
  readonly secret: string;
  readonly syncService: string;
  /** A wait list's id. */
  readonly list: string;
}

/** What checks need that could as well run inside a function, where there is no file to read and no terminal. */
export interface AccountLook {
  readonly client: Twilio;
  readonly findings: Findings;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What the checks look at, and where they say what they saw. */
export interface Look {
  readonly env: EnvFile;
  readonly access: Access;
  readonly findings: Findings;
  /** This computer's time, epoch milliseconds. */
  readonly now: () => number;
  /** Opens Sync as a page does; answers what went wrong, or undefined. */
  readonly openBoard: (access: Access, key: PageKey) => Promise<string | undefined>;
}

/** A document of the house as it is stored; undefined when it is not there. */
export async function readData(
  client: Twilio,
  syncService: string,
  name: string,
): Promise<unknown> {
  try {
    return (await client.sync.v1.services(syncService).documents(name).fetch()).data as unknown;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
