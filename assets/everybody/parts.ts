import type { ReadonlySignal } from '@preact/signals';
import type { Cost } from '../../src/messaging/cost';
import type { Language } from '../../src/languages/languages';
import type { Broadcast } from '../../src/messaging/broadcast-record';
import type { SentText } from '../../src/messaging/delivery';
import type { EverybodyWords } from '../../src/messaging/everybody-words';

/** Somebody on the list or at the event, with what was sent to them. */
export interface Recipient {
  readonly key: string;
  readonly name: string;
  readonly address?: string | undefined;
  readonly language?: Language | undefined;
  readonly texts: readonly SentText[];
}

/** What a desk's page hands over so that it can text everybody. */
export interface EverybodyParts {
  readonly desk: 'waitlist' | 'events';
  /** Which list or event, as requests name it. */
  readonly place: () => Readonly<Record<string, string>>;
  /** The one that goes out, or the last one that did. */
  readonly broadcast: ReadonlySignal<Broadcast | undefined>;
  /** Everybody who is known, those who are finished included. */
  readonly people: ReadonlySignal<readonly Recipient[]>;
  /** Those of them whom a text would go to now. */
  readonly meant: ReadonlySignal<readonly Recipient[]>;
  /** What guests are written to who have shown no language of their own. */
  readonly houseLanguage: () => Language;
  readonly words: () => EverybodyWords;
  /** How long it may be, in letters, and how it is put in order before it is sent. */
  readonly longest: number;
  readonly tidy: (text: string, longest: number) => string;
}

/** What is known before a text to everybody goes out. */
export interface Preview {
  readonly people: number;
  readonly whatsApp: number;
  /** Who has no phone. */
  readonly without: number;
  /** SMS parts of one text, and of all together. */
  readonly parts: number;
  readonly sms: number;
  /** What they cost; absent = there are none, or nobody knows. */
  readonly cost?: Cost;
  /** Texts of the last day and how many there may be; absent = there is no limit. */
  readonly today?: { readonly used: number; readonly cap: number };
}

/** What a page can do about a text to everybody. All throw `Refused` with a sentence for staff. */
export interface Everybody extends EverybodyParts {
  /** Whom a text would go to now, and how long it is. */
  preview(text: string): Promise<Preview>;
  /** Begins it; the same `id` sent twice says it once. The page then keeps it going. */
  start(id: string, text: string): Promise<void>;
  stop(id: string): Promise<void>;
}
