import type { LineStaffWords } from './staff-words';

export const staffSpanish: LineStaffWords = {
  weeklySaved: 'El plan semanal se guardó.',
  weekSaved: 'El plan de esta semana se guardó.',
  weekAsUsual: 'Esta semana vuelve a ser como siempre.',
  daySaved: 'El día se guardó.',
  dayAsUsual: 'El día vuelve a ser como siempre.',
  overrideAdded: (name) => `El cambio para ${name} se guardó.`,
  overrideRemoved: 'El cambio se retiró.',
  swapped: 'Las dos personas cambiaron sus turnos.',
  covered: (name) => `${name} toma el turno.`,
  uncovered: 'Ahora nadie tiene el turno. Se muestra como hueco.',
  exchangeRemoved: 'El cambio de turno se retiró.',
  asked: (count) =>
    count === 1 ? 'Se preguntó a una persona.' : `Se preguntó a ${count} personas.`,
  confirmed: (name) => `${name} ha confirmado.`,
  memberSaved: (name) => `Se guardaron los datos de ${name}.`,
  memberRemoved: (name) => `${name} ya no está en el grupo.`,
  calendarMade: (name) =>
    `${name} tiene una dirección de calendario nueva. La anterior ya no sirve.`,
  calendarEnded: (name) => `La dirección de calendario de ${name} ya no sirve.`,
  callingYou: 'Su teléfono suena ahora. Pulse 1 para comunicarse.',
  callHeld: 'El modo de prueba está activo, así que no se llamó a nadie.',
  blocked: 'Desde ahora esta persona oye que nadie puede atenderla.',
  unblocked: 'Las llamadas de esta persona vuelven a atenderse.',
  heard: 'Marcado como escuchado.',
  mailAgain: 'Se intenta enviar el correo de nuevo.',
  deleted: 'El mensaje de voz se borró para siempre.',
  forecastMailed: 'La previsión está en camino.',
  forecast: {
    locale: 'es',
    subject: (group, gaps) =>
      gaps === 0
        ? `${group}: todas las horas están cubiertas`
        : gaps === 1
          ? `${group}: un hueco en los turnos`
          : `${group}: ${gaps} huecos en los turnos`,
    covered: (group, days) =>
      `En los próximos ${days} días hay alguien en cada hora de atención de ${group}.`,
    intro: (group, days) => `En los próximos ${days} días preocupan estas horas de ${group}:`,
    from: 'Desde',
    to: 'Hasta',
    what: 'Qué',
    nobody: 'No hay nadie',
    unconfirmed: (names) => `Sin confirmar: ${names}`,
    foot: (business, group) => `Enviado por la línea telefónica ${group} de ${business}.`,
  },
};
