import { actOnWaitlist } from '../../src/house/waitlist';
import { staffAction } from '../../src/edge/staff-action';
import { waitlistRequest } from '../../src/edge/waitlist-request';

/** Everything staff do on the wait-list board. Called by the page, with a session. */
export const handler = staffAction(waitlistRequest, async (bellhop, request, cookie) => ({
  body: await actOnWaitlist(bellhop, cookie, request),
}));
