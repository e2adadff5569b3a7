import type { EventTextKey } from './guest-texts';

/** What can be filled into texts of events, and what it stands for. */
export const EVENT_PLACEHOLDERS = {
  event: 'the name of the event',
  pickup: 'where orders are collected, where that is set',
  items: 'what can be ordered now',
  modifiers: 'what can be had with it',
  example: 'an order that the menu can serve',
  offer: 'what can be ordered and how, a piece of its own',
  place: 'how many orders are ahead, a piece of its own',
  ahead: 'how many orders are ahead, as a number',
  number: 'the number of the order or of the question',
  order: 'the order in words',
  name: 'the name of the guest, where it is known',
  instead: 'the order that was texted after the first one',
  item: 'something of the menu',
  said: 'what the guest wrote for it',
  choices: 'numbered answers',
  max: 'how many are allowed',
  left: 'how many tries are left',
  email: 'the e-mail address',
  skip: 'that one can go on without, where one can',
  reason: 'what staff gave as the reason, where they did',
  votes: 'how many votes the question has',
  into: 'the number of the question it goes on as',
  answer: 'the written answer, where there is one',
} as const;
export type EventPlaceholder = keyof typeof EVENT_PLACEHOLDERS;

/** What an owner should know of a text before changing it. */
export interface AboutEventText {
  readonly purpose: string;
  /** A piece that other texts fill in. */
  readonly kind?: 'piece';
  /** Those that the text must hold, or people miss something. */
  readonly needs?: readonly EventPlaceholder[];
  /** Those that it may hold. */
  readonly may?: readonly EventPlaceholder[];
}

const OFFERED = ['event', 'offer', 'items', 'modifiers', 'example', 'pickup'] as const;
const ORDERED = ['event', 'name', 'place', 'pickup', 'example'] as const;

/** Everything guests of events get, in the order in which they meet it. */
export const EVENT_TEXTS: Readonly<Record<EventTextKey, AboutEventText>> = {
  welcome: { purpose: 'A guest writes for the first time, at a stand.', may: OFFERED },
  welcomeShort: {
    purpose: 'A guest writes for the first time and is asked for a name or an address first.',
    may: ['event', 'pickup'],
  },
  hello: { purpose: 'A guest says hello and has no order.', may: OFFERED },
  offer: {
    purpose: 'What can be ordered, and how.',
    kind: 'piece',
    needs: ['items'],
    may: ['modifiers', 'example', 'event', 'pickup'],
  },
  menu: { purpose: 'A guest asks for the menu.', needs: ['items'], may: OFFERED },
  help: { purpose: 'A guest asks how it works.', may: OFFERED },
  ordered: { purpose: 'An order was taken.', needs: ['number', 'order'], may: ORDERED },
  changed: { purpose: 'The order is another one now.', needs: ['number', 'order'], may: ORDERED },
  kept: {
    purpose: 'A guest was asked and keeps the order.',
    needs: ['number', 'order'],
    may: ORDERED,
  },
  position: {
    purpose: 'A guest asks for the place in line.',
    needs: ['place'],
    may: [...ORDERED, 'number', 'order'],
  },
  alreadyOrdered: {
    purpose: 'A guest who has an order texts another one.',
    needs: ['number', 'order'],
    may: [...ORDERED, 'instead'],
  },
  isReady: {
    purpose: 'A guest asks about an order that is ready.',
    needs: ['number'],
    may: [...ORDERED, 'order'],
  },
  tooLate: {
    purpose: 'A guest wants to change or cancel what is made already.',
    needs: ['number'],
    may: [...ORDERED, 'order'],
  },
  confirmCancel: {
    purpose: 'Asks whether the order shall really be cancelled: 1 cancels it, 2 keeps it.',
    needs: ['number'],
    may: [...ORDERED, 'order'],
  },
  cancelled: { purpose: 'A guest has cancelled the order.', needs: ['number'], may: OFFERED },
  noOrder: { purpose: 'A guest asks about an order and has none.', may: OFFERED },
  whatElse: {
    purpose: 'A guest wants to change the order and does not say into what.',
    may: ['order', 'number', ...OFFERED],
  },
  notOnMenu: {
    purpose: 'What a guest wrote is not on the menu; the nearest things are.',
    needs: ['choices'],
    may: ['said', ...OFFERED],
  },
  whichOne: {
    purpose: 'A guest wrote several things where one is allowed.',
    needs: ['choices'],
    may: OFFERED,
  },
  choice: { purpose: 'One numbered answer.', kind: 'piece', needs: ['number', 'order'] },
  soldOut: { purpose: 'What a guest wants is sold out.', needs: ['order'], may: OFFERED },
  notWith: {
    purpose: 'Two things that cannot be had together.',
    needs: ['item', 'order'],
    may: OFFERED,
  },
  available: {
    purpose: 'A guest asks whether there is something, and there is.',
    needs: ['order'],
    may: OFFERED,
  },
  notAvailable: {
    purpose: 'A guest asks whether there is something, and there is not.',
    may: OFFERED,
  },
  alsoMissing: {
    purpose: 'An order was taken, and something in it is not on the menu.',
    needs: ['said'],
  },
  tooMany: { purpose: 'An order holds more than one order may.', needs: ['max'], may: OFFERED },
  limitReached: {
    purpose: 'A guest has had everything that one guest can have.',
    may: ['max', ...OFFERED],
  },
  limitToday: { purpose: 'The same for a day.', may: ['max', ...OFFERED] },
  paused: { purpose: 'The event accepts nothing right now.', may: ['event'] },
  ended: { purpose: 'The event is over.', may: ['event'] },
  noEvent: { purpose: 'Somebody writes to a number that no event uses.' },
  chooseEvent: { purpose: 'Several events are open: which one?', needs: ['choices'] },
  commentNoted: { purpose: 'A comment was passed on.', may: OFFERED },
  thanks: { purpose: 'A guest says thanks.', may: OFFERED },
  languageChanged: { purpose: 'A guest has chosen this language.', may: OFFERED },
  forgotten: { purpose: 'Everything about a guest was erased.', may: ['event'] },
  noMedia: { purpose: 'A guest sent a picture without words.', may: OFFERED },
  notUnderstood: { purpose: 'We could not read what a guest wrote.', may: OFFERED },
  closing: { purpose: 'The last answer to somebody we do not come to understand.', may: ['event'] },
  askName: { purpose: 'Asks for the name.', may: ['skip', 'event'] },
  askEmail: { purpose: 'Asks for the e-mail address.', may: ['skip', 'event'] },
  badEmail: { purpose: 'That was no e-mail address.', may: ['skip', 'event'] },
  skip: { purpose: 'Says how to go on without.', kind: 'piece' },
  askCode: { purpose: 'A code was sent by e-mail.', may: ['email', 'event'] },
  wrongCode: { purpose: 'The code was wrong.', may: ['left', 'event'] },
  codeExpired: { purpose: 'The code was too old, and a new one was sent.', may: ['event'] },
  tooManyCodes: { purpose: 'Too many wrong codes; the guest goes on without.', may: ['event'] },
  mailerDown: { purpose: 'No e-mail can be sent; the guest goes on without.', may: ['event'] },
  registered: { purpose: 'Name and address are known now.', may: ['event'] },
  placeNext: { purpose: 'The place of whoever is next.', kind: 'piece' },
  placeOne: { purpose: 'The place behind one order.', kind: 'piece', may: ['ahead'] },
  placeSeveral: { purpose: 'The place behind several orders.', kind: 'piece', needs: ['ahead'] },
  nothing: { purpose: 'Stands for a menu on which there is nothing.', kind: 'piece' },
  ready: {
    purpose: 'Staff say that the order is ready.',
    needs: ['number'],
    may: [...ORDERED, 'order'],
  },
  reminder: {
    purpose: 'Staff remind of an order that is ready.',
    needs: ['number'],
    may: [...ORDERED, 'order'],
  },
  cancelledByStaff: {
    purpose: 'Staff had to cancel the order.',
    needs: ['number'],
    may: [...ORDERED, 'order', 'reason'],
  },
  notYet: {
    purpose: 'The order was called ready by mistake.',
    needs: ['number'],
    may: [...ORDERED, 'order'],
  },
  placed: {
    purpose: 'Staff have put in an order for a guest.',
    needs: ['number', 'order'],
    may: ORDERED,
  },
  feedback: {
    purpose: 'Some minutes after an order was collected.',
    may: [...ORDERED, 'order', 'number'],
  },
  questionWelcome: { purpose: 'A guest writes for the first time, in a session.', may: ['event'] },
  questionHelp: { purpose: 'Somebody in a session asks how it works.', may: ['event'] },
  received: { purpose: 'A question was received.', needs: ['number'], may: ['event'] },
  voted: { purpose: 'A vote counts.', needs: ['number'], may: ['event'] },
  votedAlready: {
    purpose: 'Somebody votes twice for one question.',
    needs: ['number'],
    may: ['event'],
  },
  noSuchQuestion: {
    purpose: 'A vote for a number that is no question.',
    needs: ['number'],
    may: ['event'],
  },
  tooManyQuestions: { purpose: 'Too many questions within ten minutes.', may: ['max', 'event'] },
  noQuestion: {
    purpose: 'Somebody asks what became of a question and has asked none.',
    may: ['event'],
  },
  stateReceived: { purpose: 'The question waits for the moderator.', needs: ['number'] },
  stateApproved: { purpose: 'The question is on the list.', needs: ['number'], may: ['votes'] },
  stateMerged: { purpose: 'The question goes on as another one.', needs: ['number', 'into'] },
  stateHidden: { purpose: 'The question was not taken.', needs: ['number'], may: ['reason'] },
  stateNext: { purpose: 'The question comes next.', needs: ['number'] },
  stateLive: { purpose: 'The question is being asked on the stage.', needs: ['number'] },
  stateAnswered: { purpose: 'The question was answered.', needs: ['number'], may: ['answer'] },
  stateWithdrawn: {
    purpose: 'The question was taken back by whoever asked it.',
    needs: ['number'],
  },
  whichQuestion: {
    purpose: 'Somebody takes a question back and has asked several: which one?',
    needs: ['choices'],
  },
  notYourQuestion: {
    purpose: 'Somebody takes back a number that is no question of theirs.',
    needs: ['number'],
  },
};
