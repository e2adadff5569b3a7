import type { Language } from '../languages/languages';
import type { TextOverrides } from '../messaging/texts';
import type { Menu, OpenEvent } from './event';
import type { Reply } from './rules/replies';
import { eventWords } from './words/guest';

/** What to answer; an undefined reply = nothing. */
export interface GuestAnswer {
  readonly reply: string | undefined;
  readonly language: Language;
  /** The buttons that answer the reply's question. */
  readonly frame?: string;
  readonly repeated?: boolean;
  readonly forget?: boolean;
}

const NO_MENU: Menu = { v: 1, items: [], modifiers: [] };
const NOWHERE = {
  name: '',
  mode: 'orders',
  pickup: '',
  welcome: {},
  languages: [],
} as const;

/** The replies in words; `place` = how many orders are ahead, for those that tell it. */
export function inWords(
  language: Language,
  replies: readonly Reply[],
  here: OpenEvent | undefined,
  { texts, place }: { texts: TextOverrides | undefined; place?: number | undefined },
): string {
  const { event, menu } = here ?? { event: NOWHERE, menu: NO_MENU };
  return eventWords(language, texts).answer(replies, {
    event,
    menu,
    ...(place === undefined ? {} : { ahead: place }),
  });
}

/** The buttons under a reply's question, where WhatsApp can show them. */
export function frameOf(replies: readonly Reply[]): { readonly frame?: string } {
  const last = replies.at(-1)?.say;
  return last === 'confirmCancel' ? { frame: 'events_cancel_buttons' } : {};
}
