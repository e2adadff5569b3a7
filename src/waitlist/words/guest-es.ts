import type { GuestWords } from './guest-texts';

/**
 * Everything a guest reads in Spanish as Latin America writes it, with usted, which is right in a clinic and polite in a
 * restaurant. The carriers' short alphabet has é, ñ, ü, ¿ and ¡ but not á, í, ó, ú: one of those four more than doubles
 * the price of a text, so the words are chosen to need none of them and are spelled as they should be.
 * Not read by a native speaker yet.
 */
export const guestSpanish: GuestWords = {
  reviewed: false,
  wish: 'una silla alta',
  texts: {
    joined:
      'Ya tiene lugar en la lista de {business}: {name}, {party}[, {notes}]. {Place}. LUGAR = ver su lugar, SALIR = salir.',
    joinedAskNotes:
      'Ya tiene lugar en la lista de {business}: {name}, {party}. {Place}. ¿Necesita algo, como una silla alta? Si no, escriba NO.',
    alreadyListed:
      'Ya tiene lugar en la lista, {name}, {party}. {Place}. Si cambia su grupo, escriba por ejemplo "somos 5".',
    position: '{name}, {place}.',
    stayed: 'Conserva su lugar. {Place}.',
    verified: 'Gracias, {name}, este teléfono queda confirmado. {Place}.',
    notListed:
      'Por ahora no tiene lugar en la lista de {business}. {Waiting}. Para entrar escriba por ejemplo "mesa para 2, Sam".',
    askSize: 'Con gusto le apuntamos en la lista. Escriba la cantidad de personas, por ejemplo 4.',
    askSizeAgain: 'No lo entendimos. Escriba la cantidad de personas en cifras, por ejemplo 4.',
    askName: '[Mesa para {size}. ]¿A nombre de quién la apuntamos?',
    sizeTooBig:
      'Por mensaje apuntamos hasta {max} personas; si son un grupo grande, hable con el personal. Escriba la cantidad de personas.',
    sizeTooBigListed:
      'Por mensaje apuntamos hasta {max} personas; si son un grupo grande, hable con el personal. Su lugar no cambia.',
    sizeTooSmall: 'Una mesa es para al menos una persona. Escriba la cantidad de personas.',
    sizeTooSmallListed:
      'Entonces no queda nadie para la mesa. Su lugar no cambia; escriba SALIR si quiere dejarlo.',
    notesNoted: 'Anotado: {notes}.',
    noNotes: 'Muy bien. Le escribimos cuando tengamos su mesa.',
    resized: 'Anotado: {party}. Su lugar en la fila es el mismo.',
    lateNoted: 'Gracias por avisar. Anotamos que llega[ unos {minutes} minutos] tarde.',
    confirmLeave: '{name}, ¿quiere dejar su lugar en la lista? Responda 1 = salir, 2 = quedarme.',
    left: 'Ya no tiene lugar en la lista, {name}. Escriba "mesa para 2" cuando quiera volver.',
    tableReady: '{name}, ya tenemos su mesa[, la {table}]. {choices}',
    comingNoted: 'Muy bien, le guardamos la mesa[ {table}]. Hasta pronto.',
    comingTooLate:
      '{name}, tuvimos que dar su mesa a otras personas, pero el personal ya sabe que usted viene. Hable con ellos en la entrada.',
    moreTimeGiven: 'De acuerdo, otros cinco minutos. Le guardamos la mesa.',
    moreTimeUsed:
      'Ya le dimos otros cinco minutos y hay gente en espera. Responda 1 si viene, 3 si cede la mesa.',
    letGo:
      'Gracias por avisar, {name}. La mesa pasa al siguiente grupo. Escriba "mesa para 2" si quiere volver.',
    listClosed: 'La lista de espera de {business} se encuentra cerrada[ y abre {opens}].',
    listPaused:
      'En {business} no tomamos nombres nuevos por el momento. Intente de nuevo en un rato o pregunte al personal.',
    listFull:
      'Lo sentimos, {name}, por ahora la lista se encuentra llena. Intente de nuevo en un rato.',
    help: 'Lista de espera de {business}. Entrar: "mesa para 4, Ana". Otros: LUGAR = su lugar, "somos 5", "10 minutos tarde", SALIR, BORRAR MIS DATOS.',
    bookAhead:
      'Esta lista de {business} es para ahora: por mensaje no se reserva. Para otro momento pregunte al personal. Para esperar ahora escriba "mesa para 4, Ana".',
    hello:
      'Hola, le saluda {business}. Para entrar en la lista de espera escriba por ejemplo "mesa para 2, Sam".',
    welcome: 'Con gusto. Escriba LUGAR para ver su lugar en la fila.',
    forgotten: 'Hecho. Ya no aparece en ninguna lista y borramos sus datos.',
    notUnderstood:
      'Lo sentimos, no entendimos. Escriba "mesa para 4, Ana" para entrar, LUGAR para ver su lugar, SALIR para dejarlo. Para otra cosa pregunte al personal.',
    noMedia:
      'Lo sentimos, solo podemos leer palabras. Escriba "mesa para 4, Ana" para entrar en la lista.',
    closing:
      'No logramos entendernos, por eso ya no respondemos. Escriba "mesa para 2" para entrar, o pregunte al personal de {business}.',
    languageChanged: 'De acuerdo, desde ahora le escribimos en español.',
    closed: 'La lista de espera de {business} se encuentra cerrada por ahora.',
    ready: '{name}, ya tenemos su mesa en {business}[, la {table}]. {choices}',
    reminder1: '{name}, su mesa le sigue esperando en {business}[, la {table}]. {choices}',
    reminder2: '{name}, podemos guardar su mesa[, la {table},] solo por poco tiempo. {choices}',
    reminder3:
      '{name}, este fue el aviso final: tuvimos que dar su mesa a otras personas. Si casi llega, responda 1 y hable con el personal de {business}.',
    noShow:
      '{name}, no le vimos en {business} y dimos su mesa a otras personas. Escriba "mesa para 2" si quiere volver.',
    cancelled:
      '{name}, le quitamos de la lista de {business}. Escriba "mesa para 2" si quiere volver, o pregunte al personal.',
    notYet: 'Lo sentimos, {name}, nos equivocamos: falta un poco para su mesa. {Place}.',
    added:
      '{name}, ya tiene lugar en la lista de {business}, {party}. {Place}. Responda 1 si este es su teléfono, SALIR para salir.',
    nearlyNext:
      '{name}, casi es su turno en {business}. {Place}. Quédese cerca, por favor, o escriba SALIR para dejar su lugar.',
    oneGuest: 'solo usted',
    guests: 'grupo de {size}',
    oneParty: '1 grupo',
    severalParties: '{count} grupos',
    nobodyWaits: 'no hay nadie en espera',
    someWait: '{parties} en espera',
    placeNext: 'va en el lugar 1, el siguiente turno es suyo',
    placeBehind: 'va en el lugar {number}, con {ahead} delante',
    placeUnknown: 'escriba LUGAR para ver su lugar',
    opensToday: 'hoy a las {time}',
    opensOn: 'el {day} a las {time}',
    readyChoices: 'Responda 1 = ya voy, 2 = otros cinco minutos, 3 = cedo la mesa.',
  },
};
