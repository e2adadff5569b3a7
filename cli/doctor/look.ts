import type { Settings } from '../../src/config';
import type { OwnedNumber } from '../provision/webhooks';
import type { Access } from '../setup/access';
import type { EnvFile } from '../setup/env-file';
import type { Findings } from './findings';

/** What the checks look at, and where they say what they saw. */
export interface Look {
  readonly env: EnvFile;
  readonly access: Access;
  readonly findings: Findings;
  /** This computer's time, epoch milliseconds. */
  readonly now: () => number;
}

/** What is known once Sync was looked at: the checks of numbers and senders follow from it. */
export interface HouseLook extends Look {
  readonly settings: Settings;
  /** The numbers guests text, as far as the account owns them. */
  readonly numbers: readonly OwnedNumber[];
}
