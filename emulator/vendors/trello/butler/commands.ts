/** What sets a command off. Lists and buttons are named as they stand on the board. */
export type Trigger =
  /** "when a card is moved into list …"; null is any list. */
  | { readonly movedInto: string | null; readonly by: By }
  | { readonly archived: true; readonly by: By }
  /** A card button, pressed by a person. */
  | { readonly button: string; readonly closesCard: boolean }
  /** "every day at …", in UTC; there is nothing more frequent. */
  | { readonly every: 'day' | 'weekday'; readonly at: string };

/** Whose doing counts: changes by the API are the doing of the token's owner, "me". */
export type By = 'anyone' | 'anyone except me';

export type ButlerAction =
  | {
      readonly post: string;
      readonly payload: string | null;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly comment: string }
  | { readonly moveTo: string }
  | { readonly archive: true };

/** One command of a board: a rule, a card button or a calendar command. */
export interface ButlerRule {
  readonly id: string;
  readonly boardId: string;
  readonly when: Trigger;
  readonly actions: readonly ButlerAction[];
}

/** One run of a command, and how it ended. */
export interface ButlerRun {
  readonly id: string;
  readonly boardId: string;
  readonly cardId: string | null;
  /** The command in words. */
  readonly command: string;
  readonly at: number;
  readonly outcome: 'done' | 'failed' | 'over quota';
  /** Each address it called, and what came back: status 0 is no answer. */
  readonly calls: readonly { url: string; status: number; answer: string }[];
  /** Why it failed, in words. */
  readonly problem: string | null;
}

/** A command's trigger in Butler's words. */
export function triggerWords(when: Trigger): string {
  if ('button' in when) return `card button "${when.button}"`;
  if ('every' in when) return `every ${when.every} at ${when.at}`;
  if ('archived' in when) return `when a card is archived by ${when.by}`;
  const list = when.movedInto === null ? 'any list' : `list "${when.movedInto}"`;
  return `when a card is moved into ${list} by ${when.by}`;
}
