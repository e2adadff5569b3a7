import type { AdminWords } from './admin-words';
import { lineAdminEnglish } from './line-words-en';
import { payAdminEnglish } from './pay-words-en';

/** Everything on the admin page, in English. */
export const adminEnglish: AdminWords = {
  reviewed: false,
  title: 'Admin',
  events: 'Events',
  sections: {
    business: 'Business',
    waitlist: 'Wait list',
    line: 'Line',
    pay: 'Pay',
    texts: 'Texts',
    staff: 'Staff and roles',
    devices: 'Paired devices',
    account: 'Account status',
    held: 'Held back',
    changes: 'Latest changes',
  },
  adminsOnly: 'This page is for admins. Another admin can make you one.',
  notRead: (reason) => `The settings could not be read. ${reason}`,

  save: 'Save',
  discard: 'Discard',
  saved: 'Saved. The desks follow within seconds.',
  unsaved: (count) => (count === 1 ? '1 change not saved yet' : `${count} changes not saved yet`),
  nothingToSave: 'Everything is saved',
  lookAt: (count) =>
    `Nothing was saved yet: ${count === 1 ? 'one field needs' : `${count} fields need`} a look.`,
  close: 'Close',
  change: 'Change',
  notSet: 'not set',
  yes: 'yes',
  no: 'no',

  fields: {
    'business.name': { label: 'Name', hint: 'As guests know it: it stands in most texts.' },
    'business.timeZone': {
      label: 'Time zone',
      hint: 'Opening hours and times of day are meant in it.',
    },
    'business.language': {
      label: 'Language of the house',
      hint: 'For guests and callers whose language nobody knows yet.',
    },
    'business.forgetTextsAfterDays': {
      label: 'Empty old texts after days',
      hint: "Takes the words out of the account's list of messages. Empty: they stay.",
    },
    'owner.phone': {
      label: "Owner's phone",
      hint: 'Gets one text when something breaks. Empty: the first admin gets it.',
    },
    'waitlist.on': {
      label: 'The wait list is on',
      hint: 'When it is off, guests are told that it is closed.',
    },
    'waitlist.maxPartySize': { label: 'Biggest party' },
    'waitlist.holdMinutes': {
      label: 'Minutes a table is held',
      hint: 'Three reminders are spread over it, then the party is a no-show. 0: until staff decide.',
    },
    'waitlist.nearlyNext': {
      label: 'Tell them they are nearly next, from place',
      hint: '0: nobody is told.',
    },
    'waitlist.dailyCap': {
      label: 'Most texts in a day',
      hint: 'The owner is told at 80 %; at 100 % texts to everybody wait, answers and calls never do. Empty: no limit.',
    },
    'waitlist.alwaysOpen': { label: 'Guests can join at any time' },
    'line.on': {
      label: 'The line is on',
      hint: 'When it is off, callers are told that it is closed.',
    },
  },
  listFields: {
    name: { label: 'Name of the list' },
    number: {
      label: 'Number guests text',
      hint: 'A number of your account, like +1 202 555 0101. After a change run setup, so that its texts come here.',
    },
    paused: {
      label: 'Takes no new guests for now',
      hint: 'Those who wait keep their places.',
    },
  },
  groupFields: lineAdminEnglish.fields,
  memberFields: {
    name: { label: 'Name' },
    phone: { label: 'Phone number', hint: 'Their own: sign-in codes go there.' },
    admin: { label: 'Admin', hint: 'May work at every desk and change everything here.' },
    desks: { label: 'Works at' },
    language: { label: 'Language' },
  },
  pay: payAdminEnglish,
  browserLanguage: 'What their browser is set to',
  range: (least, most) => `From ${least} to ${most}.`,

  rules: {
    empty: 'Write something here.',
    'too-long': 'This is too long: 60 letters at most.',
    phone: 'This is not a phone number we can text. Write it like +1 202 555 0123.',
    'time-zone': 'Choose a time zone from the list.',
    hours: 'Write times from 00:00 to 23:59.',
    text: 'This text cannot be sent yet. See what is wrong with it.',
    amount: 'Write an amount like 500 or 12.50.',
    currency: 'Write the three letters of a currency, like GBP.',
    address: 'Write an address that begins with https://.',
    'none-chosen': 'Choose at least one.',
    taken: 'This is used already.',
    'not-owned': 'This is not a number of your account. The console shows those that are.',
    'no-texts': 'This number cannot receive texts.',
    'no-calls': 'This number cannot be called.',
    called: 'Somebody is calling this group right now. Try again in a few minutes.',
    mails: 'Write mail addresses, with commas between them.',
    time: 'Write a time, like 18:00.',
    spoken: 'Write words, 800 letters at most, or an address that begins with https:// or /.',
    voice: 'Write the name of a voice, like Polly.Joanna.',
    choice: 'Choose one from the list.',
    'in-use': 'This number belongs to something else. Setup with --take-over brings them here.',
    last: 'This is the only one. Switch the desk off instead.',
    'not-paused': 'First have the list take no new guests, and save.',
    'waited-on': 'Guests are waiting on this list. Seat them or take them off first.',
    mismatch: 'This is not its name.',
    gone: 'This is not there any more: somebody took it away meanwhile.',
    unreadable: 'The service cannot read this value.',
  },
  numberRule: (least, most) => `Write a whole number from ${least} to ${most}.`,
  changedBy: (by, theirs, time) =>
    `${by === '' ? 'Somebody' : by} changed this meanwhile${time === '' ? '' : ` (${time})`}. It now says: ${theirs}`,
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',

  openingHours: 'Opening hours',
  hoursHint: 'Outside them guests cannot join; those who wait keep their places.',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  closedDay: 'closed',
  opensAt: (day) => `${day}, opens at`,
  closesAt: (day) => `${day}, closes at`,
  until: 'to',
  nextDay: 'the next day',
  addHours: (day) => `Add hours on ${day}`,
  removeHours: (day) => `Remove hours on ${day}`,
  copyToAll: 'Same every day',
  list: (name) => `List “${name}”`,
  lists: {
    add: 'Add a list',
    adding: 'Another list',
    numberHint:
      'A number of your account that no other list has. Its texts and calls are brought here.',
    added: (name) => `The list “${name}” is there. Guests can text its number.`,
    remove: 'Remove this list',
    removeWhich: (name) => `Remove the list “${name}”?`,
    removeMeans:
      'Guests can no longer join it, and it is gone from the board. Its past visits stay in the account for the statistics until they run out. It must take no new guests, and nobody may be waiting on it.',
    typeName: (name) => `To be sure, type its name: ${name}`,
    keep: 'Keep the list',
    removed: (name) => `The list “${name}” is removed.`,
  },
  groups: lineAdminEnglish.groups,
  desks: 'Desks',
  desksHint: 'A desk that is off tells whoever writes or calls that it is closed.',
  deskMissing: 'not set up',

  texts: {
    intro:
      'What people read and hear can be put into your own words. Texts that WhatsApp has approved keep the approved words.',
    language: 'Language of the texts',
    show: 'Show',
    all: 'All texts',
    own: 'Only your own words',
    ownMark: 'your words',
    draftMark: 'not saved yet',
    change: (purpose) => `Change: ${purpose}`,
    text: 'Text',
    insert: 'Insert',
    needed: 'needed',
    preview: 'On a phone, with examples filled in',
    count: (letters, parts) => `${letters} letters, ${parts === 1 ? '1 SMS' : `${parts} SMS`}`,
    countInside: (letters) => `${letters} letters, inside other texts`,
    useOurs: 'Use our words again',
    ours: 'Our words',
    replace: (by) => `Use ${by} instead`,
    error: 'Cannot be sent',
    warning: 'Worth a look',
    allGood: 'Nothing to mend.',
    noneOwn: 'All texts are in our words. Choose “All texts” to change one.',
    desk: 'Texts of',
    desks: {
      texts: 'the wait list',
      eventTexts: 'events',
      lineTexts: 'the line',
      payTexts: 'Pay',
      teamTexts: 'the team',
    },
    channels: {
      voice: {
        mark: 'heard',
        preview: 'Read aloud, with examples filled in',
        count: (letters, seconds) => `${letters} letters, about ${seconds} seconds`,
      },
      mail: {
        mark: 'by mail',
        preview: 'In a mail, with examples filled in',
        count: (letters) => `${letters} letters`,
      },
    },
  },

  staff: {
    people: 'People',
    add: 'Add somebody',
    person: 'Person',
    works: 'Works at',
    change: (name) => `Change ${name}`,
    changing: (name) => `Change ${name}`,
    adding: 'Add somebody to the staff',
    you: 'you',
    admin: 'Admin',
    noDesk: 'No desk yet',
    ownEntry:
      'Your own phone and admin role are changed by another admin, so that you are not locked out.',
    addedSaid: (name) => `${name} is on the staff and can sign in.`,
    removedSaid: (name) => `${name} is off the staff list.`,
    remove: 'Remove',
    removeWhom: (name) => `Remove ${name} from the staff?`,
    removeMeans:
      'They are signed out everywhere at once, and their texts count as those of a guest.',
    keep: 'Keep',
  },

  devices: {
    intro: 'Shared tablets that sign themselves in, each for one desk and nothing else.',
    none: 'No device is paired.',
    opens: (desk) => `opens ${desk}`,
    unpair: (name) => `Unpair ${name}`,
    unpairShort: 'Unpair',
    unpairWhich: (name) => `Unpair ${name}?`,
    unpairMeans: 'It is signed out at once. To use it again, pair it again.',
    how: 'To pair a device',
    howSteps: [
      'Open the start page on it and sign in there as an admin.',
      'Give it a name under “Shared tablet” and press “Pair this device”.',
      'Sign out: from then on it signs itself in.',
    ],
  },

  health: {
    account: 'The account',
    checking: 'Looking at the account.',
    look: 'Look again',
    states: { ok: 'well', warning: 'note', problem: 'wrong', unknown: 'not known' },
    notSaid: 'The account did not say. Look again in a moment.',
    well: (count) => (count === 1 ? 'One check is well' : `${count} checks are well`),
    allWell: 'Nothing is wrong that can be seen from here.',
    terminal: 'Some things only a terminal can look at:',
    terminalChecks: {
      doctor:
        'also reads .env, compares this computer’s clock, opens a page with the key, and estimates the bill',
      text: 'sends one real text and waits until it is delivered; --call calls a phone',
      live: 'proves that a timer in the account wakes due work',
    },
    phone: 'phone',
    dueWork: 'What wakes timed work',
    bells: {
      alarm: 'A timer in the account',
      tick: 'A clock outside',
      webhook: 'A text from a guest',
      page: 'An open page',
    },
    never: 'Nothing has woken it yet.',
    lastRang: (bell, when) => `${bell}: last ${when}`,
    incidents: 'Trouble that goes on',
    noIncidents: 'None.',
    incident: (about, kind) => {
      switch (about) {
        case 'waitlist.unattended':
          return `Guests waited and nobody had the board open (${kind})`;
        case 'waitlist.texts-fail':
          return `Several texts to guests have failed (${kind})`;
        case 'waitlist.board':
          return `A Trello board cannot be brought up to date (${kind})`;
        case 'messages.cap':
          return `The day's limit of texts is nearly reached (${kind})`;
        case 'due-work.late':
          return `Timed work came late (${kind})`;
        default:
          return `Something keeps failing: ${about} (${kind})`;
      }
    },
    dailyUse: (used, cap) => `${used} of ${cap} texts in the last 24 hours.`,
    since: (when) => `last ${when}`,
    boards: {
      title: 'Trello boards',
      of: (list, board) => `${list}: ${board}`,
      lookedAt: (when) => `Last compared with the list: ${when}.`,
      never: 'Not compared with the list yet.',
      behind: (count) =>
        count === 0
          ? 'Every card shows what the list says.'
          : `${count === 1 ? '1 card waits' : `${count} cards wait`} to be brought up to date.`,
      missing: (names) =>
        `Deleted on the board: ${names}. Run: npm run bellhop -- trello "Board name"`,
      failing: (when) =>
        `It could not be brought up to date since ${when}. Guests are answered all the same, and it is tried again each minute.`,
      noAccess: 'The deployment has no key to it: TRELLO_API_KEY and TRELLO_TOKEN are not set.',
    },
    failed: 'Work that was given up',
    noFailed: 'None.',
    failedItem: (kind, code, tries) => `${kind}: ${code}, tried ${tries} times`,
  },

  held: {
    intro: 'What test mode kept back in the last seven days, newest first.',
    off: 'Test mode is off: texts go out. To try things safely, set TEST_MODE=true and deploy.',
    none: 'Nothing was held back.',
    to: (who) => `To ${who}`,
    by: (channel, when) => `${channel}, ${when}`,
    template: (name) => `template ${name}`,
    mail: 'Mail',
    attached: (names) => `attached: ${names}`,
    showMore: 'Show more',
  },

  changes: {
    intro: 'Who changed what on this page in the last sixty days. Values are not kept.',
    none: 'Nothing has been changed here yet.',
    somebody: 'Somebody who has left',
    line: (who, what) => `${who}: ${what}`,
    added: 'somebody was added to the staff',
    removed: 'a person or device was removed',
    listAdded: 'a list was added',
    groupAdded: 'a group was added',
    groupRemoved: 'a group was removed',
    listRemoved: 'a list was removed',
    textOf: (key, language) => `text “${key}” in ${language}`,
    entryOf: (name) => `entry of ${name}`,
  },
};
