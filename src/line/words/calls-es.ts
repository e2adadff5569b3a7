import type { CallWords } from './calls-words';

export const callSpanish: CallWords = {
  voice: 'es-MX',
  greeting: (name) => `Hola, ha llamado a ${name}. Le estamos comunicando. Por favor, no cuelgue.`,
  onward: 'Seguimos buscando a alguien que le atienda. Por favor, no cuelgue.',
  voicemail: (name) =>
    `Ahora nadie de ${name} puede atenderle. Deje un mensaje después de la señal y pulse cualquier tecla cuando termine.`,
  messageLeft: 'Gracias. Haremos llegar su mensaje. Adiós.',
  noMessage: 'No oímos ningún mensaje. Por favor, vuelva a llamar. Adiós.',
  goodbye: 'Adiós.',
  blocked: 'Nadie puede atender su llamada. Adiós.',
  closed: (name) => `Hola, ha llamado a ${name}. La línea está cerrada en este momento. Adiós.`,
  trouble:
    'En este momento no podemos comunicarle. Deje un mensaje después de la señal y pulse cualquier tecla cuando termine.',
  whisper: (name) => `Llamada para ${name}. Pulse 1 para atenderla.`,
  whisperOnly: (name) => `Llamada para ${name}.`,
  takenByOther: 'Otra persona ya atiende esta llamada. Gracias.',
  callerGone: 'Quien llamaba ha colgado. Gracias.',
  refused: 'Buscaremos a otra persona. Gracias.',
  memberMenu: (name) =>
    `Ha llamado a ${name}. Para llamar a la última persona con la que habló, pulse 1. Para llamar a la última que nadie atendió, pulse 2. O espere en la línea.`,
  recordMenu: 'Para grabar un saludo nuevo, pulse 3.',
  nobodyToCall: 'No hay a quién devolver la llamada. Adiós.',
  callingBack: 'Estamos llamando, y su número no se muestra.',
  callBackWhisper: (name) => `Puede devolver una llamada como ${name}. Pulse 1 para comunicarse.`,
};
