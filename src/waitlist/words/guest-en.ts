import type { GuestWords } from './guest-texts';

/** Everything a guest reads in English. Plain letters, so that a text stays one SMS part where it can. */
export const guestEnglish: GuestWords = {
  reviewed: false,
  wish: 'one high chair',
  texts: {
    joined:
      "You're on the list at {business}: {name}, {party}[, {notes}]. {Place}. Text WHERE for your place, LEAVE to leave.",
    joinedAskNotes:
      "You're on the list at {business}: {name}, {party}. {Place}. Anything we should know, like a high chair? Text it, or NO.",
    alreadyListed:
      'You\'re already on the list, {name}, {party}. {Place}. To change the number text for example "we are 5".',
    position: '{name}, {place}.',
    stayed: 'You keep your place. {Place}.',
    verified: 'Thank you, {name}, this phone is confirmed. {Place}.',
    notListed:
      'You\'re not on the list at {business} right now. {Waiting}. To join text for example "table for 2, Sam".',
    askSize: 'Happy to put you on the list. How many people are you?',
    askSizeAgain: 'How many people are you? Please text a number, like 4.',
    askName: '[Table for {size}. ]What name shall we put down?',
    sizeTooBig:
      'We take up to {max} people by text; for more please ask the staff. How many people are you?',
    sizeTooBigListed:
      'We take up to {max} people by text; for more please ask the staff. Your place is unchanged.',
    sizeTooSmall: 'A table needs at least one person. How many people are you?',
    sizeTooSmallListed:
      'That would leave nobody at the table. Your place is unchanged; text LEAVE to give it up.',
    notesNoted: 'Noted: {notes}.',
    noNotes: "All right. We'll text you when your table is ready.",
    resized: 'Changed: {party}. Your place stays the same.',
    lateNoted: 'Thanks for telling us, we noted that you run[ about {minutes} minutes] late.',
    confirmLeave: '{name}, give up your place on the list? Reply 1 = leave, 2 = stay.',
    left: 'You\'re off the list, {name}. Text "table for 2" any time to join again.',
    tableReady: '{name}, your table is ready[, table {table}]. {choices}',
    comingNoted: 'Good, we hold your table[, table {table}]. See you in a moment.',
    comingTooLate:
      '{name}, we had to give your table away, but we told the staff that you are coming. Please see them at the door.',
    moreTimeGiven: 'Five more minutes it is. We hold your table.',
    moreTimeUsed:
      'We already gave five more minutes and others are waiting. Reply 1 if you are coming, 3 to let it go.',
    letGo:
      'Thanks for telling us, {name}. The table goes to the next party. Text "table for 2" to join again.',
    listClosed: 'The wait list at {business} is closed right now[ and opens {opens}].',
    listPaused:
      'We take no new names at {business} for the moment. Please try again in a little while, or ask the staff.',
    listFull: 'Sorry, {name}, the list is full right now. Please try again in a little while.',
    help: '{business} wait list. Join: "table for 4, Ana". Also: WHERE = your place, "we are 5", "10 minutes late", LEAVE, FORGET ME.',
    bookAhead:
      'This list at {business} is for now: nothing can be booked ahead here. For another time please ask the staff. To wait now, text "table for 4, Ana".',
    hello: 'Hello from {business}. To join the wait list text for example "table for 2, Sam".',
    welcome: "You're welcome. Text WHERE for your place in line.",
    forgotten: 'Done. You are off every list and what we knew about you is erased.',
    notUnderstood:
      'Sorry, we did not understand. Text "table for 4, Ana" to join, WHERE for your place, LEAVE to give it up. For anything else please ask the staff.',
    noMedia: 'Sorry, we can only read words here. Text "table for 4, Ana" to join the list.',
    closing:
      'We keep missing each other, so we stop answering here. Text "table for 2" to join, or ask the staff at {business}.',
    languageChanged: 'All right, we write to you in English from now on.',
    closed: 'The wait list of {business} is closed right now.',
    ready: '{name}, your table is ready at {business}[, table {table}]. {choices}',
    reminder1:
      '{name}, your table is still waiting for you at {business}[, table {table}]. {choices}',
    reminder2: '{name}, we can hold your table[, table {table}] only a little longer. {choices}',
    reminder3:
      '{name}, this was our last call: we had to let your table go. If you are nearly there, reply 1 and see the staff at {business}.',
    noShow:
      '{name}, we missed you at {business} and let your table go. Text "table for 2" to join again.',
    cancelled:
      '{name}, you were taken off the list at {business}. Text "table for 2" to join again, or ask the staff.',
    notYet: 'Sorry, {name}, that was our mistake: your table is not ready yet. {Place}.',
    added:
      "{name}, you're on the list at {business}, {party}. {Place}. Reply 1 to confirm this phone, LEAVE to give up the place.",
    nearlyNext:
      "{name}, it's nearly your turn at {business}. {Place}. Please stay close by, or text LEAVE to give up your place.",
    oneGuest: 'just you',
    guests: 'party of {size}',
    oneParty: '1 party',
    severalParties: '{count} parties',
    nobodyWaits: 'nobody is waiting',
    someWait: '{parties} waiting',
    placeNext: "you're number 1, next in line",
    placeBehind: "you're number {number}, with {ahead} ahead of you",
    placeUnknown: 'text WHERE for your place',
    opensToday: 'today at {time}',
    opensOn: 'on {day} at {time}',
    readyChoices: 'Reply 1 = coming, 2 = five more minutes, 3 = let it go.',
  },
};
