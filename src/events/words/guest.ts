import { firstLanguage, type Language } from '../../languages/languages';
import {
  canBeSaid,
  fillIn,
  readText,
  type TextOverrides,
  type Values,
} from '../../messaging/texts';
import { inLanguage, type EventRecord, type Menu } from '../event';
import type { Order, OrderLine } from '../order';
import type { Question } from '../question';
import type { OrderText } from '../rules/order';
import type { Option, Reply } from '../rules/replies';
import { guestEnglish } from './guest-en';
import { guestSpanish } from './guest-es';
import type { EventTextKey, GuestWords } from './guest-texts';

/** What the words need besides the reply itself. */
export interface Surroundings {
  readonly event: Pick<EventRecord, 'name' | 'mode' | 'pickup' | 'welcome' | 'languages'>;
  readonly menu: Menu;
  /** Orders ahead; absent when it is not known or not needed. */
  readonly ahead?: number;
}

export const EVENT_WORDS: Readonly<Record<Language, GuestWords>> = {
  en: guestEnglish,
  es: guestSpanish,
};

const AND: Readonly<Record<Language, string>> = { en: 'and', es: 'y' };
const OR: Readonly<Record<Language, string>> = { en: 'or', es: 'o' };
const WITH: Readonly<Record<Language, string>> = { en: 'with', es: 'con' };
/** A menu in a text is cut here; whoever wants the rest asks at the stand. */
const MOST_NAMED = 24;

const listed = (all: readonly string[], word: string): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1) ?? ''}`;

/** So much of a question tells which one it is. */
const LONGEST_TITLE = 30;

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_TITLE) return text;
  return `${characters.slice(0, LONGEST_TITLE).join('').trimEnd()}...`;
}

/** An order in words: "2 Latte with Oat milk, no sugar". */
export function orderInWords(lines: readonly OrderLine[], menu: Menu, language: Language): string {
  const name = (id: string): string => {
    const thing = [...menu.items, ...menu.modifiers].find((one) => one.id === id);
    return thing ? inLanguage(thing.names, language) || id : id;
  };
  return lines
    .map(({ item, modifiers, count, note }) => {
      const extras =
        modifiers.length > 0
          ? ` ${WITH[language]} ${listed(modifiers.map(name), AND[language])}`
          : '';
      return `${count > 1 ? `${count} ` : ''}${name(item)}${extras}${note ? `, ${note}` : ''}`;
    })
    .join('; ');
}

/** Everything guests of an event read, in one language and in the owner's words where there are some. */
export function eventWords(language: string | undefined, overrides: TextOverrides = {}) {
  const spoken = firstLanguage(language);
  const ours = EVENT_WORDS[spoken].texts;
  const own = overrides[spoken];
  const say = (key: EventTextKey, values: Values = {}): string => {
    const theirs = own?.[key];
    const read = theirs === undefined ? undefined : readText(theirs);
    return fillIn(read && canBeSaid(read, values) ? read : readText(ours[key]), values);
  };

  const nameOf = (id: string, menu: Menu): string =>
    orderInWords([{ item: id, modifiers: [], count: 1 }], menu, spoken);
  const place = (ahead: number | undefined): string => {
    if (ahead === undefined) return '';
    if (ahead === 0) return say('placeNext');
    return ahead === 1
      ? say('placeOne', { ahead: '1' })
      : say('placeSeveral', { ahead: `${ahead}` });
  };
  const choices = (options: readonly string[]): string =>
    listed(
      options.map((order, at) => say('choice', { number: `${at + 1}`, order })),
      OR[spoken],
    );
  const ownQuestions = (questions: readonly Question[]): string =>
    listed(
      questions.map(({ number, text }) =>
        say('choice', { number: `${number}`, order: shortened(text) }),
      ),
      OR[spoken],
    );
  const optionNames = (options: readonly Option[], menu: Menu): string[] =>
    options.map((line) => orderInWords([line], menu, spoken));

  function surroundings({ event, menu, ahead }: Surroundings): Values {
    const there = menu.items.filter(({ off }) => off !== true);
    const extras = menu.modifiers.filter(({ off }) => off !== true);
    const named = there.slice(0, MOST_NAMED).map(({ id }) => nameOf(id, menu));
    const [first] = there;
    const [extra] = extras;
    const example = first
      ? [nameOf(first.id, menu), ...(extra ? [nameOf(extra.id, menu)] : [])].join(', ')
      : '';
    const values: Values = {
      event: event.name,
      pickup: event.pickup,
      items: named.length > 0 ? listed(named, AND[spoken]) : say('nothing'),
      modifiers: listed(
        extras.slice(0, MOST_NAMED).map(({ id }) => nameOf(id, menu)),
        AND[spoken],
      ),
      example,
      place: place(ahead),
    };
    return { ...values, offer: say('offer', values) };
  }

  function details(reply: Reply, around: Surroundings): Values {
    const { menu } = around;
    const values: Record<string, string> = {};
    if ('order' in reply) Object.assign(values, orderValues(reply.order, menu));
    if ('number' in reply) values['number'] = `${reply.number}`;
    if ('max' in reply) values['max'] = `${reply.max}`;
    if ('left' in reply) values['left'] = `${reply.left}`;
    if ('email' in reply) values['email'] = reply.email;
    if ('said' in reply) values['said'] = reply.said;
    if ('skippable' in reply && reply.skippable) values['skip'] = say('skip');
    if ('instead' in reply && reply.instead)
      values['instead'] = orderInWords(reply.instead, menu, spoken);
    if ('options' in reply) values['choices'] = choices(optionNames(reply.options, menu));
    if ('names' in reply) values['choices'] = choices(reply.names);
    if ('questions' in reply) values['choices'] = ownQuestions(reply.questions);
    if ('ids' in reply)
      values['order'] = listed(
        reply.ids.map((id) => nameOf(id, menu)),
        AND[spoken],
      );
    if ('item' in reply) values['item'] = nameOf(reply.item, menu);
    return values;
  }

  const orderValues = (order: Order, menu: Menu): Record<string, string> => ({
    number: `${order.number}`,
    order: orderInWords(order.lines, menu, spoken),
    name: order.name,
    reason: order.reason ?? '',
  });

  function questionState(question: Question): string {
    const key =
      `state${question.status.charAt(0).toUpperCase()}${question.status.slice(1)}` as EventTextKey;
    return say(key, {
      number: `${question.number}`,
      votes: `${question.votes}`,
      into: `${question.mergedInto ?? ''}`,
      reason: question.reason ?? '',
      answer: question.answer ?? '',
    });
  }

  return {
    language: spoken,
    /** One text that answers everything a guest's text asked. */
    answer(replies: readonly Reply[], around: Surroundings): string {
      const values = surroundings(around);
      return replies
        .map((reply) => {
          if (reply.say === 'questionState') return questionState(reply.question);
          const welcome = reply.say === 'welcome' ? around.event.welcome[spoken] : undefined;
          if (reply.say === 'welcome' && around.event.mode === 'questions')
            return [welcome, say('questionWelcome', values)].filter(Boolean).join(' ');
          const text = say(reply.say, { ...values, ...details(reply, around) });
          return welcome ? `${welcome} ${say('offer', values)}` : text;
        })
        .join(' ')
        .replace(/ {2,}/g, ' ')
        .trim();
    },
    /** A text that the desk sends by itself. */
    text(kind: Exclude<OrderText, 'broadcast'>, order: Order, around: Surroundings): string {
      const key = kind === 'cancelled' ? 'cancelledByStaff' : kind;
      return say(key, { ...surroundings(around), ...orderValues(order, around.menu) }).trim();
    },
    questionState,
    say,
  };
}
