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
    gone: () => 'Nobody waits on this card any more.',
    ownList: (list) => `"${list}" is a list of your own, so the desk changed nothing.`,
  },
};
