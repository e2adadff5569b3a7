import type { Priority } from '../../../src/team/rules/policy';
import type { Repeats } from '../../../src/team/stored';

/** An open task of the laptop's demo. */
export interface DemoTask {
  readonly store: 'pier' | 'lighthouse';
  readonly code: string;
  readonly title: string;
  readonly priority: Priority;
  /** Due so many days from today, by the store's clock. */
  readonly days: number;
  readonly time?: string;
  readonly who: readonly ('ada' | 'ben' | 'ines' | 'omar')[];
  readonly state?: 'asked' | 'onIt' | 'blocked';
  readonly reason?: string;
  readonly givenHours?: number;
  readonly notes?: string;
  readonly proof?: 'photo' | 'note';
  readonly repeats?: Repeats;
  readonly items?: readonly (readonly [text: string, done: boolean, place?: string])[];
  readonly places?: readonly string[];
}

const WAY = ['warehouse', 'on the way', 'nearby store', 'store'] as const;

export const DEMO_TASKS: readonly DemoTask[] = [
  {
    ...{ store: 'pier', code: 'A1', title: 'Agree the handover with the nearby store' },
    ...{ priority: 'high', days: 2, who: ['ada', 'ines'], state: 'onIt' },
    notes: 'Ask for Marta at the back office. They close at 16:00.',
  },
  {
    ...{ store: 'pier', code: 'A2', title: 'Count the shelves that come along' },
    ...{ priority: 'medium', days: 4, who: ['omar'], proof: 'photo' },
  },
  {
    ...{ store: 'pier', code: 'A3', title: 'Order the sign', priority: 'medium', days: -1 },
    ...{ who: ['ines'], state: 'blocked', reason: 'the printer wants the logo as a drawing' },
  },
  {
    ...{ store: 'pier', code: 'A4', title: 'Insurance for the first month', priority: 'low' },
    ...{ days: 9, who: [] },
  },
  {
    ...{ store: 'pier', code: 'B1', title: 'Crates and pallets', priority: 'medium', days: 11 },
    ...{ who: ['omar'], places: WAY },
    items: [
      ['Coffee machine', false, 'on the way'],
      ['Grinder', false, 'warehouse'],
      ['Cups, 600', false, 'warehouse'],
      ['Till', true, 'store'],
    ],
  },
  {
    ...{ store: 'pier', code: 'T1', title: 'Check the fridge and write the reading down' },
    ...{ priority: 'medium', days: 0, time: '23:00', who: ['ada'], proof: 'note' },
    repeats: { every: 'day', count: 1 },
  },
  {
    ...{ store: 'lighthouse', code: 'B1', title: 'Book the lorry', priority: 'critical' },
    ...{ days: 1, time: '12:00', who: ['ben', 'omar'], state: 'onIt' },
  },
  {
    ...{ store: 'lighthouse', code: 'B2', title: 'Label every crate', priority: 'medium' },
    ...{ days: -4, who: ['ben'], givenHours: 180 },
    items: [
      ['Kitchen', true],
      ['Bar', true],
      ['Office', false],
    ],
  },
  {
    ...{ store: 'lighthouse', code: 'B3', title: 'Customs form for the lamps', priority: 'high' },
    ...{ days: -2, who: ['omar'], givenHours: 100 },
  },
  {
    ...{ store: 'lighthouse', code: 'C1', title: 'Keys for the store room', priority: 'low' },
    ...{ days: 3, who: ['ben'] },
  },
];

/** What was done in the weeks before. */
export const PAST_TITLES: readonly string[] = [
  'Clean the coffee machine',
  'Order milk for the week',
  'Check the fire extinguishers',
  'Put up the rota',
  'Count the till',
  'Return the empty crates',
  'Water the plants',
  'Answer the letter of the landlord',
  'Train the new colleague at the bar',
  'Repair the back door',
];
