import type { Language } from '../languages/languages';

/** The question the wait list last asked this guest; bare digits and short answers only ever mean this one. */
export type Asked = 'name' | 'size' | 'notes' | 'leave' | 'ready' | 'forget';

/** One wish read out of a guest's text. Sizes are as the guest said them; whether they are possible is for the rules. */
export type Intent =
  | {
      readonly kind: 'join';
      readonly size?: number;
      readonly name?: string;
      readonly notes?: string;
    }
  | { readonly kind: 'position' }
  /** "A table for tomorrow at 8", "do you take reservations?": for another time than now. */
  | { readonly kind: 'bookAhead' }
  | { readonly kind: 'resize'; readonly size: number }
  /** "one more is coming": a change relative to what is on the list. */
  | { readonly kind: 'resizeBy'; readonly by: number }
  | { readonly kind: 'late'; readonly minutes?: number }
  | { readonly kind: 'leave' }
  | { readonly kind: 'stay' }
  | { readonly kind: 'help' }
  /** "English please", "en español": how to be answered from now on. */
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'forget' }
  | { readonly kind: 'smalltalk' }
  | { readonly kind: 'coming' }
  | { readonly kind: 'moreTime' }
  | { readonly kind: 'letGo' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'size'; readonly size: number }
  /** An empty string means "nothing to note". */
  | { readonly kind: 'notes'; readonly notes: string }
  | { readonly kind: 'unknown' };

/** What a text says: the main wish first, further wishes after it. Never empty. */
export type Understood = readonly [Intent, ...Intent[]];

export interface UnderstandContext {
  /** `null` when no question is open. */
  readonly asked: Asked | null;
}
