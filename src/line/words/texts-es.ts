import type { LineTextKey } from './line-texts';

/** What callers and members read, in Spanish. */
export const textSpanish: Readonly<Record<LineTextKey, string>> = {
  answer:
    'Le escribe {group}. En este teléfono no se leen mensajes, pero atendemos llamadas. Llame, por favor.',
  passedOn: 'Gracias. Su mensaje se hizo llegar a {group}.',
  passOn: '{group}: mensaje de {from}: {words}',
  closedText: 'Le escribe {group}. En este momento no atendemos.',
  remind: 'Sus turnos:\n{shifts}\nResponda 1 si viene, 2 si no puede, 3 para saber quién puede.',
  remindSubject: 'Sus turnos del {day}',
  next: 'Su turno siguiente: {shift}',
  noNext: 'No tiene turnos en los dos meses que vienen.',
  today: 'Hoy:\n{shifts}',
  nothingToday: 'Hoy no tiene turnos.',
  on: 'Ahora atiende: {names}[ hasta {until}].',
  nobodyOn: 'Ahora no atiende nadie.',
  shut: 'En este momento no atendemos.',
  offUntil: 'Queda fuera hasta {time}. Escriba DISPONIBLE para volver antes.',
  notOn: 'Ahora no tiene turno. Si va a faltar, diga el tiempo: por ejemplo, FUERA 2H',
  offUnclear:
    'Diga el tiempo: por ejemplo, FUERA 2H, FUERA 90 MIN o FUERA HASTA LAS 18:30. Como mucho 72 horas.',
  onAgain: 'De nuevo aparece disponible.',
  wasNotOff: 'No constaba como ausente.',
  confirmed: 'Gracias, anotado.',
  cannot: 'Gracias por avisar. Preguntamos a los otros y le decimos quién lo toma.',
  asking: 'Preguntamos a {names} y le decimos quién lo toma. Hasta entonces es suyo.',
  nobodyToAsk: 'No hay a quién preguntar. Avisamos a quien coordina.',
  noQuestion: 'No hay ninguna pregunta abierta. Escriba PROXIMO o HOY para ver sus turnos.',
  help: 'Puede escribir PROXIMO para su turno siguiente, HOY para los de hoy, QUIEN para saber quién atiende, FUERA 2H para descansar o DISPONIBLE para volver.',
  coverAsked: '{name} no puede tomar {shift}. ¿Puede usted? Responda 1 si puede, 2 si no.',
  coverYours: 'Gracias, es suyo: {shift}',
  coverTaken: 'Gracias, {by} ya lo tiene.',
  coverDeclined: 'Gracias, anotado.',
  coverFound: '{by} toma {shift}.',
  coverClosed: 'Ya hay quien toma {shift}: {by}. Gracias.',
  coverOpen: 'Nadie ha tomado el turno de {name}: {shift}',
  greetingOffered:
    'Ha grabado un saludo para {group} ({seconds} s). Responda 1 para usarlo desde ahora, 2 para borrarlo.',
  voicemailOffered:
    'Ha grabado lo que se oye antes de la señal de {group} ({seconds} s). Responda 1 para usarlo desde ahora, 2 para borrarlo.',
  greetingUsed: 'Su saludo se oye desde ahora.',
  greetingDropped: 'Borrado. Se oye lo mismo que antes.',
  forgotten: 'Todo lo suyo queda borrado y ya no tiene turnos.',
  hasLeft:
    '{name} ya no es de {group}: ha pedido que se borre todo lo suyo. Mire qué turnos quedan sin nadie.',
  voicemailText: '{group}: mensaje de voz de {caller}, {seconds} s.[ "{transcript}"]',
};
