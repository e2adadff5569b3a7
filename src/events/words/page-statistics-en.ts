import type { StatisticsWords } from './page-statistics-words';

/** Statistics of an event, in English. */
export const statisticsEnglish: StatisticsWords = {
  reviewed: false,
  title: 'Statistics',
  notYet: 'No order is finished yet. Statistics count what was collected or cancelled.',
  reading: (orders) => `Reading: ${orders} orders so far.`,
  notRead: 'The orders could not be read.',
  again: 'Read again',
  figures: {
    orders: 'finished orders',
    collected: 'collected',
    cancelled: 'cancelled',
    makingTime: 'median time to make one',
    collectingTime: 'median time until collected',
  },
  minutes: (minutes) => `${minutes} min`,
  unknown: 'not enough yet',
  items: {
    title: 'What was ordered',
    shows: 'How many of each were made, cancelled orders left out.',
  },
  modifiers: {
    title: 'With what',
    shows: 'How often each was asked for, cancelled orders left out.',
  },
  hours: { title: 'By hour', shows: 'When orders came, by the house’s clock.' },
  channels: { title: 'By channel', shows: 'How orders came.' },
  countries: {
    title: 'By country',
    shows: 'Where the guests’ numbers are from, where that is certain.',
  },
  statuses: { title: 'How they ended', shows: 'Collected, or cancelled by the guest or by staff.' },
  nth: { title: 'Guests who came back', shows: 'Which order of the same guest it was.' },
  funnel: {
    title: 'How far guests came',
    shows: 'Each guest is counted once, at the last step they took.',
  },
  status: {
    queued: 'in the queue',
    ready: 'ready',
    collected: 'collected',
    cancelled: 'cancelled',
  },
  stages: {
    new: 'wrote to us',
    named: 'gave a name',
    verifying: 'is proving the e-mail',
    registered: 'answered everything',
    ordered: 'ordered once',
    returned: 'ordered again',
  },
  order: (nth) => (nth >= 4 ? '4th or later' : (['1st', '2nd', '3rd'][nth - 1] ?? `${nth}`)),
  noCountry: 'not certain',
  what: 'What',
  count: 'How many',
  csv: { orders: 'Orders as CSV', attendees: 'Guests as CSV' },
  attendeesHow:
    'Names, e-mails and numbers of everybody who was here: for admins, and only with a reason.',
  feedback: 'What guests said',
  noFeedback: 'Nobody has said anything yet.',
};
