/** The five desks in the order of the desk switch. `page` is there once the desk can be used. */
export interface Desk {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly page?: string;
}

export const DESKS: readonly Desk[] = [
  {
    id: 'waitlist',
    name: 'Wait list',
    purpose: 'Walk-in guests wait by text',
    page: '/waitlist.html',
  },
  { id: 'events', name: 'Events', purpose: 'Orders at a stand, questions in a session' },
  { id: 'line', name: 'Line', purpose: 'A number that reaches whoever is on shift' },
  { id: 'pay', name: 'Pay', purpose: 'Cards taken over the phone, unheard' },
  { id: 'team', name: 'Team', purpose: 'Tasks, stages and reminders for staff' },
];
