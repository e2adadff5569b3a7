/** What the house's customer records say of somebody. */
export interface Profile {
  readonly found: boolean;
  /** The one trait that is looked for, as text. */
  readonly trait?: string;
}

/** Looks somebody up by e-mail; undefined when the records cannot be asked now, which must not hold anybody up. */
export type Profiles = (email: string) => Promise<Profile | undefined>;
