import { fixedId } from './ids';
import type { Member } from './state';

/** Whose token it is: what the API does, this member does. */
export const OWNER: Member = {
  id: fixedId('owner'),
  username: 'harbourdesk',
  fullName: 'Harbour Desk',
};

/** Who drags cards and presses buttons on the board page. */
export const STAFF: Member = { id: fixedId('staff'), username: 'adaharbour', fullName: 'Ada' };

/** The workspace that all boards are in. */
export const WORKSPACE = {
  id: fixedId('workspace'),
  name: 'harbourcafe',
  displayName: 'Harbour Café',
} as const;
