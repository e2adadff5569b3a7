import type { Weekday } from '../rules/hours';
import type { PageWords } from './page-words';

const DAYS: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const parties = (count: number): string => (count === 1 ? '1 party' : `${count} parties`);

/** Everything on the board of the wait list, in English. */
export const pageEnglish: PageWords = {
  reviewed: false,
  title: 'Wait list',
  list: 'List',
  parties: 'Parties',
  columns: { waiting: 'Waiting', called: 'Called', done: 'Done' },
  showMore: (count) => `Show more of ${count}`,

  nobodyWaits: { before: 'Nobody is waiting. Guests text', word: 'TABLE', to: 'to' },
  joinText: 'Table for 2',
  code: (number) => `Code to scan: a text to ${number}`,
  nobodyCalled: { before: 'Nobody is called. Press', after: 'when a table is ready.' },
  nobodySeated: 'Nobody has been seated yet today.',

  actions: {
    addWalkIn: 'Add walk-in',
    walkIn: 'Walk-in',
    keys: 'Keys',
    call: 'Call',
    seated: 'Seated',
    remind: 'Remind',
    noShow: 'No-show',
    more: 'More',
    undo: 'Undo',
    cancel: 'Cancel',
    edit: 'Edit',
    notes: 'Notes',
    callToTable: 'Call to a table',
    moveUp: 'Move up',
    moveToTop: 'Move to top',
    moveDown: 'Move down',
    move: 'Move',
    save: 'Save',
    close: 'Close',
    clear: 'Clear',
    add: 'Add to the list',
    keepPlace: 'Keep the place',
    takeOff: 'Take off the list',
    listMore: 'More for the list',
    next: 'Next',
    back: 'Back',
    send: 'Send',
    stop: 'Stop',
    show: 'Show',
  },
  onlyStaffSee: 'only staff see them',
  moveHint: 'Drag, or press the arrow keys',

  size: (size) => (size === 1 ? '1 person' : `party of ${size}`),
  status: {
    waiting: 'waiting',
    called: 'called',
    seated: 'seated',
    left: 'let the place go',
    cancelled: 'cancelled',
    noShow: 'no-show',
  },
  undoes: {
    call: 'the call',
    seat: 'seated',
    noShow: 'no-show',
    cancel: 'cancelled',
    remind: 'the reminder',
  },
  coming: 'Coming',
  moreTime: 'Five more minutes',
  late: (minutes) => (minutes > 0 ? `Running ${minutes} late` : 'Running late'),
  place: (place) => `place ${place}`,
  table: (table) => `table ${table}`,
  waitedMinutes: (minutes) => `waited ${minutes} minutes`,
  waited: { before: 'waited', after: 'min' },
  calledAt: (time) => `called ${time}`,
  reminders: (count, most) =>
    `${count === 1 ? '1 reminder sent' : `${count} reminders sent`} of ${most}`,
  lastReminder: 'The next reminder is the last: it makes them a no-show.',
  reminderIn: (reminder, minutes) =>
    minutes > 0 ? `reminder ${reminder} in ${minutes} min` : `reminder ${reminder} any moment`,
  lastReminderIn: (minutes) => (minutes > 0 ? `no-show in ${minutes} min` : 'no-show any moment'),
  leftInPeace: 'no automatic reminders: they are coming',
  noShowAfterReminders: 'no-show after three reminders',
  gaveAway: (name, size) => `${name} (${size}) did not come after three reminders: no-show.`,
  toldNearlyNext: 'told: nearly next',
  writes: { en: 'writes English', es: 'writes Spanish' },
  note: 'Note: ',
  notConfirmed: 'Phone not confirmed yet',
  noPhone: 'No phone: call out the name',
  finished: (status, time, yesterday, minutes) =>
    `${status} ${yesterday ? 'yesterday ' : ''}${time} · waited ${minutes} min`,

  arrived: (name, size, place) => `${name}, ${size}, is waiting, place ${place}.`,
  severalArrived: (count) => `${count} parties came to wait.`,
  joined: (name, place) => `${name} joined, number ${place}`,
  severalJoined: (count) => `${count} parties joined`,

  dialogs: {
    callTo: (name) => `Call ${name} to a table`,
    table: 'Table',
    tableHint: 'As your guests know it',
    takeOff: (name) => `Take ${name} off the list?`,
    edit: (name) => `Edit ${name}`,
    notesAbout: (name) => `Notes about ${name}`,
    walkIn: 'Add a walk-in',
    keys: 'Keys',
    name: 'Name',
    howMany: 'How many people',
    wishes: 'Wishes',
    wishesHint: 'Optional, such as a high chair',
    phone: 'Phone number',
    phoneHint: 'Optional. They get one text to confirm the phone.',
    enterName: 'Enter a name to call out.',
    enterSize: (max) => `Enter a number from 1 to ${max}.`,
    textGoesTo: (number) => `This text goes to ${number}:`,
    noTextTo: (name) => `No text goes out: there is no phone number. Please tell ${name} yourself.`,
    keysActOn: 'c, s, r and n act on the party that j and k stand on.',
    keysAreOn: 'Single keys work on this device',
  },
  keys: {
    j: 'next party',
    k: 'party before',
    c: 'call',
    s: 'seated',
    r: 'remind',
    n: 'no-show',
    w: 'add a walk-in',
    u: 'undo the last action',
    '?': 'this help',
  },

  paused: 'Paused: nobody new can join. Those who wait keep their places.',
  closed: (opens) =>
    opens
      ? `Closed: guests can join again ${opens.today ? 'today' : `on ${DAYS[opens.day]}`} at ${opens.time}.`
      : 'Closed: no opening hours are set, so nobody new can join.',

  everybody: {
    item: 'Text everybody who waits',
    what: 'What to say',
    whatHint: 'Everybody who waits gets it as you write it.',
    enterText: 'Write what everybody should know.',
    length: (parts, letters) =>
      `${letters} ${letters === 1 ? 'letter' : 'letters'}, ${parts === 1 ? '1 SMS' : `${parts} SMS`} for each`,
    goesTo: (people) => `This text goes to ${parties(people)}:`,
    nobody: 'Nobody who waits has a phone, so there is nobody to text.',
    bySms: (people, each, sms) =>
      `${people} by SMS, ${each === 1 ? '1 part' : `${each} parts`} each: ${sms} SMS in all`,
    byWhatsApp: (people) => `${people} by WhatsApp`,
    withoutPhone: (people) => `${parties(people)} without a phone: please tell them yourself`,
    cost: (least, most) =>
      least === most
        ? `By Twilio’s prices the SMS cost ${least}.`
        : `By Twilio’s prices the SMS cost ${least} to ${most}.`,
    costGuessed: (countries) =>
      `${countries === '' ? 'A price' : `The price for ${countries}`} could not be had, so a wide guess is in it.`,
    costFees: 'Fees of US and Canadian carriers come on top.',
    otherLanguage: (people, language) =>
      `${people} of them ${people === 1 ? 'writes' : 'write'} ${language === 'es' ? 'Spanish' : 'English'}`,
    timeThere: (time) => `It is ${time} at the house`,
    atNight: 'At this hour a text may wake people.',
    asTyped: 'Nothing is translated.',
    today: (used, cap) => `${used} of ${cap} texts of the last day are used`,
    oneRuns: 'A text to everybody is going out already. Another one can follow when it is through.',

    progress: 'Text to everybody',
    texted: (texted, total) => `${texted} of ${total} texted`,
    notReached: (people) => `${people} could not be reached`,
    arrived: (people, onTheirWay) =>
      `${people} delivered${onTheirWay > 0 ? `, ${onTheirWay} on the way` : ''}`,
    gone: (people) => `${people} had gone meanwhile`,
    running: 'Going out, a few each second.',
    goesOn: 'It goes on when you close this page.',
    stopped: 'Stopped. Nobody else is texted.',
    finished: 'Sent.',
    thoseNotReached: 'Please call or tell them yourself:',
  },

  notRead: (reason) => `The list could not be read. Trying again. ${reason}`,
  noAccess: 'This desk is switched off, or you have no access to it.',
};
