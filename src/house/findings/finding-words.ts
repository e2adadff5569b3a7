import type { AccountCheck, AccountSays } from '../../ports/account';

/** What was seen, and what to do about it where something is wrong. {curly} parts are filled with what was looked at. */
export interface FindingText {
  readonly says: string;
  readonly fix?: string;
}

/** The words for a look at the account: the command line and the admin page say the same. */
export interface FindingWords {
  readonly reviewed: boolean;
  readonly checks: Readonly<Record<AccountCheck, string>>;
  readonly findings: Readonly<Record<AccountSays, FindingText>>;
}

/** Puts what was looked at into a sentence. */
export const fillFinding = (
  sentence: string,
  {
    value,
    with: parts = {},
  }: { readonly value: string; readonly with?: Readonly<Record<string, string>> },
): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name === 'value' ? value : (parts[name] ?? whole),
  );
