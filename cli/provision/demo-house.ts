import type { Settings } from '../../src/config';

/** The wait list's number of the demo business; all numbers here are fictional. */
export const WAITLIST_NUMBER = '+12025550101';

/** The number of its events. */
export const EVENTS_NUMBER = '+12025550102';
/** The line's number. */
export const LINE_NUMBER = '+12025550103';
/** The number of the demo business that takes cards. */
export const PAY_NUMBER = '+12025550104';

/** The number of the demo business that its team texts. */
export const TEAM_NUMBER = '+12025550105';

export const DEMO_NUMBERS: readonly string[] = [
  WAITLIST_NUMBER,
  EVENTS_NUMBER,
  LINE_NUMBER,
  PAY_NUMBER,
  TEAM_NUMBER,
];

export const DEMO_PAY = {
  on: true,
  number: PAY_NUMBER,
  connector: 'Default',
  currency: 'GBP',
  limit: 50_000,
  confirmAbove: 20_000,
  tips: true,
  securityCode: true,
  postalCode: false,
  cardTypes: ['visa', 'mastercard', 'amex'],
  token: 'reusable',
  keySeconds: 10,
  ringSeconds: 20,
  whenNobody: 'goodbye',
  dashboard: 'https://dashboard.stripe.com/test/payments/{code}',
  keepDays: 90,
} satisfies Settings['desks']['pay'];

export const DEMO_SETTINGS: Settings = {
  v: 1,
  business: { name: 'Harbour Café', timeZone: 'Europe/London' },
  desks: {
    waitlist: {
      on: true,
      lists: [{ id: 'main', name: 'Harbour Café', number: WAITLIST_NUMBER }],
      maxPartySize: 20,
      holdMinutes: 20,
      nearlyNext: 2,
    },
    events: { on: true, numbers: [EVENTS_NUMBER], unlimited: [] },
    line: {
      on: true,
      groups: [
        {
          id: 'night',
          name: 'Night line',
          number: LINE_NUMBER,
          language: 'en',
          strategy: 'inOrder',
          ringSeconds: 20,
          pressToAccept: true,
          mostTries: 6,
          caller: 'shown',
          mails: ['line@harbour.example'],
          transcribe: true,
          transcriptWaitSeconds: 120,
          voicemailTexts: 'none',
          keepDays: 30,
          remindAt: '18:00',
          reminders: true,
          coverDeadlineHours: 4,
          forecastMail: 'never',
          forecastAt: '09:00',
          passTextsOn: false,
        },
      ],
    },
    pay: DEMO_PAY,
    team: { on: true, number: TEAM_NUMBER, keepDays: 90, summaryAt: '09:00' },
  },
};

export const ADA = {
  name: 'Ada',
  phone: '+12025550190',
  admin: true,
  desks: ['waitlist'],
} as const;
export const BEN = {
  name: 'Ben',
  phone: '+12025550191',
  admin: false,
  desks: ['waitlist', 'events', 'line', 'pay', 'team'],
} as const;

/** Guests of the demo's pulse. `minutes` = waiting for so long; `called` = minutes since the call. */
export const DEMO_GUESTS = [
  { name: 'Priya', size: 4, notes: 'high chair', phone: '+12025550131', minutes: 24, called: 6 },
  { name: 'Sam', size: 2, notes: '', phone: '+12025550132', minutes: 21, called: 2 },
  { name: 'Noor', size: 3, notes: 'window if possible', phone: '+12025550133', minutes: 18 },
  { name: 'Tomás', size: 2, notes: '', phone: '+12025550134', minutes: 15 },
  { name: 'Grace', size: 5, notes: 'one wheelchair', phone: '+12025550135', minutes: 11 },
  { name: 'Wei', size: 2, notes: '', phone: '+12025550180', minutes: 9, failed: 30006 },
  { name: 'Aoife', size: 6, notes: 'birthday', phone: '+12025550137', minutes: 5 },
  { name: 'Kofi', size: 1, notes: '', phone: '+12025550138', minutes: 2 },
] as const;
