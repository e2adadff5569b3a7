import type { Party } from '../party';
import type { TextKind } from '../rules/party';
import type { StaffRequest } from '../staff-api';

/** How the last text went, for the sentence that staff read or hear. */
function texting(party: Party, text: TextKind | undefined): string {
  if (text === undefined) return '';
  if (party.address === undefined)
    return ' No phone, so nobody was texted: please call out the name.';
  switch (party.texts.at(-1)?.state) {
    case 'failed':
      return ' The text could not be sent: please call or fetch them.';
    case 'unknown':
      return ' Whether the text went out is being checked.';
    case 'held':
      return ' Test mode: the text was kept back.';
    default:
      return ' They were texted.';
  }
}

/** What an action did, in one sentence for staff: on the page's toast, read out, or as the answer to a text. */
export function staffSaid(
  action: StaffRequest['action'],
  party: Party,
  text: TextKind | undefined,
): string {
  return sentence(action, party) + texting(party, text);
}

function sentence(action: StaffRequest['action'], party: Party): string {
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
      return `${who} is back: ${party.status}.`;
    case 'remark':
      return `Note kept for ${who}.`;
    case 'edit':
      return `${who} changed.`;
    case 'move':
      return `${who} moved.`;
    case 'settle':
      return `Texts to ${who} checked.`;
  }
}
