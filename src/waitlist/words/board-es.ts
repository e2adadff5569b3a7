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
      return `Alguien la movió a ${said.list}; la lista tenía noticias propias, y esas valen.`;
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
      ...(notes === '' ? [] : [`Deseos: ${notes}`]),
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
    gone: () => 'Ya nadie espera con esta tarjeta.',
    ownList: (list) => `"${list}" es una lista tuya, así que nada cambió.`,
  },
};
