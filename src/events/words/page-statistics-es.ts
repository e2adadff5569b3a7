import type { StatisticsWords } from './page-statistics-words';

/** Statistics of an event, in Spanish. */
export const statisticsSpanish: StatisticsWords = {
  reviewed: false,
  title: 'Estadísticas',
  notYet: 'Todavía no hay pedidos terminados. Se cuenta lo que se recogió o se canceló.',
  reading: (orders) => `Leyendo: ${orders} pedidos hasta ahora.`,
  notRead: 'No se pudieron leer los pedidos.',
  again: 'Leer de nuevo',
  figures: {
    orders: 'pedidos terminados',
    collected: 'recogidos',
    cancelled: 'cancelados',
    makingTime: 'mediana de preparación',
    collectingTime: 'mediana hasta la recogida',
  },
  minutes: (minutes) => `${minutes} min`,
  unknown: 'aún faltan datos',
  items: { title: 'Qué se pidió', shows: 'Cuántos de cada uno, sin contar los cancelados.' },
  modifiers: {
    title: 'Con qué',
    shows: 'Cuántas veces se pidió cada cosa, sin contar los cancelados.',
  },
  hours: { title: 'Por hora', shows: 'Cuándo llegaron los pedidos, en la hora del local.' },
  channels: { title: 'Por canal', shows: 'Cómo llegaron los pedidos.' },
  countries: { title: 'Por país', shows: 'De dónde son los números, cuando es seguro.' },
  statuses: {
    title: 'Cómo terminaron',
    shows: 'Recogidos, o cancelados por el invitado o el personal.',
  },
  nth: {
    title: 'Quienes volvieron',
    shows: 'Si fue el primer pedido del invitado, el segundo o uno posterior.',
  },
  funnel: {
    title: 'Hasta dónde llegaron',
    shows: 'Cada invitado cuenta una vez, en su último paso.',
  },
  status: { queued: 'en cola', ready: 'listo', collected: 'recogido', cancelled: 'cancelado' },
  stages: {
    new: 'nos escribió',
    named: 'dio su nombre',
    verifying: 'está confirmando el correo',
    registered: 'respondió a todo',
    ordered: 'pidió una vez',
    returned: 'volvió a pedir',
  },
  order: (nth) => (nth >= 4 ? '4.º o posterior' : `${nth}.º`),
  noCountry: 'sin país seguro',
  what: 'Qué',
  count: 'Cuántos',
  csv: { orders: 'Pedidos en CSV', attendees: 'Invitados en CSV' },
  attendeesHow:
    'Nombres, correos y números de quienes estuvieron: para administradores, y solo con motivo.',
  feedback: 'Lo que dijeron los invitados',
  noFeedback: 'Nadie ha dicho nada todavía.',
};
