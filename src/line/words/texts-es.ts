import type { LineTextWords } from './texts-words';

export const textSpanish: LineTextWords = {
  locale: 'es',
  answer: (name) =>
    `Le escribe ${name}. En este teléfono no se leen mensajes, pero atendemos llamadas. Llame, por favor.`,
  passedOn: (name) => `Gracias. Su mensaje se hizo llegar a ${name}.`,
  passOn: (name, from, words) => `${name}: mensaje de ${from}: ${words}`,
  withheld: 'número no mostrado',
  hidden: 'número oculto',
  closed: (name) => `Le escribe ${name}. En este momento no atendemos.`,
  remind: (shifts) =>
    `Sus turnos:\n${shifts}\nResponda 1 si viene, 2 si no puede, 3 para ver quién podría.`,
  remindSubject: (day) => `Sus turnos del ${day}`,
  shift: (day, from, to, group) => `${day} ${from}-${to} ${group}`,
  next: (shift) => `Su turno siguiente: ${shift}`,
  noNext: 'No tiene turnos en los dos meses que vienen.',
  today: (shifts) => `Hoy:\n${shifts}`,
  nothingToday: 'Hoy no tiene turnos.',
  on: (names, until) => `Ahora atiende: ${names}${until ? ` hasta ${until}` : ''}.`,
  nobodyOn: 'Ahora no atiende nadie.',
  shut: 'En este momento no atendemos.',
  offUntil: (time) => `Queda fuera hasta ${time}. Escriba DISPONIBLE para volver antes.`,
  notOn: 'Ahora no está de turno. ¿Por cuánto tiempo no estará? Por ejemplo: FUERA 2H',
  offUnclear:
    '¿Por cuánto tiempo? Por ejemplo: FUERA 2H, FUERA 90 MIN o FUERA HASTA LAS 18:30. Como mucho 72 horas.',
  onAgain: 'De nuevo aparece disponible.',
  wasNotOff: 'No constaba como ausente.',
  confirmed: 'Gracias, anotado.',
  cannot: 'Gracias por avisar. Preguntamos a los demás y le decimos quién lo toma.',
  asking: (names) => `Preguntamos a ${names} y le decimos quién lo toma. Hasta entonces es suyo.`,
  nobodyToAsk: 'No hay a quién preguntar. Avisamos a quien coordina.',
  noQuestion: 'No hay ninguna pregunta abierta. Escriba PROXIMO o HOY para ver sus turnos.',
  help: 'Puede escribir PROXIMO, HOY, QUIEN, FUERA 2H o DISPONIBLE.',
  coverAsked: (name, shift) =>
    `${name} no puede tomar ${shift}. ¿Puede usted? Responda 1 si puede, 2 si no.`,
  coverYours: (shift) => `Gracias, es suyo: ${shift}`,
  coverTaken: (by) => `Gracias, ${by} ya lo tomó.`,
  coverDeclined: 'Gracias, anotado.',
  coverFound: (by, shift) => `${by} toma ${shift}.`,
  coverClosed: (shift, by) => `${shift} está cubierto: lo toma ${by}. Gracias.`,
  coverOpen: (name, shift) => `Nadie ha tomado el turno de ${name}: ${shift}`,
};
