import type { AdminWords } from './admin-words';

/** What the admin page says in Spanish about the line's groups. */
export const lineAdminSpanish: {
  readonly fields: AdminWords['groupFields'];
  readonly groups: AdminWords['groups'];
} = {
  fields: {
    name: {
      label: 'Nombre del grupo',
      hint: 'Se oye al llamar y aparece en cada mensaje a los voluntarios.',
    },
    number: {
      label: 'Número al que se llama',
      hint: 'Un número de su cuenta, como +1 202 555 0103. Tras cambiarlo ejecute setup, para que sus llamadas lleguen aquí.',
    },
    language: { label: 'Idioma del grupo', hint: 'Lo que se oye y se lee.' },
    voice: {
      label: 'Voz',
      hint: 'Una que lea este idioma, como Polly.Lupe. Vacío: la elige la plataforma.',
    },
    timeZone: {
      label: 'Zona horaria del grupo',
      hint: 'Los turnos y las horas de apertura se entienden en ella.',
    },
    greeting: {
      label: 'Saludo',
      hint: 'Se oye antes de que suene el primer teléfono. Palabras para leer en voz alta, o la dirección de un sonido: https://… o /nombre.mp3. Vacío: nuestras palabras.',
    },
    voicemailGreeting: {
      label: 'Saludo del buzón',
      hint: 'Se oye antes de la señal, del mismo modo.',
    },
    strategy: { label: 'Qué teléfono suena' },
    ringSeconds: {
      label: 'Segundos que suena un teléfono',
      hint: 'La mayoría de los móviles pasan a su propio buzón tras 25 o 30.',
    },
    mostTries: { label: 'Máximo de intentos por llamada' },
    pressToAccept: {
      label: 'Los voluntarios pulsan 1 para atender',
      hint: 'Así un buzón privado nunca atiende una llamada.',
    },
    defaultPhone: {
      label: 'A quién se llama al final',
      hint: 'Un número fuera de los turnos al que se llama si ningún voluntario atiende. Vacío: a nadie.',
    },
    defaultRingSeconds: { label: 'Segundos que suena ese número' },
    caller: {
      label: 'Número de quien llama',
      hint: 'Oculto o sustituido: nadie lo lee, ni en teléfonos, correos, mensajes, página o registro.',
    },
    replacedBy: {
      label: 'Número que se muestra en su lugar',
      hint: 'Un número de su cuenta que los voluntarios conocen. Vacío: el del grupo.',
    },
    mails: { label: 'Los mensajes de voz se envían a', hint: 'Direcciones separadas por comas.' },
    transcribe: {
      label: 'Los mensajes de voz se transcriben',
      hint: 'Solo en inglés; la plataforma no conoce otro idioma.',
    },
    transcriptWaitSeconds: {
      label: 'Segundos que un correo espera su transcripción',
      hint: '0: no espera.',
    },
    voicemailTexts: { label: 'Un aviso de cada mensaje de voz a quien está de turno' },
    keepDays: { label: 'Días hasta borrar grabaciones, transcripciones y llamadas' },
    reminders: { label: 'Se recuerdan a los voluntarios los turnos del día siguiente' },
    remindAt: { label: 'Se recuerda a las' },
    coverDeadlineHours: {
      label: 'Horas antes de un turno en que se avisa a quien coordina de que nadie lo tomó',
    },
    forecastMail: { label: 'Previsión por correo a quien coordina' },
    forecastAt: { label: 'Se envía a las' },
    textAnswer: { label: 'Respuesta a quien escribe al número', hint: 'Vacío: nuestras palabras.' },
    passTextsOn: { label: 'Esos mensajes se hacen llegar a quien está de turno' },
  },
  groups: {
    group: (name) => `Grupo «${name}»`,
    parts: {
      group: 'El grupo',
      calls: 'Llamadas',
      voicemail: 'Mensajes de voz',
      people: 'Voluntarios',
      texts: 'Mensajes al número',
    },
    zoneOfHouse: 'la de la casa',
    onLinePage:
      'Las horas de apertura, los turnos, las personas y los números bloqueados están en la página de la línea.',
    strategies: {
      inOrder: 'uno tras otro',
      allAtOnce: 'todos a la vez',
      tiers: 'nivel por nivel',
      fair: 'primero quien lleva más tiempo sin llamada',
    },
    callers: {
      shown: 'visible',
      hidden: 'oculto para todos',
      replaced: 'sustituido por otro número',
    },
    ways: { none: 'sin aviso', sms: 'por SMS', whatsapp: 'por WhatsApp' },
    forecasts: {
      never: 'no por sí sola',
      daily: 'los días en que algo preocupa',
      weekly: 'todos los lunes',
    },
    recorded: {
      greeting: (seconds, when) => `Se oye el saludo grabado: ${when} (${seconds} s)`,
      voicemail: (seconds, when) => `Se oye el saludo del buzón grabado: ${when} (${seconds} s)`,
    },
    recordedHint: 'En lugar de las palabras de abajo.',
    recordedGoes: 'Al guardar, la grabación se borra para siempre y se oyen las palabras de abajo.',
    howToRecord:
      'Para grabar un saludo, quien coordina llama al número y pulsa 3, o 4 para el del buzón.',
    add: 'Agregar un grupo',
    adding: 'Otro grupo',
    numberHint:
      'Un número de su cuenta al que se pueda llamar y que no tenga otro mostrador. Sus llamadas y mensajes se traen aquí.',
    added: (name) => `El grupo «${name}» ya está. Mientras no tenga turnos, se llega a su buzón.`,
    remove: 'Quitar este grupo',
    removeWhich: (name) => `¿Quitar el grupo «${name}»?`,
    removeMeans:
      'Nadie atiende ya su número, y sus turnos y personas desaparecen de la página. Lo que guarda queda en la cuenta hasta que caduca.',
    typeName: (name) => `Para estar seguros, escriba su nombre: ${name}`,
    keep: 'Conservar el grupo',
    removed: (name) => `El grupo «${name}» se quitó.`,
  },
};
