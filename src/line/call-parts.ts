import type { Agenda } from '../agenda/agenda';
import type { Calls } from '../ports/calls';
import type { Records } from '../ports/records';
import type { Group } from './group';
import type { Rosters } from './roster';
import type { Address } from './scripts';

/** What a group's calls need. */
export interface CallParts {
  readonly group: Group;
  readonly records: Records;
  /** What this process remembers of who is on. */
  readonly rosters: Rosters;
  readonly agenda: Agenda;
  readonly calls: Calls;
  readonly now: () => number;
  readonly personKey: (address: string) => string;
  readonly address: Address;
  /** The house's own. */
  readonly secret: string;
  /** Whether the settings still hold; false = begin again. */
  readonly confirmed: Promise<boolean>;
  /** Nothing leaves the house: nobody is rung. */
  readonly testMode: boolean;
}
