import { actOnEvents } from '../../src/house/events';
import { staffAction } from '../../src/edge/staff-action';
import { eventsRequest } from '../../src/edge/events-request';

/** Everything staff do at events, and what a kiosk orders. Called by pages, with a session. */
export const handler = staffAction(eventsRequest, async (bellhop, request, cookie, asked) => ({
  body: await actOnEvents(bellhop, cookie, request, asked),
}));
