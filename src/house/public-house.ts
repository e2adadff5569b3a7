import type { DeskName } from '../config/desks';

/** What anybody may know of the house: it stands on the sign at the door as well. */
export interface PublicHouse {
  readonly name: string;
  /** The numbers that guests text and call. */
  readonly numbers: readonly string[];
  /** The desks that are switched on, and how many days what is left of a call, a payment or a task is kept there. */
  readonly desks: readonly { readonly desk: DeskName; readonly keepDays?: number }[];
}
