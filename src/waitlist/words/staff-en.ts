import type { PartyStatus } from '../party';
import type { ListedParty, StaffWords } from './staff-words';

const STATUS: Readonly<Record<PartyStatus, string>> = {
  waiting: 'waiting',
  called: 'called',
  seated: 'seated',
  left: 'gone',
  cancelled: 'cancelled',
  noShow: 'a no-show',
};

const MARKS: Record<ListedParty['mark'], string> = {
  failed: ', TEXT FAILED',
  coming: ', coming',
  '': '',
};

const line = (party: ListedParty, at: number): string =>
  `${at + 1} ${party.name} ${party.size}, ${party.called ? 'called ' : ''}${party.minutes} min${MARKS[party.mark]}`;

const EXAMPLES: Record<Parameters<StaffWords['unclear']>[0], string> = {
  call: 'CALL 2 or CALL 2 TABLE 7',
  seat: 'SEAT 2 or SEAT Ana',
  remind: 'REMIND 2',
  noShow: 'NOSHOW 2',
  remove: 'REMOVE 2',
  add: 'ADD Tom 4 or ADD Tom 4 +12025550123',
};

/** Everything the staff of the wait list read in English, besides the words of its page. */
export const staffEnglish: StaffWords = {
  reviewed: false,
  did: (action, party) => {
    const who = `${party.name} (${party.size})`;
    switch (action) {
      case 'add':
        return `${who} is on the list.`;
      case 'call':
        return `${who} called${party.table ? ` to table ${party.table}` : ''}.`;
      case 'remind':
        return party.status === 'noShow'
          ? `Last reminder to ${who}; now a no-show.`
          : `Reminder ${party.reminders} to ${who}.`;
      case 'seat':
        return `${who} seated.`;
      case 'noShow':
        return `${who} is a no-show.`;
      case 'cancel':
        return `${who} taken off the list.`;
      case 'undo':
        return `${who} is back: ${STATUS[party.status]}.`;
      case 'remark':
        return `Note kept for ${who}.`;
      case 'edit':
        return `${who} changed.`;
      case 'move':
        return `${who} moved.`;
      case 'settle':
        return `Texts to ${who} checked.`;
    }
  },
  texting: (how) =>
    ({
      noPhone: 'No phone, so nobody was texted: please call out the name.',
      failed: 'The text could not be sent: please call or fetch them.',
      unknown: 'Whether the text went out is being checked.',
      held: 'Test mode: the text was kept back.',
      texted: 'They were texted.',
    })[how],
  broadcast: ({ state, done, total, failed }) => {
    const reached = `${done - failed} of ${total} ${total === 1 ? 'party' : 'parties'} texted`;
    const rest = failed > 0 ? `, ${failed} could not be reached` : '';
    return `${state === 'stopped' ? 'Stopped: ' : ''}${reached}${rest}.`;
  },
  list: (name, parties, all) =>
    parties.length === 0
      ? `${name}: nobody is waiting.`
      : [
          `${name}, ${all} open:`,
          ...parties.map(line),
          ...(all > parties.length ? [`and ${all - parties.length} more`] : []),
        ].join('\n'),
  commands: () =>
    'LIST, NEXT (calls the first), CALL 2 TABLE 7, SEAT 2, REMIND 2, NOSHOW 2, REMOVE 2, ADD Tom 4 +1..., UNDO. Names work too: SEAT Ana.',
  unclear: (meant) => `Please write for example ${EXAMPLES[meant]}.`,
  nobodyWaits: () => 'Nobody is waiting.',
  nobodyCalled: (who) =>
    who === ''
      ? 'There is nothing to undo.'
      : `There is no open party "${who}". Text LIST to see who is there.`,
  several: (who, parties) =>
    `"${who}" may be ${parties.map((party) => `${party.name} (${party.size})`).join(' or ')}. Text LIST and use the number.`,
  refused: (code, values) => {
    switch (code) {
      case 'not-possible':
        return `${values['name']} is ${STATUS[values['status'] as PartyStatus] ?? values['status']} already, so nothing was changed.`;
      case 'bad-size':
        return `A party has 1 to ${values['max']} people.`;
      case 'already-listed':
        return `${values['name']} with this phone is on the list already.`;
      case 'list-full':
        return 'The list is full.';
      case 'party-gone':
      case 'party-changed':
        return 'That party has changed meanwhile. Text LIST to see who is there.';
      case 'nothing-to-undo':
        return 'There is nothing to undo any more.';
      default:
        return 'That did not work. Text LIST to see where things stand.';
    }
  },
};
