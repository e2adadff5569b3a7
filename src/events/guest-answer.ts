import type { Language } from '../languages/languages';
import { choiceFrame, type Choice } from '../messaging/choices';
import type { TextOverrides } from '../messaging/texts';
import type { Menu, OpenEvent } from './event';
import type { OrderLine } from './order';
import type { Reply } from './rules/replies';
import { CHOICE_WORDS } from './words/choices';
import { eventWords, orderInWords } from './words/guest';
import { CANCEL_FRAME } from './words/template-names';

/** What to answer; an undefined reply = nothing. */
export interface GuestAnswer {
  readonly reply: string | undefined;
  readonly language: Language;
  /** The buttons that answer the reply's question. */
  readonly frame?: string;
  readonly choices?: { readonly opener: string; readonly all: readonly Choice[] };
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

/** What can be pressed under a reply, where WhatsApp can show it. */
export function frameOf(
  language: Language,
  replies: readonly Reply[],
  here?: OpenEvent,
): Pick<GuestAnswer, 'frame' | 'choices'> {
  const last = replies.at(-1);
  if (last?.say === 'confirmCancel') return { frame: CANCEL_FRAME };
  const all = last ? choicesIn(language, last, here?.menu ?? NO_MENU) : [];
  const frame = choiceFrame(all);
  return frame ? { frame, choices: { opener: CHOICE_WORDS[language].opener, all } } : {};
}

/** Replies that name what there is: each thing can be pressed. */
const SHOWS_MENU: readonly Reply['say'][] = ['menu', 'welcome', 'hello', 'noOrder'];

function choicesIn(language: Language, reply: Reply, menu: Menu): readonly Choice[] {
  const same = (words: string): Choice => ({ title: words, words });
  const inWordsOf = (line: OrderLine): string => orderInWords([line], menu, language);
  if ('names' in reply) return reply.names.map(same);
  if ('options' in reply) return reply.options.map(inWordsOf).map(same);
  if (reply.say === 'alreadyOrdered' && reply.instead) {
    const { change, changeTo, keep } = CHOICE_WORDS[language];
    const things = orderInWords(reply.instead, menu, language);
    return [{ title: change, words: changeTo(things) }, keep];
  }
  if (!SHOWS_MENU.includes(reply.say)) return [];
  return menu.items
    .filter(({ off }) => off !== true)
    .map(({ id }) => same(inWordsOf({ item: id, modifiers: [], count: 1 })));
}
