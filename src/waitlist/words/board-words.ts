import type { ErrorCode } from '../../ports/refusal';

/** What the description of a card says, line by line. */
export interface CardFacts {
  readonly size: number;
  readonly notes: string;
  readonly remarks: string;
  /** `18:05`, by the house's clock. */
  readonly joinedAt: string;
  readonly joinedBy: 'text' | 'staff';
  readonly table?: string;
  /** Only on a board without custom fields. */
  readonly phone?: string;
}

/** Something that happened to a party, for the comments of its card. */
export type BoardNote =
  | { readonly say: 'called'; readonly table: string }
  | { readonly say: 'reminded'; readonly reminder: number }
  | { readonly say: 'coming' | 'moreTime' }
  | { readonly say: 'late'; readonly minutes: number }
  | { readonly say: 'size'; readonly size: number }
  | { readonly say: 'back' | 'seated' | 'left' | 'cancelled' | 'noShow' }
  | { readonly say: 'textFailed'; readonly code: number }
  /** Somebody moved the card while the desk had something else to say. */
  | { readonly say: 'overruled'; readonly list: string };

/** One language's words on a board, and for those who press its buttons. */
export interface BoardWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  readonly title: (name: string, size: number) => string;
  readonly facts: (facts: CardFacts) => string;
  readonly note: (note: BoardNote) => string;
  /** In front of a comment that says why something was not done. */
  readonly notDone: (sentence: string) => string;
  /** To somebody who pressed a button or moved a card. */
  readonly answer: {
    readonly alreadySo: (name: string) => string;
    /** News of a move that came after the next one. */
    readonly movedOn: (name: string) => string;
    /** A finished party's card was archived. */
    readonly tidied: (name: string) => string;
    readonly confirmed: (name: string) => string;
    readonly asked: (name: string) => string;
    readonly askedAlready: (name: string) => string;
    readonly ownList: (list: string) => string;
    readonly refused: (
      code: ErrorCode,
      values: Readonly<Record<string, string | number>>,
    ) => string;
  };
}
