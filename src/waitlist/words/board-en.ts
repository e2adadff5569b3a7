import type { ErrorCode } from '../../ports/refusal';
import type { PartyStatus } from '../party';
import type { BoardNote, BoardWords } from './board-words';

const REMINDERS = ['First', 'Second', 'Third'];

function note(said: BoardNote): string {
  switch (said.say) {
    case 'called':
      return said.table ? `Called to table ${said.table}.` : 'Called: the table is ready.';
    case 'reminded':
      return `${REMINDERS[said.reminder - 1] ?? 'Another'} reminder.`;
    case 'coming':
      return 'The guest is coming.';
    case 'moreTime':
      return 'The guest asked for five more minutes.';
    case 'late':
      return said.minutes > 0
        ? `The guest is ${said.minutes} minutes late.`
        : 'The guest is a little late.';
    case 'size':
      return `Now a party of ${said.size}.`;
    case 'back':
      return 'Back on the list.';
    case 'seated':
      return 'Seated.';
    case 'left':
      return 'The guest let the place go.';
    case 'cancelled':
      return 'Taken off the list.';
    case 'noShow':
      return 'A no-show.';
    case 'textFailed':
      return `The last text could not be delivered${said.code ? ` (${said.code})` : ''}.`;
    case 'overruled':
      return `Moved to ${said.list} meanwhile; the desk had news of its own, and that stands.`;
  }
}

const STATUS: Readonly<Record<PartyStatus, string>> = {
  waiting: 'waiting',
  called: 'called',
  seated: 'seated',
  left: 'gone',
  cancelled: 'off the list',
  noShow: 'a no-show',
};

function refused(code: ErrorCode, values: Readonly<Record<string, string | number>>): string {
  const name = String(values['name'] ?? '');
  switch (code) {
    case 'not-possible':
      return values['action'] === 'remind' && values['status'] === 'waiting'
        ? `${name} was not called yet: move the card into Table is Ready first.`
        : `${name} is ${STATUS[values['status'] as PartyStatus] ?? values['status']} already, so nothing was changed.`;
    case 'no-card':
      return 'this card is not on the list. Fill in name and phone_number and press Confirm Phone.';
    case 'no-phone':
      return name
        ? `${name} is on the list without a phone, and a card cannot give them one. Make a new card with the phone, press Confirm Phone on it, and archive this one.`
        : 'this card has no phone number. Write it, with the country code, into phone_number or into the description.';
    case 'bad-phone':
      return 'this is not a phone number that can be texted. Write it with the country code, like +1 202 555 0123.';
    case 'bad-name':
      return 'this card has no name.';
    case 'bad-size':
      return `a party has 1 to ${values['max']} people. Write it behind the name, like "Ana: 4".`;
    case 'already-listed':
      return `${name} with this phone is on the list already.`;
    case 'list-full':
      return 'the list is full.';
    case 'reminded-twice':
      return `${name} was reminded a moment ago, so nobody was texted again.`;
    case 'no-board':
      return 'no list of the house has a board.';
    default:
      return 'that did not work. Look at the staff page to see where things stand.';
  }
}

/** Everything the desk writes on a board in English. */
export const boardEnglish: BoardWords = {
  reviewed: false,
  title: (name, size) => `${name}: ${size}`,
  facts: ({ size, notes, remarks, joinedAt, joinedBy, table, phone }) =>
    [
      `Party of ${size}`,
      ...(phone === undefined ? [] : [`Phone ${phone}`]),
      ...(notes === '' ? [] : [`Wishes: ${notes}`]),
      ...(remarks === '' ? [] : [`Note: ${remarks}`]),
      ...(table === undefined ? [] : [`Table ${table}`]),
      joinedBy === 'text' ? `Joined by text at ${joinedAt}` : `Added by staff at ${joinedAt}`,
    ].join('\n'),
  note,
  notDone: (sentence) => `Not done: ${sentence}`,
  answer: {
    alreadySo: (name) => `${name}: the desk has it so already.`,
    confirmed: (name) => `${name}'s phone is confirmed already.`,
    asked: (name) =>
      `${name} is on the list and was asked to confirm the phone by answering the text.`,
    askedAlready: (name) => `${name} was asked already and has not answered yet.`,
    movedOn: (name) => `${name}'s card is somewhere else by now, so this changed nothing.`,
    tidied: (name) => `${name}'s visit was over already; the card is put away.`,
    ownList: (list) => `"${list}" is a list of your own, so the desk changed nothing.`,
    refused,
  },
};
