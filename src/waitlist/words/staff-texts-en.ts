import type { ErrorCode } from '../../ports/refusal';
import type { StaffCommand } from '../rules/commands';

/** A party as one line of LIST. */
export interface ListedParty {
  readonly name: string;
  readonly size: number;
  readonly called: boolean;
  readonly open: boolean;
  /** Since the call, or since joining. */
  readonly minutes: number;
  readonly mark: 'failed' | 'coming' | '';
}

const MARKS: Record<ListedParty['mark'], string> = {
  failed: ', TEXT FAILED',
  coming: ', coming',
  '': '',
};

const line = (party: ListedParty, at: number): string =>
  `${at + 1} ${party.name} ${party.size}, ${party.called ? 'called ' : ''}${party.minutes} min${MARKS[party.mark]}`;

const EXAMPLES: Record<Extract<StaffCommand, { command: 'unclear' }>['meant'], string> = {
  call: 'CALL 2 or CALL 2 TABLE 7',
  seat: 'SEAT 2 or SEAT Ana',
  remind: 'REMIND 2',
  noShow: 'NOSHOW 2',
  remove: 'REMOVE 2',
  add: 'ADD Tom 4 or ADD Tom 4 +12025550123',
};

/** What staff read when they run the desk by text. */
export const staffCommandWords = {
  list: (name: string, parties: readonly ListedParty[], all: number): string =>
    parties.length === 0
      ? `${name}: nobody is waiting.`
      : [
          `${name}, ${all} open:`,
          ...parties.map(line),
          ...(all > parties.length ? [`and ${all - parties.length} more`] : []),
        ].join('\n'),
  commands: (): string =>
    'LIST, NEXT (calls the first), CALL 2 TABLE 7, SEAT 2, REMIND 2, NOSHOW 2, REMOVE 2, ADD Tom 4 +1..., UNDO. Names work too: SEAT Ana.',
  unclear: (meant: keyof typeof EXAMPLES): string => `Please write for example ${EXAMPLES[meant]}.`,
  nobodyWaits: (): string => 'Nobody is waiting.',
  nobodyCalled: (who: string): string =>
    who === ''
      ? 'There is nothing to undo.'
      : `There is no open party "${who}". Text LIST to see who is there.`,
  several: (who: string, parties: readonly ListedParty[]): string =>
    `"${who}" may be ${parties.map((party) => `${party.name} (${party.size})`).join(' or ')}. Text LIST and use the number.`,
  refused: (code: ErrorCode, values: Readonly<Record<string, string | number>>): string => {
    switch (code) {
      case 'not-possible':
        return `${values['name']} is ${values['status']} already, so nothing was changed.`;
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
} as const;
