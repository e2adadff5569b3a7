import { actOnLine } from '../../src/house/line-staff';
import { lineRequest } from '../../src/edge/line-request';
import { staffAction } from '../../src/edge/staff-action';

/** Everything staff do on the line's page. Called by the page, with a session. */
export const handler = staffAction(lineRequest, async (bellhop, request, cookie, asked) => ({
  body: await actOnLine(bellhop, cookie, request, asked),
}));
