import type { WaitlistSettings } from '../config';
import type { Language } from '../languages/languages';
import type { TextOverrides } from '../messaging/texts';
import type { People } from '../people/people';
import type { NewId } from '../ports/clock';
import type { Records } from '../ports/records';
import type { ButtonQuestion } from './words/templates';

/** What the guests' side of the wait list needs. */
export interface GuestDeskParts {
  readonly records: Records;
  readonly people: People;
  readonly newId: NewId;
  readonly now: () => number;
  readonly business: string;
  /** The owner's own words. */
  readonly texts?: TextOverrides;
  /** What the house speaks with whoever has not shown a language yet. */
  readonly houseLanguage?: string;
  readonly settings: WaitlistSettings;
  readonly timeZone: string;
  /** Whether the settings are still what this text was begun with; false = begin again. */
  readonly confirmed: Promise<boolean>;
  /** Whether a question that only reads may still be answered (a guard against machines). */
  readonly mayRead: (personKey: string, now: number) => boolean;
}

/** What to answer; undefined = nothing. */
export interface GuestAnswer {
  readonly reply: string | undefined;
  /** What the reply is written in. */
  readonly language: Language;
  /** The question the reply ends with, where its buttons can be shown. */
  readonly buttons?: ButtonQuestion;
  /** The same message again: the reply may have gone already. */
  readonly repeated?: boolean;
  /** The guest wants everything about them erased: the caller erases at all desks. */
  readonly forget?: boolean;
}
