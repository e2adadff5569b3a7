import { Unavailable } from './records';
import { SharedError } from './shared-error';

/** The ids that stay the same while nobody rebuilds the board, by the names that stand on it. */
export interface BoardLayout {
  /** Of two open lists with one name it is the one further left. */
  readonly lists: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Empty where the board has no custom fields: a card's description says the same facts. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What stands in a card's description. */
export interface CardText {
  /** Of people's making, line by line. */
  readonly facts: string;
  /** One of ours, of `A-Z a-z 0-9 . _ -`: by it the card is found again when the answer to its making was lost. */
  readonly reference: string;
}

/** A card to be made, with ids of the layout. */
export interface NewCard {
  readonly list: string;
  readonly title: string;
  readonly text: CardText;
  readonly labels?: readonly string[];
}

/** What is to be different about a card; what is left out stays. */
export interface CardChange {
  readonly list?: string;
  /** Among the cards of the list it is or comes in; a number between those of two cards is the place between them. */
  readonly place?: 'top' | 'bottom' | number;
  readonly title?: string;
  readonly text?: CardText;
  readonly archived?: boolean;
}

/** A card as it stands on the board; people may have changed all of it. */
export interface BoardCard {
  readonly id: string;
  /** The id in the card's address, shorter than its own and as good. */
  readonly shortId: string;
  readonly link: string;
  /** Absent on a card that somebody made by hand, or whose description somebody wrote anew. */
  readonly reference?: string;
  readonly list: string;
  readonly title: string;
  readonly facts: string;
  readonly place: number;
  readonly archived: boolean;
  readonly labels: readonly string[];
  /** By the field's id; a field nobody filled in is not there. */
  readonly fields: Readonly<Record<string, string>>;
  /** Epoch ms of the last thing that was done to it. */
  readonly changedAt: number;
}

/** Whether an earlier try may have gone through: then it is looked for before it is done, which costs one request more. */
export interface Again {
  readonly again?: boolean;
}

/**
 * A board on which people move cards as well. Every call is one request unless it says otherwise and may fail with
 * `Unavailable`: try again later, with `again` where that is offered. `BoardRefused` and `LayoutChanged` say that trying
 * again alone will not help.
 */
export interface Board {
  layout(): Promise<BoardLayout>;
  /** Makes a card at the bottom of its list, once for each reference. Throws LayoutChanged. */
  add(card: NewCard, options?: Again): Promise<BoardCard>;
  /** May be repeated. Throws CardGone, LayoutChanged. */
  change(card: string, change: CardChange): Promise<void>;
  /** Writes all these custom fields, by their ids; an empty value clears. May be repeated. Throws CardGone, LayoutChanged. */
  fill(card: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** Puts a label on or takes it off; that it is so already is no error. Throws CardGone, LayoutChanged. */
  label(card: string, label: string, on: boolean): Promise<void>;
  /** Adds a comment. The comments of one card have different texts. Throws CardGone. */
  comment(card: string, text: string, options?: Again): Promise<void>;
  /** Deletes a card with everything on it. That it is gone already is no error. */
  remove(card: string): Promise<void>;
  /** By either of its ids, archived or not; undefined when somebody deleted it. */
  card(id: string): Promise<BoardCard | undefined>;
  /** Every card that is not archived, by place; a request for each thousand. */
  cards(): Promise<readonly BoardCard[]>;
}

/** Too many requests: nothing was done, and nothing will be before the time is over. */
export class BoardBusy extends Unavailable {
  static override readonly kind: string = 'BoardBusy';

  constructor(
    /** Milliseconds. */
    readonly retryIn: number,
  ) {
    super('the board takes no more requests for now');
  }
}

/** Somebody deleted the card. */
export class CardGone extends SharedError {
  static override readonly kind = 'CardGone';
}

/** A list, label or field of the layout is gone: read the layout again. */
export class LayoutChanged extends SharedError {
  static override readonly kind = 'LayoutChanged';
}

/** The board does not let us in: a token that was withdrawn, or a board that was deleted or closed to us. */
export class BoardRefused extends SharedError {
  static override readonly kind = 'BoardRefused';
}
