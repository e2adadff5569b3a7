/** What can be filled into the guests' texts, and what it stands for. */
export const PLACEHOLDERS = {
  name: "the guest's name",
  business: 'the name of the house',
  party: 'how many they are, as the pieces "oneGuest" and "guests" say it',
  size: 'how many they are, as a number',
  notes: 'what the guest wished for',
  table: 'the table, when staff gave one',
  place: 'where in line they are, as the pieces for places say it',
  number: 'the place in line, as a number',
  ahead: 'how many parties are in front',
  waiting: 'how many parties wait, as "nobodyWaits" and "someWait" say it',
  parties: 'how many parties, with the word',
  count: 'how many, as a number',
  max: 'the biggest party the house takes by text',
  minutes: 'how many minutes late, when the guest said it',
  opens: 'when the list opens next, as "opensToday" and "opensOn" say it',
  day: 'a day of the week',
  time: 'a time of day',
  choices: 'what the guest can answer, as "readyChoices" says it',
} as const;
export type PlaceholderName = keyof typeof PLACEHOLDERS;

/** What an owner should know of a text before changing it. */
export interface AboutText {
  readonly purpose: string;
  /** Those that the text must hold, or people miss something. */
  readonly needs?: readonly PlaceholderName[];
  /** Those that it may hold. */
  readonly may?: readonly PlaceholderName[];
  readonly kind?: 'piece';
}

/** Every text a guest of the wait list gets, and the pieces that several of them share. */
export const GUEST_TEXTS = {
  joined: {
    purpose: 'The guest is on the list and said everything at once.',
    needs: ['place'],
    may: ['name', 'party', 'notes', 'business', 'size'],
  },
  joinedAskNotes: {
    purpose: 'The guest is on the list after our questions, and is asked for wishes.',
    needs: ['place'],
    may: ['name', 'party', 'business', 'size'],
  },
  alreadyListed: {
    purpose: 'The guest wants to join and is on the list already.',
    needs: ['place'],
    may: ['name', 'party', 'business', 'size'],
  },
  position: {
    purpose: 'The guest asked for the place.',
    needs: ['place'],
    may: ['name', 'business'],
  },
  stayed: {
    purpose: 'The guest was asked whether to leave and stays.',
    may: ['place', 'business'],
  },
  verified: {
    purpose: 'The first text from a phone that staff typed in.',
    may: ['name', 'place', 'business'],
  },
  notListed: {
    purpose: 'The guest asks about a place and is not on the list.',
    may: ['business', 'waiting'],
  },
  askSize: { purpose: 'Asks how many people they are.', may: ['business'] },
  askSizeAgain: {
    purpose: 'Asks again how many they are, after an answer nobody could read.',
    may: ['business'],
  },
  askName: { purpose: 'Asks for the name.', may: ['size', 'business'] },
  sizeTooBig: {
    purpose: 'The party is bigger than the house takes by text; asks again.',
    needs: ['max'],
    may: ['business'],
  },
  sizeTooBigListed: {
    purpose: 'A guest on the list wants to be more than the house takes by text.',
    needs: ['max'],
    may: ['business'],
  },
  sizeTooSmall: { purpose: 'The party would have nobody in it; asks again.', may: ['business'] },
  sizeTooSmallListed: {
    purpose: 'A guest on the list changes the party to nobody.',
    may: ['business'],
  },
  notesNoted: { purpose: 'A wish was noted.', may: ['notes'] },
  noNotes: { purpose: 'The guest has no wishes.', may: ['business'] },
  resized: { purpose: 'The party has another size now.', needs: ['party'], may: ['size'] },
  lateNoted: { purpose: 'The guest will be late.', may: ['minutes'] },
  confirmLeave: {
    purpose: 'Asks whether the guest really wants to leave: 1 leaves, 2 stays.',
    may: ['name', 'business'],
  },
  left: { purpose: 'The guest left the list.', may: ['name', 'business'] },
  tableReady: {
    purpose: 'A called guest writes something else: the table is still ready.',
    needs: ['choices'],
    may: ['name', 'table'],
  },
  comingNoted: { purpose: 'The guest is coming to the table.', may: ['table'] },
  comingTooLate: {
    purpose: 'The guest is coming, but the table was given away a moment ago.',
    may: ['name'],
  },
  moreTimeGiven: { purpose: 'The guest gets five more minutes.' },
  moreTimeUsed: { purpose: 'The guest had five more minutes already.' },
  letGo: { purpose: 'The guest let the table go.', may: ['name', 'business'] },
  listClosed: {
    purpose: 'Somebody wants to join outside the opening hours.',
    may: ['opens', 'business'],
  },
  listPaused: { purpose: 'Staff take nobody new for the moment.', may: ['business'] },
  listFull: { purpose: 'The list takes nobody more.', may: ['name', 'business'] },
  help: { purpose: 'The guest asks how this works.', may: ['business'] },
  bookAhead: {
    purpose: 'The guest wants a place for another time, or asks for reservations.',
    may: ['business'],
  },
  hello: { purpose: 'Somebody greets who is not on the list.', may: ['business'] },
  welcome: { purpose: 'Somebody on the list says thanks.' },
  forgotten: { purpose: 'Everything about the guest is erased.', may: ['business'] },
  notUnderstood: { purpose: 'We could not read the text.', may: ['business'] },
  noMedia: { purpose: 'The guest sent a picture without words.', may: ['business'] },
  closing: { purpose: 'The last answer to somebody we keep not understanding.', may: ['business'] },
  languageChanged: { purpose: 'The guest asked for this language.', may: ['business'] },
  closed: { purpose: 'The desk is switched off.', may: ['business'] },
  ready: {
    purpose: 'Staff called the guest: the table is ready.',
    needs: ['choices'],
    may: ['name', 'business', 'table'],
  },
  reminder1: {
    purpose: 'The first reminder.',
    needs: ['choices'],
    may: ['name', 'business', 'table'],
  },
  reminder2: {
    purpose: 'The second reminder.',
    needs: ['choices'],
    may: ['name', 'business', 'table'],
  },
  reminder3: {
    purpose: 'The last reminder: the table goes to somebody else.',
    may: ['name', 'business', 'table'],
  },
  noShow: { purpose: 'Staff marked the guest as a no-show.', may: ['name', 'business'] },
  cancelled: { purpose: 'Staff took the guest off the list.', may: ['name', 'business'] },
  notYet: {
    purpose: 'Staff took a call back: the guest waits again.',
    may: ['name', 'place', 'business'],
  },
  added: {
    purpose: 'Staff put a walk-in with a phone on the list, and the phone is to be confirmed.',
    needs: ['place'],
    may: ['name', 'business', 'party', 'size'],
  },
  nearlyNext: {
    purpose: 'The guest is nearly next in line.',
    may: ['name', 'place', 'business'],
  },
  oneGuest: { purpose: 'A party of one, inside other texts.', kind: 'piece' },
  guests: { purpose: 'A party of several, inside other texts.', needs: ['size'], kind: 'piece' },
  oneParty: { purpose: 'One party in front or waiting.', kind: 'piece' },
  severalParties: {
    purpose: 'Several parties in front or waiting.',
    needs: ['count'],
    kind: 'piece',
  },
  nobodyWaits: { purpose: 'Nobody waits.', kind: 'piece' },
  someWait: { purpose: 'So many wait.', needs: ['parties'], kind: 'piece' },
  placeNext: { purpose: 'The place of the first in line.', may: ['number'], kind: 'piece' },
  placeBehind: {
    purpose: 'The place of everybody else in line.',
    needs: ['number'],
    may: ['ahead'],
    kind: 'piece',
  },
  placeUnknown: { purpose: 'Stands where a place is not known yet.', kind: 'piece' },
  opensToday: { purpose: 'The list opens later today.', needs: ['time'], kind: 'piece' },
  opensOn: { purpose: 'The list opens on another day.', needs: ['day', 'time'], kind: 'piece' },
  readyChoices: { purpose: 'The answers to "your table is ready".', kind: 'piece' },
} as const satisfies Record<string, AboutText>;

/** The key of one of the guests' texts. */
export type GuestTextKey = keyof typeof GUEST_TEXTS;

/** One language's words for guests. */
export interface GuestWords {
  /** Whether somebody who grew up with the language has read them. */
  readonly reviewed: boolean;
  /** An example of what a guest may wish for. */
  readonly wish: string;
  readonly texts: Readonly<Record<GuestTextKey, string>>;
}
