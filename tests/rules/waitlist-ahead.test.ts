import { understand } from '../../src/waitlist/understanding/understand';

const read = (text: string) => understand(text, { asked: null }).wishes[0];

test.each([
  'Reservation at 7pm',
  'Can I book a table for tomorrow at 8',
  'reservation for 2 tonight at 8, Tom',
  'I have a reservation at 7 under Tom',
  'do you take reservations?',
  'table for 4 tomorrow, Ana',
  'table for 2, Sunday',
  'quiero reservar para mañana a las 9',
  'mesa para 2 mañana',
  'tengo una reserva a las 9',
  'aceptan reservas?',
])('"%s" speaks of another time', (text) => {
  expect(read(text)).toEqual({ kind: 'bookAhead' });
});

test.each<[text: string, size: number, name: string | undefined]>([
  ['reservation for 4, Priya', 4, 'Priya'],
  ['can I reserve a table for 4?', 4, undefined],
  ['no reservation, can we still get on? Callum, 4', 4, 'Callum'],
  ['Table for 4 at 7pm, Ana', 4, 'Ana'],
  ["we'll be there at 7, table for 4", 4, undefined],
  ['table at 7 for 4', 4, undefined],
  ['quiero reservar una mesa para 4', 4, undefined],
  ['por la mañana mesa para 2', 2, undefined],
  ['Domingo, 4', 4, 'Domingo'],
])('"%s" joins now', (text, size, name) => {
  expect(read(text)).toEqual({ kind: 'join', size, ...(name === undefined ? {} : { name }) });
});

test('a reservation can be given up, whenever it was for', () => {
  expect(read('cancel my reservation for tomorrow')).toEqual({ kind: 'leave' });
});

test('an ordinal is no time of day', () => {
  expect(read('table for 4 for 2nd floor, Ana')).toMatchObject({
    kind: 'join',
    size: 4,
    name: 'Ana',
  });
});
