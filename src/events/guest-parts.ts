import type { TextOverrides } from '../messaging/texts';
import type { People } from '../people/people';
import type { NewId } from '../ports/clock';
import type { Records } from '../ports/records';
import type { OpenEvent } from './event';
import type { LeadParts } from './lead-desk';
import type { AskingParts } from './question-desk';

/** What the guests' side of the events needs. */
export interface GuestDeskParts extends LeadParts, AskingParts {
  readonly records: Records;
  readonly people: People;
  readonly newId: NewId;
  readonly now: () => number;
  readonly business: string;
  /** The house's date of a time. */
  readonly dateOf: (at: number) => string;
  readonly texts?: TextOverrides;
  readonly houseLanguage?: string;
  /** The events of the number that was texted, ended ones left out. */
  readonly events: readonly OpenEvent[];
  /** Nobody counts the orders of these. */
  readonly isUnlimited: (address: string) => boolean;
  /** Whether settings and events are still what this text was begun with; false = begin again. */
  readonly confirmed: Promise<boolean>;
  readonly mayRead: (personKey: string, now: number) => boolean;
}
