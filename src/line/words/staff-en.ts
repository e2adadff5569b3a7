import type { LineStaffWords } from './staff-words';

export const staffEnglish: LineStaffWords = {
  weeklySaved: 'The weekly plan is saved.',
  weekSaved: 'The plan of this week is saved.',
  weekAsUsual: 'This week is as usual again.',
  daySaved: 'The day is saved.',
  dayAsUsual: 'The day is as usual again.',
  overrideAdded: (name) => `The change for ${name} is saved.`,
  overrideRemoved: 'The change is taken back.',
  swapped: 'The two have swapped.',
  covered: (name) => `${name} takes the shift.`,
  uncovered: 'Nobody has the shift now. It shows as a gap.',
  exchangeRemoved: 'The swap is taken back.',
  asked: (count) => (count === 1 ? 'One member was asked.' : `${count} members were asked.`),
  confirmed: (name) => `${name} has confirmed.`,
  memberSaved: (name) => `${name} is saved.`,
  memberRemoved: (name) => `${name} is no longer in the group.`,
  calendarMade: (name) =>
    `${name} has a new calendar address. The one before is worth nothing now.`,
  calendarEnded: (name) => `The calendar address of ${name} is worth nothing now.`,
  callingYou: 'Your phone rings now. Press 1 to be connected.',
  callHeld: 'Test mode is on, so nobody was called.',
  blocked: 'This caller hears from now on that nobody can take the call.',
  unblocked: 'This caller is put through again.',
  heard: 'Marked as heard.',
  mailAgain: 'The mail is tried again.',
  deleted: 'The voicemail is deleted for good.',
  forecastMailed: 'The forecast is on its way.',
  forecast: {
    locale: 'en-GB',
    subject: (group, gaps) =>
      gaps === 0
        ? `${group}: every hour is covered`
        : gaps === 1
          ? `${group}: one gap in the rota`
          : `${group}: ${gaps} gaps in the rota`,
    covered: (group, days) =>
      `For the next ${days} days somebody is on at every open hour of ${group}.`,
    intro: (group, days) => `In the next ${days} days these hours of ${group} are a worry:`,
    from: 'From',
    to: 'To',
    what: 'What',
    nobody: 'Nobody is on',
    unconfirmed: (names) => `Not confirmed: ${names}`,
    foot: (business, group) => `Sent by the phone line ${group} of ${business}.`,
  },
};
