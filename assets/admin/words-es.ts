import type { AdminWords } from './admin-words';
import { lineAdminSpanish } from './line-words-es';
import { payAdminSpanish } from './pay-words-es';

/** The same in Spanish. Not read by a native speaker yet. */
export const adminSpanish: AdminWords = {
  reviewed: false,
  title: 'Administración',
  events: 'Eventos',
  sections: {
    business: 'Negocio',
    waitlist: 'Lista de espera',
    line: 'Línea',
    pay: 'Pagos',
    texts: 'Mensajes',
    staff: 'Personal y permisos',
    devices: 'Dispositivos',
    account: 'Estado de la cuenta',
    held: 'Retenidos',
    changes: 'Últimos cambios',
  },
  adminsOnly: 'Esta página es para administradores. Otro administrador puede darle el permiso.',
  notRead: (reason) => `No se pudo leer la configuración. ${reason}`,

  save: 'Guardar',
  discard: 'Descartar',
  saved: 'Guardado. Vale en unos segundos.',
  unsaved: (count) => (count === 1 ? '1 cambio sin guardar' : `${count} cambios sin guardar`),
  nothingToSave: 'Todo está guardado',
  lookAt: (count) =>
    `Todavía no se guardó nada: revise ${count === 1 ? 'un campo' : `${count} campos`}.`,
  close: 'Cerrar',
  change: 'Cambiar',
  notSet: 'sin definir',
  yes: 'sí',
  no: 'no',

  fields: {
    'business.name': {
      label: 'Nombre',
      hint: 'Como lo conocen los clientes: aparece en casi todos los mensajes.',
    },
    'business.timeZone': {
      label: 'Zona horaria',
      hint: 'Las horas de apertura y las demás horas se entienden en ella.',
    },
    'business.language': {
      label: 'Idioma del negocio',
      hint: 'Para quien escribe o llama y aún no se sabe en qué idioma.',
    },
    'business.forgetTextsAfterDays': {
      label: 'Días hasta vaciar los mensajes viejos',
      hint: 'Quita las palabras de la lista de mensajes de la cuenta. Vacío: se quedan.',
    },
    'owner.phone': {
      label: 'Teléfono del responsable',
      hint: 'Recibe un mensaje cuando algo falla. Vacío: lo recibe el primer administrador.',
    },
    'waitlist.on': {
      label: 'La lista de espera está encendida',
      hint: 'Si está apagada, se dice a los clientes que está cerrada.',
    },
    'waitlist.maxPartySize': { label: 'Grupo más grande' },
    'waitlist.holdMinutes': {
      label: 'Minutos que se reserva una mesa',
      hint: 'En ese tiempo salen tres recordatorios; después el grupo cuenta como ausente. 0: lo decide el personal.',
    },
    'waitlist.nearlyNext': {
      label: 'Avisar de que casi es su turno desde el lugar',
      hint: '0: no se avisa a nadie.',
    },
    'waitlist.dailyCap': {
      label: 'Máximo de mensajes al día',
      hint: 'Al 80 % se avisa al responsable; al 100 % los mensajes a todos esperan, las respuestas y los avisos nunca. Vacío: sin límite.',
    },
    'waitlist.alwaysOpen': { label: 'Se puede entrar en la lista a cualquier hora' },
    'line.on': {
      label: 'La línea está encendida',
      hint: 'Si está apagada, se dice a quien llama que está cerrada.',
    },
  },
  listFields: {
    name: { label: 'Nombre de la lista' },
    number: {
      label: 'Número al que escriben los clientes',
      hint: 'Un número de su cuenta, como +1 202 555 0101. Tras cambiarlo ejecute setup, para que sus mensajes lleguen aquí.',
    },
    paused: {
      label: 'No admite clientes nuevos por ahora',
      hint: 'Quienes esperan conservan su lugar.',
    },
  },
  groupFields: lineAdminSpanish.fields,
  memberFields: {
    name: { label: 'Nombre' },
    phone: { label: 'Número de teléfono', hint: 'El suyo propio: allí llegan los códigos.' },
    admin: {
      label: 'Administrador',
      hint: 'Puede trabajar en todos los mostradores y cambiar todo lo de esta página.',
    },
    desks: { label: 'Trabaja en' },
    language: { label: 'Idioma' },
  },
  pay: payAdminSpanish,
  browserLanguage: 'El de su navegador',
  range: (least, most) => `De ${least} a ${most}.`,

  rules: {
    empty: 'Escriba algo aquí.',
    'too-long': 'Es demasiado largo: 60 letras como máximo.',
    phone: 'No es un teléfono al que podamos escribir. Escríbalo como +1 202 555 0123.',
    'time-zone': 'Elija una zona horaria de la lista.',
    hours: 'Escriba horas de 00:00 a 23:59.',
    text: 'Este mensaje aún no se puede enviar. Vea qué le falta.',
    amount: 'Escriba un importe como 500 o 12,50.',
    currency: 'Escriba las tres letras de una moneda, como EUR.',
    address: 'Escriba una dirección que empiece por https://.',
    'none-chosen': 'Elija al menos una.',
    taken: 'Esto ya está en uso.',
    'not-owned': 'No es un número de su cuenta. La consola muestra los que lo son.',
    'no-texts': 'Este número no puede recibir mensajes.',
    'no-calls': 'A este número no se puede llamar.',
    called: 'Alguien está llamando a este grupo. Inténtelo en unos minutos.',
    mails: 'Escriba direcciones de correo separadas por comas.',
    time: 'Escriba una hora, como 18:00.',
    spoken:
      'Escriba palabras, 800 letras como máximo, o una dirección que empiece por https:// o /.',
    voice: 'Escriba el nombre de una voz, como Polly.Lupe.',
    choice: 'Elija una opción de la lista.',
    'in-use': 'Este número ya sirve para otra cosa. Setup con --take-over los trae aquí.',
    last: 'Es lo único que queda. Apague mejor el mostrador.',
    'not-paused': 'Antes haga que la lista no admita clientes nuevos y guarde.',
    'waited-on': 'Hay clientes en espera en esta lista. Siéntelos o quítelos antes.',
    mismatch: 'Ese no es su nombre.',
    gone: 'Ya no existe: alguien lo quitó entretanto.',
    unreadable: 'El servicio no puede leer este valor.',
  },
  numberRule: (least, most) => `Escriba un número entero de ${least} a ${most}.`,
  changedBy: (by, theirs, time) =>
    `${by === '' ? 'Alguien' : by} cambió esto entretanto${time === '' ? '' : ` (${time})`}. Ahora dice: ${theirs}`,
  keepMine: 'Dejar lo mío',
  takeTheirs: 'Tomar lo de la otra persona',

  openingHours: 'Horas de apertura',
  hoursHint: 'Fuera de ellas no se puede entrar en la lista; quienes esperan conservan su lugar.',
  days: {
    mon: 'Lunes',
    tue: 'Martes',
    wed: 'Miércoles',
    thu: 'Jueves',
    fri: 'Viernes',
    sat: 'Sábado',
    sun: 'Domingo',
  },
  closedDay: 'cerrado',
  opensAt: (day) => `${day}, abre a las`,
  closesAt: (day) => `${day}, cierra a las`,
  until: 'a',
  nextDay: 'del día siguiente',
  addHours: (day) => `Agregar horas: ${day}`,
  removeHours: (day) => `Quitar horas: ${day}`,
  copyToAll: 'Igual todos los días',
  list: (name) => `Lista «${name}»`,
  lists: {
    add: 'Agregar una lista',
    adding: 'Otra lista',
    numberHint:
      'Un número de su cuenta que no tenga otra lista. Sus mensajes y llamadas se traen aquí.',
    added: (name) => `La lista «${name}» ya está. Los clientes pueden escribir a su número.`,
    remove: 'Quitar esta lista',
    removeWhich: (name) => `¿Quitar la lista «${name}»?`,
    removeMeans:
      'Los clientes ya no pueden entrar en ella y desaparece del tablero. Sus visitas pasadas quedan en la cuenta para las estadísticas hasta que caducan. No debe admitir clientes nuevos, y nadie puede estar en espera en ella.',
    typeName: (name) => `Para estar seguros, escriba su nombre: ${name}`,
    keep: 'Conservar la lista',
    removed: (name) => `La lista «${name}» se quitó.`,
  },
  groups: lineAdminSpanish.groups,
  desks: 'Mostradores',
  desksHint: 'Un mostrador apagado dice a quien escribe o llama que está cerrado.',
  deskMissing: 'sin instalar',

  texts: {
    intro:
      'Lo que la gente lee y oye puede decirse con sus propias palabras. Los mensajes que WhatsApp ha aprobado conservan las palabras aprobadas.',
    language: 'Idioma de los mensajes',
    show: 'Mostrar',
    all: 'Todos los mensajes',
    own: 'Solo los de sus palabras',
    ownMark: 'sus palabras',
    draftMark: 'sin guardar',
    change: (purpose) => `Cambiar: ${purpose}`,
    text: 'Mensaje',
    insert: 'Insertar',
    needed: 'necesario',
    preview: 'En un teléfono, con ejemplos',
    count: (letters, parts) => `${letters} letras, ${parts} SMS`,
    countInside: (letters) => `${letters} letras, dentro de otros mensajes`,
    useOurs: 'Volver a nuestras palabras',
    ours: 'Nuestras palabras',
    replace: (by) => `Poner ${by} en su lugar`,
    error: 'No se puede enviar',
    warning: 'Conviene mirarlo',
    allGood: 'Nada que corregir.',
    noneOwn: 'Todos usan nuestras palabras. Elija «Todos los mensajes» para cambiar uno.',
    desk: 'Mensajes de',
    desks: {
      texts: 'la lista de espera',
      eventTexts: 'los eventos',
      lineTexts: 'la línea',
      payTexts: 'Pagos',
      teamTexts: 'el equipo',
    },
    channels: {
      voice: {
        mark: 'se oye',
        preview: 'Leído en voz alta, con ejemplos',
        count: (letters, seconds) => `${letters} letras, unos ${seconds} segundos`,
      },
      mail: {
        mark: 'por correo',
        preview: 'En un correo, con ejemplos',
        count: (letters) => `${letters} letras en total`,
      },
    },
  },

  staff: {
    people: 'Personas',
    add: 'Agregar a alguien',
    person: 'Persona',
    works: 'Trabaja en',
    change: (name) => `Cambiar los datos de ${name}`,
    changing: (name) => `Cambiar los datos de ${name}`,
    adding: 'Agregar a alguien al personal',
    you: 'usted',
    admin: 'Administrador',
    noDesk: 'Todavía en ninguno',
    ownEntry:
      'Su propio teléfono y su permiso los cambia otro administrador, para que nadie se quede fuera.',
    addedSaid: (name) => `${name} forma parte del personal y puede entrar.`,
    removedSaid: (name) => `${name} ya no está entre el personal.`,
    remove: 'Quitar',
    removeWhom: (name) => `¿Quitar a ${name} del personal?`,
    removeMeans:
      'Su sesión termina en todas partes, y sus mensajes cuentan como los de un cliente.',
    keep: 'Conservar',
  },

  devices: {
    intro: 'Tabletas compartidas que entran sin código, cada una a un solo mostrador.',
    none: 'No hay dispositivos vinculados.',
    opens: (desk) => `abre ${desk}`,
    unpair: (name) => `Desvincular ${name}`,
    unpairShort: 'Desvincular',
    unpairWhich: (name) => `¿Desvincular ${name}?`,
    unpairMeans: 'Su sesión termina enseguida. Para usarlo de nuevo, vincúlelo otra vez.',
    how: 'Para vincular un dispositivo',
    howSteps: [
      'Abra en él la página de inicio y entre como administrador.',
      'Dele un nombre en «Tableta compartida» y pulse «Vincular este dispositivo».',
      'Salga: desde entonces entra sin código.',
    ],
  },

  health: {
    account: 'La cuenta',
    checking: 'Mirando la cuenta.',
    look: 'Mirar otra vez',
    states: { ok: 'bien', warning: 'aviso', problem: 'mal', unknown: 'sin respuesta' },
    notSaid: 'La cuenta no respondió. Mire otra vez en un momento.',
    well: (count) =>
      count === 1 ? 'Una comprobación está bien' : `${count} comprobaciones están bien`,
    allWell: 'No falla nada que se pueda ver desde aquí.',
    terminal: 'Algunas cosas solo se pueden mirar desde una terminal:',
    terminalChecks: {
      doctor:
        'lee además .env, compara el reloj de este equipo, abre una página con la clave y estima la factura',
      text: 'envía un mensaje real y espera a que llegue; --call llama a un teléfono',
      live: 'demuestra que un temporizador de la cuenta despierta las tareas',
    },
    phone: 'teléfono',
    dueWork: 'Qué despierta las tareas a su hora',
    bells: {
      alarm: 'Un reloj de la cuenta',
      tick: 'Un reloj de fuera',
      webhook: 'Un mensaje de un cliente',
      page: 'Una página abierta',
    },
    never: 'Nada las ha despertado todavía.',
    lastRang: (bell, when) => `${bell}: por última vez ${when}`,
    incidents: 'Problemas que siguen',
    noIncidents: 'Ninguno.',
    incident: (about, kind) => {
      switch (about) {
        case 'waitlist.unattended':
          return `Hubo clientes esperando y nadie tenía abierto el tablero (${kind})`;
        case 'waitlist.texts-fail':
          return `Varios mensajes a clientes han fallado (${kind})`;
        case 'waitlist.board':
          return `Un tablero de Trello no se puede poner al día (${kind})`;
        case 'messages.cap':
          return `Casi se alcanza el máximo de mensajes del día (${kind})`;
        case 'due-work.late':
          return `Las tareas llegaron tarde (${kind})`;
        default:
          return `Algo falla una y otra vez: ${about} (${kind})`;
      }
    },
    dailyUse: (used, cap) => `${used} de ${cap} mensajes en las últimas 24 horas.`,
    since: (when) => `por última vez ${when}`,
    boards: {
      title: 'Tableros de Trello',
      of: (list, board) => `${list}: ${board}`,
      lookedAt: (when) => `Comparado con la lista por última vez: ${when}.`,
      never: 'Todavía no se ha comparado con la lista.',
      behind: (count) =>
        count === 0
          ? 'Todas las tarjetas muestran lo que dice la lista.'
          : `${count === 1 ? 'Falta 1 tarjeta' : `Faltan ${count} tarjetas`} por poner al día.`,
      missing: (names) =>
        `Borrado en el tablero: ${names}. Ejecute: npm run bellhop -- trello "Nombre del tablero"`,
      failing: (when) =>
        `No se puede poner al día desde ${when}. A los clientes se les contesta igual, y se intenta cada minuto.`,
      noAccess: 'La instalación no tiene clave: faltan TRELLO_API_KEY y TRELLO_TOKEN.',
    },
    failed: 'Tareas abandonadas',
    noFailed: 'Ninguna.',
    failedItem: (kind, code, tries) => `${kind}: ${code}, ${tries} intentos`,
  },

  held: {
    intro: 'Lo que el modo de prueba retuvo en los últimos siete días, lo más reciente primero.',
    off: 'El modo de prueba está apagado: los mensajes salen. Para probar sin riesgo, ponga TEST_MODE=true y despliegue.',
    none: 'No se retuvo nada.',
    to: (who) => `Para ${who}`,
    by: (channel, when) => `${channel}, ${when}`,
    template: (name) => `plantilla ${name}`,
    mail: 'Correo',
    attached: (names) => `adjunto: ${names}`,
    showMore: 'Mostrar más',
  },

  changes: {
    intro:
      'Quién cambió qué en esta página en los últimos sesenta días. Los valores no se guardan.',
    none: 'Todavía no se ha cambiado nada aquí.',
    somebody: 'Alguien que ya no está',
    line: (who, what) => `${who}: ${what}`,
    added: 'agregó a alguien al personal',
    removed: 'quitó a una persona o un dispositivo',
    listAdded: 'agregó una lista',
    groupAdded: 'agregó un grupo',
    groupRemoved: 'quitó un grupo',
    listRemoved: 'quitó una lista',
    textOf: (key, language) => `mensaje «${key}» en ${language}`,
    entryOf: (name) => `ficha de ${name}`,
  },
};
