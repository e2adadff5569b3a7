import type { SharedEverybodyWords } from './everybody-words';

/** What every desk says about a text to everybody, in Spanish. */
export const everybodySpanish: SharedEverybodyWords = {
  actions: {
    next: 'Siguiente',
    back: 'Atrás',
    close: 'Cerrar',
    send: 'Enviar',
    stop: 'Detener',
    show: 'Mostrar',
  },
  what: 'Qué decir',
  enterText: 'Escriba lo que todos deben saber.',
  length: (parts, letters) =>
    `${letters} ${letters === 1 ? 'letra' : 'letras'}, ${parts} SMS para cada uno`,
  bySms: (people, each, sms) =>
    `${people} por SMS, ${each === 1 ? '1 parte' : `${each} partes`} cada uno: ${sms} SMS en total`,
  byWhatsApp: (people) => `${people} por WhatsApp`,
  cost: (least, most) =>
    least === most
      ? `Según los precios de Twilio, los SMS cuestan ${least}.`
      : `Según los precios de Twilio, los SMS cuestan de ${least} a ${most}.`,
  costGuessed: (countries) =>
    `${countries === '' ? 'Un precio' : `El precio para ${countries}`} no se pudo saber, así que incluye un cálculo amplio.`,
  costFees: 'Se añaden las tarifas de los operadores de EE. UU. y Canadá.',
  otherLanguage: (people, language) =>
    `${people} ${people === 1 ? 'escribe' : 'escriben'} en ${language === 'es' ? 'español' : 'inglés'}`,
  timeThere: (time) => `En el local son las ${time}`,
  atNight: 'A esta hora un mensaje puede despertar a alguien.',
  asTyped: 'El texto no se traduce.',
  today: (used, cap) => `Se han usado ${used} de ${cap} mensajes del último día`,
  oneRuns: 'Ya está saliendo un mensaje a todos. Otro puede seguir cuando termine.',
  progress: 'Mensaje a todos',
  texted: (texted, total) => `${texted} de ${total} con mensaje`,
  notReached: (people) => `no llegó a ${people}`,
  arrived: (people, onTheirWay) =>
    `${people} entregados${onTheirWay > 0 ? `, ${onTheirWay} en camino` : ''}`,
  running: 'Está saliendo, unos pocos por segundo.',
  goesOn: 'Sigue aunque cierre esta página.',
  stopped: 'Detenido. No se escribe a nadie más.',
  finished: 'Enviado.',
  thoseNotReached: 'Llámelos o avíseles usted:',
};
