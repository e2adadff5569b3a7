import type { Account } from './account';

/** The account with the two addresses it can be met at. */
export type LocalAccount = Account & {
  /** Where our functions and pages are, e.g. `http://localhost:3000`. */
  readonly edge: string;
  /** Where the vendors are, e.g. `http://localhost:4010`. */
  readonly vendors: string;
};

/** What an account begins with: the demo business, the least that tests need, or nothing at all. */
export type SeedKind = 'demo' | 'empty' | 'setUp' | 'bare';
