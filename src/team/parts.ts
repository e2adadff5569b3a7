import type { Agenda } from '../agenda/agenda';
import type { TeamSettings } from '../config';
import type { TextOverrides } from '../messaging/texts';
import type { TextsParts } from '../messaging/record-texts';
import type { Calls } from '../ports/calls';
import type { Mailer } from '../ports/mailer';
import type { Pictures } from '../ports/pictures';

/** What the team's use cases work with. */
export interface TeamParts extends TextsParts {
  readonly agenda: Pick<Agenda, 'put'>;
  readonly settings: TeamSettings;
  readonly business: string;
  /** The owner's own words for members. */
  readonly texts?: TextOverrides;
  /** The house's own zone: what a store gets that is given none. */
  readonly timeZone: string;
  readonly personKey: (address: string) => string;
  /** Milliseconds until the function has to answer. */
  readonly left: () => number;
  /** Absent = this house rings nobody; what would be a call goes as a message. */
  readonly calls?: Pick<Calls, 'start' | 'find' | 'startedTo'>;
  /** The address that says what a call is about, by the key of its letter. */
  readonly callAddress: (letter: string) => string;
  /** What came with members' messages. */
  readonly pictures: Pictures;
  /** Absent = nobody has set mail up; what would be a mail goes as a message. */
  readonly mailer?: Mailer;
  /** Texts of the last day against the desk's own limit; undefined = there is none. */
  readonly dailyUse: () => Promise<{ readonly used: number; readonly cap: number } | undefined>;
  /** What the house speaks with whoever has not shown a language yet. */
  readonly houseLanguage?: string;
}
