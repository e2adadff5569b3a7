import type { Weekday } from '../rules/hours';
import { everybodySpanish } from '../../messaging/everybody-words-es';
import type { PageWords } from './page-words';

const DAYS: Readonly<Record<Weekday, string>> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábado',
  sun: 'domingo',
};

const parties = (count: number): string => (count === 1 ? '1 grupo' : `${count} grupos`);

/** The same in Spanish. Not read by a native speaker yet. */
export const pageSpanish: PageWords = {
  reviewed: false,
  title: 'Lista de espera',
  list: 'Lista',
  parties: 'Grupos',
  columns: { waiting: 'En espera', called: 'Llamados', done: 'Terminados' },
  showMore: (count) => `Mostrar más de ${count}`,

  nobodyWaits: {
    before: 'No hay nadie en espera. Los clientes escriben',
    word: 'MESA',
    to: 'al número',
  },
  joinText: 'Mesa para 2',
  code: (number) => `Código para escanear: un mensaje al ${number}`,
  nobodyCalled: { before: 'No hay nadie llamado. Pulse', after: 'cuando haya una mesa lista.' },
  nobodySeated: 'Hoy todavía no se ha sentado nadie.',

  actions: {
    addWalkIn: 'Agregar un grupo',
    walkIn: 'Agregar',
    keys: 'Atajos de teclado',
    call: 'Llamar',
    seated: 'En la mesa',
    remind: 'Recordar',
    noShow: 'Ausente',
    more: 'Más',
    undo: 'Deshacer',
    cancel: 'Cancelar',
    edit: 'Editar',
    notes: 'Notas',
    callToTable: 'Llamar a una mesa',
    moveUp: 'Subir',
    moveToTop: 'Poner primero',
    moveDown: 'Bajar',
    move: 'Mover',
    save: 'Guardar',
    close: 'Cerrar',
    clear: 'Vaciar',
    add: 'Agregar a la lista',
    keepPlace: 'Conservar el lugar',
    takeOff: 'Quitar de la lista',
    listMore: 'Más para la lista',
  },
  onlyStaffSee: 'solo las ve el personal',
  moveHint: 'Arrastre, o use las flechas del teclado',

  size: (size) => (size === 1 ? '1 persona' : `grupo de ${size}`),
  status: {
    waiting: 'en espera',
    called: 'llamado',
    seated: 'en la mesa',
    left: 'dejó su lugar',
    cancelled: 'cancelado',
    noShow: 'ausente',
  },
  undoes: {
    call: 'la llamada',
    seat: 'en la mesa',
    noShow: 'ausente',
    cancel: 'cancelado',
    remind: 'el recordatorio',
  },
  coming: 'Ya viene',
  moreTime: 'Otros cinco minutos',
  late: (minutes) => (minutes > 0 ? `Llega ${minutes} minutos tarde` : 'Llega tarde'),
  place: (place) => `lugar ${place}`,
  table: (table) => `mesa ${table}`,
  waitedMinutes: (minutes) => `espera desde hace ${minutes} minutos`,
  waited: { before: 'espera', after: 'min' },
  calledAt: (time) => `llamado a las ${time}`,
  reminders: (count, most) =>
    `${count === 1 ? '1 recordatorio enviado' : `${count} recordatorios enviados`} de ${most}`,
  lastReminder: 'El próximo recordatorio es el último: el grupo queda como ausente.',
  reminderIn: (reminder, minutes) =>
    minutes > 0
      ? `recordatorio ${reminder} en ${minutes} min`
      : `recordatorio ${reminder} en cualquier momento`,
  lastReminderIn: (minutes) =>
    minutes > 0 ? `ausente en ${minutes} min` : 'ausente en cualquier momento',
  leftInPeace: 'sin recordatorios automáticos: ya viene',
  noShowAfterReminders: 'ausente tras tres recordatorios',
  gaveAway: (name, size) => `${name} (${size}) no vino tras tres recordatorios: ausente.`,
  toldNearlyNext: 'avisado: casi es su turno',
  writes: { en: 'escribe en inglés', es: 'escribe en español' },
  note: 'Nota: ',
  notConfirmed: 'Teléfono sin confirmar',
  noPhone: 'Sin teléfono: diga el nombre en voz alta',
  finished: (status, time, yesterday, minutes) =>
    `${status} ${yesterday ? 'ayer ' : ''}${time} · esperó ${minutes} min`,

  arrived: (name, size, place) => `${name}, ${size}, espera en el lugar ${place}.`,
  severalArrived: (count) => `Han llegado ${count} grupos.`,
  joined: (name, place) => `Llegó ${name}, lugar ${place}`,
  severalJoined: (count) => `Llegaron ${count} grupos`,

  dialogs: {
    callTo: (name) => `Llamar a ${name} a una mesa`,
    table: 'Mesa',
    tableHint: 'Como la conocen sus clientes',
    takeOff: (name) => `¿Quitar a ${name} de la lista?`,
    edit: (name) => `Editar ${name}`,
    notesAbout: (name) => `Notas sobre ${name}`,
    walkIn: 'Agregar un grupo',
    keys: 'Atajos de teclado',
    name: 'Nombre',
    howMany: 'Cuántas personas',
    wishes: 'Peticiones',
    wishesHint: 'Opcional, por ejemplo una silla alta',
    phone: 'Número de teléfono',
    phoneHint: 'Opcional. Reciben un mensaje para confirmar el teléfono.',
    enterName: 'Escriba un nombre para llamarlo.',
    enterSize: (max) => `Escriba un número de 1 a ${max}.`,
    textGoesTo: (number) => `Este mensaje va al ${number}:`,
    noTextTo: (name) => `No sale ningún mensaje: no hay teléfono. Avise usted a ${name}.`,
    keysActOn: 'c, s, r y n actúan sobre el grupo en el que están j y k.',
    keysAreOn: 'Las teclas sueltas funcionan en este dispositivo',
  },
  keys: {
    j: 'grupo siguiente',
    k: 'grupo anterior',
    c: 'llamar',
    s: 'en la mesa',
    r: 'recordar',
    n: 'ausente',
    w: 'agregar un grupo',
    u: 'deshacer lo último',
    '?': 'esta ayuda',
  },

  paused: 'En pausa: nadie nuevo puede apuntarse. Quienes esperan conservan su lugar.',
  closed: (opens) =>
    opens
      ? `Cerrado: los clientes pueden apuntarse otra vez ${opens.today ? 'hoy' : `el ${DAYS[opens.day]}`} a las ${opens.time}.`
      : 'Cerrado: no hay horario, así que nadie nuevo puede apuntarse.',

  everybody: {
    ...everybodySpanish,
    item: 'Escribir a todos los que esperan',
    whatHint: 'Todos los que esperan lo reciben tal como usted lo escribe.',
    goesTo: (people) => `Este mensaje va a ${parties(people)}:`,
    nobody: 'Nadie de los que esperan tiene teléfono, así que no hay a quién escribir.',
    withoutPhone: (people) => `${parties(people)} sin teléfono: avíseles usted`,
    gone: (people) => `${people} ya no estaban`,
  },

  notRead: (reason) => `No se pudo leer la lista. Se intenta de nuevo. ${reason}`,
  noAccess: 'Este mostrador está apagado, o usted no tiene acceso.',
};
