import { readVolunteer, volunteerLanguage } from '../../src/line/rules/commands';

test.each([
  ['next', { wish: 'next' }],
  ['When am I on?', { wish: 'next' }],
  ['Próximo turno', { wish: 'next' }],
  ['TODAY', { wish: 'today' }],
  ['hoy', { wish: 'today' }],
  ['¿Quién está de turno?', { wish: 'whoIsOn' }],
  ["Who's on", { wish: 'whoIsOn' }],
  ['on', { wish: 'on' }],
  ["I'm back.", { wish: 'on' }],
  ['Disponible', { wish: 'on' }],
  ['1', { wish: 'answer', answer: 1 }],
  [' 2. ', { wish: 'answer', answer: 2 }],
  ['3', { wish: 'answer', answer: 3 }],
  ['Yes', { wish: 'answer', answer: 1 }],
  ['Sí', { wish: 'answer', answer: 1 }],
  ["Can't make it", { wish: 'answer', answer: 2 }],
  ['No puedo', { wish: 'answer', answer: 2 }],
  ['who could swap?', { wish: 'answer', answer: 3 }],
  ['¿quién podría cambiar?', { wish: 'answer', answer: 3 }],
])('"%s" is understood', (body, wish) => {
  expect(readVolunteer(body)).toEqual(wish);
});

test.each([
  ['off', {}],
  ['OFF 2h', { minutes: 120 }],
  ['off 2 hours', { minutes: 120 }],
  ['off for 90 min', { minutes: 90 }],
  ['off 1h30', { minutes: 90 }],
  ['off 1 hour and 15 minutes', { minutes: 75 }],
  ['off 2.5 h', { minutes: 150 }],
  ['off half an hour', { minutes: 30 }],
  ['off until 18:30', { until: '18:30' }],
  ['off until 6pm', { until: '18:00' }],
  ['off until 12 am', { until: '00:00' }],
  ['fuera 2 horas', { minutes: 120 }],
  ['Fuera media hora', { minutes: 30 }],
  ['libre hora y media', { minutes: 90 }],
  ['no disponible hasta las 9', { until: '09:00' }],
  ['fuera 2,5 horas', { minutes: 150 }],
])('"%s" is time off', (body, rest) => {
  expect(readVolunteer(body)).toEqual({ wish: 'off', ...rest });
});

test.each([
  'off 0 min',
  'off 100 h',
  'off 2',
  'off until 25:00',
  'off until 13 pm',
  'off the phone',
])('"%s" is asked back about rather than guessed', (body) => {
  expect(readVolunteer(body)).toEqual({ wish: 'unclear', meant: 'off' });
});

test.each(['next week I am away', 'on my way', 'officer', '4', '12', '', 'today I cannot', 'ONE'])(
  '"%s" is left for a person to read',
  (body) => {
    expect(readVolunteer(body)).toBeUndefined();
  },
);

test.each([
  ['off 2h', 'en'],
  ['fuera 2h', 'es'],
  ['hoy', 'es'],
  ['1', undefined],
  ['officer', undefined],
])('"%s" is written in %s', (body, language) => {
  expect(volunteerLanguage(body)).toBe(language);
});
