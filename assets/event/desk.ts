import type { Client } from 'twilio-sync';
import type { EventRecord, Menu } from '../../src/events/event';
import { BOARD_WORDS } from '../../src/events/words/page-board';
import type { BoardWords } from '../../src/events/words/page-board-words';
import { language } from '../components/language';

/** What stands behind an event's board: its numbers and its codes. */
export interface EventDesk {
  readonly event: EventRecord;
  readonly menu: Menu;
  /** Once the menu has been read. */
  readonly client: Client | undefined;
  /** Numbers that send no more. */
  readonly gone: readonly string[];
  readonly admin: boolean;
}

export const words = (): BoardWords => BOARD_WORDS[language()];
