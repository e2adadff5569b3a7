import type { CallTextKey } from './line-texts';

/** What callers and members hear, in Spanish. */
export const callSpanish: Readonly<Record<CallTextKey, string>> = {
  greeting: 'Hola, ha llamado a {group}. Le estamos comunicando. Por favor, no cuelgue.',
  onward: 'Seguimos buscando a alguien que le atienda. Por favor, no cuelgue.',
  voicemail:
    'Ahora nadie de {group} puede atenderle. Deje un mensaje después de la señal y pulse cualquier tecla cuando termine.',
  messageLeft: 'Gracias. Haremos llegar su mensaje. Adiós.',
  noMessage: 'No oímos ningún mensaje. Por favor, vuelva a llamar. Adiós.',
  goodbye: 'Adiós.',
  blocked: 'Nadie puede atender su llamada. Adiós.',
  closedCall: 'Hola, ha llamado a {group}. La línea está cerrada en este momento. Adiós.',
  trouble:
    'En este momento no podemos comunicarle. Deje un mensaje después de la señal y pulse cualquier tecla cuando termine.',
  whisper: 'Llamada para {group}. Pulse 1 para atenderla.',
  whisperOnly: 'Llamada para {group}.',
  takenByOther: 'Otra persona ya atiende esta llamada. Gracias.',
  callerGone: 'Quien llamaba ha colgado. Gracias.',
  refused: 'Buscaremos a otra persona. Gracias.',
  memberMenu:
    'Ha llamado a {group}. Para llamar a la última persona con la que habló, pulse 1. Para llamar a la última que nadie atendió, pulse 2.',
  recordMenu:
    'Para grabar lo que se oye al llamar, pulse 3. Para grabar lo que se oye antes de la señal, pulse 4.',
  orStay: 'O espere en la línea.',
  speakGreeting:
    'Diga después de la señal lo que se oirá al llamar y pulse cualquier tecla cuando termine.',
  speakVoicemail:
    'Diga después de la señal lo que se oirá antes de dejar un mensaje y pulse cualquier tecla cuando termine.',
  yourGreeting: 'Así se oirá.',
  keepGreeting:
    'Para usarlo, pulse 1. Para decirlo otra vez, pulse 2. O cuelgue y todo queda como está.',
  greetingTexted:
    'Le enviamos un mensaje de texto. Responda 1 y su saludo se oirá desde entonces. Adiós.',
  nobodyToCall: 'No hay a quién devolver la llamada. Adiós.',
  callingBack: 'Estamos llamando, y su número no se muestra.',
  callBackWhisper: 'Puede devolver una llamada como {group}. Pulse 1 para comunicarse.',
};
