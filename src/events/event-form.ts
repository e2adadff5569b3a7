import type { Category, EventMode, LeadCapture, Localized, OrderLimit } from './event';
import type { Language } from '../languages/languages';

/** What an admin fills in. The fields' names are those that `bad-fields` names. */
export interface EventForm {
  /** 1 to 40 letters. */
  readonly name: string;
  /** Cannot be changed once there are orders or questions; a form sent with another one is refused. */
  readonly mode: EventMode;
  readonly numbers: readonly string[];
  readonly languages: readonly Language[];
  /** At most 300 letters each. */
  readonly welcome: Localized;
  /** At most 80 letters. */
  readonly pickup: string;
  readonly limit: OrderLimit;
  /** 1 to 10. */
  readonly perOrder: number;
  readonly lead?: LeadCapture;
  /** 1 to 120. */
  readonly feedbackAfter?: number;
  readonly categories: readonly Category[];
  /** 1 to 50. */
  readonly mostQuestions: number;
}

/** What is wrong with a field; the page has the sentences. */
export type FieldRule =
  'missing' | 'too-long' | 'not-offered' | 'out-of-range' | 'too-big' | 'twice' | 'not-changed-now';

export interface FieldTrouble {
  readonly field: string;
  readonly rule: FieldRule;
}
