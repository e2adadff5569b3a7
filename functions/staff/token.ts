import { startPage } from '../../src/house/pages';
import { staffQuery } from '../../src/edge/staff-action';
import { textField } from '../../src/edge/runtime';

/** What a staff page needs to start or to stay live. Called by pages, with a session; `?desk=` for that desk's token. */
export const handler = staffQuery((bellhop, event, cookie) =>
  startPage(bellhop, cookie, textField(event, 'desk')),
);
