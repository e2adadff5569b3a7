import type { MailWords } from './mails-words';

export const mailSpanish: MailWords = {
  locale: 'es',
  withheld: 'número no mostrado',
  hidden: 'número oculto',
  subject: (group, caller) => `${group}: mensaje de voz de ${caller}`,
  intro: (group) => `Alguien llamó a ${group} y dejó un mensaje. La grabación va adjunta.`,
  facts: { caller: 'De', at: 'Cuándo', group: 'Línea', length: 'Duración' },
  length: (minutes, seconds) => `${minutes}:${seconds} minutos`,
  transcript: 'Lo que se dijo, según lo entendió una máquina:',
  noTranscript: {
    waiting: 'Todavía no hay transcripción. Si llega, se enviará en otro correo.',
    missing: 'La transcripción no llegó.',
    failed: 'La grabación no se pudo transcribir.',
    off: 'Esta línea no tiene transcripciones.',
    language: 'No hay transcripciones en el idioma de esta línea.',
    length: 'La grabación es demasiado corta o demasiado larga para transcribirla.',
  },
  noRecording: 'No se pudo obtener la grabación. Se puede escuchar en la página de la línea.',
  lateSubject: (group, caller) => `${group}: transcripción del mensaje de voz de ${caller}`,
  lateIntro:
    'La grabación llegó en un correo anterior. Esto es lo que se dijo, según lo entendió una máquina:',
  foot: (business, group) => `Enviado por la línea telefónica ${group} de ${business}.`,
};
