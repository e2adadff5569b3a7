import type { Agenda } from '../agenda/agenda';
import type { PaySettings } from '../config';
import type { TextOverrides } from '../messaging/texts';
import type { Calls } from '../ports/calls';
import type { CardCapture } from '../ports/card-capture';
import type { Mailer } from '../ports/mailer';
import type { Messenger } from '../ports/messenger';
import type { Records } from '../ports/records';

/** Makes a whole address of ours from a path. */
export type Address = (path: string, query?: Readonly<Record<string, string | number>>) => string;

/** Somebody who takes payments. */
export interface PayAgent {
  /** The person key. */
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly admin: boolean;
  readonly language?: string;
}

/** What the pay desk works with. */
export interface PayParts {
  readonly records: Records;
  readonly agenda: Agenda;
  readonly cards: CardCapture;
  readonly calls: Calls;
  readonly messenger: Messenger;
  /** Refuses every mail where nobody has set mail up. */
  readonly mailer: Mailer;
  readonly settings: PaySettings;
  readonly business: string;
  /** The owner's own words for callers. */
  readonly texts?: TextOverrides;
  readonly timeZone: string;
  /** What callers are spoken to in; English when nobody said. */
  readonly houseLanguage?: string;
  /** Everybody who works at this desk. */
  readonly agents: readonly PayAgent[];
  readonly address: Address;
  readonly personKey: (address: string) => string;
  readonly newId: (length: number) => string;
  readonly now: () => number;
  /** Nothing leaves the house: no phone rings and no card is taken. */
  readonly testMode: boolean;
  /** Whether settings and roles are still what this began with; false = begin again. */
  readonly confirmed: Promise<boolean>;
}
