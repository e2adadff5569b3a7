import type { Agenda } from '../agenda/agenda';
import type { Calls } from '../ports/calls';
import type { Records } from '../ports/records';
import type { Group } from './group';
import type { Address } from './scripts';

/** What a group's calls need. */
export interface CallParts {
  readonly group: Group;
  readonly records: Records;
  /** Names the store, for what this process remembers of it. */
  readonly store: string;
  readonly agenda: Agenda;
  readonly calls: Calls;
  readonly now: () => number;
  readonly personKey: (address: string) => string;
  readonly address: Address;
  /** Whether the settings still hold; false = begin again. */
  readonly confirmed: Promise<boolean>;
  /** Nothing leaves the house: nobody is rung. */
  readonly testMode: boolean;
}
