import type { ErrorCode } from '../../ports/refusal';
import type { PartyStatus } from '../party';
import type { BoardNote, BoardWords } from './board-words';

const REMINDERS = ['Primer', 'Segundo', 'Tercer'];

function note(said: BoardNote): string {
  switch (said.say) {
    case 'called':
      return said.table ? `Avisado: mesa ${said.table}.` : 'Avisado: la mesa está lista.';
    case 'reminded':
      return `${REMINDERS[said.reminder - 1] ?? 'Otro'} recordatorio.`;
    case 'coming':
      return 'El cliente viene.';
    case 'moreTime':
      return 'El cliente pidió cinco minutos más.';
    case 'late':
      return said.minutes > 0
        ? `El cliente llega ${said.minutes} minutos tarde.`
        : 'El cliente llega un poco tarde.';
    case 'size':
      return `Ahora son ${said.size}.`;
    case 'back':
      return 'De nuevo en la lista.';
    case 'seated':
      return 'Sentado.';
    case 'left':
      return 'El cliente dejó su lugar.';
    case 'cancelled':
      return 'Quitado de la lista.';
    case 'noShow':
      return 'No se presentó.';
    case 'textFailed':
      return `El último mensaje no se pudo entregar${said.code ? ` (${said.code})` : ''}.`;
    case 'overruled':
      return `Alguien la movió a ${said.list}; en la lista ya había cambiado otra cosa, y vale lo de la lista.`;
  }
}

const STATUS: Readonly<Record<PartyStatus, string>> = {
  waiting: 'en espera',
  called: 'avisado',
  seated: 'sentado',
  left: 'retirado',
  cancelled: 'fuera de la lista',
  noShow: 'ausente',
};

function refused(code: ErrorCode, values: Readonly<Record<string, string | number>>): string {
  const name = String(values['name'] ?? '');
  switch (code) {
    case 'not-possible':
      return values['action'] === 'remind' && values['status'] === 'waiting'
        ? `a ${name} aún no se le avisó: mueva primero la tarjeta a la lista de mesas listas.`
        : `${name} ya consta como ${STATUS[values['status'] as PartyStatus] ?? values['status']}, no se cambia nada.`;
    case 'no-card':
      return 'esta tarjeta no está en la lista. Rellene name y phone_number y pulse Confirm Phone.';
    case 'no-phone':
      return name
        ? `${name} está en la lista sin teléfono, y una tarjeta no se lo puede dar. Haga otra tarjeta con el teléfono, pulse en ella Confirm Phone y archive esta.`
        : 'esta tarjeta no tiene teléfono. Escríbalo, con el prefijo del país, en phone_number o en la descripción.';
    case 'bad-phone':
      return 'a este número no se le puede escribir. Póngalo con el prefijo del país, como +1 202 555 0123.';
    case 'bad-name':
      return 'esta tarjeta no tiene nombre.';
    case 'bad-size':
      return `un grupo tiene de 1 a ${values['max']} personas. Escríbalo tras el nombre, como "Ana: 4".`;
    case 'already-listed':
      return `${name}, con este teléfono, ya tiene lugar en la lista.`;
    case 'list-full':
      return 'la lista ya no admite a nadie.';
    case 'reminded-twice':
      return `a ${name} se le recordó hace un momento, así que nadie recibe otro mensaje.`;
    case 'no-board':
      return 'ninguna lista tiene tablero.';
    default:
      return 'no pudo hacerse. Mire la página del personal para ver el estado actual.';
  }
}

/** Everything the desk writes on a board in Spanish. */
export const boardSpanish: BoardWords = {
  reviewed: false,
  title: (name, size) => `${name}: ${size}`,
  facts: ({ size, notes, remarks, joinedAt, joinedBy, table, phone }) =>
    [
      size === 1 ? '1 persona' : `${size} personas`,
      ...(phone === undefined ? [] : [`Teléfono ${phone}`]),
      ...(notes === '' ? [] : [`Peticiones: ${notes}`]),
      ...(remarks === '' ? [] : [`Nota: ${remarks}`]),
      ...(table === undefined ? [] : [`Mesa ${table}`]),
      joinedBy === 'text'
        ? `Se apuntó por mensaje a las ${joinedAt}`
        : `Lo apuntó el personal a las ${joinedAt}`,
    ].join('\n'),
  note,
  notDone: (sentence) => `No se hizo: ${sentence}`,
  answer: {
    alreadySo: (name) => `${name}: la lista ya lo tiene así.`,
    confirmed: (name) => `El teléfono de ${name} ya está confirmado.`,
    asked: (name) => `${name} está en la lista; le pedimos que confirme el teléfono respondiendo.`,
    askedAlready: (name) => `Ya le preguntamos a ${name} y aún no ha respondido.`,
    movedOn: (name) => `La tarjeta de ${name} ya está en otro sitio; no cambió nada.`,
    tidied: (name) => `La visita de ${name} ya había terminado; la tarjeta queda archivada.`,
    ownList: (list) => `"${list}" es una lista suya, así que no cambió nada.`,
    refused,
  },
};
