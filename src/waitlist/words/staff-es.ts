import type { PartyStatus } from '../party';
import type { ListedParty, StaffWords } from './staff-words';

const STATUS: Readonly<Record<PartyStatus, string>> = {
  waiting: 'en espera',
  called: 'con mesa lista',
  seated: 'en su mesa',
  left: 'retirado',
  cancelled: 'fuera de la lista',
  noShow: 'ausente',
};

const MARKS: Record<ListedParty['mark'], string> = {
  failed: ', EL MENSAJE FALLA',
  coming: ', ya viene',
  '': '',
};

const line = (party: ListedParty, at: number): string =>
  `${at + 1} ${party.name} ${party.size}, ${party.called ? 'con mesa ' : ''}${party.minutes} min${MARKS[party.mark]}`;

const EXAMPLES: Record<Parameters<StaffWords['unclear']>[0], string> = {
  call: 'LLAMAR 2 o LLAMAR 2 MESA 7',
  seat: 'SENTAR 2 o SENTAR Ana',
  remind: 'RECORDAR 2',
  noShow: 'AUSENTE 2',
  remove: 'QUITAR 2',
  add: 'AGREGAR Tom 4 o AGREGAR Tom 4 +12025550123',
};

/**
 * The same in Spanish, spelled without á, í, ó, ú for the reason told in guest-es.ts. Not read by a native speaker yet.
 */
export const staffSpanish: StaffWords = {
  reviewed: false,
  did: (action, party) => {
    const who = `${party.name} (${party.size})`;
    switch (action) {
      case 'add':
        return `${who} ya tiene lugar en la lista.`;
      case 'call':
        return `Se llama a ${who}${party.table ? ` a la mesa ${party.table}` : ''}.`;
      case 'remind':
        return party.status === 'noShow'
          ? `Recordatorio final a ${who}; ahora queda como ausente.`
          : `Recordatorio ${party.reminders} a ${who}.`;
      case 'seat':
        return `${who} ya ocupa su mesa.`;
      case 'noShow':
        return `${who} queda como ausente.`;
      case 'cancel':
        return `${who} sale de la lista.`;
      case 'undo':
        return `${who} vuelve a: ${STATUS[party.status]}.`;
      case 'remark':
        return `Nota guardada para ${who}.`;
      case 'edit':
        return `Datos de ${who} cambiados.`;
      case 'move':
        return `${who} cambia de lugar.`;
      case 'settle':
        return `Mensajes a ${who} revisados.`;
    }
  },
  texting: (how) =>
    ({
      noPhone: 'Sin teléfono nadie recibe mensaje: diga el nombre en voz alta, por favor.',
      failed: 'El mensaje no pudo salir: llame por teléfono o salga a buscarles.',
      unknown: 'Se comprueba si el mensaje ha salido.',
      held: 'Modo de prueba: el mensaje no sale.',
      texted: 'Se les manda un mensaje.',
    })[how],
  broadcast: ({ state, done, total, failed }) => {
    const reached = `mensaje enviado a ${done - failed} de ${total}`;
    const rest = failed > 0 ? `, a ${failed} no fue posible` : '';
    return `${state === 'stopped' ? 'Detenido: ' : 'Hasta ahora: '}${reached}${rest}.`;
  },
  list: (name, parties, all) =>
    parties.length === 0
      ? `${name}: no hay nadie en espera.`
      : [
          `${name}, ${all} en la lista:`,
          ...parties.map(line),
          ...(all > parties.length ? [`y otros ${all - parties.length} grupos`] : []),
        ].join('\n'),
  commands: () =>
    'LISTA, SIGUIENTE (llama al primero), LLAMAR 2 MESA 7, SENTAR 2, RECORDAR 2, AUSENTE 2, QUITAR 2, AGREGAR Tom 4 +1..., DESHACER. O con el nombre: SENTAR Ana.',
  unclear: (meant) => `Escriba por ejemplo ${EXAMPLES[meant]}.`,
  nobodyWaits: () => 'No hay nadie en espera.',
  nobodyCalled: (who) =>
    who === ''
      ? 'No hay nada que deshacer.'
      : `No hay un grupo "${who}" en la lista. Escriba LISTA para ver los que hay.`,
  several: (who, parties) =>
    `"${who}" puede ser ${parties.map((party) => `${party.name} (${party.size})`).join(' o ')}. Escriba LISTA y use la cifra.`,
  refused: (code, values) => {
    switch (code) {
      case 'not-possible':
        return `${values['name']} ya consta como ${STATUS[values['status'] as PartyStatus] ?? values['status']}, no se cambia nada.`;
      case 'bad-size':
        return `Un grupo tiene de 1 a ${values['max']} personas.`;
      case 'already-listed':
        return `${values['name']}, con este teléfono, ya tiene lugar en la lista.`;
      case 'list-full':
        return 'La lista ya no admite a nadie.';
      case 'party-gone':
      case 'party-changed':
        return 'Ese grupo ha cambiado entretanto. Escriba LISTA para ver los que hay.';
      case 'nothing-to-undo':
        return 'Ya no hay nada que deshacer.';
      default:
        return 'No pudo hacerse. Escriba LISTA para ver el estado actual.';
    }
  },
};
