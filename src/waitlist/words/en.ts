import type { Reply } from '../rules/replies';
import type { TextKind } from '../rules/party';

/** What the words need besides the reply itself. */
export interface Surroundings {
  readonly business: string;
  /** Place in line, 0 = first; absent when it is not known or not needed. */
  readonly place?: number;
  /** How many parties wait. */
  readonly waiting: number;
}

type GuestWords = {
  readonly [Say in Reply['say']]: (
    reply: Extract<Reply, { say: Say }>,
    around: Surroundings,
  ) => string;
};

const people = (size: number): string => (size === 1 ? 'just you' : `party of ${size}`);
const parties = (count: number): string => (count === 1 ? '1 party' : `${count} parties`);
const placeInLine = (place: number | undefined): string => {
  if (place === undefined || place < 0) return 'Text WHERE for your place';
  if (place === 0) return "You're number 1, next in line";
  return `You're number ${place + 1}, with ${parties(place)} ahead of you`;
};
const atTable = (table: string): string => (table ? `, table ${table}` : '');
const READY_CHOICES = 'Reply 1 = coming, 2 = five more minutes, 3 = let it go.';

/** Everything a guest of the wait list reads. Plain letters, so that a text stays one SMS part where it can. */
export const guestWords: GuestWords = {
  joined: ({ name, size, notes, askNotes }, { business, place }) =>
    `You're on the list at ${business}: ${name}, ${people(size)}${notes ? `, ${notes}` : ''}. ${placeInLine(place)}. ` +
    (askNotes
      ? 'Anything we should know, like a high chair? Text it, or NO.'
      : 'Text WHERE for your place, LEAVE to leave.'),
  alreadyListed: ({ name, size }, { place }) =>
    `You're already on the list, ${name}, ${people(size)}. ${placeInLine(place)}. To change the number text for example "we are 5".`,
  position: ({ name }, { place }) => `${name}, ${lowerFirst(placeInLine(place))}.`,
  stayed: (_reply, { place }) => `You keep your place. ${placeInLine(place)}.`,
  verified: ({ name }, { place }) =>
    `Thank you, ${name}, this phone is confirmed. ${placeInLine(place)}.`,
  notListed: (_reply, { business, waiting }) =>
    `You're not on the list at ${business} right now. ${waiting === 0 ? 'Nobody is waiting' : `${parties(waiting)} waiting`}. To join text for example "table for 2, Sam".`,
  askSize: ({ again }) =>
    again
      ? 'How many people are you? Please text a number, like 4.'
      : 'Happy to put you on the list. How many people are you?',
  askName: ({ size }) => `${size > 0 ? `Table for ${size}. ` : ''}What name shall we put down?`,
  sizeTooBig: ({ max, listed }) =>
    `We take up to ${max} people by text; for more please ask the staff. ${listed ? 'Your place is unchanged.' : 'How many people are you?'}`,
  sizeTooSmall: ({ listed }) =>
    listed
      ? 'That would leave nobody at the table. Your place is unchanged; text LEAVE to give it up.'
      : 'A table needs at least one person. How many people are you?',
  notesNoted: ({ notes }) => `Noted: ${notes}.`,
  noNotes: () => "All right. We'll text you when your table is ready.",
  resized: ({ size }) => `Changed: ${people(size)}. Your place stays the same.`,
  lateNoted: ({ minutes }) =>
    minutes > 0
      ? `Thanks for telling us, we noted that you run about ${minutes} minutes late.`
      : 'Thanks for telling us, we noted that you run late.',
  confirmLeave: ({ name }) => `${name}, give up your place on the list? Reply 1 = leave, 2 = stay.`,
  left: ({ name }) => `You're off the list, ${name}. Text "table for 2" any time to join again.`,
  tableReady: ({ name, table }) =>
    `${name}, your table is ready${atTable(table)}. ${READY_CHOICES}`,
  comingNoted: ({ table }) => `Good, we hold your table${atTable(table)}. See you in a moment.`,
  comingTooLate: ({ name }) =>
    `${name}, we had to give your table away, but we told the staff that you are coming. Please see them at the door.`,
  moreTimeGiven: () => 'Five more minutes it is. We hold your table.',
  moreTimeUsed: () =>
    'We already gave five more minutes and others are waiting. Reply 1 if you are coming, 3 to let it go.',
  letGo: ({ name }) =>
    `Thanks for telling us, ${name}. The table goes to the next party. Text "table for 2" to join again.`,
  listFull: ({ name }) =>
    `Sorry, ${name}, the list is full right now. Please try again in a little while.`,
  help: (_reply, { business }) =>
    `${business} wait list. Join: "table for 4, Ana". Also: WHERE = your place, "we are 5", "10 minutes late", LEAVE, FORGET ME.`,
  hello: (_reply, { business }) =>
    `Hello from ${business}. To join the wait list text for example "table for 2, Sam".`,
  welcome: () => "You're welcome. Text WHERE for your place in line.",
  forgotten: () => 'Done. You are off every list and what we knew about you is erased.',
  notUnderstood: () =>
    `Sorry, we did not understand. Text "table for 4, Ana" to join, WHERE for your place, LEAVE to give it up.`,
  noMedia: () => 'Sorry, we can only read words here. Text "table for 4, Ana" to join the list.',
  closing: ({}, { business }) =>
    `We keep missing each other, so we stop answering here. Text "table for 2" to join, or ask the staff at ${business}.`,
};

const lowerFirst = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** One text that answers everything a guest's text asked. */
export function guestText(replies: readonly Reply[], around: Surroundings): string {
  return replies.map((reply) => word(reply, around)).join(' ');
}

function word<Say extends Reply['say']>(
  reply: Extract<Reply, { say: Say }>,
  around: Surroundings,
): string {
  const say = guestWords[reply.say] as (
    reply: Extract<Reply, { say: Say }>,
    around: Surroundings,
  ) => string;
  return say(reply, around);
}

/** The texts that staff actions send. */
export const staffTexts: Record<
  TextKind,
  (
    party: { readonly name: string; readonly size: number; readonly table: string },
    around: Surroundings,
  ) => string
> = {
  ready: ({ name, table }, { business }) =>
    `${name}, your table is ready at ${business}${atTable(table)}. ${READY_CHOICES}`,
  reminder1: ({ name, table }, { business }) =>
    `${name}, your table is still waiting for you at ${business}${atTable(table)}. ${READY_CHOICES}`,
  reminder2: ({ name, table }) =>
    `${name}, we can hold your table${atTable(table)} only a little longer. ${READY_CHOICES}`,
  reminder3: ({ name }, { business }) =>
    `${name}, this was our last call: we had to let your table go. If you are nearly there, reply 1 and see the staff at ${business}.`,
  noShow: ({ name }, { business }) =>
    `${name}, we missed you at ${business} and let your table go. Text "table for 2" to join again.`,
  cancelled: ({ name }, { business }) =>
    `${name}, you were taken off the list at ${business}. Text "table for 2" to join again, or ask the staff.`,
  notYet: ({ name }, { place }) =>
    `Sorry, ${name}, that was our mistake: your table is not ready yet. ${placeInLine(place)}.`,
  added: ({ name, size }, { business, place }) =>
    `${name}, you're on the list at ${business}, ${people(size)}. ${placeInLine(place)}. Reply 1 to confirm this phone, LEAVE to give up the place.`,
};
